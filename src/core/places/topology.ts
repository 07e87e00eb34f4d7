import type {
  MultiLineString as LinesObject,
  MultiPolygon as LandObject,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { Kommunenummer } from './places.ts';
import type { LonLat } from './projection.ts';

/** What a boundary file says of a kommune: its number, and in `kommuner.topo.json` a point well inside its largest part. */
export interface KommuneProperties {
  readonly kommunenummer: Kommunenummer;
  readonly punkt?: LonLat;
}

/** Kommuner in order of number: every one a surface. */
export interface KommuneObject {
  type: 'GeometryCollection';
  geometries: (TopoPolygon<KommuneProperties> | TopoMultiPolygon<KommuneProperties>)[];
}
/** The kommuner at one level of detail, `geo/{oversikt,kommuner,detalj}.topo.json`: WGS 84, one geometry a kommune. */
export type KommuneTopology = Topology<{ kommuner: KommuneObject }>;
/** `geo/naboland.topo.json`: the neighbours' land as one surface, and the borders between them. */
export type NeighbourTopology = Topology<{ land: LandObject; grenser: LinesObject }>;
