import { formatter } from '../format.ts';
import type { StandsMessages } from '../shapes/stands.ts';

const f = formatter('en-GB');
const people = (n: number) => `${f.count(n)} ${n === 1 ? 'participant' : 'participants'}`;
const places = (n: number, level: 'kommune' | 'fylke') => {
  const number = n === 0 ? 'no' : f.count(n);
  if (level === 'fylke') return `${number} ${n === 1 ? 'county has' : 'counties have'}`;
  return `${number} ${n === 1 ? 'municipality has' : 'municipalities have'}`;
};
const span = ([least, most]: readonly [number, number]) => `${f.count(least)}–${f.count(most)}`;

/** How places stand against the country, in English. */
export const en: StandsMessages = {
  answers: {
    'far-below': 'clearly below the country',
    below: 'below the country',
    as: 'like the country',
    above: 'above the country',
    'far-above': 'clearly above the country',
  },
  title: (tiltak, level, period) =>
    `${tiltak}: ${level === 'kommune' ? 'municipalities' : 'counties'} against the national rate, ${period}`,
  heading: (when, isAverage, finding) => `${isAverage ? ` (${when})` : ` in ${when}`}: ${finding}`,
  finding: (above, below, level) =>
    `${places(above, level)} more participants than the national rate suggests, ${below === 0 ? 'none' : f.count(below)} ${below === 1 ? 'has' : 'have'} fewer`,
  legend: {
    title: 'Participants against the national rate',
    strip: ['fewer', 'like the country', 'more'],
    meaning:
      'Above and below the country: by more than chance alone gives (outside the limits of 95%). Clearly: outside 99.8%. Exact Poisson limits.',
    hidden: (answer) => `Hidden, yet ${answer}`,
    about: (all, level, isAverage) => [
      'The national rate times the inhabitants aged 18–66 gives how many participants are expected in a place. Chance alone makes some more or fewer, which matters most where few live.',
      'Above and below the country are outside the limits of 95%, clearly above and clearly below are outside 99.8%. The limits are the exact ones of the Poisson distribution, as funnel plots have them (D. J. Spiegelhalter, “Funnel plots for comparing institutional performance”, Statistics in Medicine 24, 2005).',
      level === 'kommune'
        ? `Of ${f.count(all)} municipalities, about ${f.count(Math.round(all * 0.025))} on each side lie outside 95% by chance alone.`
        : 'Nearly all counties stand out: the numbers are so large that small differences, too, are more than chance. No adjustment is made for how much places differ in fact.',
      'Small municipalities with a number are there because they have at least four participants; with fewer, the number is hidden. So more of the small ones are above the country than below.',
      'Of a hidden number, only what holds for each of 0 to 3 is said. Where all of them have the same answer, the hatching has the colour of that answer.',
      ...(isAverage
        ? [
            'An average is judged as a month with as many participants. That is cautious: an average varies less than a month, so it stands out too seldom, never too easily.',
          ]
        : []),
    ],
  },
  stand: (persons, { expected, within }) =>
    `${people(persons)}; the national rate suggests ${f.decimal(expected, 1)}, and chance alone gives ${span(within['95'])}`,
  difference: (persons) =>
    persons === 0
      ? 'As many as the national rate suggests'
      : `${f.count(Math.abs(persons))} ${persons > 0 ? 'more' : 'fewer'} than the national rate suggests`,
  expected: ({ expected, within }) =>
    `The national rate suggests ${f.decimal(expected, 1)} participants. Chance alone gives ${span(within['95'])} (95%) or ${span(within['99.8'])} (99.8%).`,
  whichever: 'whichever number it is',
  open: 'Whether the number stands out cannot be said: the numbers that it may be do not all have the same answer.',
  band: 'The grey band is what chance alone gives around the national rate (95%).',
  table: {
    answer: 'Against the country',
    answers: {
      'far-below': 'clearly below',
      below: 'below',
      as: 'like the country',
      above: 'above',
      'far-above': 'clearly above',
    },
    expected: 'Expected (95%)',
    interval: ({ expected, within }) => `${f.decimal(expected, 1)} (${span(within['95'])})`,
  },
  funnel: {
    title: (tiltak, period) => `${tiltak}: rate by population, ${period}`,
    hint: 'Each dot is a place. Between the curves lies what chance alone gives; where few live, that is a lot.',
    open: 'Show in the funnel',
    inhabitants: 'Inhabitants aged 18–66',
    rate: 'Participants per 1,000 inhabitants aged 18–66',
    country: (rate) => `country ${rate}`,
    limit: { '95': '95%', '99.8': '99.8%' },
    picture: 'The funnel plot with title, sources and link.',
    label: 'Funnel plot',
    role: 'interactive chart',
    instructions:
      'The left and right arrow keys go from place to place by population. Enter selects the place, Escape ends. The numbers are in the table below, too.',
    hidden: 'Thin vertical lines are hidden numbers: from 0 to what three people give.',
    hiddenSum: 'Hidden sums are not drawn, since nothing can be said of how large they are.',
    none: 'The funnel plot cannot be drawn for this period.',
    table: 'Show the numbers as a table',
  },
};
