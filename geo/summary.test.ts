import { describe, expect, test } from 'vitest';

import { changes } from './summary.ts';
import { fewTopology } from './testing.ts';
import type { KommuneTopology } from './topology.ts';

type Geometries = KommuneTopology['objects']['kommuner']['geometries'];
const withGeometries = (change: (geometries: Geometries) => Geometries): KommuneTopology => {
  const topology = fewTopology();
  const { geometries } = topology.objects.kommuner;
  return {
    ...topology,
    objects: { kommuner: { type: 'GeometryCollection', geometries: change(geometries) } },
  };
};

describe('changes', () => {
  test('says nothing of the same file', () => {
    expect(changes(fewTopology(), fewTopology())).toEqual([]);
  });

  test('tells which numbers came and went', () => {
    const without = withGeometries((geometries) => geometries.slice(1));
    expect(changes(without, fewTopology())).toEqual(['1103 came']);
    expect(changes(fewTopology(), without)).toEqual(['1103 went']);
  });

  test('tells whose area moved', () => {
    const smaller = withGeometries((geometries) =>
      geometries.map((geometry) =>
        geometry.id === '1144' && geometry.type === 'MultiPolygon'
          ? { ...geometry, arcs: geometry.arcs.slice(0, 1) }
          : geometry,
      ),
    );
    expect(changes(fewTopology(), smaller)).toEqual([
      expect.stringMatching(/^1144: \d\.\d\d km² became .*-\d+\.\d %\)$/),
    ]);
  });
});
