import { geoArea, geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Kommunenummer } from '../src/core/places.ts';
import { areaKm2 } from './area.ts';
import { crossings } from './crossings.ts';
import { type KommuneTopology, kommuneFeatures } from './kommuner.ts';
import type { NabolandTopology } from './naboland.ts';

/** Half the sphere, in steradians: d3-geo takes a ring for what lies to its right, so a larger one is inside out. */
const HALF_SPHERE = 2 * Math.PI;

const place = ([lon, lat]: readonly [number, number]) => `${lon.toFixed(3)}, ${lat.toFixed(3)}`;

const faultsOfLines = (topology: KommuneTopology | NabolandTopology, name: string): string[] =>
  crossings(topology).map((at) => `${name}: two lines cross near ${place(at)}`);

/**
 * What is wrong with a built `kommuner.topo.json`, empty when it is right: exactly these numbers in this order, every
 * kommune with an area, the right way round, its `punkt` inside it, and no lines that cross.
 */
export function faultsOfKommuner(topology: KommuneTopology, numbers: readonly Kommunenummer[]): string[] {
  const { features } = kommuneFeatures(topology);
  const found = features.map(({ properties }) => properties.kommunenummer);
  const faults: string[] = [];
  if (found.join() !== numbers.join()) {
    faults.push(`kommuner: expected ${numbers.length} numbers in order, found ${found.length}`);
  }
  for (const kommune of features) {
    const { kommunenummer, punkt } = kommune.properties;
    if (!(areaKm2(kommune.geometry) > 0)) faults.push(`kommune ${kommunenummer}: nothing is left of it`);
    if (geoArea(kommune) > HALF_SPHERE) faults.push(`kommune ${kommunenummer}: inside out`);
    else if (!geoContains(kommune, [...punkt])) {
      faults.push(`kommune ${kommunenummer}: its point ${place(punkt)} lies outside it`);
    }
  }
  return [...faults, ...faultsOfLines(topology, 'kommuner')];
}

/** What is wrong with a built `naboland.topo.json`, empty when it is right. */
export function faultsOfNaboland(topology: NabolandTopology): string[] {
  const { geometry } = feature(topology, topology.objects.land);
  const inverted = geometry.coordinates.filter(
    (coordinates) => geoArea({ type: 'Polygon', coordinates }) > HALF_SPHERE,
  );
  return [
    ...inverted.map((rings) => `naboland: the polygon at ${String(rings[0]?.[0])} is inside out`),
    ...faultsOfLines(topology, 'naboland'),
  ];
}
