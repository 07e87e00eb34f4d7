import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type {
  MultiLineString,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { Kommunenummer } from '../src/core/places.ts';

/** What every level knows of a kommune. */
export interface Numbered {
  readonly kommunenummer: Kommunenummer;
}

/** What `kommuner.topo.json` knows besides: `punkt` is [longitude, latitude] of a point well inside it at every level. */
export interface KommuneProperties extends Numbered {
  readonly punkt: readonly [number, number];
}

/** 357 geometries in order of number. */
export interface KommuneObject<P extends Numbered = Numbered> {
  type: 'GeometryCollection';
  geometries: (TopoPolygon<P> | TopoMultiPolygon<P>)[];
}

/** `kommuner.topo.json` and `detalj.topo.json`: WGS 84, quantized, outer rings clockwise as d3-geo wants them. */
export interface KommuneTopology<P extends Numbered = KommuneProperties> extends Topology {
  objects: { kommuner: KommuneObject<P> };
}

/** `naboland.topo.json`: the land around Norway, in one piece, and the borders in it. */
export interface NabolandTopology extends Topology {
  objects: { land: TopoMultiPolygon; grenser: MultiLineString };
}

/** `oversikt.topo.json`: both, whose points lie on whole units of the app's plane. */
export interface OversiktTopology extends Topology {
  objects: KommuneTopology<Numbered>['objects'] & NabolandTopology['objects'];
}

type Features<P> = FeatureCollection<Polygon | MultiPolygon, P>;

/** The kommuner of a built topology as GeoJSON. */
export const kommuneFeatures = <P extends Numbered>(topology: {
  readonly objects: { readonly kommuner: KommuneObject<P> };
}): Features<P> =>
  feature(topology as unknown as Topology, topology.objects.kommuner) as unknown as Features<P>;
