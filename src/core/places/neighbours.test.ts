import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { KommuneTopology } from './topology.ts';
import { neighboursIn, withNeighbours } from './neighbours.ts';
import { smallBoundaryFiles } from '../testing/geo.ts';
import { fylkesnummer, kommunenummer } from '../testing/small.ts';

const topology = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../geo/${file}`, import.meta.url), 'utf8')) as KommuneTopology;
const kommuner = topology('kommuner.topo.json');
const numbers = kommuner.objects.kommuner.geometries.map(({ id }) => kommunenummer(String(id)));
const neighboursOf = neighboursIn(kommuner);

describe('the neighbours', () => {
  // As a map of the country shows them. Asker lies across the fjord from Oslo.
  test.each([
    ['Stavanger', '1103', '1108 1124 1127'],
    ['Randaberg', '1127', '1103'],
    ['Oslo', '0301', '3201 3205 3207 3220 3222 3232 3234 3305'],
    ['Vadsø', '5607', '5628 5632 5634 5636'],
  ])('of %s are those that it meets on land', (_, number, expected) => {
    expect([...neighboursOf(kommunenummer(number))].sort().join(' ')).toBe(expected);
  });

  test('come with the longest border first', () => {
    // Oslo meets Nittedal in the length of Nordmarka and Lillomarka, and Enebakk in a corner.
    const ofOslo = neighboursOf(kommunenummer('0301'));
    expect([ofOslo[0], ofOslo.at(-1)]).toEqual(['3232', '3220']);
  });

  test.each(['1151', '1835', '3110'])('of an island such as %s are none', (number) => {
    expect(neighboursOf(kommunenummer(number))).toEqual([]);
  });

  test('of a fylke are fylker', () => {
    expect([...neighboursOf(fylkesnummer('11'))].sort()).toEqual(['40', '42', '46']);
    expect([...neighboursOf(fylkesnummer('03'))].sort()).toEqual(['32', '33']);
  });

  test('of a number that nobody has are none', () => {
    expect(neighboursOf(kommunenummer('9999'))).toEqual([]);
  });

  test('have it as their own', () => {
    for (const number of numbers) {
      for (const other of neighboursOf(number)) expect(neighboursOf(other)).toContain(number);
      expect(neighboursOf(number)).not.toContain(number);
    }
  });

  test('are the same in the full detail, but for a skerry that Herøy and Dønna share', () => {
    const closely = neighboursIn(topology('detalj.topo.json'));
    const differ = numbers.filter(
      (number) => [...closely(number)].sort().join() !== [...neighboursOf(number)].sort().join(),
    );
    expect(differ).toEqual(['1818', '1827']);
    expect(closely(kommunenummer('1818'))).toEqual(['1827']);
  });
});

test('a border is as long as it is, wherever on the map it runs', () => {
  const around = neighboursIn(smallBoundaryFiles().kommuner);
  expect(around(kommunenummer('1103'))).toEqual(['1101', '0301']);
  expect(around(fylkesnummer('11'))).toEqual(['03']);
});

describe('made borders', () => {
  const area = (number: string, ...arcs: number[]) => ({
    type: 'Polygon' as const,
    id: number,
    properties: { kommunenummer: kommunenummer(number) },
    arcs: [arcs],
  });
  const along = (lon: number, south: number, north: number) => [
    [lon, south],
    [lon, north],
  ];
  const around = (arcs: number[][][], ...geometries: ReturnType<typeof area>[]) =>
    neighboursIn({
      type: 'Topology',
      arcs,
      objects: { kommuner: { type: 'GeometryCollection', geometries } },
    })(kommunenummer('1103'));

  test('are as long as all their pieces', () => {
    // 1103 meets 1101 along two degrees, in two pieces, and 1119 along one and a half between them.
    const arcs = [along(15, 60, 61), along(15, 61, 62.5), along(15, 62.5, 63.5)];
    expect(around(arcs, area('1103', 0, 1, 2), area('1101', ~0, ~2), area('1119', ~1))).toEqual([
      '1101',
      '1119',
    ]);
  });

  test('that are as long as each other come in order of number', () => {
    const arcs = [along(14, 60, 61), along(16, 60, 61)];
    expect(around(arcs, area('1103', 0, 1), area('1119', ~0), area('1101', ~1))).toEqual(['1101', '1119']);
  });
});

describe('adding neighbours', () => {
  const [a, b] = [kommunenummer('1101'), kommunenummer('1103')];
  const [c, d] = [kommunenummer('1108'), kommunenummer('1119')];

  test('keeps the order, and takes none twice', () => {
    expect(withNeighbours([b, a], [a, c, d], 8)).toEqual({
      selected: [b, a, c, d],
      added: [c, d],
      left: [],
    });
  });

  test('stops where there is no room, and tells who is left', () => {
    expect(withNeighbours([a], [b, c, d], 3)).toEqual({ selected: [a, b, c], added: [b, c], left: [d] });
    expect(withNeighbours([a, b], [c], 2)).toEqual({ selected: [a, b], added: [], left: [c] });
  });
});
