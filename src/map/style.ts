import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Palette } from '../core/picture/colours.ts';
import type { Geography } from '../core/places/geography.ts';
import { OUTLINES } from '../core/map/outlines.ts';
import { levelOf, type PlaceNumber } from '../core/places/places.ts';
import type { Theme } from '../core/classes/schemes.ts';
import { planeToPseudo, transformFeatures, transformGeometry } from '../core/places/projection.ts';

/**
 * The id of a theme's hatch among the style's images. Each theme has its own image: when an image is changed, MapLibre keeps
 * its old edge, and the tiles of the hatch would show as a grid.
 */
export const hatchId = (theme: Theme): string => `hatch-${theme}`;
/** The source of the few kommuner with an outline: those without a row, pointed at or chosen. */
export const MARKED = 'marked';
/** The layer that is not there on a map of fylker. */
export const KOMMUNE_BORDERS = 'kommune-borders';
/** The source and the layer that answer which kommune lies under a point. */
export const KOMMUNER = 'kommuner';
export const KOMMUNE_FILL = 'kommune-fill';

const TRANSPARENT = 'rgba(0,0,0,0)';

/**
 * `width` where the kommune's state says so, else 0. A state that is not set yet is null, which is neither true nor false.
 * The width changes and not the opacity, because a transparent line is still drawn, whereas a line of width 0 is not.
 */
const where = (key: string, value: string | boolean, width: number): ExpressionSpecification => [
  'case',
  ['==', ['feature-state', key], value],
  width,
  0,
];

/** Lines get wider as the map zooms in. */
const widening = (
  country: number | ExpressionSpecification,
  town: number | ExpressionSpecification,
): ExpressionSpecification => ['interpolate', ['linear'], ['zoom'], 4, country, 9, town];

const part = (kind: string, geometry: Geometry, properties: Record<string, string> = {}): Feature => ({
  type: 'Feature',
  properties: { kind, ...properties },
  geometry: transformGeometry(geometry, planeToPseudo),
});

/**
 * The geography in the form of the style's sources, by source id. Everything that never changes is in one source: MapLibre
 * clips to the tiles anew whenever two layers in a row have different sources, which costs a pass over the canvas.
 */
export function mapData(geography: Geography): Readonly<Record<string, FeatureCollection>> {
  const { features } = transformFeatures(geography.kommuner, planeToPseudo);
  return {
    [KOMMUNER]: {
      type: 'FeatureCollection',
      features: [
        part('land', geography.land),
        part('land-border', geography.landBorders),
        ...features.map((each) => ({ ...each, properties: { ...each.properties, kind: 'kommune' } })),
        part('kommune-border', geography.kommuneBorders),
        part('fylke-border', geography.fylkeBorders),
      ],
    },
  };
}

/** An outline that only a few places have at a time. */
export type MarkKind = 'absent' | 'hover' | 'selected';

/** The outlines of a few places, for the source `MARKED`. */
export const markedData = (
  geography: Geography,
  marks: readonly (readonly [MarkKind, PlaceNumber])[],
): FeatureCollection => ({
  type: 'FeatureCollection',
  features: marks.flatMap(([kind, number]) => {
    const area = geography.areaOf(number);
    return area ? [part(kind, area, { level: levelOf(number) })] : [];
  }),
});

interface Part {
  readonly source: string;
  readonly filter: FilterSpecification;
}
const of = (kind: string): Part => ({ source: KOMMUNER, filter: ['==', ['get', 'kind'], kind] });
const marked = (kind: MarkKind): Part => ({ source: MARKED, filter: ['==', ['get', 'kind'], kind] });

/**
 * The map's style: palette and geography in, layers out. Pure JSON, so it is tested without a GPU. No glyphs, no tiles,
 * no sprite: nothing leaves the site. No sea: the page's background shows through, which saves a pass over the canvas. The
 * hatch is a constant pattern *under* the colour, since `fill-color` can depend on feature-state and `fill-pattern` can't.
 */
export function mapStyle(palette: Palette, geography: Geography, theme: Theme): StyleSpecification {
  const sources = Object.entries({ ...mapData(geography), [MARKED]: markedData(geography, []) }).map(
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
      {
        id: 'land',
        type: 'fill',
        ...of('land'),
        paint: { 'fill-color': palette.land, 'fill-antialias': false },
      },
      {
        id: 'land-borders',
        type: 'line',
        ...of('land-border'),
        paint: { 'line-color': palette.landBorder, 'line-width': 1 },
      },
      {
        id: 'kommune-hatch',
        type: 'fill',
        ...of('kommune'),
        paint: { 'fill-pattern': hatchId(theme), 'fill-antialias': false },
      },
      {
        id: KOMMUNE_FILL,
        type: 'fill',
        ...of('kommune'),
        paint: {
          'fill-color': ['to-color', ['feature-state', 'colour'], TRANSPARENT],
          'fill-antialias': false,
        },
      },
      {
        id: KOMMUNE_BORDERS,
        type: 'line',
        ...of('kommune-border'),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.kommuneBorder, 'line-width': widening(0.6, 1.4) },
      },
      {
        id: 'suppressed-outline',
        type: 'line',
        ...of('kommune'),
        paint: {
          'line-color': palette.suppressed.outline,
          'line-width': widening(where('outline', 'suppressed', 0.5), where('outline', 'suppressed', 1)),
        },
      },
      {
        id: 'fylke-borders',
        type: 'line',
        ...of('fylke-border'),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.fylkeBorder, 'line-width': widening(0.7, 1.8) },
      },
      {
        id: 'absent-outline',
        type: 'line',
        ...marked('absent'),
        paint: {
          'line-color': palette.absent.outline,
          'line-width': 1.2,
          'line-dasharray': [1.2, 1.6],
        },
      },
      ...outline('hover'),
      ...outline('selected'),
    ],
  };

  /** A dark line in a light casing shows on every class, on the hatch and on the sea. */
  function outline(state: 'hover' | 'selected'): StyleSpecification['layers'] {
    const layer = (name: 'casing' | 'line', colour: string): StyleSpecification['layers'][number] => ({
      id: `${state}-${name}`,
      type: 'line',
      ...marked(state),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': [
          'match',
          ['get', 'level'],
          'fylke',
          OUTLINES.fylke[state][name],
          OUTLINES.kommune[state][name],
        ],
      },
    });
    return [layer('casing', palette.selection.casing), layer('line', palette.selection.line)];
  }
}
