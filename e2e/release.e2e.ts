import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { heading } from './support/page.ts';
import { test } from './support/site.ts';
import { expect, openMap } from './support/test.ts';

// What is kept without a network is tried here, where the page asks the network first.
test.use({ painter: 'svg', serviceWorkers: 'allow', expectFailures: [/ERR_INTERNET_DISCONNECTED/] });

/** The release that a page's scripts are of. Two would be two. */
const releaseOf = (page: Page) =>
  page.evaluate(() => [
    ...new Set(
      performance.getEntriesByType('resource').flatMap(({ name }) => {
        const found = /\/assets\/[\w-]+(?:\.svelte)?-[\w-]{8}(?:\.(\w+))?\.js$/.exec(name);
        return found ? [found[1] ?? 'first'] : [];
      }),
    ),
  ]);

async function visit(page: Page, search: '' | `?${string}` = '') {
  await openMap(page, search);
  await expect(heading(page)).toContainText('7 350');
  return releaseOf(page);
}

/** Waits until the service worker of the release that is on the server now is the one at work. */
const settled = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
        const { installing, waiting, active } = registration;
        return !installing && !waiting && active?.state === 'activated';
      }),
    )
    .toBe(true);

test('A new release is there at the next visit, and without a network one release is whole', async ({
  page,
  context,
  site,
}) => {
  expect(await visit(page)).toEqual(['first']);
  await settled(page);
  expect(await visit(page)).toEqual(['first']);

  site.release('second');
  expect(await visit(page)).toEqual(['second']);
  // What the page fetches when it has time has come, too.
  await expect(page.getByTestId('closeup')).toBeVisible();
  await context.setOffline(true);
  // The one that was kept last, or the one before: but one, and with all its files.
  expect([['first'], ['second']]).toContainEqual(await visit(page, '?valgt=1103'));
  await context.setOffline(false);
  expect(await visit(page)).toEqual(['second']);
});

test.describe('Two tabs', () => {
  test.use({ expectFailures: [] });
  test('one from before a release and one from after it: each has its own release @all', async ({
    page,
    context,
    site,
  }) => {
    await visit(page);
    await settled(page);
    await visit(page);
    site.release('second');
    const other = await context.newPage();
    expect(await visit(other)).toEqual(['second']);
    await settled(other);
    // Files of before that the server has no more, first needed now.
    await page.getByRole('link', { name: 'Tabell' }).click();
    await expect(page.getByRole('table')).not.toHaveCount(0);
    expect(await releaseOf(page)).toEqual(['first']);
    await context.setOffline(true);
    await other.getByRole('link', { name: 'Hele landet' }).click();
    await expect(other.locator('main h2').first()).toBeVisible();
    expect(await releaseOf(other)).toEqual(['second']);
  });
});

test.describe('A release that does not work', () => {
  test.use({ expectFailures: [/broken on purpose|ERR_INTERNET_DISCONNECTED/] });
  test('is replaced by the next one, at the next visit and without a network @all', async ({
    page,
    context,
    site,
  }) => {
    await visit(page);
    await settled(page);
    const spoilt = (file: string, text: string) =>
      file.includes('assets/index-') ? `throw new Error('broken on purpose');${text}` : text;
    site.release('broken', spoilt);
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('Valgene virker ikke.');
    await settled(page);
    site.release('mended');
    expect(await visit(page)).toEqual(['mended']);
    await settled(page);
    await context.setOffline(true);
    expect(await visit(page)).toEqual(['mended']);
  });
});

test.describe('A service worker that is to go', () => {
  test.use({ expectFailures: [] });
  test('goes, with all that it kept, when scripts/hosting/sw-off.js stands in its place @all', async ({
    page,
    site,
  }) => {
    await visit(page);
    await settled(page);
    site.put('sw.js', readFileSync(new URL('../scripts/hosting/sw-off.js', import.meta.url), 'utf8'));
    await visit(page);
    const left = () =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]);
    await expect.poll(left).toEqual([0, 0]);
  });
});

test.describe('What a host answers in the place of a file', () => {
  test.use({ expectFailures: [/^response 404|^console error: Failed to load|ERR_INTERNET_DISCONNECTED/] });
  test('is not kept, and what is right is kept once it comes @all', async ({ page, context, site }) => {
    await visit(page);
    await settled(page);
    await visit(page);
    const kept = (name: RegExp) =>
      page.evaluate(async (pattern) => {
        const all = await Promise.all(
          (await caches.keys()).map(async (key) => (await caches.open(key)).keys()),
        );
        return all.flat().filter(({ url }) => new RegExp(pattern).test(url)).length;
      }, name.source);
    // The full detail is kept once it has been used: the server has half of it.
    const file = await page.evaluate(async () => {
      const text = await (await fetch('sw.js')).text();
      return /assets\/detalj\.topo-[\w-]+\.json/.exec(text)?.[0];
    });
    if (file === undefined) throw new Error('sw.js does not name the full detail');
    const whole = readFileSync(new URL(`../dist/${file}`, import.meta.url), 'utf8');
    site.put(file, whole.slice(0, whole.length / 2));
    await openMap(page, '?utsnitt=60.6,8.5,150');
    const message = page.getByRole('alert');
    await expect(message).toContainText('Filen detalj.topo.json mangler eller kan ikke leses.');
    expect(await kept(/detalj/)).toBe(0);
    site.put(file, whole);
    await message.getByRole('button', { name: 'Prøv igjen' }).click();
    await expect(message).toHaveCount(0);
    await expect.poll(() => kept(/detalj/)).toBe(1);
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
    await expect(page.getByTestId('failure')).toHaveCount(0);
  });
});
