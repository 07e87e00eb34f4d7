import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { heading } from './support/page.ts';
import { expect, openMap, test as base } from './support/test.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A site of its own, on a server of its own, that can be given a new release. */
interface Site {
  readonly address: string;
  /** Puts a release in the place of the one before, whose files are gone then: its script has another name. */
  release(name: string): void;
}

const test = base.extend<{ site: Site }>({
  // Playwright wants a pattern, though it takes nothing.
  site: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tiltakskart-'));
    cpSync(DIST, folder, { recursive: true });
    const server = createServer((request, response) => {
      const path = normalize(new URL(request.url ?? '/', 'http://site').pathname);
      const file = join(folder, path === '/' ? 'index.html' : path);
      try {
        const body = readFileSync(file);
        response
          .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
          .end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      release: (name) => {
        const script = readdirSync(join(folder, 'assets')).find((file) => /^index-.*\.js$/.test(file)) ?? '';
        renameSync(join(folder, 'assets', script), join(folder, 'assets', `index-${name}.js`));
        for (const file of ['index.html', 'sw.js']) {
          const text = readFileSync(join(folder, file), 'utf8').replaceAll(script, `index-${name}.js`);
          writeFileSync(join(folder, file), text.replace(/RELEASE = "\w+"/, `RELEASE = "${name}"`));
        }
      },
    });
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  },
  baseURL: async ({ site }, use) => use(site.address),
});

// What is kept without a network is tried here, where the page asks the network first.
test.use({ painter: 'svg', expectFailures: [/ERR_INTERNET_DISCONNECTED/] });

test('A new release is there at the next visit, and without a network one release is whole', async ({
  page,
  context,
  site,
}) => {
  const scripts = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => /index-([\w-]+)\.js/.exec(name)?.[1])
        .filter((name) => name !== undefined),
    );
  const visit = async (search: '' | `?${string}` = '') => {
    await openMap(page, search);
    await expect(heading(page)).toContainText('7 350');
    return scripts();
  };
  const [first] = await visit();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  expect(await visit()).toEqual([first]);

  site.release('second');
  expect(await visit()).toEqual(['second']);
  await context.setOffline(true);
  // The old release until its last page is closed, or the new one: but one, and with all its files.
  expect([[first], ['second']]).toContainEqual(await visit('?valgt=1103'));
  await context.setOffline(false);
  expect(await visit()).toEqual(['second']);
});
