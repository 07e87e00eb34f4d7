import { formatter } from '../format.ts';
import type { CompareMessages } from '../shapes/compare.ts';

const f = formatter('nn-NO');
const months = (n: number) => `${f.count(n)} ${n === 1 ? 'månad' : 'månader'}`;

/** The chosen places, and the comparison of them, in Norwegian nynorsk. */
export const nn: CompareMessages = {
  open: 'Samanlikn',
  copy: 'Kopier setning',
  more: 'Meir',
  rank: (rank, shown) => `Nr.\u00a0${f.count(rank)} av ${f.count(shown)} viste`,
  changeRank: (rank, shown) => `Nr.\u00a0${f.count(rank)} av ${f.count(shown)} viste endringar`,
  title: 'Samanlikning',
  close: 'Lukk',
  months: 'Månad for månad',
  chartsHint:
    'Alle diagramma har same skala. Ei linje blir broten der ein månad er skjult (skravert) eller er utan rad i rapporten (prikka ramme).',
  monthsMissing: 'Månadene blir henta …',
  line: (name, values) => `${name}: ${f.list(values)}`,
  country: 'landet',
  break: 'brot',
  inFylke: 'I fylket',
  wholeCountry: 'Heile landet',
  inhabitants: {
    'per1000-18-66': 'Innbyggjarar 18–66 år',
    per1000: 'Innbyggjarar',
    antall: 'Innbyggjarar',
  },
  changeFrom: (period) => `Endring frå ${period}`,
  from: (period) => `frå ${period}`,
  noChange: {
    suppressed: (period) => `Endringa frå ${period} kan ikkje visast, fordi eit av tala er skjult.`,
    absent: (period) => `Endringa frå ${period} kan ikkje visast, fordi eit av tala manglar.`,
    break: (period) => `Endringa frå ${period} kan ikkje visast, fordi det er brot i statistikken.`,
  },
  whyHidden: (isSum) => (isSum ? 'minst eitt av tala i summen er skjult' : 'færre enn fire deltakarar'),
  table: 'Tala side om side',
  monthTable: { show: 'Vis alle månadene som tabell', month: 'Månad' },
  tally: ({ months: all, published, suppressed, absent }) =>
    [
      `${f.count(published)} av ${months(all)} ${all === 1 ? 'publisert' : 'publiserte'}`,
      ...(suppressed > 0 ? [`${f.count(suppressed)} ${suppressed === 1 ? 'skjult' : 'skjulte'}`] : []),
      ...(absent > 0 ? [`${f.count(absent)} utan rad`] : []),
    ].join(', '),
  state: (month, kind) =>
    `${f.month(month)}: ${{ count: 'publisert', suppressed: 'skjult', absent: 'inga rad' }[kind]}`,
  inClass: (label) => `Alle moglege verdiar ligg i klassen «${label}».`,
  inClasses: (low, high) => `Dei moglege verdiane ligg i klassane frå «${low}» til «${high}».`,
  neighbours: {
    add: 'Naboar',
    addOf: (name) => `Naboar til ${name}`,
    added: (names, left) =>
      left === 0
        ? `La til ${f.list(names)}.`
        : `La til ${f.list(names)}. ${f.count(left)} ${left === 1 ? 'nabo er utelaten' : 'naboar er utelatne'}: Det er berre plass til åtte.`,
    none: (name) => `${name} har ingen naboar på land.`,
    allChosen: (name) => `Alle naboane til ${name} er valde.`,
    full: 'Åtte område er valde. Fjern eitt for å leggje til naboar.',
    failed: 'Grensene kunne ikkje hentast. Prøv igjen.',
  },
  refused: {
    'not-earlier': (since) =>
      `Endringa frå ${since} kan ikkje visast. Vel ein tidlegare periode av same slag: ein månad mot ein månad, eller eit gjennomsnitt mot eit gjennomsnitt.`,
    break: (since) =>
      `Endringa frå ${since} kan ikkje visast: Det er brot i statistikken mellom periodane. Frå rapporten:`,
    'same-persons': (since) =>
      `Endringa frå ${since} kan ikkje visast saman med «Skil seg ut»: Mange av deltakarane er dei same i begge periodane, og då held ikkje testen.`,
    'no-country': (period) =>
      `Områda kan ikkje haldast mot landet i ${period}: Landstalet er ikkje publisert, eller innbyggjartal manglar. Ratane står der i staden.`,
  },
};
