import { weigh } from '../scripts/sizes.mjs';
import { expect, test } from './support/test.ts';

const KB = 1000;

test('The built site keeps within its budget of bytes', async () => {
  const kinds = ['html', 'css', 'entry', 'worker', 'chunks', 'readers', 'geometry', 'data'] as const;
  const files = await weigh(undefined, kinds);
  const all = (kind: (typeof kinds)[number]) =>
    files.filter((file) => file.kind === kind).reduce((sum, { brotli }) => sum + brotli, 0);
  /** What the one built file of this name weighs, in bytes of brotli at its best. */
  const one = (name: RegExp): number => {
    const [found, ...others] = files.filter(({ file }) => name.test(file.replace('assets/', '')));
    if (!found || others.length > 0) throw new Error(`expected one file ${name} in dist/assets`);
    return found.brotli;
  };
  const data = one(/^catalogue-.*\.json$/) + one(/^arbeidstrening-.*\.json$/);
  const reader = one(/^reader-[\w-]{8}\.js$/) + one(/^reader-answer-.*\.js$/);
  const budgets: [what: string, bytes: number, most: number][] = [
    ['HTML with the first picture', all('html'), 60 * KB],
    ['CSS of the page', one(/^index-.*\.css$/), 12 * KB],
    ['JS before the map', all('entry'), 62 * KB],
    // Of it, 7 kB write a workbook (a zip by fflate, and its sheets), and are fetched when somebody asks for one.
    ['JS that comes later', all('chunks'), 390 * KB],
    ['worker of the map', all('worker'), 160 * KB],
    ['reader of reports, with its tables', reader, 45 * KB],
    ['besides, for a workbook', one(/^reader-xlsx-.*\.js$/), 25 * KB],
    ['besides, for a PDF', one(/^reader-pdf-.*\.js$/), 430 * KB],
    ['all readers of reports', all('readers'), 500 * KB],
    ['first boundaries', one(/^kommuner\.topo-.*\.json$/), 65 * KB],
    ['boundaries in full detail', one(/^detalj\.topo-.*\.json$/), 170 * KB],
    ['neighbouring land', one(/^naboland\.topo-.*\.json$/), 20 * KB],
    ['where names stand', one(/^navn-.*\.json$/), 6 * KB],
    ['figures of the first view', data, 15 * KB],
  ];
  const tooHeavy = budgets.filter(([, bytes, most]) => bytes > most || bytes === 0);
  expect(tooHeavy).toEqual([]);
});
