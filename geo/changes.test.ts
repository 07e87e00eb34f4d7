import { describe, expect, test } from 'vitest';
import type { KommuneTopology } from '../src/core/places/topology.ts';
import type { Kommunenummer } from '../src/core/places/places.ts';
import { changesBetween } from './changes.ts';
import { describeChanges } from './summary.ts';
import { fewTopology } from './testing.ts';

const STAVANGER = '1103' as Kommunenummer;
const SOLA = '1124' as Kommunenummer;
const KVITSOY = '1144' as Kommunenummer;
const NAMES = new Map([
  [STAVANGER, 'Stavanger'],
  [SOLA, 'Sola'],
  [KVITSOY, 'Kvitsøy'],
]);

type Geometry = KommuneTopology['objects']['kommuner']['geometries'][number];
const withGeometries = (change: (geometries: Geometry[]) => Geometry[]): KommuneTopology => {
  const topology = fewTopology();
  const geometries = change(topology.objects.kommuner.geometries);
  return { ...topology, objects: { kommuner: { type: 'GeometryCollection', geometries } } };
};

const renumbered = (from: Kommunenummer, to: Kommunenummer) =>
  withGeometries((geometries) =>
    geometries.map((each) =>
      each.id === from ? { ...each, id: to, properties: { kommunenummer: to } } : each,
    ),
  );

const arcsOf = (topology: KommuneTopology, number: Kommunenummer): Set<number> => {
  const geometry = topology.objects.kommuner.geometries.find(({ id }) => id === number);
  const arcs = (geometry?.arcs ?? []).flat(2);
  return new Set(arcs.map((arc) => (arc < 0 ? ~arc : arc)));
};

/** The border between Stavanger and Sola with its middle point moved, in steps of the grid northwards, of some 160 m. */
function movedBorder(steps: number): KommuneTopology {
  const topology = fewTopology();
  const theirs = arcsOf(topology, SOLA);
  const shared = [...arcsOf(topology, STAVANGER)].filter((arc) => theirs.has(arc));
  const [longest] = shared.sort((a, b) => (topology.arcs[b]?.length ?? 0) - (topology.arcs[a]?.length ?? 0));
  const arc = topology.arcs[longest ?? -1] ?? [];
  const middle = Math.floor(arc.length / 2);
  // Points are steps from the one before: what one goes farther, the next goes back.
  const [there, back] = [arc[middle], arc[middle + 1]];
  if (!there || !back) throw new Error('no border between the two');
  there[1] = (there[1] ?? NaN) + steps;
  back[1] = (back[1] ?? NaN) - steps;
  return topology;
}

const told = async (before: KommuneTopology, after: KommuneTopology) =>
  describeChanges(await changesBetween(before, after), NAMES);

