import type { Catalogue } from '../core/figures/dataset.ts';
import { geographyOf } from '../core/places/geography.ts';
import type { KommuneTopology, NeighbourTopology } from '../core/places/topology.ts';
import { type Drawn, mapSvg } from '../svg/mapSvg.ts';
import { shapesOf } from '../svg/shapes.ts';

/** Units to a pixel on a screen 900 pixels high: the hatch is drawn for this scale until the live map sets the real one. */
const UNITS_PER_PIXEL = 4.5;

/** The whole country as an SVG string, from `geo/oversikt.topo.json`. */
export function drawOverview(topology: unknown, catalogue: Catalogue, drawn: Drawn, title: string): string {
  const file = topology as KommuneTopology & NeighbourTopology;
  const shapes = shapesOf(geographyOf(file, file, catalogue), 1);
  return mapSvg(drawn, shapes, { unitsPerPixel: UNITS_PER_PIXEL, title });
}

/** Every kommune without a figure: for a live map to begin with where the page was not built with a picture. */
export const undrawn = (catalogue: Catalogue): Drawn => ({
  level: 'kommune',
  fills: new Map(catalogue.kommuner.map(({ number }) => [number, { kind: 'absent' }])),
  selected: [],
});
