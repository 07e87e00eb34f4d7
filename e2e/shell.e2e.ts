import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { heading, openPage, openShare } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

declare global {
  interface Window {
    violations: string[];
    ran: string[];
    refused: string[];
  }
}

const DIST = new URL('../dist/', import.meta.url);

// The policy holds for it too.
test.use({ serviceWorkers: 'allow' });

/** Writes down what the page's policy stopped, in the page and in what it frames. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    window.violations = [];
    window.ran = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });

const violations = (page: Page) => page.evaluate(() => window.violations);

/** Gives the page as a server would that somebody has got markup into. */
const inject = (page: Page, html: string) =>
  page.route('/', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace('<body>', () => `<body>${html}`);
    await route.fulfill({ response: answer, body });
  });

test('Every built page has a policy before anything that it is about @no-map', () => {
  const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(4);
  for (const name of pages) {
    const page = readFileSync(new URL(name, DIST), 'utf8');
    const [before = '', after = ''] = page.split('<meta http-equiv="Content-Security-Policy" content="');
    const [policy = ''] = after.split('"');
    expect(before, name).not.toMatch(/<script|<style|<link/);
    expect(policy, name).toMatch(/^default-src 'none'; /);
    expect(policy, name).toContain("require-trusted-types-for 'script'");
    expect(policy, name).not.toMatch(/unsafe|https?:|\*/);
  }
});

test('A tour of all that the page can do is stopped nowhere @all', async ({ page, painter }) => {
  await listen(page);
  const map = await openMap(page, '?valgt=1103,0301');
  await expect(map).toHaveAttribute('data-painter', painter);
  await page.getByRole('slider', { name: 'Måned' }).press('Home');
  await page.getByRole('radio', { name: 'Antall' }).check();
  await page.getByRole('radio', { name: 'Sirkler' }).check();
  await expect(page.locator('circle[id=s0301]')).toBeVisible();
  const radius = await page.locator('circle[id=s0301]').evaluate((circle) => getComputedStyle(circle).r);
  expect(parseFloat(radius)).toBeGreaterThan(0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.print-map svg')).toHaveCount(1);
  // Its rules have come with it: without them all would be black.
  const sheet = page.locator('.print-map .circles .s-class').first();
  expect(await sheet.evaluate((circle) => getComputedStyle(circle).fillOpacity)).toBe('0.7');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.print-map')).toHaveCount(0);

  const dialog = await openShare(page);
  for (const name of ['Bilde (PNG)', 'Tegning (SVG)', 'Excel', 'CSV med semikolon']) {
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name, exact: true }).first().click();
    await (await saved).path();
  }
  await dialog.getByText('Slik blir det').click();
  const preview = dialog.frameLocator('iframe');
  await expect(preview.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
  await expect(preview.locator('.framed-message')).toBeHidden();
  await page.keyboard.press('Escape');

  for (const name of ['Tabell', 'Hele landet', 'Om tallene', 'Kart']) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(heading(page)).toBeVisible();
  }
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  expect(await violations(page)).toEqual([]);
});

test.describe('Markup that has got into the page', () => {
  test.use({ expectFailures: [/Content Security Policy/] });
  test('runs no script, no handler and no style @no-map', async ({ page }) => {
    await listen(page);
    await inject(
      page,
      `<script>window.ran.push('script')</script>
       <script src="data:text/javascript,window.ran.push('data')"></script>
       <img src="data:," onerror="window.ran.push('handler')">
       <base href="https://annet.example/">
       <style>body{background:rgb(1,2,3)}</style><p id="planted" style="color:rgb(1,2,3)">x</p>`,
    );
    await openMap(page);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    const colours = await page
      .locator('#planted')
      .evaluate((p) => [getComputedStyle(p).color, getComputedStyle(document.body).backgroundColor]);
    expect(colours).not.toContain('rgb(1, 2, 3)');
    const stopped = new Set((await violations(page)).map((line) => line.split(':')[0]));
    for (const directive of [
      'script-src-elem',
      'script-src-attr',
      'style-src-elem',
      'style-src-attr',
      'base-uri',
    ]) {
      expect([...stopped]).toContain(directive);
    }
  });
});

