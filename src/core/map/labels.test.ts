import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { geographyOf } from '../places/geography.ts';
import type { KommuneTopology, NeighbourTopology } from '../places/topology.ts';
import { figureText, figureWidth } from './labelFigures.ts';
import { LINE_FONT } from './labelBlocks.ts';
import { decodeLabelPlaces } from './labelPlaces.ts';
import { LEEWAY, type Part } from './labelRoom.ts';
import { type Label, labelsOf } from './labels.ts';
import { type Box, boxOf, labelsAt, seenAt, type ShownLabel } from './labelsAt.ts';
import { lengthOf } from '../places/lettering.ts';
import { en } from '../words/en/index.ts';
import { nb } from '../words/nb/index.ts';
import { nn } from '../words/nn/index.ts';
import { LEVELS, type PlaceNumber } from '../places/places.ts';
import type { PlanePoint } from '../places/projection.ts';
import { allSearches, builtDataset, pictureOf } from '../testing/built.ts';
import { cameraFor, FRAMES, SCREENS } from '../testing/labels.ts';

const json = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'));
const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const { catalogue } = dataset;
const places = decodeLabelPlaces(json('geo/navn.json'));
const geography = geographyOf(
  json('geo/detalj.topo.json') as KommuneTopology,
  json('geo/naboland.topo.json') as NeighbourTopology,
  catalogue,
);
const TEXTS = [nb, en];

