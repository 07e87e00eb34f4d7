/** A colour of CIE L*a*b* with the white point D65. */
export type Lab = readonly [l: number, a: number, b: number];

type Triple = readonly [number, number, number];

/** Reads `#rrggbb` and `rgb(r, g, b)`, the two ways that the palette writes colours. @throws RangeError for others. */
export function rgbOf(colour: string): Triple {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1);
  const decimal = /^rgb\((\d+), ?(\d+), ?(\d+)\)$/.exec(colour)?.slice(1);
  const [r, g, b] = hex?.map((part) => parseInt(part, 16)) ?? decimal?.map(Number) ?? [];
  if (r === undefined || g === undefined || b === undefined) throw new RangeError(`no colour: ${colour}`);
  return [r, g, b];
}

/** sRGB to L*a*b*: IEC 61966-2-1 for the gamma and the primaries, CIE 15 for the rest. */
export function labOf(colour: string): Lab {
  const [r, g, b] = rgbOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const f = (t: number): number => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How different two colours look: the distance in L*a*b* (ΔE of 1976). About 2.3 is the least that an eye can tell. */
export function difference(one: string, other: string): number {
  const [a, b] = [labOf(one), labOf(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
