import { geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { projectionFor } from '../picture.ts';
import { BORDER, hatchPattern, HOVER, load, look, map, slide, tip } from './page.ts';

const { kommuner, months, fill, text } = await load();
const path = geoPath(projectionFor(look.box));
let month = '';

const svg = select(map).append('svg').attr('width', look.box.width).attr('height', look.box.height);
svg.append('defs').html(hatchPattern);

const shapes = svg
  .append('g')
  .attr('stroke', BORDER.colour)
  .attr('stroke-width', BORDER.width)
  .selectAll('path')
  .data(kommuner.features)
  .join('path')
  .attr('d', path);

const outline = svg
  .append('path')
  .attr('fill', 'none')
  .attr('stroke', HOVER.colour)
  .attr('stroke-width', HOVER.width)
  .attr('pointer-events', 'none');

shapes
  .on('pointerenter', (_event, kommune) => {
    outline.attr('d', path(kommune));
  })
  .on('pointermove', (event: PointerEvent, { properties }) => {
    tip(text(properties.kommunenummer, month), event);
  })
  .on('pointerleave', () => {
    outline.attr('d', null);
    tip(undefined);
  });

await slide(months, (next) => {
  month = next;
  shapes.attr('fill', ({ properties }) => {
    const fills = fill(properties.kommunenummer, month);
    if (fills === 'suppressed') return 'url(#hatch)';
    return fills === 'absent' ? look.absent : (look.classes[fills] ?? null);
  });
});
