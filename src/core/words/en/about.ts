import { monthsIn } from '../../figures/period.ts';
import { spans } from '../compose/spans.ts';
import { shared } from './words.ts';
import type { Messages } from '../messages.ts';

const { f } = shared;

/** The page about the numbers, in English. */
export const about: Messages['about'] = {
  title: 'About the numbers',
  source: 'Source',
  report: ({ reports }) =>
    reports.map(({ code, title, updated, periods }) => {
      const months = spans(f, monthsIn(periods));
      return `NAV (the Norwegian Labour and Welfare Administration), report ${code}: “${title}”, updated ${f.date(updated)}. Months: ${months}.`;
    }),
  countedTitle: 'What is counted',
  counted: ({ tiltak }) => {
    const names = tiltak
      .filter(({ sumOf }) => sumOf.length === 0)
      .map(({ names: { en, nb } }) => `“${en}” (${nb})`);
    const sums =
      names.length === tiltak.length
        ? ''
        : ' A sum of measures is shown only where all of its numbers are published, and a sum of rounded averages may be slightly off.';
    return `People who take part in NAV’s labour market ${names.length === 1 ? 'measure (tiltak)' : 'measures (tiltak)'} ${f.list(names)}, by municipality (kommune). “Average” is the average of the months of the year so far, as the report states it, rounded to whole people.${sums}`;
  },
  suppressedTitle: 'Hidden numbers',
  suppressed:
    'A hidden number, in statistics called suppressed, is 0, 1, 2 or 3 people. The map draws such municipalities hatched, never as a low value: in a small municipality three participants can give a high rate. Tiltakskart never calculates, shows or suggests a hidden number.',
  absentTitle: 'Municipalities without a row',
  absent: (names) =>
    `The report has no row for ${f.list(names)}. That means neither zero nor hidden, and the report does not say why.`,
  breakTitle: 'Break in the statistics',
  ratesTitle: 'Rates and classes',
  rates:
    'Rates are participants per 1,000 inhabitants, with the population on 1 January of the month’s own year. The class limits are, unless something else is chosen, quantiles of all published numbers in all months, rounded to readable limits, so that the colours mean the same when the month changes. Rates of small municipalities are based on few people and vary a lot. Changes are shown only where the numbers of both periods are published, and never across a break in the statistics.',
  mapTitle: 'The map',
  map: 'The boundaries are those of the Norwegian Mapping Authority (Kartverket) from 2024, simplified. The map is drawn in a transverse Mercator projection at 15° east, in which areas are true to within about one per cent. The neighbouring countries are from Natural Earth.',
  licenceTitle: 'Licences',
  licences: [
    'Numbers: NAV',
    'Boundaries: © Kartverket, CC BY 4.0',
    'Population: Statistics Norway (SSB), CC BY 4.0. Source: Statistics Norway, table 07459',
    'Names of municipalities: Statistics Norway, classifications 131 and 104',
    'Neighbouring countries: Natural Earth, public domain',
    'Program code: MIT licence',
  ],
  data: 'All numbers of the report as a CSV file',
  quote: 'From the report (in Norwegian):',
};
