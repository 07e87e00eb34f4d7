import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lengthOf } from '../src/svg/poster/lettering.ts';
import { indexedPng } from './indexed-png.mjs';
import { onGround } from './manifest.mjs';
import { drawingPng, posterPng, widthOf } from './raster.mjs';

/** The chunks of a PNG file by their type. */
function chunksOf(file: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}
const sizeOf = (file: Buffer) => [file.readUInt32BE(16), file.readUInt32BE(20)];

describe('a PNG with a palette', () => {
  it('has the very colours of an image with few of them', () => {
    const [red, blue] = [
      [255, 0, 0, 255],
      [0, 0, 250, 255],
    ] as const;
    const image = { width: 2, height: 2, pixels: Uint8Array.from([...red, ...blue, ...blue, ...blue]) };
    const chunks = chunksOf(indexedPng(image));
    expect([...(chunks.get('PLTE') ?? [])]).toEqual([0, 0, 250, 255, 0, 0]);
    expect([...inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))]).toEqual([0, 1, 0, 0, 0, 0]);
    expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  });

  it('has no more than 256 colours, each pixel one like its own', () => {
    const side = 32;
    const pixels = Uint8Array.from({ length: side * side * 4 }, (_, at) => {
      const pixel = Math.floor(at / 4);
      return [(pixel % side) * 8, Math.floor(pixel / side) * 8, 0, 255][at % 4] ?? 0;
    });
    const chunks = chunksOf(indexedPng({ width: side, height: side, pixels }));
    const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
    const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
    expect(palette.length).toBe(3 * 256);
    expect(rows.length).toBe((side + 1) * side);
    expect(Math.max(...rows)).toBeLessThan(256);
  });
});

describe('drawings as PNG', () => {
  const square =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5c7a"/></svg>';

  it('have the size that is asked for, and the same bytes each time', () => {
    expect(sizeOf(drawingPng(square, 192))).toEqual([192, 192]);
    expect(sizeOf(posterPng(square))).toEqual([32, 32]);
    expect(drawingPng(square, 64).equals(drawingPng(square, 64))).toBe(true);
  });

  it('reach to all edges on a ground', () => {
    const corner = chunksOf(posterPng(onGround(square, 0.8))).get('PLTE');
    expect([...(corner ?? [])]).toEqual([0x0b, 0x5c, 0x7a]);
  });

  it('have letters that are no wider than they are reckoned', () => {
    const texts = [
      'Arbeidsforberedende trening i februar\u00a02026: 7\u00a0521 deltakere i hele landet',
      'Guovdageaidnu - Kautokeino, Unjárga - Nesseby, Steinkjer - Stïentje, Lyngen - Ivgu - Yykeä',
      'ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ abcdefghijklmnopqrstuvwxyzæøå 0123456789 «»–−·…©&%!?.,:;()/*+=<>',
    ];
    for (const text of texts) {
      for (const bold of [false, true]) {
        for (const character of [text, ...new Set(text.replace(/\s/g, ''))]) {
          expect(widthOf(character, { size: 100, bold }), character).toBeLessThanOrEqual(
            lengthOf(character, { size: 100, bold }),
          );
        }
      }
    }
  });
});
