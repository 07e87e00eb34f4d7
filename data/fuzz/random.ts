/** Numbers from 0 to 1 that look like chance, and are the same for the same seed. */
export type Random = () => number;

/** A generator for a seed (the hash is FNV-1a, the generator mulberry32: both public domain). */
export function randomOf(seed: string): Random {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from 0 to below `end`. */
export const below = (random: Random, end: number): number => Math.floor(random() * end);

/** One of some things. @throws RangeError when there is none */
export function pick<T>(random: Random, things: readonly T[]): T {
  if (things.length === 0) throw new RangeError('nothing to pick from');
  return things[below(random, things.length)] as T;
}

/** A part of a sequence: where it begins, and ends. Often short, seldom long. */
export function span(random: Random, length: number): readonly [number, number] {
  const from = below(random, length + 1);
  return [from, from + Math.floor(random() ** 4 * (length - from + 1))];
}
