import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
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

/** What a zip made by hand says of its one file, where that is not what it is. */
interface Said {
  readonly method?: number;
  readonly packed?: number;
  readonly size?: number;
  readonly crc?: number;
  readonly offset?: number;
  /** Extra fields of the directory, and of the file itself. */
  readonly extra?: readonly number[];
  readonly localExtra?: readonly number[];
  readonly comment?: string;
}

const little = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => Math.floor(value / 2 ** (8 * i)) % 256);
const LOCAL = [0x50, 0x4b, 3, 4];

/** A zip with one file in it, `a`, that holds `data` as it is packed. */
function handmade(data: Uint8Array, content: Uint8Array, said: Said = {}): Uint8Array {
  const { method = 0, packed = data.length, size = content.length, crc = crc32(content), offset = 0 } = said;
  const { extra = [], localExtra = [], comment = '' } = said;
  const sizes = [...little(crc, 4), ...little(packed, 4), ...little(size, 4), ...little(1, 2)];
  const local = [...LOCAL, ...little(20, 2), 0, 0, ...little(method, 2), 0, 0, 0, 0, ...sizes];
  const file = [...local, ...little(localExtra.length, 2), 0x61, ...localExtra, ...data];
  const entry = [
    ...[0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, ...little(method, 2), 0, 0, 0, 0, ...sizes],
    ...[...little(extra.length, 2), ...little(comment.length, 2), 0, 0, 0, 0, 0, 0, 0, 0],
    ...[...little(offset, 4), 0x61, ...extra, ...strToU8(comment)],
  ];
  const end = [
    0x50,
    0x4b,
    5,
    6,
    0,
    0,
    0,
    0,
    1,
    0,
    1,
    0,
    ...little(entry.length, 4),
    ...little(file.length, 4),
    0,
    0,
  ];
  return Uint8Array.from([...file, ...entry, ...end]);
}
const CONTENT = strToU8('abcabc');
const opened = (bytes: Uint8Array) => unpack(bytes, all, MB).get('a');

