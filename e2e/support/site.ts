import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EVERYWHERE, WORKERS } from '../../scripts/hosting.mjs';
import { serviceWorker } from '../../scripts/offline.mjs';
import { test as base } from './test.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A site of its own, on a server of its own, that can be given a new release. */
export interface Site {
  readonly address: string;
  /**
   * Replaces the release with another, whose script has a new name; the files of the old release are gone. `change` alters
   * the scripts of this build.
   */
  release(name: string, change?: (script: string, text: string) => string): void;
  /** Puts a file of its own there. */
  put(file: string, text: string): void;
}

/** What a host says of a path. Not which abilities are denied: Chromium warns of each that it does not have itself. */
const headersOf = (path: string): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(EVERYWHERE).filter(([name]) => name !== 'Permissions-Policy')),
  ...(/^[\\/](?:assets[\\/]|sw\.js$)/.test(path) && { 'Content-Security-Policy': WORKERS }),
});

/** Tests of a site that changes while it is visited. */
export const test = base.extend<{ site: Site; hosted: boolean }>({
  /** Whether the server says of all it has what the files for hosts have it say. */
  hosted: [false, { option: true }],
  site: async ({ hosted }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tiltakskart-'));
    cpSync(DIST, folder, { recursive: true });
    const server = createServer((request, response) => {
      const path = normalize(new URL(request.url ?? '/', 'http://site').pathname);
      const file = join(folder, path === '/' ? 'index.html' : path);
      try {
        const body = readFileSync(file);
        response
          .writeHead(200, {
            'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
            ...(hosted && headersOf(path)),
          })
          .end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      release: (name, change = (_, text) => text) => {
        rmSync(join(folder, 'assets'), { recursive: true });
        cpSync(DIST, folder, { recursive: true });
        // A script that imports another has that one's name in it, so a new release of one is a new name for all.
        const scripts = readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.js'));
        const renamed = (text: string) =>
          scripts.reduce(
            (all, script) => all.replaceAll(script, script.replace(/\.js$/, `.${name}.js`)),
            text,
          );
        for (const file of ['index.html', ...scripts.map((each) => join('assets', each))]) {
          const text = readFileSync(join(folder, file), 'utf8');
          rmSync(join(folder, file));
          writeFileSync(join(folder, renamed(file)), change(file, renamed(text)));
        }
        serviceWorker(folder);
      },
      put: (file, text) => {
        writeFileSync(join(folder, file), text);
      },
    });
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  },
  baseURL: async ({ site }, use) => use(site.address),
});
