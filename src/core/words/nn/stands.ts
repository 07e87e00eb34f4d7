import { formatter } from '../format.ts';
import type { StandsMessages } from '../shapes/stands.ts';

const f = formatter('nn-NO');
const people = (n: number) => `${f.count(n)} ${n === 1 ? 'deltakar' : 'deltakarar'}`;
const places = (n: number, level: 'kommune' | 'fylke') => {
  if (level === 'fylke') return n === 0 ? 'ingen fylke' : `${f.count(n)} fylke`;
  return `${n === 0 ? 'ingen' : f.count(n)} ${n === 1 ? 'kommune' : 'kommunar'}`;
};
const span = ([least, most]: readonly [number, number]) => `${f.count(least)}–${f.count(most)}`;

/** How places stand against the country, in Norwegian nynorsk. */
export const nn: StandsMessages = {
  answers: {
    'far-below': 'klart under landet',
    below: 'under landet',
    as: 'som landet',
    above: 'over landet',
    'far-above': 'klart over landet',
  },
  title: (tiltak, level, period) =>
    `${tiltak}: ${level === 'kommune' ? 'kommunar' : 'fylke'} mot raten i landet, ${period}`,
  heading: (when, _isAverage, finding) => ` i ${when}: ${finding}`,
  finding: (above, below, level) =>
    `${places(above, level)} har fleire deltakarar enn raten i landet tilseier, ${below === 0 ? 'ingen' : f.count(below)} har færre`,
  legend: {
    title: 'Deltakarar mot raten i landet',
    strip: ['færre', 'som landet', 'fleire'],
    meaning:
      'Over og under landet: meir enn det som er tilfeldig (utanfor grensene på 95 %). Klart: utanfor 99,8 %. Eksakte Poisson-grenser.',
    hidden: (answer) => `Skjult, uansett ${answer}`,
    about: (all, level, isAverage) => [
      'Raten i landet gonger innbyggjarane 18–66 år gir kor mange deltakarar som er venta i eit område. Det tilfeldige gir litt fleire eller færre, og det betyr mest der det bur få.',
      'Over og under landet er utanfor grensene på 95 %, klart over og klart under er utanfor 99,8 %. Grensene er dei eksakte av Poisson-fordelinga, slik dei blir brukte i traktdiagram (D. J. Spiegelhalter, «Funnel plots for comparing institutional performance», Statistics in Medicine 24, 2005).',
      level === 'kommune'
        ? `Av ${f.count(all)} kommunar ligg omtrent ${f.count(Math.round(all * 0.025))} på kvar side utanfor 95 % av det tilfeldige åleine.`
        : 'Nesten alle fylke skil seg ut: Tala er så store at også små skilnader er meir enn tilfeldige. Det er ikkje justert for kor ulike områda faktisk er.',
      'Små kommunar med eit tal er der fordi dei har minst fire deltakarar; har dei færre, er talet skjult. Difor ligg fleire av dei små over landet enn under.',
      'Av eit skjult tal er det berre sagt det som er likt for alle tala 0 til 3. Er svaret det same for alle, har skravuren fått fargen til svaret.',
      ...(isAverage
        ? [
            'Eit gjennomsnitt blir målt som ein månad med like mange deltakarar. Det er forsiktig: Gjennomsnittet svingar mindre enn ein månad, så det skil seg ut for sjeldan, aldri for lett.',
          ]
        : []),
    ],
  },
  stand: (persons, { expected, within }) =>
    `${people(persons)}; raten i landet tilseier ${f.decimal(expected, 1)}, og det tilfeldige åleine gir ${span(within['95'])}`,
  difference: (persons) =>
    persons === 0
      ? 'Like mange som raten i landet tilseier'
      : `${f.count(Math.abs(persons))} ${persons > 0 ? 'fleire' : 'færre'} enn raten i landet tilseier`,
  expected: ({ expected, within }) =>
    `Raten i landet tilseier ${f.decimal(expected, 1)} deltakarar. Det tilfeldige åleine gir ${span(within['95'])} (95 %) eller ${span(within['99.8'])} (99,8 %).`,
  whichever: 'kva tal det så er',
  open: 'Om talet skil seg ut, kan ikkje seiast: Dei moglege tala har ikkje same svar.',
  band: 'Det grå bandet er det som det tilfeldige åleine gir rundt raten i landet (95 %).',
  table: {
    answer: 'Mot landet',
    answers: {
      'far-below': 'klart under',
      below: 'under',
      as: 'som landet',
      above: 'over',
      'far-above': 'klart over',
    },
    expected: 'Venta (95 %)',
    interval: ({ expected, within }) => `${f.decimal(expected, 1)} (${span(within['95'])})`,
  },
  funnel: {
    title: (tiltak, period) => `${tiltak}: rate etter folketal, ${period}`,
    hint: 'Kvar prikk er eit område. Mellom kurvene ligg det som det tilfeldige åleine gir; der det bur få, er det mykje.',
    open: 'Vis i trakta',
    inhabitants: 'Innbyggjarar 18–66 år',
    rate: 'Deltakarar per 1\u00a0000 innbyggjarar 18–66 år',
    country: (rate) => `landet ${rate}`,
    limit: { '95': '95 %', '99.8': '99,8 %' },
    picture: 'Traktdiagrammet med tittel, kjelder og lenkje.',
    label: 'Traktdiagram',
    role: 'interaktivt diagram',
    instructions:
      'Piltastane til venstre og høgre går frå område til område etter folketal. Enter vel området, Escape avsluttar. Tala står også i tabellen under.',
    hidden: 'Tynne, loddrette strekar er skjulte tal: frå 0 til det tre personar gir.',
    hiddenSum: 'Skjulte summar er ikkje teikna, sidan det ikkje kan seiast noko om kor store dei er.',
    none: 'Traktdiagrammet kan ikkje teiknast for denne perioden.',
    table: 'Vis tala som tabell',
  },
};