describe('a zip made by hand', () => {
  test('is opened, however its file is packed and whatever stands beside it', () => {
    expect(opened(handmade(CONTENT, CONTENT))).toEqual(CONTENT);
    expect(opened(handmade(deflateSync(CONTENT), CONTENT, { method: 8 }))).toEqual(CONTENT);
    expect(
      opened(handmade(CONTENT, CONTENT, { localExtra: [7, 7, 1, 0, 9], extra: [7, 7, 2, 0, 9, 9] })),
    ).toEqual(CONTENT);
    expect(opened(handmade(new Uint8Array(), new Uint8Array()))).toEqual(new Uint8Array());
  });

  test('may hold nothing, and may have a comment', () => {
    expect(unpack(zipSync({}), all, MB).size).toBe(0);
    const [a, b] = [strToU8('a'), strToU8('b')];
    const commented = zipSync({ a: [a, { comment: 'Noe' }], b: [b, { comment: 'Mer' }] });
    expect([...unpack(commented, all, MB)]).toEqual([
      ['a', a],
      ['b', b],
    ]);
    const bytes = handmade(CONTENT, CONTENT);
    expect(opened(Uint8Array.from([...bytes, ...new Uint8Array(0xffff)]))).toEqual(CONTENT);
    expect(() => opened(Uint8Array.from([...bytes, ...new Uint8Array(0x10000)]))).toThrow(
      'a zip without an end',
    );
  });

  test('is opened where its bytes are a part of others', () => {
    const bytes = handmade(CONTENT, CONTENT);
    expect(opened(Uint8Array.from([9, 9, ...bytes, 9]).subarray(2, 2 + bytes.length))).toEqual(CONTENT);
  });

  const ELSEWHERE = 0xffffffff;
  const other = [7, 7, 4, 0, 1, 0, 9, 9];
  const [size, packed, offset] = [little(6, 8), little(6, 8), little(0, 8)];
  test.each<[string, Said]>([
    ['its size', { size: ELSEWHERE, extra: [1, 0, 8, 0, ...size] }],
    ['its size when packed', { packed: ELSEWHERE, extra: [1, 0, 8, 0, ...packed] }],
    ['where it is', { offset: ELSEWHERE, extra: [1, 0, 8, 0, ...offset] }],
    ['both its sizes', { size: ELSEWHERE, packed: ELSEWHERE, extra: [1, 0, 16, 0, ...size, ...packed] }],
    [
      'all three, behind another field and before one',
      {
        size: ELSEWHERE,
        packed: ELSEWHERE,
        offset: ELSEWHERE,
        extra: [...other, 1, 0, 24, 0, ...size, ...packed, ...offset, ...other],
      },
    ],
    ['nothing', { extra: [1, 0, 0, 0] }],
  ])('may tell in an extra field %s', (_, said) => {
    expect(opened(handmade(CONTENT, CONTENT, said))).toEqual(CONTENT);
  });

  test('tells in the extra field what is larger than its place in the order size, packed, offset', () => {
    const text = strToU8('a'.repeat(600));
    const data = deflateSync(text);
    const extra = [1, 0, 16, 0, ...little(text.length, 8), ...little(data.length, 8)];
    const said = { method: 8, size: ELSEWHERE, packed: ELSEWHERE, extra };
    expect(opened(handmade(data, text, said))).toEqual(text);
  });

  test('is too large where no field tells what it says to be elsewhere', () => {
    expect(() => opened(handmade(CONTENT, CONTENT, { size: ELSEWHERE, extra: other }))).toThrow(TooLarge);
    expect(() => opened(handmade(CONTENT, CONTENT, { size: ELSEWHERE }))).toThrow(TooLarge);
    // What stands behind the fields is none: here a comment that reads like one.
    const comment = String.fromCharCode(1, 0, 8, 0, ...size);
    expect(() => opened(handmade(CONTENT, CONTENT, { size: ELSEWHERE, comment }))).toThrow(TooLarge);
    expect(() => opened(handmade(CONTENT, CONTENT, { size: 2e6 }))).toThrow(
      'more than 1 MB when it is unpacked',
    );
  });

  const padded = strToU8('abc\0');
  test.each<[string, () => Uint8Array]>([
    ['another content', () => handmade(strToU8('abcabd'), CONTENT)],
    ['less than it says', () => handmade(strToU8('abc'), CONTENT)],
    // The check sum would hold for what is not filled.
    ['less than it says, and noughts for the rest', () => handmade(strToU8('abc'), padded)],
    ['more than it says', () => handmade(CONTENT, strToU8('abc'))],
    ['less inside than it says', () => handmade(deflateSync(strToU8('abc')), padded, { method: 8 })],
    ['more inside than it says', () => handmade(deflateSync(CONTENT), strToU8('abc'), { method: 8 })],
    ['a part of its end alone', () => handmade(deflateSync(CONTENT).slice(0, -2), CONTENT, { method: 8 })],
    ['an end beyond its own', () => handmade(deflateSync(CONTENT), CONTENT, { method: 8, packed: 1000 })],
    ['another place than it says', () => handmade(CONTENT, CONTENT, { offset: 1 })],
  ])('is damaged where its file has %s', (_, make) => {
    expect(() => opened(make())).toThrow(new Error('a is damaged'));
  });

  test('is damaged where its file begins as none does', () => {
    const bytes = handmade(CONTENT, CONTENT);
    bytes[0] = 0;
    expect(() => opened(bytes)).toThrow(new Error('a is damaged'));
  });

  test('is none without an end', () => {
    const bytes = handmade(CONTENT, CONTENT);
    for (const length of [0, 21, 22, bytes.length - 1]) {
      expect(() => opened(bytes.slice(0, length))).toThrow(new Error('a zip without an end'));
    }
  });

  test('is damaged where its directory is none', () => {
    const bytes = handmade(CONTENT, CONTENT);
    bytes[at(bytes, ENTRY)] = 0;
    expect(() => opened(bytes)).toThrow('a zip whose directory is damaged');
  });

  test('may be packed in a way that is not known', () => {
    expect(() => opened(handmade(CONTENT, CONTENT, { method: 99 }))).toThrow(
      'a is packed in a way that is not known',
    );
  });

  test('is inflated in parts, whatever their number', () => {
    // Stored within what is packed, so that its length can be chosen: one part, two, and a little more.
    for (const length of [8187, 16379, 16380]) {
      const text = new Uint8Array(length).fill(0x61);
      const data = Uint8Array.from([1, ...little(length, 2), ...little(0xffff - length, 2), ...text]);
      expect(opened(handmade(data, text, { method: 8 }))).toEqual(text);
    }
  });
});

test('what is too large is told by its name', () => {
  expect(new TooLarge('a')).toMatchObject({ name: 'TooLarge', message: 'a' });
});