/** Whether a point of the plane lies inside an area: every crossing of the half-line eastwards changes the side. */
function isInside([x, y]: PlanePoint, area: Polygon | MultiPolygon | undefined): boolean {
  const rings = area?.type === 'Polygon' ? area.coordinates : (area?.coordinates.flat() ?? []);
  let inside = false;
  for (const ring of rings) {
    for (const [i, [ax = NaN, ay = NaN]] of ring.entries()) {
      const [bx = NaN, by = NaN] = ring[(i + 1) % ring.length] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const namesOf = (shown: readonly ShownLabel[]) =>
  shown.map(({ label, others, figure }) => [label.place.number, others, figure].join(' '));
const named = (labels: readonly Label[], number: string): Label => {
  const label = labels.find(({ place }) => place.number === number);
  if (!label) throw new Error(`no label of ${number}`);
  return label;
};

/** Every view: ten frames on two screens in two languages, by kommune and by fylke. */
const views = FRAMES.flatMap((frame) =>
  SCREENS.flatMap((size) =>
    TEXTS.flatMap((text) =>
      LEVELS.map((level) => {
        const labels = labelsOf(catalogue, places, level, figureWidth(text));
        const camera = cameraFor(frame, size);
        const shown = labelsAt(labels, camera, { x: 0, y: 0, ...size }, [], true);
        return { frame, size, text, level, camera, labels, shown };
      }),
    ),
  ),
);

describe('on ten frames, two screens and in two languages', () => {
  test('no two labels meet', () => {
    for (const { camera, shown, frame } of views) {
      const boxes = shown.map((label) => boxOf(label, camera));
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) expect(meet(a, b), JSON.stringify(frame)).toBe(false);
      }
    }
  });

  test('each stands whole on the map, its point inside its own place', () => {
    const areas = new Set<PlaceNumber>();
    for (const { camera, shown, size } of views) {
      for (const label of shown) {
        const box = boxOf(label, camera);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(size.width);
        expect(box.y + box.height).toBeLessThanOrEqual(size.height);
        areas.add(label.label.place.number);
      }
    }
    for (const level of LEVELS) {
      for (const { place, point } of labelsOf(catalogue, places, level, 40)) {
        expect(isInside(point, geography.areaOf(place.number)), place.officialName).toBe(true);
      }
    }
    expect(areas.size).toBeGreaterThan(100);
  });

  test('the same stand there in both months, and what they say is no wider than was reckoned with', () => {
    for (const search of allSearches(catalogue)) {
      for (const more of ['', '&nivaa=fylke', '&sammenlign=2026-01']) {
        const picture = pictureOf(dataset, search + more);
        for (const text of [nb, nn, en]) {
          const widest = figureWidth(text);
          for (const mark of picture.marks.values()) {
            expect(lengthOf(figureText(mark, picture, text), LINE_FONT)).toBeLessThanOrEqual(widest);
          }
        }
      }
    }
  });
});

describe('a label', () => {
  const labels = labelsOf(catalogue, places, 'kommune', figureWidth(nb));

  test('is there for every place, the most populous first', () => {
    expect(labels).toHaveLength(357);
    expect(labels.slice(0, 4).map(({ name }) => name.lines.join(' '))).toEqual([
      'Oslo',
      'Bergen',
      'Trondheim',
      'Stavanger',
    ]);
    expect(labels.at(-1)?.name.lines).toEqual(['Utsira']);
    expect(labelsOf(catalogue, places, 'fylke', 40).map(({ place }) => place.number)).toHaveLength(15);
  });

  test('has the official name that is first, and the others below it', () => {
    const shown = ['0301', '5610', '5544', '3114', '4620'].flatMap((number) => {
      const { name, others } = named(labels, number);
      return [[name.lines, others?.lines]];
    });
    expect(shown).toEqual([
      [['Oslo'], ['Oslove']],
      [['Kárášjohka'], ['Karasjok']],
      [['Nordreisa'], ['Ráisa - Raisi']],
      [['Våler'], undefined],
      [['Ulvik'], undefined],
    ]);
  });

  test('is in two lines where these have room much sooner, and says the whole name', () => {
    expect(named(labels, '3453').name.lines).toEqual(['Øystre', 'Slidre']);
    expect(named(labels, '3226').name.lines).toEqual(['Aurskog-', 'Høland']);
    expect(named(labels, '3118').name.lines).toEqual(['Indre Østfold']);
    for (const { place, name } of labels) {
      const whole = name.lines.join(' ').replace('- ', '-');
      expect(`${place.officialName.replace(/ \(.*/, '')} - `).toContain(`${whole} - `);
    }
  });

  test('reaches no more than a little out of its place, but for landmarks of the country and two skerries', () => {
    const corners = (
      { point: [x, y] }: Label,
      { halfWidth, top, bottom }: Part,
      scale: number,
    ): PlanePoint[] =>
      [-1, 1].flatMap((side) =>
        [top, bottom].map((down): PlanePoint => [
          x + (side * (halfWidth - LEEWAY)) / scale,
          y - down / scale,
        ]),
      );
    const outside = labels.flatMap((label) => {
      const { place, name, others, figure } = label;
      return [name, others, figure].flatMap((part) => {
        if (!part || part.from === Infinity) return [];
        const area = geography.areaOf(place.number);
        return corners(label, part, part.from).every((corner) => isInside(corner, area))
          ? []
          : [place.norwegianName];
      });
    });
    expect(outside).toEqual([
      'Oslo',
      'Bergen',
      'Trondheim',
      'Stavanger',
      'Kristiansand',
      'Fredrikstad',
      'Tromsø',
      'Ålesund',
      'Bodø',
      // At the closest zoom.
      'Kvitsøy',
      'Træna',
    ]);
  });

  test('has the other names not before the name, and the figure not before these', () => {
    for (const { name, others = name, figure } of labels) {
      expect(others.from).toBeGreaterThanOrEqual(name.from);
      expect(figure.from).toBeGreaterThanOrEqual(others.from);
    }
  });

  test('has a name at the closest zoom of a phone, wherever it is', () => {
    // 20 km across 360 pixels.
    expect(labels.filter(({ name }) => name.from > 360 / 20_000)).toEqual([]);
  });
});

test('the country has ten names or so, and on a phone fewer of the same', () => {
  const country = FRAMES[0];
  if (!country) throw new Error('no frame');
  const [wide = [], narrow = []] = SCREENS.map((size) =>
    labelsAt(
      labelsOf(catalogue, places, 'kommune', 40),
      cameraFor(country, size),
      { x: 0, y: 0, ...size },
      [],
      true,
    ).map(({ label }) => label.name.lines.join(' ')),
  );
  expect(wide).toEqual([
    'Oslo',
    'Bergen',
    'Trondheim',
    'Stavanger',
    'Kristiansand',
    'Fredrikstad',
    'Tromsø',
    'Ålesund',
    'Bodø',
  ]);
  expect(narrow.filter((name) => !wide.includes(name))).toEqual([]);
  expect(narrow.length).toBeGreaterThan(3);
});

test('what is shown stays as one zooms in about it, however far, and where it was', () => {
  const everywhere = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };
  for (const level of LEVELS) {
    const labels = labelsOf(catalogue, places, level, figureWidth(nb));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 100, max: 800 }),
        fc.nat(labels.length - 1),
        (far, closer, about) => {
          const camera = { scale: far / 1e5, x: 0, y: 0 };
          const still = labels[about]?.point ?? [0, 0];
          const scale = (camera.scale * closer) / 100;
          const at = seenAt(still, camera);
          const after = { scale, x: at.x - still[0] * scale, y: at.y + still[1] * scale };
          const then = new Set(namesOf(labelsAt(labels, after, everywhere, [], true)));
          for (const name of namesOf(labelsAt(labels, camera, everywhere, [], true))) {
            const [number] = name.split(' ');
            // A figure may have come since.
            expect([...then].some((other) => other.startsWith(`${number} `))).toBe(true);
          }
          const moved = seenAt(still, after);
          expect(moved.x).toBeCloseTo(at.x, 3);
          expect(moved.y).toBeCloseTo(at.y, 3);
        },
      ),
      { numRuns: 60 },
    );
  }
});
