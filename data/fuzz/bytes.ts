import { type Random, below, pick, span } from './random.ts';

type Change = (random: Random, bytes: Uint8Array) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const flipped: Change = (random, bytes) => {
  const whole = bytes.slice();
  const at = below(random, bytes.length);
  whole[at] = (whole[at] ?? 0) ^ (1 << below(random, 8));
  return whole;
};
const cut: Change = (random, bytes) => {
  const [from, to] = span(random, bytes.length);
  return random() < 0.2 ? bytes.slice(0, from) : joined(bytes.subarray(0, from), bytes.subarray(to));
};
const inserted: Change = (random, bytes) => {
  const at = below(random, bytes.length + 1);
  const strange = Uint8Array.from({ length: 1 + below(random, 16) }, () => below(random, 256));
  return joined(bytes.subarray(0, at), strange, bytes.subarray(at));
};
const duplicated: Change = (random, bytes) => {
  const [from, to] = span(random, bytes.length);
  return joined(bytes.subarray(0, to), bytes.subarray(from, to), bytes.subarray(to));
};

/** Bytes with one to three of these done to them: a bit flipped, a part cut out, put in, or there twice. */
export function damagedBytes(random: Random, bytes: Uint8Array): Uint8Array {
  let damaged = bytes;
  for (let times = 1 + below(random, 3); times > 0; times--) {
    damaged = pick(random, [flipped, flipped, cut, inserted, duplicated])(random, damaged);
  }
  return damaged;
}
