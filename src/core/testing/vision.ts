import { rgbOf } from './lab.ts';

/** How readers see colours who lack one of the three kinds of cones. */
export const DEFICIENCIES = ['protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Deficiency = (typeof DEFICIENCIES)[number];

type Row = readonly [red: number, green: number, blue: number];

/**
 * Machado, Oliveira and Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
 * Transactions on Visualization and Computer Graphics 15 (6), severity 1.0. For light, so for channels without gamma.
 */
const MATRICES: Readonly<Record<Deficiency, readonly [Row, Row, Row]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const toLight = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const toChannel = (light: number): number => {
  const share = Math.min(1, Math.max(0, light));
  return Math.round(255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055));
};

/** A colour as a reader with a deficiency sees it. */
export function seenWith(deficiency: Deficiency, colour: string): string {
  const [r, g, b] = rgbOf(colour).map(toLight) as [number, number, number];
  const [red, green, blue] = MATRICES[deficiency].map((row) =>
    toChannel(row[0] * r + row[1] * g + row[2] * b),
  );
  return `rgb(${red}, ${green}, ${blue})`;
}
