import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sizes, table } from './sizes.mjs';

/** A built site of these files, for one test. */
function site(files: Record<string, string>): string {
  const dist = mkdtempSync(join(tmpdir(), 'sizes-'));
  onTestFinished(() => {
    rmSync(dist, { recursive: true });
  });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  return dist;
}

const INDEX = '<script type="module" crossorigin src="./assets/index-a.js"></script>';

describe('sizes', () => {
  it('tells what the entry imports, statically and in turn, from what is loaded later', async () => {
    const weights = await sizes(
      site({
        'index.html': INDEX,
        'assets/index-a.js': 'import{a}from"./one-b.js";import("./later-c.js");console.log(a,"./not-d.js")',
        'assets/one-b.js': 'export*from"./two-b.js"',
        'assets/two-b.js': 'import"./index-a.js";export const a=1',
        'assets/later-c.js': 'import"./two-b.js";export{}',
        'assets/not-d.js': 'export{}',
      }),
    );
    expect(weights.entry.files).toBe(3);
    expect(weights.chunks.files).toBe(2);
  });

  it('counts every file once, by kind', async () => {
    const weights = await sizes(
      site({
        'index.html': INDEX,
        'assets/index-a.js': '',
        'assets/index-a.css': 'p{}',
        'assets/maplibre-gl-worker-b.js': '',
        'assets/reader-Ab-Cd_12.js': '',
        'assets/reader-pdf-Ab-Cd_12.js': '',
        'assets/kommuner.topo-c.json': '{}',
        'assets/naboland.topo-d.json': '{}',
        'assets/catalogue-e.json': '{}',
        'assets/arbeidstrening-f.json': '{}',
        'tiltaksdeltakere.csv': 'a,b',
        'datapackage.json': '{}',
      }),
    );
    const files = Object.fromEntries(Object.entries(weights).map(([kind, weight]) => [kind, weight.files]));
    expect(files).toEqual({
      html: 1,
      css: 1,
      entry: 1,
      chunks: 0,
      readers: 2,
      worker: 1,
      geometry: 2,
      data: 2,
      rest: 2,
      total: 12,
    });
  });

  it('weighs raw and compressed bytes', async () => {
    const { html, total } = await sizes(site({ 'index.html': 'æ'.repeat(500) }));
    expect(html.raw).toBe(1000);
    expect(html.gzip).toBeLessThan(100);
    expect(html.brotli).toBeLessThan(html.gzip);
    expect(total).toEqual(html);
  });

  it('refuses a folder without a built site', async () => {
    await expect(sizes(site({ 'data.json': '{}' }))).rejects.toThrow('npm run build makes it');
  });

  it('prints a row for each kind', async () => {
    const text = table(await sizes(site({ 'index.html': 'x'.repeat(1234) })));
    expect(text).toMatch(/^HTML +1 +1,234 +/m);
    expect(text).toMatch(/^total +1 +1,234 +/m);
  });
});