describe('changesBetween', () => {
  test('finds nothing between two equal files', async () => {
    const changes = await changesBetween(fewTopology(), fewTopology());
    expect(changes).toEqual({ came: [], went: [], moved: [], handed: [], slightly: [], same: 4 });
  });

  test('finds nothing where the islands come in another order', async () => {
    const turned = fewTopology();
    const [first] = turned.objects.kommuner.geometries;
    if (first?.type === 'MultiPolygon') first.arcs = first.arcs.toReversed();
    expect(await changesBetween(fewTopology(), turned)).toMatchObject({ moved: [], slightly: [], same: 4 });
  });

  test('finds a border that moved, how far, and what land went over it', async () => {
    const { moved, handed, same } = await changesBetween(fewTopology(), movedBorder(-10));
    expect(moved.map(({ number }) => number).sort()).toEqual([STAVANGER, SOLA]);
    for (const { metres } of moved) {
      expect(metres).toBeGreaterThan(500);
      expect(metres).toBeLessThan(1000);
    }
    const [loser, winner] = moved.toSorted((a, b) => b.wentKm2 - a.wentKm2);
    expect(loser?.wentKm2).toBeGreaterThan(0.1);
    expect(winner?.cameKm2).toBeCloseTo(loser?.wentKm2 ?? NaN, 3);
    expect(handed[0]).toMatchObject({ from: loser?.number, to: winner?.number });
    expect(handed[0]?.km2).toBeCloseTo(loser?.wentKm2 ?? NaN, 3);
    expect(same).toBe(2);
  });

  test('counts those that moved by less than the tolerance, and says how far', async () => {
    // A step of the grid is wider than half the tolerance: this is a part of one.
    const changes = await changesBetween(fewTopology(), movedBorder(0.4));
    expect(changes).toMatchObject({ came: [], went: [], moved: [], handed: [], same: 2 });
    expect(changes.slightly).toHaveLength(2);
    for (const metres of changes.slightly) expect(metres).toBeGreaterThan(0);
  });

  test('counts an island that is gone', async () => {
    const without = withGeometries((geometries) =>
      geometries.map((each) =>
        each.id === KVITSOY && each.type === 'MultiPolygon' ? { ...each, arcs: each.arcs.slice(0, 1) } : each,
      ),
    );
    const { moved } = await changesBetween(fewTopology(), without);
    expect(moved).toEqual([expect.objectContaining({ number: KVITSOY, cameKm2: 0 })]);
    expect(moved[0]?.wentKm2).toBeGreaterThan(0.1);
  });

  test('takes no strip along a border for land that changed kommune', async () => {
    const after = movedBorder(0.4);
    const { geometries } = after.objects.kommuner;
    const numbers = new Map<unknown, Kommunenummer>([
      [STAVANGER, '1198' as Kommunenummer],
      [SOLA, '1199' as Kommunenummer],
    ]);
    after.objects.kommuner.geometries = geometries.map((each) => {
      const kommunenummer = numbers.get(each.id);
      return kommunenummer ? { ...each, id: kommunenummer, properties: { kommunenummer } } : each;
    });
    const { handed } = await changesBetween(fewTopology(), after);
    expect(handed.map(({ from, to }) => `${from} ${to}`)).toEqual(['1103 1198', '1124 1199']);
  });

  test('knows the land of a kommune that got another number', async () => {
    const now = '1199' as Kommunenummer;
    const { came, went, moved, handed } = await changesBetween(fewTopology(), renumbered(SOLA, now));
    expect({ came, went, moved }).toEqual({ came: [now], went: [SOLA], moved: [] });
    expect(handed).toEqual([expect.objectContaining({ from: SOLA, to: now })]);
    expect(handed[0]?.share).toBeCloseTo(1, 6);
  });
});

describe('describeChanges', () => {
  test('says so when nothing changed', async () => {
    expect(await told(fewTopology(), fewTopology())).toEqual([
      'no kommune came, went or moved by more than 100 m',
      '4 kommuner are as they were',
    ]);
  });

  test('tells what came, went and which land it was', async () => {
    expect(await told(fewTopology(), renumbered(SOLA, '1199' as Kommunenummer))).toEqual([
      '1199 came',
      '1124 Sola went',
      expect.stringMatching(/^\d+\.\d\d km² went from 1124 Sola to 1199, 100\.00 % of what 1124 had$/),
      '3 kommuner are as they were',
    ]);
    const without = withGeometries((geometries) => geometries.filter(({ id }) => id !== STAVANGER));
    expect(await told(fewTopology(), without)).toContain('1103 Stavanger went');
  });

  test('tells moved borders with their units, and who moved by less', async () => {
    const lines = await told(fewTopology(), movedBorder(-10));
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^1124 Sola moved by up to \d+ m: \d+\.\d\d km² came and \d+\.\d\d km² went, \d+\.\d\d % of its 6\d\.\d\d km²$/,
      ),
    );
    expect(lines.at(-1)).toBe('2 kommuner are as they were');
    expect((await told(fewTopology(), movedBorder(0.4))).at(-1)).toMatch(
      /^2 kommuner moved by less, \d+ m at most; 2 are as they were$/,
    );
  });
});
