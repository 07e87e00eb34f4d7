import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Levels } from './levels.ts';
import { pathsOf } from './paths.ts';

/** How many bytes a file is: as it lies on disk, and as a web server sends it. */
export interface Sizes {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

export const NAMES = ['oversikt', 'kommuner', 'detalj', 'naboland'] as const satisfies (keyof Levels)[];

/** The most that each file may cost a reader, in bytes, brotli at its best. */
export const BUDGET: Readonly<Record<keyof Levels | 'navn', number>> = {
  oversikt: 32_000,
  kommuner: 65_000,
  detalj: 170_000,
  naboland: 20_000,
  navn: 6_000,
};

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

/** What a level costs a reader. The overview is sent as paths in the page, the others as they are. */
export const sizeOf = (name: keyof Levels, levels: Levels): Sizes =>
  sizesOf(name === 'oversikt' ? pathsOf(levels.oversikt).join('\n') : JSON.stringify(levels[name]));
