import { geoPath } from 'd3-geo';
import { projectionFor } from '../picture.ts';
import { BORDER, hatchTile, HOVER, load, look, map, slide, tip } from './page.ts';

const { kommuner, months, fill, text } = await load();
const { width, height } = look.box;
let month = '';

/** A canvas over the whole map, as sharp as the screen. */
function layer(): CanvasRenderingContext2D {
  const canvas = map.appendChild(document.createElement('canvas'));
  canvas.style.cssText = `position: absolute; inset: 0; width: ${width}px; height: ${height}px`;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(devicePixelRatio, devicePixelRatio);
  return context;
}

const pen = layer();
const top = layer();
const hatch = pen.createPattern(hatchTile().canvas, 'repeat') ?? look.hatch.ground;

// A path is made once; a month only fills it anew.
const path = geoPath(projectionFor(look.box));
const shapes = kommuner.features.map((kommune) => {
  const [[left, upper], [right, lower]] = path.bounds(kommune);
  return {
    number: kommune.properties.kommunenummer,
    shape: new Path2D(path(kommune) ?? ''),
    surrounds: (x: number, y: number) => left <= x && x <= right && upper <= y && y <= lower,
  };
});

map.addEventListener('pointermove', (event) => {
  const [x, y] = [event.clientX - look.box.left, event.clientY - look.box.top];
  const [sx, sy] = [x * devicePixelRatio, y * devicePixelRatio];
  const hovered = shapes.find(({ shape, surrounds }) => surrounds(x, y) && pen.isPointInPath(shape, sx, sy));
  top.clearRect(0, 0, width, height);
  tip(hovered && text(hovered.number, month), event);
  if (!hovered) return;
  top.strokeStyle = HOVER.colour;
  top.lineWidth = HOVER.width;
  top.stroke(hovered.shape);
});
map.addEventListener('pointerleave', () => {
  top.clearRect(0, 0, width, height);
  tip(undefined);
});

await slide(months, (next) => {
  month = next;
  pen.clearRect(0, 0, width, height);
  pen.strokeStyle = BORDER.colour;
  pen.lineWidth = BORDER.width;
  for (const { number, shape } of shapes) {
    const fills = fill(number, month);
    pen.fillStyle =
      fills === 'suppressed' ? hatch : fills === 'absent' ? look.absent : (look.classes[fills] ?? look.sea);
    pen.fill(shape);
    pen.stroke(shape);
  }
});
