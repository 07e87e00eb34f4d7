/** One way to draw the map: this app, or a page of `pages/`. */
export interface Contender {
  readonly id: string;
  /** Without `library` its own name, else what is said besides the library's: `SVG`. */
  readonly title: string;
  /** The library that draws, and the package that tells its version. */
  readonly library?: { readonly name: string; readonly from: string };
  /** A page of `pages/` by its name; undefined for this app. */
  readonly page: string | undefined;
  /** The query string that it is opened with. */
  readonly search: string;
  /** An empty page: what no contender can be faster than. It only has a first frame. */
  readonly isFloor?: true;
}

const D3 = { name: 'd3-geo', from: 'd3-geo' };
const MAPLIBRE = { name: 'MapLibre', from: 'maplibre-gl' };
const library = (name: string, from: string) => ({ title: '', library: { name, from }, search: '' });

export const CONTENDERS: readonly Contender[] = [
  { id: 'nothing', title: '_nothing: an empty page_', page: 'nothing', search: '', isFloor: true },
  // A link that says nothing is what most people open. Only its picture can stand in the page before any script runs.
  { id: 'app', title: '**Tiltakskart, as it opens**', page: undefined, search: '' },
  { id: 'app-svg', title: '**Tiltakskart, SVG**', page: undefined, search: '?tegner=svg' },
  { id: 'app-webgl', title: '**Tiltakskart, WebGL**', page: undefined, search: '?tegner=webgl' },
  { id: 'd3-svg', title: 'SVG', library: D3, page: 'd3-svg', search: '' },
  { id: 'd3-canvas', title: 'canvas', library: D3, page: 'd3-canvas', search: '' },
  { id: 'leaflet', page: 'leaflet', ...library('Leaflet', 'leaflet') },
  { id: 'openlayers', page: 'openlayers', ...library('OpenLayers', 'ol') },
  { id: 'echarts', page: 'echarts', ...library('ECharts', 'echarts') },
  { id: 'vega-lite', page: 'vega-lite', ...library('Vega-Lite', 'vega-lite') },
  { id: 'maplibre', title: 'expressions', library: MAPLIBRE, page: 'maplibre', search: '' },
  { id: 'maplibre-state', title: 'feature-state', library: MAPLIBRE, page: 'maplibre', search: '?state' },
];

/** Where the bench's server has a contender, the app at the map that its link asks for, or a page. */
export const addressOf = ({ page, search }: Contender, extra = ''): string => {
  const query = [search.slice(1), extra].filter((part) => part !== '').join('&');
  return `/${page ?? 'app'}/${query === '' ? '' : `?${query}`}`;
};
