import { MapChart } from 'echarts/charts';
import { GeoComponent, TooltipComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { projectionFor } from '../picture.ts';
import { BORDER, hatchTile, HOVER, load, look, map, slide, transform } from './page.ts';

use([MapChart, GeoComponent, TooltipComponent, CanvasRenderer]);

const { kommuner, months, fill, text } = await load();
const { width, height } = look.box;

// The plane in pixels, y upwards.
const project = projectionFor(look.box);
const onPlane = transform(kommuner, (lonLat) => {
  const point = project(lonLat);
  return point && [point[0], height - point[1]];
});
const features = onPlane.features.map(({ type, geometry, properties }) => ({ type, geometry, properties }));
registerMap('kommuner', { geoJSON: { type: 'FeatureCollection', features }, specialAreas: {} });

const hatch = { image: hatchTile().canvas, repeat: 'repeat' } as const;
const data = (month: string) =>
  kommuner.features.map(({ properties: { kommunenummer } }) => {
    const fills = fill(kommunenummer, month);
    const areaColor = fills === 'suppressed' ? hatch : fills === 'absent' ? look.absent : look.classes[fills];
    return { name: kommunenummer, itemStyle: { areaColor } };
  });

const chart = init(map);
let month = months.at(-1) ?? '';
chart.setOption({
  animation: false,
  tooltip: {
    trigger: 'item',
    transitionDuration: 0,
    formatter: ({ name }: { name: string }) => text(name, month),
  },
  series: [
    {
      id: 'kommuner',
      type: 'map',
      map: 'kommuner',
      nameProperty: 'kommunenummer',
      aspectScale: 1,
      boundingCoords: [
        [0, height],
        [width, 0],
      ],
      left: 0,
      top: 0,
      width,
      height,
      selectedMode: false,
      itemStyle: { borderColor: BORDER.colour, borderWidth: BORDER.width },
      emphasis: {
        label: { show: false },
        itemStyle: { areaColor: 'inherit', borderColor: HOVER.colour, borderWidth: HOVER.width },
      },
      data: data(month),
    },
  ],
});

await slide(months, (next) => {
  if (next === month) return;
  month = next;
  chart.setOption({ series: [{ id: 'kommuner', data: data(month) }] });
});
