import type { Topology } from 'topojson-specification';
import type { KommuneTopology, NeighbourTopology } from '../src/core/places/topology.ts';
import type { Boundaries } from './check.ts';
import { buildKommuner } from './kommuner.ts';
import { buildNaboland } from './naboland.ts';
import { neighbours } from './neighbours.ts';
import { buildOversikt } from './oversikt.ts';
import { labelPoint } from './punkt.ts';
import { type OversiktTopology, kommuneFeatures } from './topology.ts';

/** The built files, by name. */
export interface Levels {
  readonly oversikt: OversiktTopology;
  readonly kommuner: KommuneTopology;
  readonly detalj: KommuneTopology;
  readonly naboland: NeighbourTopology;
}

/** Gives each kommune the point that lies well inside it at all levels. */
function withPoints(
  kommuner: KommuneTopology,
  detalj: KommuneTopology,
  oversikt: OversiktTopology,
): KommuneTopology {
  const [finest, middle, coarsest] = [detalj, kommuner, oversikt].map(
    (topology) => new Map(kommuneFeatures(topology).features.map(({ id, geometry }) => [id, geometry])),
  );
  const geometries = kommuner.objects.kommuner.geometries.map((geometry) => {
    const { id, properties } = geometry;
    const [first, second, third] = [finest?.get(id), middle?.get(id), coarsest?.get(id)];
    const kommunenummer = properties?.kommunenummer;
    if (!first || !second || !third || kommunenummer === undefined) {
      throw new Error(`kommune ${id} is not at every level`);
    }
    return { ...geometry, properties: { kommunenummer, punkt: labelPoint([first, second, third]) } };
  });
  return { ...kommuner, objects: { kommuner: { type: 'GeometryCollection', geometries } } };
}

/** Builds all files from checked boundaries. The same boundaries give the same bytes. */
export async function buildLevels(boundaries: Boundaries): Promise<Levels> {
  const detalj = await buildKommuner(boundaries, 'detalj');
  const kommuner = await buildKommuner(boundaries, 'kommuner');
  const around: Topology = await neighbours(detalj);
  const oversikt = await buildOversikt(boundaries, around);
  const naboland = await buildNaboland(around);
  return { oversikt, kommuner: withPoints(kommuner, detalj, oversikt), detalj, naboland };
}
