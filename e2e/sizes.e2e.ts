import { weigh } from '../scripts/sizes.mjs';
import { expect, test } from './support/test.ts';

const KB = 1000;

type File = Awaited<ReturnType<typeof weigh>>[number];
type Kind = File['kind'];

/** What some of the site's files weigh, in bytes of brotli at its best. */
const all = (files: readonly File[], kind: Kind): number =>
  files.filter((file) => file.kind === kind).reduce((sum, { brotli }) => sum + brotli, 0);

/** The same of the one file of a name. */
function one(files: readonly File[], name: RegExp): number {
  const [found, ...others] = files.filter(({ file }) => name.test(file.replace('assets/', '')));
  if (!found || others.length > 0) throw new Error(`expected one file ${name} in dist/assets`);
  return found.brotli;
}

type Budget = [what: string, bytes: number, most: number];
const tooHeavy = (budgets: readonly Budget[]) =>
  budgets.filter(([, bytes, most]) => bytes > most || bytes === 0);

test('The built site keeps within its budget of bytes', async () => {
  const files = await weigh(undefined, ['html', 'css', 'entry', 'chunks', 'data']);
  const data = one(files, /^catalogue-.*\.json$/) + one(files, /^arbeidstrening-.*\.json$/);
  expect(
    tooHeavy([
      ['HTML with the first picture', all(files, 'html'), 60 * KB],
      ['HTML before it is compressed', files.find(({ file }) => file === 'index.html')?.raw ?? 0, 200 * KB],
      ['CSS of the page', one(files, /^index-.*\.css$/), 12 * KB],
      // Of it, 0.3 kB let the page show a table of a reader's own: which choices it has, and how its figures are drawn.
      ['JS before the map', all(files, 'entry'), 62.5 * KB],
      // Of it, 7 kB write a workbook (a zip by fflate, and its sheets), and are fetched when somebody asks for one.
      // Another 17 kB open tables of readers' own: the dialog, and the words of it and of the page in three languages.
      ['JS that comes later', all(files, 'chunks'), 410 * KB],
      ['figures of the first view', data, 15 * KB],
    ]),
  ).toEqual([]);
});

// They change with a package or the boundaries, and compressing them takes half as long as all else here.
test('What others have made keeps within its budget of bytes @all', async () => {
  const files = await weigh(undefined, ['worker', 'readers', 'geometry', 'data']);
  const reader = one(files, /^reader-[\w-]{8}\.js$/) + one(files, /^reader-answer-.*\.js$/);
  expect(
    tooHeavy([
      ['worker of the map', all(files, 'worker'), 160 * KB],
      // What the readers of reports and of tables share is a file of its own.
      ['reader of reports, with its tables', reader + one(files, /^reader-own-.*\.js$/), 48 * KB],
      ['besides, for a table', one(files, /^reader-table-.*\.js$/), 22 * KB],
      ['besides, for a workbook', one(files, /^reader-xlsx-.*\.js$/), 25 * KB],
      ['besides, for a PDF', one(files, /^reader-pdf-.*\.js$/), 430 * KB],
      ['all readers of reports', all(files, 'readers'), 500 * KB],
      ['first boundaries', one(files, /^kommuner\.topo-.*\.json$/), 65 * KB],
      ['boundaries in full detail', one(files, /^detalj\.topo-.*\.json$/), 170 * KB],
      ['neighbouring land', one(files, /^naboland\.topo-.*\.json$/), 20 * KB],
      ['where names stand', one(files, /^navn-.*\.json$/), 6 * KB],
    ]),
  ).toEqual([]);
});
