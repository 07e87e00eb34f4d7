// The worker's code, which pdf.js runs in place when it is there.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { VerbosityLevel, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Fault, SourceError } from '../faults.ts';

/** A piece of text on a page, in points from the page's upper left corner. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where the letters stand on. */
  readonly base: number;
  /** The height of the font. */
  readonly size: number;
}

/** The pieces of text of a page, in no certain order. */
export type Page = readonly Run[];

const READ_ANEW = 'a whole PDF: fetch it again';

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

/**
 * The text of a PDF and where it stands. Works wherever pdf.js does: in Node, and in a browser or a worker of it, where
 * it needs no worker of its own. @throws SourceError for a PDF that is broken, locked or without text.
 */
export async function readPages(file: string, bytes: Uint8Array): Promise<Page[]> {
  const task = getDocument({
    // A copy of its own: pdf.js takes what it is given, and refuses a Buffer.
    data: new Uint8Array(bytes),
    // A page that can't be read whole must not be read in part.
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
    // Neither code made of a font, nor anything fetched.
    isEvalSupported: false,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
  });
  try {
    const pdf = await task.promise;
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { transform } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      pages.push(items.flatMap((item) => ('str' in item ? runOf(item, matrix(transform)) : [])));
      page.cleanup();
    }
    if (pages.every((page) => page.length === 0)) {
      const found = `${pages.length} pages without text`;
      const expected = 'a PDF whose text can be marked and copied, not pictures of pages: fetch the workbook';
      throw new SourceError([{ file, why: 'no-text', found, expected }]);
    }
    return pages;
  } catch (cause) {
    throw cause instanceof SourceError ? cause : refusal(file, cause);
  } finally {
    await task.destroy();
  }
}

/** a, b, c, d, e and f of x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [number, number, number, number, number, number];
const matrix = (numbers: readonly unknown[]): Matrix => numbers as unknown as Matrix;

/** A piece of text as pdf.js tells it; none for one that is all spaces, or that stands askew. */
function runOf(
  { str, transform, width }: { str: string; transform: unknown[]; width: number },
  [a, b, c, d, e, f]: Matrix,
): Run[] {
  const [p, q, r, s, x, y] = matrix(transform);
  // The direction of the letters on the page as it is shown, a page printed sideways set upright.
  const across = a * p + c * q;
  const down = b * p + d * q;
  if (str.trim() === '' || across <= 0 || Math.abs(down) > across / 10) return [];
  const left = a * x + c * y + e;
  return [{ text: str, left, right: left + width, base: b * x + d * y + f, size: Math.hypot(r, s) }];
}
