import type { FeatureCollection, Geometry } from 'geojson';
import type { ExpressionSpecification, GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Palette } from '../core/colours.ts';
import type { Geography } from '../core/geography.ts';
import { planeToPseudo, transformFeatures, transformGeometry } from '../core/projection.ts';

/** The id of the hatch among the style's images. */
export const HATCH = 'hatch';
/** The source and the layer that answer which kommune lies under a point. */
export const KOMMUNER = 'kommuner';
export const KOMMUNE_FILL = 'kommune-fill';

const TRANSPARENT = 'rgba(0,0,0,0)';

/** 1 where the kommune's state says so, else 0. A state that is not set yet reads as null, which is neither. */
const where = (key: string, value: string | boolean): ExpressionSpecification => [
  'case',
  ['==', ['feature-state', key], value],
  1,
  0,
];

/** Wider lines the closer one looks. */
const widening = (country: number, town: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  4,
  country,
  9,
  town,
];

const asCollection = (geometry: Geometry): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: {}, geometry: transformGeometry(geometry, planeToPseudo) }],
});

/** The geography as MapLibre's sources want it, by the id of the source. */
export function mapData(geography: Geography): Readonly<Record<string, FeatureCollection>> {
  return {
    land: asCollection(geography.land),
    'land-borders': asCollection(geography.landBorders),
    [KOMMUNER]: transformFeatures(geography.kommuner, planeToPseudo),
    'kommune-borders': asCollection(geography.kommuneBorders),
    'fylke-borders': asCollection(geography.fylkeBorders),
  };
}

/**
 * The map's style: palette and geography in, layers out. Pure JSON, so it is tested without a GPU. No glyphs, no tiles,
 * no sprite: nothing leaves the site. The hatch is a constant pattern *under* the colour, since `fill-pattern` reads no
 * feature-state and `fill-color` does.
 */
export function mapStyle(palette: Palette, geography: Geography): StyleSpecification {
  const sources = Object.entries(mapData(geography)).map(
    ([id, data]): [string, GeoJSONSourceSpecification] => [
      id,
      {
        type: 'geojson',
        data,
        // Little simplification: borders between kommuner must not come apart, and there are few enough points to draw.
        tolerance: 0.2,
        buffer: 32,
        // Strings as ids: a number would lose the zero of 0301.
        ...(id === KOMMUNER && { promoteId: 'kommunenummer' }),
      },
    ],
  );
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: Object.fromEntries(sources),
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
      {
        id: 'land',
        type: 'fill',
        source: 'land',
        paint: { 'fill-color': palette.land, 'fill-antialias': false },
      },
      {
        id: 'land-borders',
        type: 'line',
        source: 'land-borders',
        paint: { 'line-color': palette.landBorder, 'line-width': 1 },
      },
      {
        id: 'kommune-hatch',
        type: 'fill',
        source: KOMMUNER,
        paint: { 'fill-pattern': HATCH, 'fill-antialias': false },
      },
      {
        id: KOMMUNE_FILL,
        type: 'fill',
        source: KOMMUNER,
        paint: {
          'fill-color': ['to-color', ['feature-state', 'colour'], TRANSPARENT],
          'fill-antialias': false,
        },
      },
      {
        id: 'kommune-borders',
        type: 'line',
        source: 'kommune-borders',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.kommuneBorder, 'line-width': widening(0.6, 1.4) },
      },
      {
        id: 'suppressed-outline',
        type: 'line',
        source: KOMMUNER,
        paint: {
          'line-color': palette.suppressed.outline,
          'line-width': widening(0.5, 1),
          'line-opacity': where('outline', 'suppressed'),
        },
      },
      {
        id: 'fylke-borders',
        type: 'line',
        source: 'fylke-borders',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.fylkeBorder, 'line-width': widening(0.7, 1.8) },
      },
      {
        id: 'absent-outline',
        type: 'line',
        source: KOMMUNER,
        paint: {
          'line-color': palette.absent.outline,
          'line-width': 1.2,
          'line-dasharray': [1.2, 1.6],
          'line-opacity': where('outline', 'absent'),
        },
      },
      ...outline('hover', 4, 2),
      ...outline('selected', 5, 2.5),
    ],
  };

  /** A dark line in a light casing shows on every class, on the hatch and on the sea. */
  function outline(state: 'hover' | 'selected', casing: number, line: number): StyleSpecification['layers'] {
    const layer = (part: string, colour: string, width: number): StyleSpecification['layers'][number] => ({
      id: `${state}-${part}`,
      type: 'line',
      source: KOMMUNER,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': width, 'line-opacity': where(state, true) },
    });
    return [layer('casing', palette.selection.casing, casing), layer('line', palette.selection.line, line)];
  }
}
