import { formatter } from '../format.ts';
import type { CompareMessages } from '../shapes/compare.ts';

const f = formatter('nb-NO');
const months = (n: number) => `${f.count(n)} ${n === 1 ? 'måned' : 'måneder'}`;

/** The chosen places, and the comparison of them, in Norwegian bokmål. */
export const nb: CompareMessages = {
  open: 'Sammenlign',
  copy: 'Kopier setning',
  more: 'Mer',
  rank: (rank, shown) => `Nr.\u00a0${f.count(rank)} av ${f.count(shown)} viste`,
  changeRank: (rank, shown) => `Nr.\u00a0${f.count(rank)} av ${f.count(shown)} viste endringer`,
  title: 'Sammenligning',
  close: 'Lukk',
  months: 'Måned for måned',
  chartsHint:
    'Alle diagrammene har samme skala. En linje brytes der en måned er skjult (skravert) eller er uten rad i rapporten (prikket ramme).',
  monthsMissing: 'Månedene hentes …',
  line: (name, values) => `${name}: ${f.list(values)}`,
  country: 'landet',
  break: 'brudd',
  inFylke: 'I fylket',
  wholeCountry: 'Hele landet',
  inhabitants: {
    'per1000-18-66': 'Innbyggere 18–66 år',
    per1000: 'Innbyggere',
    antall: 'Innbyggere',
  },
  changeFrom: (period) => `Endring fra ${period}`,
  from: (period) => `fra ${period}`,
  noChange: {
    suppressed: (period) => `Endringen fra ${period} kan ikke vises, fordi et av tallene er skjult.`,
    absent: (period) => `Endringen fra ${period} kan ikke vises, fordi et av tallene mangler.`,
    break: (period) => `Endringen fra ${period} kan ikke vises, fordi det er brudd i statistikken.`,
  },
  whyHidden: (isSum) => (isSum ? 'minst ett av tallene i summen er skjult' : 'færre enn fire deltakere'),
  table: 'Tallene side om side',
  monthTable: { show: 'Vis alle månedene som tabell', month: 'Måned' },
  tally: ({ months: all, published, suppressed, absent }) =>
    [
      `${f.count(published)} av ${months(all)} publisert`,
      ...(suppressed > 0 ? [`${f.count(suppressed)} skjult`] : []),
      ...(absent > 0 ? [`${f.count(absent)} uten rad`] : []),
    ].join(', '),
  state: (month, kind) =>
    `${f.month(month)}: ${{ count: 'publisert', suppressed: 'skjult', absent: 'ingen rad' }[kind]}`,
  inClass: (label) => `Alle mulige verdier ligger i klassen «${label}».`,
  inClasses: (low, high) => `De mulige verdiene ligger i klassene fra «${low}» til «${high}».`,
  neighbours: {
    add: 'Naboer',
    addOf: (name) => `Naboer til ${name}`,
    added: (names, left) =>
      left === 0
        ? `La til ${f.list(names)}.`
        : `La til ${f.list(names)}. ${f.count(left)} ${left === 1 ? 'nabo' : 'naboer'} er utelatt: Det er bare plass til åtte.`,
    none: (name) => `${name} har ingen naboer på land.`,
    allChosen: (name) => `Alle naboene til ${name} er valgt.`,
    full: 'Åtte områder er valgt. Fjern ett for å legge til naboer.',
    failed: 'Grensene kunne ikke hentes. Prøv igjen.',
  },
  refused: {
    'not-earlier': (since) =>
      `Endringen fra ${since} kan ikke vises. Velg en tidligere periode av samme slag: en måned mot en måned, eller et gjennomsnitt mot et gjennomsnitt.`,
    break: (since) =>
      `Endringen fra ${since} kan ikke vises: Det er brudd i statistikken mellom periodene. Fra rapporten:`,
    'same-persons': (since) =>
      `Endringen fra ${since} kan ikke vises sammen med «Skiller seg ut»: Mange av deltakerne er de samme i begge periodene, og da holder ikke testen.`,
    'no-country': (period) =>
      `Områdene kan ikke holdes mot landet i ${period}: Landstallet er ikke publisert, eller innbyggertall mangler. Ratene vises i stedet.`,
  },
};
