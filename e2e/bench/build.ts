import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { Fault } from '../../scripts/command.mjs';
import { root } from '../../scripts/install.mjs';
import { folder } from './packages.ts';
import type { Look } from './picture.ts';

/** Writes an empty page into `out`, in a colour of the map, by which its first frame is told. */
export function writeFloor({ classes: [colour = ''] }: Look, out: string): void {
  mkdirSync(out, { recursive: true });
  const style = `html{background:${colour}}`;
  const icon = '<link rel="icon" href="data:,">';
  writeFileSync(
    join(out, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>nothing</title>${icon}<style>${style}</style><p data-map data-state="ready">.`,
  );
}

/** Builds the app as `npm run build` does. @returns its folder @throws Fault when it can't be built */
export function buildApp(): string {
  const script = join(root, 'scripts', 'build.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Fault(`The app could not be built:\n${stderr}`);
  return join(root, 'dist');
}

/**
 * Builds one page by itself, as a site of its own, into `out`. Of each it is known how the map looks, as a developer who
 * writes such a page knows it.
 */
export async function buildPage(page: string, look: Look, out: string): Promise<void> {
  await build({
    configFile: false,
    root: join(folder, 'pages'),
    base: './',
    logLevel: 'error',
    define: { LOOK: JSON.stringify(look) },
    plugins: [
      {
        name: 'page',
        transformIndexHtml: { order: 'pre', handler: (html) => html.replaceAll('%PAGE%', page) },
      },
    ],
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: Infinity,
    },
  });
}
