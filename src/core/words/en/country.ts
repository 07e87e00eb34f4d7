import type { CountryMessages } from '../shapes/country.ts';
import { inSentence, shared, whenOf } from '../compose/country.ts';

const locale = 'en-GB';
const texts = shared({
  locale,
  names: 'en',
  average: 'average',
  averageOf: (year) => `average so far ${year}`,
  hidden: 'hidden',
  noRow: 'missing',
  percentSign: '%',
});
const { f } = texts;

/** The page about the whole country in English. */
export const en: CountryMessages = {
  ...texts,
  title: 'The whole country',
  intro:
    'Who takes part in the measures? A share is of all participants in the same measure, so that the measures can be compared.',
  whyHidden: ({ sumOf }) =>
    sumOf.length > 0 ? 'at least one of the numbers in the sum is hidden' : 'fewer than four participants',
  whyAbsent: 'the report does not have this number',
  changeWords: (change, before) => {
    switch (change.kind) {
      case 'count': {
        if (change.value === 0) return `as many as in ${f.month(before)}`;
        const more = change.value > 0 ? 'more' : 'fewer';
        return `${f.count(Math.abs(change.value))} ${more} than in ${f.month(before)}`;
      }
      case 'suppressed':
        return `the change from ${f.month(before)} cannot be shown because a number is hidden`;
      case 'absent':
        return `the change from ${f.month(before)} cannot be shown because a number is missing`;
      case 'break':
        return `cannot be compared with ${f.month(before)} because of a break in the statistics`;
      default:
        return change satisfies never;
    }
  },
  head: {
    group: 'Group',
    tiltak: 'Measure',
    share: 'Share',
    count: 'Number',
    change: 'Change',
    shareIn: (period) => `Share, ${texts.column(period)}`,
    changeFrom: (before) => `Change from ${f.month(before)}`,
  },
  participants: (n) => (n === 1 ? 'participant' : 'participants'),
  periodBefore: f.month,
  key: 'Legend',
  totals: { title: 'Participants in total', all: 'Total' },
  gap: (label, { figures }) => {
    const shares = figures.map(
      ({ share, tiltak }) => `${texts.share(share)} in ${inSentence(tiltak, 'en', locale)}`,
    );
    return `Largest difference: ${label}, ${f.list(shares)}.`;
  },
  shift: (label, { figure, persons }, before) =>
    `Largest change from ${f.month(before)}: ${label} in ${inSentence(figure.tiltak, 'en', locale)}, ${f.count(Math.abs(persons))} ${persons > 0 ? 'more' : 'fewer'}.`,
  table: {
    show: 'Show as a table',
    caption: (title) => `${title}: number of participants in each measure, month by month`,
  },
  noTable: 'The report does not have this table.',
  breakTitle: (from) => `Break in the statistics from ${whenOf(f, from)}`,
  breaks: {
    'brudd-2025-04': {
      crossed:
        'The numbers for jobseekers in measures and for “others in measures” from before and after the break cannot be compared directly. Since then, “others in measures” are other people in measures who receive work-oriented follow-up from NAV, with several different statuses.',
      after:
        'Since April 2025, “others in measures” are other people in measures who receive work-oriented follow-up from NAV. The group holds several different statuses.',
    },
  },
  dimensions: {
    status: {
      title: 'Labour market status',
      groups: {
        arbeidssokere: 'Jobseekers in measures',
        'nedsatt-arbeidsevne': 'Reduced work capacity, in measures',
        andre: 'Others in measures',
      },
    },
    kjonn: { title: 'Sex', groups: { kvinner: 'Women', menn: 'Men' } },
    alder: {
      title: 'Age',
      groups: {
        '19-og-under': '19 years and younger',
        '20-24': '20–24 years',
        '25-29': '25–29 years',
        '30-39': '30–39 years',
        '40-49': '40–49 years',
        '50-59': '50–59 years',
        '60-og-over': '60 years and older',
      },
    },
    innvandrer: {
      title: 'Immigrants',
      groups: { 'ikke-innvandrere': 'Not immigrants', innvandrere: 'Immigrants' },
    },
    landbakgrunn: {
      title: 'Country background',
      about: 'The table covers all participants, not only immigrants.',
      groups: {
        afrika: 'Africa',
        asia: 'Asia',
        europa: 'Europe',
        'nord-amerika-sor-amerika-og-oseania': 'North America, South America and Oceania',
        ukjent: 'Unknown',
      },
    },
    utdanning: {
      title: 'Education',
      groups: {
        grunnskole: 'Basic school level',
        videregaende: 'Upper secondary level',
        'universitet-kort': 'University or college, short, up to 4 years',
        'universitet-lang': 'University or college, long, more than 4 years',
        'uoppgitt-eller-ingen': 'No completed education, or not stated',
      },
    },
  },
};
