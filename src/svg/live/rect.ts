import type { Box } from '../shapes.ts';

/** A rectangle of a page, in pixels. */
export const rect = ({ x, y, width, height }: Box, attributes: string): string =>
  `<rect x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${width.toFixed(2)}" height="${height.toFixed(2)}" ${attributes}/>`;
