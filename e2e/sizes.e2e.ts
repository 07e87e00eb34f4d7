import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { sizes } from '../scripts/sizes.mjs';
import { expect, test } from './support/test.ts';

const ASSETS = new URL('../dist/assets/', import.meta.url);

/** What the one built file of this name weighs, in bytes of brotli at its best. */
function weigh(name: RegExp): number {
  const [file, ...others] = readdirSync(ASSETS).filter((asset) => name.test(asset));
  if (file === undefined || others.length > 0) throw new Error(`expected one file ${name} in dist/assets`);
  return brotliCompressSync(readFileSync(new URL(file, ASSETS))).length;
}

const KB = 1000;

test('The built site keeps within its budget of bytes', async () => {
  const { html, entry, worker, chunks, readers } = await sizes();
  const data = weigh(/^catalogue-.*\.json$/) + weigh(/^arbeidstrening-.*\.json$/);
  const budgets: [what: string, bytes: number, most: number][] = [
    ['HTML with the first picture', html.brotli, 60 * KB],
    ['CSS of the page', weigh(/^index-.*\.css$/), 12 * KB],
    ['JS before the map', entry.brotli, 60 * KB],
    ['JS that comes later', chunks.brotli, 350 * KB],
    ['worker of the map', worker.brotli, 160 * KB],
    ['reader of reports, with its tables', weigh(/^reader-[\w-]{8}\.js$/), 45 * KB],
    ['besides, for a workbook', weigh(/^reader-xlsx-.*\.js$/), 25 * KB],
    ['besides, for a PDF', weigh(/^reader-pdf-.*\.js$/), 430 * KB],
    ['all readers of reports', readers.brotli, 500 * KB],
    ['first boundaries', weigh(/^kommuner\.topo-.*\.json$/), 65 * KB],
    ['boundaries in full detail', weigh(/^detalj\.topo-.*\.json$/), 170 * KB],
    ['neighbouring land', weigh(/^naboland\.topo-.*\.json$/), 20 * KB],
    ['figures of the first view', data, 15 * KB],
  ];
  const tooHeavy = budgets.filter(([, bytes, most]) => bytes > most || bytes === 0);
  expect(tooHeavy).toEqual([]);
});
