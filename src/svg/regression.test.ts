// What the SVG painter drew when it was last looked at, of every tiltak, period, scale, level and theme: the fill or circle
// of each place, colours, legend and words. Where a change is meant, look at the drawings and accept them with
//
//     UPDATE=1 npx vitest run src/svg/regression.test.ts
//
// and read the difference of the files in src/svg/regression before it is committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nb } from '../core/words/nb/index.ts';
import { builtDataset, pictureOf } from '../core/testing/built.ts';
import { liveFills, readDrawing, type Reading } from './testing/reading.ts';

const FOLDER = new URL('regression/', import.meta.url);
const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../data/built/${file}`, import.meta.url), 'utf8'),
);
const { catalogue } = dataset;
const SCALES = ['per1000-18-66', 'per1000', 'antall'];

/** Every view of a tiltak, as links; the last ones have chosen places, and other classes and colours. */
function searchesOf(id: string): readonly string[] {
  const isMonth = (period: string) => period.includes('-');
  const whens = catalogue.periods.flatMap((period) => [
    `periode=${period}`,
    ...catalogue.periods
      .filter((since) => isMonth(since) === isMonth(period) && since < period)
      .map((since) => `periode=${period}&sammenlign=${since}`),
  ]);
  const views = whens.flatMap((when) => [
    ...SCALES.map((scale) => `${when}&verdi=${scale}`),
    ...(when.includes('sammenlign') ? [] : [`${when}&verdi=antall&form=sirkler`]),
  ]);
  return [
    ...views.flatMap((view) => ['kommune', 'fylke'].map((level) => `?tiltak=${id}&nivaa=${level}&${view}`)),
    `?tiltak=${id}&valgt=0301,1144,5601`,
    `?tiltak=${id}&nivaa=fylke&valgt=55,56`,
    `?tiltak=${id}&klasser=7&metode=naturlig&farger=viridis`,
    `?tiltak=${id}&klasser=4&metode=lik&farger=lilla`,
  ];
}

type Readings = ReadonlyMap<string, Reading>;
const readingsOf = (id: string): Readings =>
  new Map(searchesOf(id).map((search) => [search, readDrawing(pictureOf(dataset, search), dataset, nb)]));

const COLOURS = ['light', 'dark'];
/** The readings as a file: colours are written once, and pointed to by their number. */
function written(readings: Readings): string {
  const colours = [
    ...new Set([...readings.values()].flatMap((reading) => COLOURS.map((theme) => reading[theme] ?? ''))),
  ];
  const views = [...readings].map(([search, reading]) =>
    [
      search,
      ...Object.entries(reading)
        .filter(([, words]) => words !== '')
        .map(([key, words]) => `  ${key}: ${COLOURS.includes(key) ? colours.indexOf(words) : words}`),
    ].join('\n'),
  );
  return `${colours.map((words, index) => `${index} = ${words}`).join('\n')}\n\n${views.join('\n')}\n`;
}

/** Reads such a file. */
function parsed(file: string): Readings {
  const [head = '', body = ''] = file.split('\n\n');
  const colours = head.split('\n').map((line) => line.replace(/^\d+ = /, ''));
  const readings = new Map<string, Record<string, string>>();
  let current: Record<string, string> = {};
  for (const line of body.split('\n').filter((each) => each !== '')) {
    const [, key, words = ''] = /^ {2}(\w+): (.*)$/.exec(line) ?? [];
    if (key === undefined) readings.set(line, (current = {}));
    else current[key] = COLOURS.includes(key) ? (colours[Number(words)] ?? '') : words;
  }
  return readings;
}

const NAMES = new Map<string, string>(
  [...catalogue.kommuner, ...catalogue.fylker].map(({ number, norwegianName }) => [number, norwegianName]),
);
/** Which places are drawn otherwise, in words: what they had and what they have. A hidden one is `*`, and never a number. */
function otherPlaces(level: string | undefined, before: string, now: string): readonly string[] {
  const places = (level === 'fylke' ? catalogue.fylker : catalogue.kommuner)
    .map(({ number }) => number)
    .sort();
  const parts = (words: string) => (words.includes(' ') ? words.split(' ') : Array.from(words));
  const [was, is] = [parts(before), parts(now)];
  return places.flatMap((number, index) =>
    was[index] === is[index]
      ? []
      : [`${number} ${NAMES.get(number) ?? ''} was ${was[index] ?? 'nothing'}, is ${is[index] ?? 'nothing'}`],
  );
}

/** What differs between what was accepted and what is drawn, a line each. */
function differences(before: Readings, now: Readings): readonly string[] {
  const gone = [...before.keys()]
    .filter((search) => !now.has(search))
    .map((search) => `${search}: no longer drawn`);
  const others = [...now].flatMap(([search, reading]) => {
    const accepted = before.get(search);
    if (!accepted) return [`${search}: new`];
    return Object.entries(reading).flatMap(([key, words]) => {
      const was = accepted[key] ?? '';
      if (was === words) return [];
      return key === 'drawn'
        ? otherPlaces(reading['level'], was, words).map((place) => `${search}: ${place}`)
        : [`${search}: ${key} was «${was}», is «${words}»`];
    });
  });
  return [...gone, ...others];
}

test.each(catalogue.tiltak.map(({ id }) => id))('%s is drawn as it was when it was last looked at', (id) => {
  const file = new URL(`${id}.txt`, FOLDER);
  const now = readingsOf(id);
  if (process.env['UPDATE'] === '1') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, written(now));
  }
  const found = differences(parsed(readFileSync(file, 'utf8')), now);
  expect(found.slice(0, 40), `${found.length} differences; see the head of this test`).toEqual([]);
});

test('every place is drawn, and the live map gives each the same fill', () => {
  for (const search of [
    '',
    '?periode=2026&verdi=per1000',
    '?tiltak=i-alt&sammenlign=2026-01',
    '?verdi=antall&form=sirkler',
  ]) {
    const picture = pictureOf(dataset, search);
    const { drawn = '?' } = readDrawing(picture, dataset, nb);
    expect(drawn).not.toContain('?');
    const live = liveFills(picture, dataset);
    expect(live.size).toBe(357);
    if (!search.includes('sirkler'))
      expect([...picture.marks.keys()].map((place) => live.get(place)).join('')).toBe(drawn);
  }
});

test('a file says what its readings say', () => {
  const readings = readingsOf('arbeidstrening');
  expect(differences(parsed(written(readings)), readings)).toEqual([]);
});

test('a change is told in words: which places of which view, colours, legends and titles', () => {
  const view = { title: 'T', level: 'fylke', drawn: 'ab*-', light: 'a red', dark: 'a blue' };
  const before = new Map([
    ['?a', view],
    ['?gone', view],
  ]);
  const now = new Map([
    ['?a', { ...view, title: 'U', drawn: 'a*bb', dark: 'a green' }],
    ['?new', view],
  ]);
  const [second, third, fourth] = catalogue.fylker
    .map(({ number }) => number)
    .sort()
    .slice(1)
    .map((number) => `${number} ${NAMES.get(number) ?? ''}`);
  expect(differences(parsed(written(before)), now)).toEqual([
    '?gone: no longer drawn',
    '?a: title was «T», is «U»',
    `?a: ${second} was b, is *`,
    `?a: ${third} was *, is b`,
    `?a: ${fourth} was -, is b`,
    '?a: dark was «a blue», is «a green»',
    '?new: new',
  ]);
});
