import { formatter } from '../format.ts';
import type { StandsMessages } from '../shapes/stands.ts';

const f = formatter('nb-NO');
const people = (n: number) => `${f.count(n)} ${n === 1 ? 'deltaker' : 'deltakere'}`;
const places = (n: number, level: 'kommune' | 'fylke') => {
  const number = n === 0 ? 'ingen' : f.count(n);
  if (level === 'fylke') return `${number} ${n === 1 ? 'fylke' : 'fylker'}`;
  return `${number} ${n === 1 ? 'kommune' : 'kommuner'}`;
};
const span = ([least, most]: readonly [number, number]) => `${f.count(least)}–${f.count(most)}`;

/** How places stand against the country, in Norwegian bokmål. */
export const nb: StandsMessages = {
  answers: {
    'far-below': 'klart under landet',
    below: 'under landet',
    as: 'som landet',
    above: 'over landet',
    'far-above': 'klart over landet',
  },
  title: (tiltak, level, period) =>
    `${tiltak}: ${level === 'kommune' ? 'kommuner' : 'fylker'} mot landets rate, ${period}`,
  heading: (when, _isAverage, finding) => ` i ${when}: ${finding}`,
  finding: (above, below, level) =>
    `${places(above, level)} har flere deltakere enn landets rate tilsier, ${below === 0 ? 'ingen' : f.count(below)} har færre`,
  legend: {
    title: 'Deltakere mot landets rate',
    strip: ['færre', 'som landet', 'flere'],
    meaning:
      'Over og under landet: mer enn tilfeldigheter alene gir (utenfor grensene på 95 %). Klart: utenfor 99,8 %. Eksakte Poisson-grenser.',
    hidden: (answer) => `Skjult, uansett ${answer}`,
    about: (all, level, isAverage) => [
      'Landets rate ganger innbyggerne 18–66 år gir hvor mange deltakere som er ventet i et område. Tilfeldigheter alene gir litt flere eller færre, og det betyr mest der det bor få.',
      'Over og under landet er utenfor grensene på 95 %, klart over og klart under er utenfor 99,8 %. Grensene er de eksakte av Poisson-fordelingen, slik de brukes i traktdiagrammer (D. J. Spiegelhalter, «Funnel plots for comparing institutional performance», Statistics in Medicine 24, 2005).',
      level === 'kommune'
        ? `Av ${f.count(all)} kommuner ligger omtrent ${f.count(Math.round(all * 0.025))} på hver side utenfor 95 % av tilfeldigheter alene.`
        : 'Nesten alle fylker skiller seg ut: Tallene er så store at også små forskjeller er mer enn tilfeldige. Det er ikke justert for hvor ulike områdene faktisk er.',
      'Små kommuner med et tall er der fordi de har minst fire deltakere; har de færre, er tallet skjult. Derfor ligger flere av de små over landet enn under.',
      'Av et skjult tall sies bare det som er likt for alle tallene 0 til 3. Er svaret det samme for alle, har skravuren fått svarets farge.',
      ...(isAverage
        ? [
            'Et gjennomsnitt måles som en måned med like mange deltakere. Det er forsiktig: Gjennomsnittet svinger mindre enn en måned, så det skiller seg ut for sjelden, aldri for lett.',
          ]
        : []),
    ],
  },
  stand: (persons, { expected, within }) =>
    `${people(persons)}; landets rate tilsier ${f.decimal(expected, 1)}, og tilfeldigheter alene gir ${span(within['95'])}`,
  difference: (persons) =>
    persons === 0
      ? 'Like mange som landets rate tilsier'
      : `${f.count(Math.abs(persons))} ${persons > 0 ? 'flere' : 'færre'} enn landets rate tilsier`,
  expected: ({ expected, within }) =>
    `Landets rate tilsier ${f.decimal(expected, 1)} deltakere. Tilfeldigheter alene gir ${span(within['95'])} (95 %) eller ${span(within['99.8'])} (99,8 %).`,
  whichever: 'hvilket tall det enn er',
  open: 'Om tallet skiller seg ut, kan ikke sies: De mulige tallene har ikke samme svar.',
  band: 'Det grå båndet er det tilfeldigheter alene gir rundt landets rate (95 %).',
  table: {
    answer: 'Mot landet',
    answers: {
      'far-below': 'klart under',
      below: 'under',
      as: 'som landet',
      above: 'over',
      'far-above': 'klart over',
    },
    expected: 'Ventet (95 %)',
    interval: ({ expected, within }) => `${f.decimal(expected, 1)} (${span(within['95'])})`,
  },
  funnel: {
    title: (tiltak, period) => `${tiltak}: rate etter folketall, ${period}`,
    hint: 'Hver prikk er et område. Mellom kurvene ligger det tilfeldigheter alene gir; der det bor få, er det mye.',
    open: 'Vis i trakten',
    inhabitants: 'Innbyggere 18–66 år',
    rate: 'Deltakere per 1\u00a0000 innbyggere 18–66 år',
    country: (rate) => `landet ${rate}`,
    limit: { '95': '95 %', '99.8': '99,8 %' },
    picture: 'Traktdiagrammet med tittel, kilder og lenke.',
    label: 'Traktdiagram',
    role: 'interaktivt diagram',
    instructions:
      'Piltastene til venstre og høyre går fra område til område etter folketall. Enter velger området, Escape avslutter. Tallene står også i tabellen under.',
    hidden: 'Tynne, loddrette streker er skjulte tall: fra 0 til det tre personer gir.',
    hiddenSum: 'Skjulte summer er ikke tegnet, siden det ikke kan sies noe om hvor store de er.',
    none: 'Traktdiagrammet kan ikke tegnes for denne perioden.',
    table: 'Vis tallene som tabell',
  },
};
