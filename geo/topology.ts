import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { KommuneProperties, KommuneTopology, NeighbourTopology } from '../src/core/places/topology.ts';

/** `oversikt.topo.json`: kommuner and neighbouring land, whose points lie on whole units of the app's plane. */
export type OversiktTopology = Topology<KommuneTopology['objects'] & NeighbourTopology['objects']>;

/** A topology with kommuner in it, whatever else it holds: any level. */
export type Level = Topology & { readonly objects: KommuneTopology['objects'] };

/** The kommuner of a built topology as GeoJSON, in order of number; every built geometry is a surface. */
export const kommuneFeatures = (level: Level): FeatureCollection<Polygon | MultiPolygon, KommuneProperties> =>
  feature(level, level.objects.kommuner) as FeatureCollection<Polygon | MultiPolygon, KommuneProperties>;
