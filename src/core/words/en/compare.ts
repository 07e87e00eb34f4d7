import { formatter } from '../format.ts';
import type { CompareMessages } from '../shapes/compare.ts';

const f = formatter('en-GB');
const months = (n: number) => `${f.count(n)} ${n === 1 ? 'month' : 'months'}`;

/** The chosen places, and the comparison of them, in English. */
export const en: CompareMessages = {
  open: 'Compare',
  copy: 'Copy sentence',
  more: 'More',
  rank: (rank, shown) => `No.\u00a0${f.count(rank)} of ${f.count(shown)} shown`,
  changeRank: (rank, shown) => `No.\u00a0${f.count(rank)} of ${f.count(shown)} changes shown`,
  title: 'Comparison',
  close: 'Close',
  months: 'Month by month',
  chartsHint:
    'All the charts have the same scale. A line is broken where a month is hidden (hatched) or has no row in the report (dotted frame).',
  monthsMissing: 'Loading the months…',
  line: (name, values) => `${name}: ${f.list(values)}`,
  country: 'Norway',
  break: 'break',
  inFylke: 'In the county',
  wholeCountry: 'The whole country',
  inhabitants: {
    'per1000-18-66': 'Inhabitants aged 18–66',
    per1000: 'Inhabitants',
    antall: 'Inhabitants',
  },
  changeFrom: (period) => `Change from ${period}`,
  from: (period) => `from ${period}`,
  noChange: {
    suppressed: (period) =>
      `The change from ${period} cannot be shown, because one of the numbers is hidden.`,
    absent: (period) => `The change from ${period} cannot be shown, because one of the numbers is missing.`,
    break: (period) =>
      `The change from ${period} cannot be shown, because there is a break in the statistics.`,
  },
  whyHidden: (isSum) =>
    isSum ? 'at least one of the numbers in the sum is hidden' : 'fewer than four participants',
  table: 'The numbers side by side',
  monthTable: { show: 'Show all months as a table', month: 'Month' },
  tally: ({ months: all, published, suppressed, absent }) =>
    [
      `${f.count(published)} of ${months(all)} published`,
      ...(suppressed > 0 ? [`${f.count(suppressed)} hidden`] : []),
      ...(absent > 0 ? [`${f.count(absent)} without a row`] : []),
    ].join(', '),
  state: (month, kind) =>
    `${f.month(month)}: ${{ count: 'published', suppressed: 'hidden', absent: 'no row' }[kind]}`,
  inClass: (label) => `All possible values lie in the class “${label}”.`,
  inClasses: (low, high) => `The possible values lie in the classes from “${low}” to “${high}”.`,
  neighbours: {
    add: 'Neighbours',
    addOf: (name) => `Neighbours of ${name}`,
    added: (names, left) =>
      left === 0
        ? `Added ${f.list(names)}.`
        : `Added ${f.list(names)}. ${f.count(left)} ${left === 1 ? 'neighbour was' : 'neighbours were'} left out: there is only room for eight.`,
    none: (name) => `${name} has no neighbours on land.`,
    allChosen: (name) => `All neighbours of ${name} are selected.`,
    full: 'Eight areas are selected. Remove one to add neighbours.',
    failed: 'The boundaries could not be loaded. Try again.',
  },
  refused: {
    'not-earlier': (since) =>
      `The change from ${since} cannot be shown. Choose an earlier period of the same kind: a month against a month, or an average against an average.`,
    break: (since) =>
      `The change from ${since} cannot be shown: there is a break in the statistics between the periods. From the report (in Norwegian):`,
    'same-persons': (since) =>
      `The change from ${since} cannot be shown together with “Stands out”: many of the participants are the same in both periods, and then the test does not hold.`,
    'no-country': (period) =>
      `The places cannot be held against the country in ${period}: the national number is not published, or numbers of inhabitants are missing. The rates are shown instead.`,
  },
};
