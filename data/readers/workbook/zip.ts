import { Inflate } from 'fflate';

/** What a zip says of a file in it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
/** Marks a number that is too large for its field; the number is then in an extra field. */
const ELSEWHERE = 0xffffffff;
/** How many bytes are inflated at a time: at most a thousand times as many come out before they are counted. */
const STEP = 8192;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The CRC-32 that a zip keeps of each of its files. */
export function crc32(bytes: Uint8Array): number {
  let crc = ELSEWHERE;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ ELSEWHERE) >>> 0;
}

/** The sizes and the place of an entry, where its extra field holds them (zip64). */
function whole(view: DataView, { packed, size, offset, ...rest }: Entry, start: number, end: number): Entry {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const read = (small: number): number => {
      if (small !== ELSEWHERE) return small;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return { ...rest, size: read(size), packed: read(packed), offset: read(offset) };
  }
  return { ...rest, packed, size, offset };
}

/** All files that a zip's directory lists. */
function directory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) throw new Error('a zip without an end');
  const decoder = new TextDecoder();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('a zip whose directory is damaged');
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const afterName = at + 46 + (name ?? 0);
    const next = afterName + (extra ?? 0);
    entries.push(
      whole(
        view,
        {
          name: decoder.decode(bytes.subarray(at + 46, afterName)),
          method: view.getUint16(at + 10, true),
          crc: view.getUint32(at + 16, true),
          packed: view.getUint32(at + 20, true),
          size: view.getUint32(at + 24, true),
          offset: view.getUint32(at + 42, true),
        },
        afterName,
        next,
      ),
    );
    at = next + (comment ?? 0);
  }
  return entries;
}

/** The names of all files that a zip's directory lists; undefined for a zip that is damaged. */
export function namesIn(bytes: Uint8Array): string[] | undefined {
  try {
    return directory(bytes).map(({ name }) => name);
  } catch (cause) {
    // Its own words for it, or those of a view that ends before what it says.
    if (cause instanceof Error) return undefined;
    throw cause;
  }
}

/** The content of a file in a zip, which must be exactly as large as the directory says. */
function contentOf(bytes: Uint8Array, { name, method, crc, packed, size, offset }: Entry): Uint8Array {
  const wrong = () => new Error(`${name} is damaged`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== LOCAL) throw wrong();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed || (method === 0 && packed !== size)) throw wrong();
  const content = new Uint8Array(size);
  if (method === 0) content.set(data);
  else if (method === 8) {
    let length = 0;
    const inflate = new Inflate((chunk) => {
      // More bytes than the directory says: stops here.
      if (length + chunk.length > size) throw wrong();
      content.set(chunk, length);
      length += chunk.length;
    });
    for (let from = 0; from < packed; from += STEP) {
      inflate.push(data.subarray(from, from + STEP));
    }
    if (length !== size) throw wrong();
  } else throw new Error(`${name} is packed in a way that is not known`);
  if (crc32(content) !== crc) throw wrong();
  return content;
}

/**
 * The files of a zip that are wanted, by their names. Never takes more memory than `most` bytes, whatever the zip says of
 * itself, and gives only files whose check sum is right. @throws Error for a zip that is damaged, TooLarge for one that is
 * too large.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most: number,
): ReadonlyMap<string, Uint8Array> {
  const entries = directory(bytes).filter(({ name }) => wanted(name));
  if (entries.reduce((sum, { size }) => sum + size, 0) > most) {
    throw new TooLarge(`more than ${most / 1e6} MB when it is unpacked`);
  }
  return new Map(entries.map((entry) => [entry.name, contentOf(bytes, entry)]));
}

/** Thrown for something that seems sound, but is larger than anything of its kind. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}
