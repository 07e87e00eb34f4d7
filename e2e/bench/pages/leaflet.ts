import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { pixelsPerMetre, projectionFor } from '../picture.ts';
import { BORDER, hatchPattern, HOVER, load, look, map as target, slide, transform } from './page.ts';

const { kommuner, months, fill, text } = await load();
const { width, height } = look.box;
let month = '';

// A flat plane in kilometres, y upwards, as CRS.Simple wants it.
const perKm = pixelsPerMetre(look.box) * 1000;
const project = projectionFor(look.box);
const onPlane = transform(kommuner, (lonLat) => {
  const point = project(lonLat);
  return point && [(point[0] - width / 2) / perKm, (height / 2 - point[1]) / perKm];
});

const map = L.map(target, {
  crs: L.CRS.Simple,
  center: [0, 0],
  zoom: Math.log2(perKm),
  zoomSnap: 0,
  minZoom: -5,
  attributionControl: false,
});

const numberOf = (kommune: GeoJSON.Feature | undefined) =>
  (kommune as (typeof kommuner.features)[number]).properties.kommunenummer;

const styleOf = (kommune: GeoJSON.Feature | undefined): L.PathOptions => {
  const fills = fill(numberOf(kommune), month);
  const fillColor =
    fills === 'suppressed' ? 'url(#hatch)' : fills === 'absent' ? look.absent : look.classes[fills];
  return {
    fillOpacity: 1,
    color: BORDER.colour,
    weight: BORDER.width,
    ...(fillColor === undefined ? {} : { fillColor }),
  };
};

month = months.at(-1) ?? '';
const layer = L.geoJSON(onPlane, {
  style: styleOf,
  onEachFeature: (kommune, shape) => {
    shape.bindTooltip(() => text(numberOf(kommune), month), { sticky: true });
    shape.on({
      mouseover: () =>
        (shape as L.Polygon).setStyle({ color: HOVER.colour, weight: HOVER.width }).bringToFront(),
      mouseout: () => layer.resetStyle(shape),
    });
  },
}).addTo(map);
map
  .getPane('overlayPane')
  ?.querySelector('svg')
  ?.insertAdjacentHTML('afterbegin', `<defs>${hatchPattern}</defs>`);

await slide(months, (next) => {
  if (next === month) return;
  month = next;
  layer.setStyle(styleOf);
});
