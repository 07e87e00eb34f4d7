// npm run picture: photographs the built page for the README: in light, in dark and on a phone, in one small file.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs';
import { indexedPng } from '../scripts/indexed-png.mjs';
import { replaceFile } from '../scripts/replace.mjs';
import { serve } from './support/serve.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = fileURLToPath(new URL('screenshots/readme.png', import.meta.url));

interface Photograph {
  readonly search: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}

/** A place is chosen in each: that is what the map is for. */
const PHOTOGRAPHS: readonly Photograph[] = [
  { search: '?periode=2026-02&valgt=3421', width: 1280, height: 720, colorScheme: 'light' },
  {
    search: '?periode=2026-02&valgt=5001&utsnitt=63.4,10.6,280',
    width: 1280,
    height: 720,
    colorScheme: 'dark',
  },
  { search: '?periode=2026-02&valgt=3421', width: 360, height: 740, colorScheme: 'light' },
];

/** The light page, the dark one behind it, and the phone before both. */
const board = (photographs: readonly string[]): string => `<!doctype html>
<style>
  body { position: relative; width: 1480px; height: 720px; margin: 0; background: #e3ebf0 }
  img { position: absolute; border-radius: 8px; outline: 1px solid #8fa0ab }
  img:nth-of-type(1) { left: 20px; top: 20px; width: 920px; z-index: 1 }
  img:nth-of-type(2) { right: 20px; bottom: 20px; width: 920px }
  img:nth-of-type(3) { left: 640px; bottom: 20px; height: 600px; z-index: 2 }
</style>
${photographs.map((photograph) => `<img src="data:image/png;base64,${photograph}">`).join('')}`;

async function take(browser: Browser, address: string, { search, width, height, colorScheme }: Photograph) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'nb-NO',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(`${address}${search}`);
  await page.locator('[data-map][data-state="ready"]').waitFor();
  await page.getByRole('article').first().waitFor();
  await page.getByTestId('names').locator('text').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  const photograph = await page.screenshot({ scale: 'css' });
  await context.close();
  return photograph.toString('base64');
}

/** The pixels of a page's screenshot, which its own browser decodes. */
async function pixelsOf(browser: Browser, html: string) {
  const page = await browser.newPage({ viewport: { width: 1480, height: 720 } });
  await page.setContent(html);
  const picture = (await page.screenshot()).toString('base64');
  const { width, height, bytes } = await page.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!pen) throw new Error('no canvas to read pixels with');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    return { width: image.width, height: image.height, bytes: [...data] };
  }, picture);
  return { width, height, pixels: Uint8Array.from(bytes) };
}

/** Builds the site, photographs it, and writes the file. Returns the exit code. */
export async function main(): Promise<number> {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
  const site = await serve('dist');
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  try {
    const photographs: string[] = [];
    for (const each of PHOTOGRAPHS) photographs.push(await take(browser, site.address, each));
    const file = indexedPng(await pixelsOf(browser, board(photographs)));
    replaceFile(FILE, file);
    console.log(`wrote ${FILE}: ${Math.round(file.length / 1024)} kB`);
    return 0;
  } finally {
    await browser.close();
    await site.close();
  }
}
