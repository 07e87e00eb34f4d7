import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page of a PDF: its size in whole millimetres, and its words, line by line. */
export interface Sheet {
  readonly size: readonly [width: number, height: number];
  readonly lines: readonly string[];
}

const MM = 25.4 / 72;
/** Pieces of text this near in height are one line, in points. */
const LEVEL = 3;

/** What stands on the pages of a PDF. */
export async function sheetsOf(pdf: Uint8Array): Promise<Sheet[]> {
  const task = getDocument({ data: pdf, verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const pieces = (await page.getTextContent()).items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number }]
        : [],
    );
    pieces.sort((a, b) => (Math.abs(a.y - b.y) < LEVEL ? a.x - b.x : b.y - a.y));
    const lines: string[] = [];
    let last = Infinity;
    for (const { text, y } of pieces) {
      if (last - y < LEVEL) lines.push(`${lines.pop() ?? ''} ${text}`);
      else lines.push(text);
      last = y;
    }
    sheets.push({
      size: [Math.round(width * MM), Math.round(height * MM)],
      lines: lines.map((line) => line.replace(/\s+/g, ' ').trim()),
    });
  }
  await task.destroy();
  return sheets;
}
