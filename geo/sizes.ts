import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** How many bytes a file is: as it lies on disk, and as a web server sends it. */
export interface Sizes {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** The most that each built file may cost a reader, in bytes, brotli at its best. */
export const BUDGET = { kommuner: 110_000, naboland: 20_000 } as const;

export function sizesOf(text: string): Sizes {
  const bytes = Buffer.from(text);
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }).length,
  };
}
