// The worker's code, which pdf.js runs in place when it is there.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import {
  OPS,
  type PDFDocumentLoadingTask,
  type PDFPageProxy,
  VerbosityLevel,
  getDocument,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import { type Fault, SourceError } from '../../faults.ts';
import { heightsOf } from './heights.ts';
import { type Item, type Page, runsOf } from './turned.ts';

const READ_ANEW = 'a whole PDF: fetch it again';
const NEEDS_TEXT = 'a PDF whose text can be marked and copied, not pictures of pages: fetch the workbook';

/** What pdf.js threw, as a fault. */
function refusal(file: string, cause: unknown): SourceError {
  const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };
  const fault: Omit<Fault, 'file'> =
    name === 'PasswordException'
      ? {
          why: 'locked',
          found: 'a PDF with a password',
          expected: 'one without: print it to a new PDF, or fetch the workbook',
        }
      : { why: 'broken', found: `a broken PDF (${message})`, expected: READ_ANEW };
  return new SourceError([{ file, ...fault }]);
}

/** As many lines as stand at the edges of a page. */
const EDGE_LINES = 4;
/** A page with this many shapes may have letters drawn as shapes; a frame and the lines of an empty table are fewer. */
const MOST_SHAPES = 100;
/** What is drawn on a page, operator by operator. */
const drawnOn = async (page: PDFPageProxy): Promise<readonly number[]> =>
  (await page.getOperatorList()).fnArray;

/**
 * Whether a page without text shows something else: a picture, or letters drawn as shapes. pdf.js is set to allow no picture,
 * so a picture is an error. Where errors stop the reading, fewer operators are read than `lenient`, which skips errors, has.
 */
async function isDrawn(page: PDFPageProxy, lenient: PDFPageProxy): Promise<boolean> {
  const [drawn, all] = [await drawnOn(page), await drawnOn(lenient)];
  const shapes = all.filter((operator) => operator === OPS.constructPath).length;
  return drawn.length !== all.length || shapes > MOST_SHAPES;
}

/** All pieces of text of a page. Read piece by piece, since not every browser goes through a stream by itself. */
async function itemsOf(page: PDFPageProxy): Promise<Item[]> {
  const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
  const items: Item[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    for (const item of value.items) if ('str' in item) items.push(item);
  }
}

/**
 * The text of a PDF and where it stands, page by page, each set upright. Works wherever pdf.js does: in Node, and in a
 * browser or a worker of it, where it needs no worker of its own.
 * @throws SourceError for a PDF that is broken, locked or without text, or of which a page can't be read.
 */
export async function readPages(file: string, bytes: Uint8Array): Promise<Page[]> {
  const task = opened(bytes, true);
  let lenient: PDFDocumentLoadingTask | undefined;
  try {
    const pdf = await task.promise;
    const pages: Page[] = [];
    const faults: Fault[] = [];
    let hasTables = false;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { page: runs, across } = runsOf(await itemsOf(page), page.getViewport({ scale: 1 }));
      pages.push(runs);
      const where = `page ${number}`;
      const heights = heightsOf(runs);
      const isTable = heights.some(({ kind }) => kind !== 'other');
      // Among the tables, a page may have only its head and foot as text. The first page may have a picture.
      const mayBePicture = runs.length === 0 || (hasTables && !isTable && heights.length <= EDGE_LINES);
      hasTables ||= isTable;
      if (mayBePicture) {
        lenient ??= opened(bytes, false);
        if (await isDrawn(page, await (await lenient.promise).getPage(number))) {
          faults.push({
            file,
            where,
            found: 'a page without text, or a picture of one',
            expected: NEEDS_TEXT,
          });
        }
      }
      if (across.some((other) => heightsOf(other).some(({ kind }) => kind === 'figures'))) {
        const expected = 'all tables of a page one way up: fetch the workbook';
        faults.push({ file, where, found: 'rows of figures that run in different directions', expected });
      }
      page.cleanup();
    }
    if (pages.every((page) => page.length === 0)) {
      const found = `${pages.length} pages without text`;
      throw new SourceError([{ file, why: 'no-text', found, expected: NEEDS_TEXT }]);
    }
    if (faults.length > 0) throw new SourceError(faults);
    return pages;
  } catch (cause) {
    throw cause instanceof SourceError ? cause : refusal(file, cause);
  } finally {
    await task.destroy();
    await lenient?.destroy();
  }
}

/** Opens a PDF. With `stopAtErrors`, a page that can't be read completely is an error. */
const opened = (bytes: Uint8Array, stopAtErrors: boolean): PDFDocumentLoadingTask =>
  getDocument({
    // A copy of its own: pdf.js takes what it is given, and refuses a Buffer.
    data: new Uint8Array(bytes),
    stopAtErrors,
    verbosity: VerbosityLevel.ERRORS,
    // No picture is unpacked: it is enough to know that there is one (see `isDrawn`).
    maxImageSize: 0,
    // No code is made from fonts, and nothing is fetched.
    isEvalSupported: false,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
  });
