// What stands round the map, the table and the places, and on the other pages: the report's own figures, how many places
// there are of a kind, and the limits of classes. A sum over the places that are shown is none of those.
import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { OSLOFJORD } from '../core/link/frame.ts';
import { toldOf } from '../core/words/compose/finding.ts';
import { takeAwayMessages } from '../core/words/takeaway.ts';
import { monthsIn } from '../core/figures/period.ts';
import { LANGUAGES, type Language } from '../core/link/permalink.ts';
import { seriesOf } from '../core/figures/series.ts';
import { boundaryFiles, geographyFrom } from '../core/testing/geo.ts';
import { closeupShapes } from '../svg/closeup.ts';
import { poster, POSTER_PARTS } from '../svg/poster/poster.ts';
import { shapesOf } from '../svg/shapes.ts';
import AboutView from '../ui/about/AboutView.svelte';
import CountryView from '../ui/country/CountryView.svelte';
import Legend from '../ui/legend/Legend.svelte';
import LegendOver from '../ui/legend/LegendOver.svelte';
import { faultsIn, faultsInMarkup, first, type View, viewsOf } from './faults.ts';
import { checkFor } from './plain.ts';
import { tableOf, textsFor } from './said.ts';
import { datasetWith } from './views.ts';

const dataset = datasetWith();
const { catalogue } = dataset;
const months = monthsIn(catalogue.periods);
const { few, of, around } = viewsOf(dataset);

/** What the page about the numbers explains, in the words that have numbers in them; the rest is quoted from the report. */
const EXPLAINED = [
  'TILT120',
  'Et skjult tall er 0, 1, 2 eller 3 personer',
  'I en liten kommune kan tre deltakere gi en høy rate',
  '§ 7-1',
  'mindre enn 4',
  'april 2025',
  'kommuner fra 2024',
  '15° øst',
  'omtrent én prosent',
  'CC BY 4.0',
  'tabell 07459',
  'klassifikasjon 131 og 104',
];
const aboutOf = ({ picture }: View) => {
  const allowed = around.nb.ofPage(picture);
  return checkFor({ ...allowed, phrases: [...allowed.phrases, ...EXPLAINED] }, 'nb');
};
/** Which class a sample of colour is of, and for how many lines there is room. */
const withoutSamples = (markup: string): string => markup.replace(/ data-(?:fill|lines)="\d"/g, '');

const checkOf = ({ picture }: View, language: Language) =>
  checkFor(around[language].ofPage(picture), language);

test.each(LANGUAGES)('headings, legends and announcements: %s', (language) => {
  const faults = of(language).flatMap((view) => {
    const { picture, search } = view;
    const text = textsFor(picture, language);
    const { classes, scale, level, since, period, decimals, tiltak } = picture;
    const { choice, rest } = text.heading(picture, months);
    const country = toldOf(undefined, picture, catalogue, seriesOf(dataset, tiltak.id));
    const told: (readonly [string, string])[] = [
      ['heading', choice + rest],
      ['title', text.mapTitle(picture, months)],
      ['coverage', text.coverage(picture)],
      ['announcement', text.told(picture)],
      ['description', text.share.description(picture, months)],
      ['legend', text.legend.title(scale, since, period)],
      ['observed', text.legend.observed(classes, scale, decimals, since)],
      ['denominator', text.legend.denominator(scale, period, since, picture.populationFrom)],
      ['sentence', takeAwayMessages[language].sentence.write(country, months)],
      ...picture.classCounts.flatMap((count, index) => [
        [`class ${index}`, text.legend.class(classes, index, scale, classes.decimals, since)] as const,
        [`places ${index}`, text.legend.count(count, level)] as const,
      ]),
    ];
    return faultsIn([search], told, checkOf(view, language));
  });
  expect(first(faults)).toEqual([]);
});

test('the legend and the scale over it, the table’s head, and the page about the numbers', () => {
  const faults = of('nb').flatMap((view) => {
    const { picture, search } = view;
    const text = textsFor(picture, 'nb');
    const onemphasise = () => undefined;
    const markup = [
      render(Legend, { props: { picture, text, marked: undefined, onemphasise } }).body,
      render(LegendOver, { props: { picture, text } }).body,
      ...(few.includes(view) ? [tableOf(picture, dataset).rest] : []),
    ];
    const about = render(AboutView, { props: { catalogue, picture, text } }).body;
    return [
      ...markup.flatMap((each) => faultsInMarkup([search], withoutSamples(each), checkOf(view, 'nb'))),
      ...faultsInMarkup([search], about, aboutOf(view)),
    ];
  });
  expect(first(faults)).toEqual([]);
});

test.each(LANGUAGES)('the page about the whole country: %s', (language) => {
  const faults = catalogue.periods.flatMap((period) => {
    const check = checkFor(around[language].ofCountry(period), language);
    const props = { catalogue, dataset, period, months, language, onopen: () => undefined };
    return faultsInMarkup([period], render(CountryView, { props }).body, check);
  });
  expect(first(faults)).toEqual([]);
});

test('drawings to take away and previews of links', () => {
  const read = (file: string) => readFileSync(new URL(`../../geo/${file}`, import.meta.url), 'utf8');
  const geography = geographyFrom(boundaryFiles(read), catalogue);
  const shapes = { country: shapesOf(geography, 1), closeup: closeupShapes(geography, OSLOFJORD) };
  const faults = few.flatMap((view) => {
    const subject = { picture: view.picture, catalogue, text: textsFor(view.picture, 'nb'), ...shapes };
    const svg = poster(subject, { width: 1200, height: 630, theme: 'light', parts: POSTER_PARTS });
    // Texts are broken into lines, and a line may end between a number and its unit.
    const words = [...svg.replace(/<style>.*?<\/style>/gs, '').matchAll(/<text[^>]*>(.*?)<\/text>/g)];
    const told = words.map(([, line = '']) => line.replace(/<[^>]*>/g, '')).join(' ');
    const named = [...svg.matchAll(/(?:aria-label="|<title>)([^"<]*)/g)]
      .map(([, name = '']) => name)
      .join(' ');
    return faultsIn(
      [view.search],
      [
        ['text', told],
        ['name', named],
      ],
      aboutOf(view),
    );
  });
  expect(first(faults)).toEqual([]);
});
