import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { TooLarge, crc32, unpack } from './zip.ts';

const files = { 'a.xml': strToU8('<a/>'.repeat(1000)), 'å/b.xml': strToU8('b'), 'c.bin': new Uint8Array(9) };
const zip = (level: 0 | 6 = 6) => zipSync(files, { level, mtime: '2026-01-01T00:00:00' });
const all = () => true;
const MB = 1e6;

/** Where a signature stands for the first time. */
function at(bytes: Uint8Array, signature: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i + 4 <= bytes.length; i++) if (view.getUint32(i, true) === signature) return i;
  throw new Error('no such signature');
}
const ENTRY = 0x02014b50;

test('the check sum is the one that everybody knows', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
});

test.each([0, 6] as const)('what was packed comes out, at level %i', (level) => {
  expect([...unpack(zip(level), all, MB)]).toEqual(Object.entries(files));
  expect([...unpack(zip(level), (name) => name === 'a.xml', MB).keys()]).toEqual(['a.xml']);
});

test('more than is allowed is refused by what the directory says, before anything is unpacked', () => {
  expect(() => unpack(zip(), all, 4000)).toThrow(TooLarge);
  expect(unpack(zip(), all, 4010).size).toBe(3);
});

test('more than the directory says is refused while it is unpacked', () => {
  // Twenty million noughts, said to be a hundred.
  const bomb = zipSync({ a: new Uint8Array(20 * MB) }, { level: 1 });
  new DataView(bomb.buffer).setUint32(at(bomb, ENTRY) + 24, 100, true);
  // Its end is none: whoever got as far as that would say so.
  bomb.fill(0xff, at(bomb, ENTRY) - 2000, at(bomb, ENTRY));
  expect(() => unpack(bomb, all, MB)).toThrow('a is damaged');
});

test('every bit that is flipped in what is packed is noticed', () => {
  const bytes = zip(0);
  const start = 30 + 'a.xml'.length;
  for (let i = start; i < start + 20; i++) {
    for (let bit = 0; bit < 8; bit++) {
      const flipped = bytes.slice();
      flipped[i] = (flipped[i] ?? 0) ^ (1 << bit);
      expect(() => unpack(flipped, all, MB)).toThrow('a.xml is damaged');
    }
  }
});

test.each([
  ['cut off', () => zip().slice(0, 200)],
  ['empty', () => new Uint8Array()],
  ['whose directory is elsewhere', () => zip().slice(7)],
  [
    'packed in another way',
    () => {
      const bytes = zip();
      new DataView(bytes.buffer).setUint16(at(bytes, ENTRY) + 10, 99, true);
      return bytes;
    },
  ],
])('a zip that is %s is refused', (_, make) => {
  expect(() => unpack(make(), all, MB)).toThrow(Error);
});