test.describe('A script of the site that is led astray', () => {
  test.use({ expectFailures: [/Content Security Policy|requires 'Trusted/i] });
  test('can make no code and no markup out of text @no-map', async ({ page }) => {
    const TRIES: Readonly<Record<string, string>> = {
      eval: `eval("window.ran.push('eval')")`,
      Function: `new Function("window.ran.push('Function')")()`,
      markup: `document.body.insertAdjacentHTML('beforeend', '<b>x</b>')`,
      innerHTML: `document.createElement('p').innerHTML = '<b>x</b>'`,
      script: `document.body.append(Object.assign(document.createElement('script'), { text: "window.ran.push('script')" }))`,
      worker: `new Worker('data:text/javascript,0')`,
      stranger: `new Worker('/tiltaksdeltakere.csv')`,
      policy: `trustedTypes.createPolicy('another', {})`,
      again: `trustedTypes.createPolicy('tiltakskart', { createHTML: (text) => text }).createHTML('') && 0`,
    };
    await page.route('/assets/probe.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `window.refused = [];${Object.entries(TRIES)
          .map(([name, code]) => `try { ${code}; } catch { window.refused.push('${name}'); }`)
          .join('\n')}`,
      }),
    );
    await listen(page);
    await openMap(page);
    await page.evaluate(() => import(new URL('/assets/probe.js', location.href).href));
    expect(await page.evaluate(() => window.refused)).toEqual(Object.keys(TRIES));
    expect(await page.evaluate(() => window.ran)).toEqual([]);
  });
});

test('What a link says is text, wherever it is shown @no-map', async ({ page }) => {
  await listen(page);
  const evil = `<img src=x onerror="window.ran.push(1)"><script>window.ran.push(2)</script>`;
  // A name, a list, numbers, and what is no key; by `npm run test:all` every one.
  const others = process.env['TEST_ALL'] === '1' ? ['periode', 'verdi', 'sprak', 'sammenlign'] : [];
  for (const key of ['tiltak', 'valgt', 'utsnitt', ...others, evil]) {
    await openPage(page, `?vis=om&${encodeURIComponent(key)}=${encodeURIComponent(evil)}`);
    await expect(page.locator('img')).toHaveCount(0);
    if (key !== evil) await expect(page.getByRole('alert')).toContainText('<img src=x');
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  }
});

test('Extensions that darken pages are told that there is a dark theme', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('head > meta[name=darkreader-lock]')).toHaveCount(1);
});

test.describe('Inside a page of somebody else', () => {
  const frame = async (page: Page, link: string) => {
    await page.route('/host.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><iframe src="${link}" width="900" height="700"></iframe>`,
      }),
    );
    await page.goto('/host.html');
    return page.frameLocator('iframe');
  };
  for (const link of [
    '/?vis=tabell @all',
    '/?innebygd=0&innebygd=1',
    '/ @all',
    '/?valgt=1103 @all',
    '/?innebygd=0 @all',
    '/?innebygd=11 @all',
    '/?x=innebygd=1 @all',
  ]) {
    test(`${link} shows the way out and nothing else @no-map`, async ({ page }) => {
      const inside = await frame(page, link.replace(' @all', ''));
      const out = inside.getByRole('link');
      await expect(out).toHaveCount(1);
      await expect(out).toHaveText('Åpne kartet i en egen fane');
      await expect(out).toHaveAttribute('target', '_blank');
      await expect(inside.getByRole('button')).toHaveCount(0);
      await expect(inside.locator('#app')).toHaveCount(0);
    });
  }
  test('the way out needs none of the site’s files @no-map', async ({ page }) => {
    await page.route('/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    const inside = await frame(page, '/?vis=tabell');
    await expect(inside.getByRole('link')).toHaveText('Åpne kartet i en egen fane');
    await expect(inside.locator('#app')).toBeHidden();
  });
  // The second is what an editor makes of embed code that was escaped once more than it should be.
  for (const link of ['/?valgt=1103&innebygd=1 @all', '/?valgt=1103&amp;amp;innebygd=1']) {
    test(`the embedded map works: ${link} @no-map`, async ({ page }) => {
      const inside = await frame(page, link.replace(' @all', ''));
      await expect(inside.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
      await expect(inside.locator('.framed-message')).toBeHidden();
    });
  }
});
