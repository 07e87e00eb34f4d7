import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { type Neighbours, neighboursIn } from './neighbours.ts';
import { fylkeOf, type Kommune, type Kommunenummer, type PlaceNumber } from './places.ts';
import { type PlanePoint, toPlane, transformFeatures, transformGeometry } from './projection.ts';
import type { KommuneProperties, KommuneTopology, NeighbourTopology } from './topology.ts';

/** A box of the plane, in metres. */
export interface Bounds {
  readonly min: PlanePoint;
  readonly max: PlanePoint;
}

/** All shapes that do not change with the data, on the app's plane in metres. */
export interface Geography {
  readonly kommuner: FeatureCollection<Polygon | MultiPolygon, { kommunenummer: Kommunenummer }>;
  readonly kommuneBorders: MultiLineString;
  readonly fylkeBorders: MultiLineString;
  readonly land: MultiPolygon;
  readonly landBorders: MultiLineString;
  /** The area of a kommune, or of a fylke: its kommuner without the borders between them. Undefined where there is none. */
  readonly areaOf: (place: PlaceNumber) => Polygon | MultiPolygon | undefined;
  /** The neighbours on land of a kommune (kommuner) or a fylke (fylker), the longest border first. */
  readonly neighboursOf: Neighbours;
  /** A point well inside each kommune, if the file has such points (`kommuner.topo.json` has); else empty. */
  readonly labelPoints: ReadonlyMap<Kommunenummer, PlanePoint>;
  /** All of Norway. */
  readonly bounds: Bounds;
}

/** A boundary file that can't be used, or that does not match the catalogue. */
export class GeographyError extends Error {
  override readonly name = 'GeographyError';
}

function* positionsOf(geometry: Polygon | MultiPolygon): Generator<Position> {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const rings of polygons) for (const ring of rings) yield* ring;
}

function boundsOf(collection: Geography['kommuner']): Bounds {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of collection.features) {
    for (const [x = NaN, y = NaN] of positionsOf(geometry)) {
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
  }
  return { min: [minX, minY], max: [maxX, maxY] };
}

/** Which borders run between fylker: those where the first two digits differ. No second file is needed for them. */
const betweenFylker = (a: string, b: string): boolean => a.slice(0, 2) !== b.slice(0, 2);

/**
 * Puts the boundary files on the plane. @throws GeographyError when the kommuner of the file are not exactly those of
 * the catalogue: a map that silently lacks one would be wrong.
 */
export function geographyOf(
  kommuner: KommuneTopology,
  neighbours: NeighbourTopology,
  catalogue: { readonly kommuner: readonly Kommune[] },
): Geography {
  const object = kommuner.objects.kommuner;
  const numbers = new Set(object.geometries.map(({ id }) => String(id)));
  const known = new Set<string>(catalogue.kommuner.map(({ number }) => number));
  const twice = object.geometries.length - numbers.size;
  const stray = [...numbers].filter((number) => !known.has(number));
  const missing = [...known].filter((number) => !numbers.has(number));
  if (stray.length > 0 || missing.length > 0 || twice > 0) {
    throw new GeographyError(
      `the boundaries are not those of the catalogue's kommuner: unknown ${stray.join(', ') || 'none'}, missing ${missing.join(', ') || 'none'}, there twice ${twice}`,
    );
  }
  const features = feature(kommuner, object) as FeatureCollection<Polygon | MultiPolygon, KommuneProperties>;
  const onPlane = transformFeatures(features, toPlane);
  const borders = (keep: (a: string, b: string) => boolean) =>
    transformGeometry(
      mesh(kommuner, object, (a, b) => {
        // A border with the same object on both sides is coast: the edge of the fill shows it, so it needs no line.
        const [from, to] = [a, b].map((side) => String((side as { id?: string | number }).id));
        return a !== b && from !== undefined && to !== undefined && keep(from, to);
      }),
      toPlane,
    );
  const areas = new Map<PlaceNumber, Polygon | MultiPolygon>(
    onPlane.features.map(({ properties, geometry }) => [properties.kommunenummer, geometry]),
  );
  const areaOf = (place: PlaceNumber) => {
    const known = areas.get(place);
    if (known) return known;
    const parts = object.geometries.filter(({ id }) => fylkeOf(String(id) as Kommunenummer) === place);
    if (parts.length === 0) return undefined;
    const area = transformGeometry(merge(kommuner, parts), toPlane);
    areas.set(place, area);
    return area;
  };
  return {
    kommuner: onPlane,
    areaOf,
    neighboursOf: neighboursIn(kommuner),
    kommuneBorders: borders((a, b) => !betweenFylker(a, b)),
    fylkeBorders: borders(betweenFylker),
    land: transformGeometry(feature(neighbours, neighbours.objects.land).geometry, toPlane),
    landBorders: transformGeometry(feature(neighbours, neighbours.objects.grenser).geometry, toPlane),
    labelPoints: new Map(
      features.features.flatMap(({ properties: { kommunenummer, punkt } }) =>
        punkt ? [[kommunenummer, toPlane(punkt)]] : [],
      ),
    ),
    bounds: boundsOf(onPlane),
  };
}
