/**
 * The hatch of suppressed kommuner: lines at 45°, the one pattern of the map, the legend, the table and the exports.
 * A square tile of TILE pixels repeats without a seam when the distance between lines, measured across them, is TILE / √2.
 */
export const TILE = 6;
/**
 * How opaque the colour of an answer lies over the hatch, where every number that may be hidden has that answer: little enough
 * for the lines to be seen as on any other hidden place (`chance/answerColours.test.ts`).
 */
export const TINT = 0.45;
/** Width of a line, measured across it, in pixels. */
export const LINE_WIDTH = 1.4;

/**
 * How much of the point (x, y) of the tile is covered by a line, 0 to 1, with an edge one pixel soft. Lines rise to the
 * right: they run where x + y is a multiple of TILE.
 */
export function coverage(x: number, y: number, pixelsPerUnit: number): number {
  const along = (((x + y) % TILE) + TILE) % TILE;
  const distance = Math.min(along, TILE - along) / Math.SQRT2;
  return Math.min(1, Math.max(0, (LINE_WIDTH / 2 - distance) * pixelsPerUnit + 0.5));
}

type Rgb = readonly [r: number, g: number, b: number];

function parseHex(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`expected a colour such as #8b9099, found ${hex}`);
  const channel = (start: number) => parseInt(hex.slice(start, start + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

export interface RasterTile {
  readonly width: number;
  readonly height: number;
  /** RGBA, opaque. */
  readonly data: Uint8ClampedArray;
}

/** The hatch as pixels, `pixelRatio` to a CSS pixel; `ink` and `ground` as #rrggbb. */
export function hatchTile(ink: string, ground: string, pixelRatio: number): RasterTile {
  const side = TILE * pixelRatio;
  const data = new Uint8ClampedArray(side * side * 4);
  const [front, back] = [parseHex(ink), parseHex(ground)];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const share = coverage((column + 0.5) / pixelRatio, (row + 0.5) / pixelRatio, pixelRatio);
      const offset = (row * side + column) * 4;
      for (const channel of [0, 1, 2] as const) {
        data[offset + channel] = front[channel] * share + back[channel] * (1 - share);
      }
      data[offset + 3] = 255;
    }
  }
  return { width: side, height: side, data };
}

/** The hatch's lines as the path of an SVG `<pattern>` of TILE × TILE user units, to be stroked LINE_WIDTH wide. */
export const HATCH_PATH = [-TILE, 0, TILE]
  .map((offset) => `M${offset - 1} ${TILE + 1}L${offset + TILE + 1} -1`)
  .join('');
