// node scripts/run.mjs data/testing/print.ts: prints the committed report to the PDF that the tests read, with the
// browser of the end-to-end tests. Its pages are cut, and its labels broken, as the publisher's are.
import { writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.mjs';
import { type Look, htmlOf } from './html.ts';
import { PLAIN } from './layout.ts';
import { PDF_PATH, read, readTablesNow, reportText } from './project.ts';

export const LOOK: Look = {
  ...PLAIN,
  space: '\u00a0',
  align: 'middle',
  labelWidth: 70,
  padding: 2,
  font: "'DejaVu Sans', sans-serif",
  figures: 'right',
};

/** The bytes of a PDF of some HTML. */
export async function printToPdf(html: string): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    return await page.pdf({ preferCSSPageSize: true });
  } finally {
    await browser.close();
  }
}

export async function main(): Promise<number> {
  const tables = readTablesNow();
  await writeFile(PDF_PATH, await printToPdf(htmlOf(read(reportText(), tables), tables, LOOK)));
  return 0;
}
