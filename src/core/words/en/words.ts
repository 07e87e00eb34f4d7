import { compose, type Words } from '../compose/compose.ts';
import type { LegendWords } from '../compose/legend.ts';
import { sharedTexts } from '../compose/messages.ts';
import type { Sentences } from '../compose/picture.ts';

/* The words that the texts in English are put together from. */

const words: Words = {
  locale: 'en-GB',
  language: 'en',
  total: 'Total',
  allTiltak: 'the measures in total',
  participants: { one: 'participant', many: 'participants' },
  places: {
    kommune: { one: 'municipality', many: 'municipalities' },
    fylke: { one: 'county', many: 'counties' },
  },
  byPlaces: { kommune: '', fylke: 'by county' },
  perThousand: 'per 1,000',
  inhabitants: { 'per1000-18-66': 'inhabitants aged 18–66', per1000: 'inhabitants', antall: '' },
  average: 'average',
  fromTo: (from, to) => `from ${from} to ${to}`,
  hidden: 'hidden',
  hiddenPlaces: { one: 'hidden', many: 'hidden' },
  noRow: 'no row',
  noTable: { kommune: 'no table of municipalities', fylke: 'no table of counties' },
  inEither: 'in at least one of the periods',
  hiddenPersons: '0–3 people',
  atMost: (rate) => `at most ${rate}`,
  whyHidden: { measure: 'fewer than four participants', sum: 'at least one of the numbers is hidden' },
  national: {
    count: (participants) => `${participants} nationwide`,
    suppressed: 'the national number is hidden',
    absent: 'the national number is missing',
  },
  nationalChange: {
    count: (change, from, to) => `${change} nationwide, from ${from} to ${to}`,
    none: (participants) => `no change nationwide, ${participants} in both periods`,
    suppressed: 'the national number is hidden in at least one of the periods',
    absent: 'the national number is missing in at least one of the periods',
    break: 'the national numbers cannot be compared because of a break in the statistics',
  },
};

const sentences: Sentences = {
  figures: (when, national) => ` ${when}: ${national}`,
  changes: (span, national) => `, change ${span}: ${national}`,
  during: (period, isAverage) => (isAverage ? `(${period})` : `in ${period}`),
  title: (tiltak) => `Participants in ${tiltak}`,
  changeTitle: (tiltak) => `Change in participants in ${tiltak}`,
  countChangeTitle: (tiltak) => `Change in the number of participants in ${tiltak}`,
  shown: (published, places) => `${published} of ${places} shown`,
  withoutRow: 'without a row',
  noRowInReport: 'No row in the report',
  noTableInReport: (table) => `The report has ${table}`,
  rank: (rank, published) => `number ${rank} of ${published} shown`,
  changeRank: (rank, published) => `number ${rank} of ${published} changes shown`,
  published: 'Published',
  publishedBoth: 'Published in both periods',
  whyNot: {
    measure: (interval) =>
      `Fewer than four participants. NAV does not publish the number, so that nobody can be identified: ${interval}.`,
    sum: 'At least one of the numbers in the sum is hidden. NAV does not publish it, so that nobody can be identified, and then the sum is not shown either.',
    change:
      'The number is hidden in at least one of the periods. NAV does not publish it, so that nobody can be identified, and then the change is not shown either.',
  },
};

const legend: LegendWords = {
  all: 'All published numbers',
  none: 'No published numbers',
  under: (limit) => `under ${limit}`,
  over: (limit) => `${limit} and over`,
  between: (low, high) => `${low} to ${high}`,
  observed: (min, max) => `Published numbers in all months: ${min} to ${max}.`,
  observedChanges: (min, max) => `Changes shown: ${min} to ${max}.`,
  limits: 'A class includes its lower limit, but not its upper limit.',
  title: 'participants',
  changeTitle: 'Change in participants',
  countChangeTitle: 'Change in the number of participants',
  counts:
    'Counts follow the population: places with more people have more participants. Choose per 1,000 to compare.',
  population: (date, inhabitants) => `Population on ${date}, ${inhabitants}.`,
  populations: (years, inhabitants) => `Population on 1 January ${years}, ${inhabitants}.`,
  nearest: 'The year’s own population is missing; the nearest year’s is used.',
};

/** What the texts in this language share with the others, in its own words. */
export const shared = sharedTexts(compose(words), sentences, legend);
