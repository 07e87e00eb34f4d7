import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { projectionFor } from '../picture.ts';
import { BORDER, hatchPattern, HOVER, load, look, map, slide } from './page.ts';

const { topology, kommuner, months, fill, text } = await load();
const { width, height } = look.box;
const projection = projectionFor(look.box);

const rows = kommuner.features.map(({ properties: { kommunenummer } }) => ({
  kommunenummer,
  ...Object.fromEntries(months.map((month) => [month, String(fill(kommunenummer, month))])),
  ...Object.fromEntries(months.map((month) => [`tekst ${month}`, text(kommunenummer, month)])),
}));

const spec: TopLevelSpec = {
  width,
  height,
  padding: 0,
  autosize: 'none',
  background: look.sea,
  data: { values: topology, format: { type: 'topojson', feature: 'kommuner' } },
  transform: [
    {
      lookup: 'properties.kommunenummer',
      from: {
        data: { values: rows },
        key: 'kommunenummer',
        fields: months.flatMap((month) => [month, `tekst ${month}`]),
      },
    },
    { calculate: 'datum[month]', as: 'fill' },
    { calculate: "datum['tekst ' + month]", as: 'text' },
  ],
  params: [
    { name: 'month', value: months.at(-1) ?? '' },
    { name: 'hover', select: { type: 'point', on: 'pointerover', clear: 'pointerout' } },
  ],
  projection: {
    type: 'transverseMercator',
    rotate: [-15, 0, 0],
    scale: projection.scale(),
    translate: projection.translate(),
  },
  mark: { type: 'geoshape', strokeJoin: 'round' },
  encoding: {
    color: {
      field: 'fill',
      type: 'nominal',
      legend: null,
      scale: {
        domain: [...look.classes.map((_, index) => String(index)), 'suppressed', 'absent'],
        // Vega has no patterns; drawn as SVG, a reference to one in the page does it.
        range: [...look.classes, 'url(#hatch)', look.absent],
      },
    },
    tooltip: { field: 'text', type: 'nominal' },
    stroke: { condition: { param: 'hover', empty: false, value: HOVER.colour }, value: BORDER.colour },
    strokeWidth: { condition: { param: 'hover', empty: false, value: HOVER.width }, value: BORDER.width },
  },
  config: { view: { stroke: null } },
};

document.body.insertAdjacentHTML('beforeend', `<svg width="0" height="0"><defs>${hatchPattern}</defs></svg>`);
const view = new View(parse(compile(spec).spec), { renderer: 'svg', container: map, hover: true });

await slide(months, async (month) => {
  await view.signal('month', month).runAsync();
});
