import { readFileSync } from 'node:fs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { paletteOf } from '../core/picture/colours.ts';
import { builtDataset } from '../core/testing/built.ts';
import { boundaryFiles, geographyFrom } from '../core/testing/geo.ts';
import { hatchId, KOMMUNE_FILL, KOMMUNER, mapData, mapStyle, markedData } from './style.ts';

const { catalogue } = builtDataset((file) =>
  readFileSync(new URL(`../../data/built/${file}`, import.meta.url), 'utf8'),
);
const geography = geographyFrom(
  boundaryFiles((file) => readFileSync(new URL(`../../geo/${file}`, import.meta.url), 'utf8')),
  catalogue,
);

describe.each(['light', 'dark'] as const)('the %s style', (theme) => {
  const palette = paletteOf(theme, 5);
  const style = mapStyle(palette, geography, 'light');
  const ids = style.layers.map(({ id }) => id);
  const place = (id: string): number => {
    expect(ids).toContain(id);
    return ids.indexOf(id);
  };

  test('is valid', () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  test('names each layer once, and only sources that are there', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const used = style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(new Set(used)).toEqual(new Set(Object.keys(style.sources)));
  });

  test('leaves the sea to the page below, and has the hatch under the colour', () => {
    expect(style.layers.filter(({ type }) => type === 'background')).toEqual([]);
    expect(place('kommune-hatch')).toBe(place(KOMMUNE_FILL) - 1);
    expect(place('land')).toBeLessThan(place('kommune-hatch'));
    expect(style.layers[place('kommune-hatch')]).toMatchObject({
      paint: { 'fill-pattern': hatchId('light') },
    });
  });

  test('draws borders over the colour, the outline of suppressed over those, and the selection last', () => {
    expect(place('kommune-borders')).toBeGreaterThan(place(KOMMUNE_FILL));
    expect(place('suppressed-outline')).toBeGreaterThan(place('kommune-borders'));
    expect(place('absent-outline')).toBeGreaterThan(place('kommune-borders'));
    expect(ids.slice(-2)).toEqual(['selected-casing', 'selected-line']);
    expect(place('hover-line')).toBe(place('hover-casing') + 1);
  });

  test('asks for nothing from anywhere', () => {
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
    for (const source of Object.values(style.sources)) expect(source.type).toBe('geojson');
    expect(JSON.stringify(style)).not.toMatch(/https?:|\/\/|tiles|glyphs|sprite/);
    expect(style.layers.filter(({ type }) => type === 'symbol')).toEqual([]);
  });

  test('is JSON: nothing is lost when it is written and read', () => {
    expect(JSON.parse(JSON.stringify(style))).toEqual(style);
  });

  test('finds a kommune by its number, a string with its zero', () => {
    const source = style.sources[KOMMUNER];
    expect(source).toMatchObject({ type: 'geojson', promoteId: 'kommunenummer' });
    expect(JSON.stringify(source)).toContain('"kommunenummer":"0301"');
  });
});

test('outlines the kommuner that it is told of, each with its kind, and no others', () => {
  const numbers = [...geography.kommuner.features.slice(0, 2)].map(
    ({ properties }) => properties.kommunenummer,
  );
  const [first, second] = numbers;
  if (first === undefined || second === undefined) throw new RangeError('no kommuner');
  const { features } = markedData(geography, [
    ['absent', first],
    ['selected', second],
    ['hover', second],
  ]);
  expect(features.map(({ properties }) => properties?.['kind'] as unknown)).toEqual([
    'absent',
    'selected',
    'hover',
  ]);
  const drawn = mapData(geography)[KOMMUNER]?.features ?? [];
  for (const [index, number] of [first, second, second].entries()) {
    const own = drawn.find(({ properties }) => properties?.['kommunenummer'] === number);
    expect(features[index]?.geometry).toEqual(own?.geometry);
  }
  expect(markedData(geography, []).features).toEqual([]);
});

test('the two themes differ in colours alone', () => {
  const shape = (theme: 'light' | 'dark') =>
    mapStyle(paletteOf(theme, 5), geography, theme).layers.map(({ id, type }) => `${id} ${type}`);
  expect(shape('light')).toEqual(shape('dark'));
});

test('everything is drawn near the equator, where Web Mercator does not stretch', () => {
  const source = mapStyle(paletteOf('light', 5), geography, 'light').sources[KOMMUNER];
  if (
    source?.type !== 'geojson' ||
    typeof source.data !== 'object' ||
    source.data.type !== 'FeatureCollection'
  ) {
    throw new TypeError('the kommuner are no collection');
  }
  const kommuner = source.data.features.filter(({ properties }) => properties?.['kind'] === 'kommune');
  const shapes = JSON.stringify(kommuner, (key, value: unknown) =>
    key === 'properties' ? undefined : value,
  );
  const degrees = [...shapes.matchAll(/\[(-?[\d.e-]+),(-?[\d.e-]+)\]/g)].flatMap(([, lon, lat]) => [
    Math.abs(Number(lon)),
    Math.abs(Number(lat)),
  ]);
  expect(degrees.length).toBeGreaterThan(20_000);
  // Norway reaches 760 km from the plane's origin: 6.8 degrees.
  expect(degrees.reduce((a, b) => Math.max(a, b))).toBeLessThan(7);
});
