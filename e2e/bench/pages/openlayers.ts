import Feature from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import Map from 'ol/Map.js';
import 'ol/ol.css';
import Projection from 'ol/proj/Projection.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import View from 'ol/View.js';
import { pixelsPerMetre, projectionFor } from '../picture.ts';
import { BORDER, hatchTile, HOVER, load, look, map as target, slide, tip, transform } from './page.ts';

const { kommuner, months, fill, text } = await load();
const { width, height } = look.box;
let month = '';

// The plane in metres, y upwards.
const perMetre = pixelsPerMetre(look.box);
const project = projectionFor(look.box);
const onPlane = transform(kommuner, (lonLat) => {
  const point = project(lonLat);
  return point && [(point[0] - width / 2) / perMetre, (height / 2 - point[1]) / perMetre];
});

const stroke = new Stroke({ color: BORDER.colour, width: BORDER.width });
const style = (color: string | CanvasPattern) => new Style({ fill: new Fill({ color }), stroke });
const { canvas, pen } = hatchTile();
const classes = look.classes.map(style);
const hatched = style(pen.createPattern(canvas, 'repeat') ?? look.hatch.ground);
const absent = style(look.absent);

const numberOf = (kommune: { get(key: string): unknown }) => String(kommune.get('kommunenummer'));
const source = new VectorSource({ features: new GeoJSON().readFeatures(onPlane) });
const layer = new VectorLayer({
  source,
  style: (kommune) => {
    const fills = fill(numberOf(kommune), month);
    return fills === 'suppressed' ? hatched : fills === 'absent' ? absent : classes[fills];
  },
});

const hovered = new VectorSource();
const overlay = new VectorLayer({
  source: hovered,
  style: new Style({ stroke: new Stroke({ color: HOVER.colour, width: HOVER.width }) }),
});

month = months.at(-1) ?? '';
const map = new Map({
  target,
  layers: [layer, overlay],
  view: new View({
    projection: new Projection({ code: 'plane', units: 'm' }),
    center: [0, 0],
    resolution: 1 / perMetre,
  }),
});

map.on('pointermove', (event) => {
  if (event.dragging) return;
  const kommune = map.forEachFeatureAtPixel(event.pixel, (found) => found, {
    layerFilter: (candidate) => candidate === layer,
  });
  const before = hovered.getFeatures()[0];
  const pointer = event.originalEvent;
  tip(kommune && text(numberOf(kommune), month), pointer instanceof MouseEvent ? pointer : undefined);
  if (kommune === before) return;
  hovered.clear();
  if (kommune instanceof Feature) hovered.addFeature(kommune);
});

await slide(months, (next) => {
  if (next === month) return;
  month = next;
  layer.changed();
});
