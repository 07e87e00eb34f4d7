import { type ExpressionSpecification, Map, Popup, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { pixelsPerMetre, projectionFor } from '../picture.ts';
import { BORDER, hatchTile, HOVER, load, look, map as target, slide, transform } from './page.ts';

// Two ways that MapLibre's documentation shows: figures as properties and a new paint expression for a new month, or, with
// ?state, figures as feature-state. Both in plain layers, with the events and the popup that the library has.
setWorkerUrl(workerUrl);
const byState = new URLSearchParams(location.search).has('state');

const { kommuner, months, fill, text } = await load();
const { width, height } = look.box;
let month = months.at(-1) ?? '';

// The plane as degrees round (0, 0), where Web Mercator gives it back: 512 pixels are once around at zoom 0.
const CIRCUMFERENCE = 2 * Math.PI * 6_371_008.8;
const zoom = Math.log2((pixelsPerMetre(look.box) * CIRCUMFERENCE) / 512);
const world = 512 * 2 ** zoom;
const project = projectionFor(look.box);
const pseudo = transform(kommuner, (lonLat) => {
  const point = project(lonLat);
  if (!point) return null;
  const y = (2 * Math.PI * (height / 2 - point[1])) / world;
  return [((point[0] - width / 2) / world) * 360, (Math.atan(Math.exp(y)) * 360) / Math.PI - 90];
});
for (const { properties } of pseudo.features)
  for (const each of months)
    Object.assign(properties, { [each]: String(fill(properties.kommunenummer, each)) });

const colourBy = (value: ExpressionSpecification): ExpressionSpecification => [
  'match',
  ['coalesce', value, 'suppressed'],
  'absent',
  look.absent,
  '0',
  look.classes[0] ?? '',
  ...look.classes.slice(1).flatMap((colour, index) => [String(index + 1), colour]),
  'rgba(0,0,0,0)',
];

const map = new Map({
  container: target,
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'sea', type: 'background', paint: { 'background-color': look.sea } }],
  },
  center: [0, 0],
  zoom,
  attributionControl: false,
  renderWorldCopies: false,
});
await map.once('load');

const { pen } = hatchTile();
map.addImage('hatch', pen.getImageData(0, 0, look.hatch.tile, look.hatch.tile));
map.addSource('kommuner', { type: 'geojson', data: pseudo, promoteId: 'kommunenummer' });
map.addLayer({ id: 'hatch', type: 'fill', source: 'kommuner', paint: { 'fill-pattern': 'hatch' } });
map.addLayer({
  id: 'kommuner',
  type: 'fill',
  source: 'kommuner',
  paint: {
    'fill-color': colourBy(byState ? ['feature-state', 'fill'] : ['get', month]),
    'fill-color-transition': { duration: 0 },
  },
});
map.addLayer({
  id: 'borders',
  type: 'line',
  source: 'kommuner',
  paint: { 'line-color': BORDER.colour, 'line-width': BORDER.width },
});
map.addLayer({
  id: 'hover',
  type: 'line',
  source: 'kommuner',
  paint: {
    'line-color': HOVER.colour,
    'line-width': HOVER.width,
    'line-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 1, 0],
  },
});

const popup = new Popup({ closeButton: false, closeOnClick: false });
let hovered: string | undefined;
const highlight = (number: string | undefined) => {
  if (hovered !== undefined) map.setFeatureState({ source: 'kommuner', id: hovered }, { hover: false });
  if (number !== undefined) map.setFeatureState({ source: 'kommuner', id: number }, { hover: true });
  hovered = number;
};
map.on('mousemove', 'kommuner', ({ lngLat, features }) => {
  const number = String(features?.[0]?.id);
  popup.setLngLat(lngLat).setText(text(number, month)).addTo(map);
  if (number !== hovered) highlight(number);
});
map.on('mouseleave', 'kommuner', () => {
  popup.remove();
  highlight(undefined);
});

const paint = () => {
  if (!byState) {
    map.setPaintProperty('kommuner', 'fill-color', colourBy(['get', month]));
    return;
  }
  for (const { properties } of pseudo.features) {
    const id = properties.kommunenummer;
    map.setFeatureState({ source: 'kommuner', id }, { fill: String(fill(id, month)) });
  }
};
await slide(months, async (next) => {
  const first = next === month;
  month = next;
  if (!first || byState) paint();
  if (first) await map.once('idle');
});
