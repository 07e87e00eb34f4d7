import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Page } from '@playwright/test';
import { type Fault, FAULTS, FAULTS_REPORTED } from './support/faults.ts';
import { type Recipe, RECIPES } from './support/recipes.ts';
import { expect, test } from './support/test.ts';

const DIST = new URL('../dist/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, DIST), 'utf8');
const ASSETS = readdirSync(new URL('assets', DIST)).sort();
/** What the page asks for before the app starts. */
const ENTRY = ASSETS.filter(
  (file) => read('index.html').includes(`"./assets/${file}"`) && file.endsWith('.js'),
);

/**
 * The page goes on without these: the browser copies a table in its own way, a translation may lag behind, and a browser that
 * names no GPU keeps the SVG.
 */
const QUIET = /^(printMap|icon|copying|translated)-/;
/** Fetched by a button of the dialog that tells itself what failed: tried in takeaway.e2e.ts. */
const TOLD = /^excel-/;
/** MapLibre's: the SVG is the map without them. Tried on the painter that asks for them. */
const GL = /^(GlMap|maplibre)-/;
/** What opens a reader's own report: tried where one is opened, in own-report.e2e.ts. */
const OWN = /^(own|OpenReport|DropZone|reader)\b/;
/**
 * A built page never asks for these: its overview is drawn already. Nor for the styles that the build puts into it, nor, where
 * the browser names what draws, for what measures it.
 */
const UNASKED = /^(overview-|oversikt\.topo-|slow-|Banded-)/;

const recipeFor = (file: string): Recipe | undefined => RECIPES.find(({ files }) => files.test(file));
const inlined = (file: string) =>
  file.endsWith('.css') && read('index.html').includes(read(`assets/${file}`).trim());

const LATER = ASSETS.filter(
  (file) =>
    !ENTRY.includes(file) &&
    ![QUIET, TOLD, GL, OWN, UNASKED].some((kind) => kind.test(file)) &&
    !inlined(file),
);

/** `npm run test:all` tries every file in every way. */
const ALL = process.env['TEST_ALL'] === '1';
/** One of each kind: boundaries, a language, a view and its style sheet. The others are tried by `npm run test:all`. */
const USUAL = /^(kommuner\.topo|nn|TableView)-.*\.js(on)?$|^CompareView-.*\.css$/;
const isData = (file: string) => file.endsWith('.json');

/**
 * Those that are tried: all figures and boundaries, and of the scripts and the style sheets that one deed of the reader asks
 * for one each.
 */
const TRIED = LATER.filter((file, index) => {
  const isAlike = (other: string) => recipeFor(other) === recipeFor(file) && extname(other) === extname(file);
  return ALL || isData(file) || LATER.findIndex(isAlike) === index;
});

/**
 * In which ways a file is tried, each file beginning with another one: in two, and by `npm run test:all` in every way. Half
 * a style sheet is a style sheet, and only the files of figures tell of their form.
 */
function faultsOf(file: string, start: number): readonly Fault[] {
  const all = (Object.keys(FAULTS) as Fault[]).filter(
    (fault) =>
      !(fault === 'cut off' && file.endsWith('.css')) &&
      !(fault === 'of a newer form' && !/^(?!.*\.topo-).*\.json$/.test(file)),
  );
  const first = start % all.length;
  const ways = [...all.slice(first), ...all.slice(0, first)];
  return ALL ? ways : [...new Set<Fault>([...ways.slice(0, 1), 'missing', 'failing'])].slice(0, 2);
}

/** Spoils a file; the answer's `how` may be changed, and `asked` counts how often it was spoilt. */
async function spoil(page: Page, file: string, how: Fault) {
  const state: { how: Fault | undefined; asked: number } = { how, asked: 0 };
  await page.route(`**/assets/${file}`, async (route) => {
    if (state.how === undefined) await route.fallback();
    else {
      await FAULTS[state.how](route);
      state.asked += 1;
    }
  });
  return state;
}

test('Every built file is one that is tried here, or known not to be asked for @no-map', () => {
  expect(ENTRY.length).toBeGreaterThan(5);
  expect(LATER.filter((file) => !recipeFor(file))).toEqual([]);
  expect(ASSETS.filter((file) => UNASKED.test(file))).toHaveLength(5);
});

test.describe('Without a file that comes later the page says so, shows the rest, and tries again', () => {
  test.use({ expectFailures: [FAULTS_REPORTED] });
  for (const [index, file] of TRIED.entries()) {
    const recipe = recipeFor(file);
    if (!recipe) continue;
    test(`${file} @no-map${USUAL.test(file) ? '' : ' @all'}`, async ({ page }) => {
      const [first = 'missing', ...others] = faultsOf(file, index);
      const state = await spoil(page, file, first);
      let loads = 0;
      page.on('load', () => (loads += 1));
      await page.goto(`/${recipe.link}`);
      // A script that the browser holds on to comes with the page anew, at the same link.
      let acted = 0;
      const act = async () => {
        if (acted < loads) await recipe.act?.(page);
        acted = loads;
      };
      const message = page.getByTestId('failure').first();
      const again = message.getByRole('button', { name: /^(Prøv igjen|Try again)$/ });
      // A click that lets the page come anew may tell of no end; whether it worked is seen by what is asked for.
      const tryAgain = async () => {
        if (await again.isVisible()) await again.click({ timeout: 500 }).catch(() => undefined);
      };
      const expectMessage = async (fault: Fault) => {
        await expect(async () => {
          await act();
          if (state.asked === 0) await tryAgain();
          expect(state.asked).toBeGreaterThan(0);
          await expect(message).toBeVisible({ timeout: 200 });
        }, fault).toPass({ intervals: [50] });
        // Figures and boundaries by their name; of code, browsers don't always tell which of several files it was.
        const json = isData(file) ? file.replace(/-[\w-]{8}(?=\.json$)/, '') : undefined;
        await expect(message, fault).toContainText(json ?? /Filen \S+\.(js|css)|En fil/);
        await expect(page.locator('h1'), fault).toBeVisible();
      };
      await expectMessage(first);
      for (const fault of others) {
        Object.assign(state, { how: fault, asked: 0 });
        await expectMessage(fault);
      }
      state.how = undefined;
      await expect(async () => {
        await act();
        await tryAgain();
        await expect(recipe.shows(page)).toBeVisible({ timeout: 200 });
      }).toPass({ intervals: [50] });
      await expect(message).toHaveCount(0);
    });
  }
});

test.describe('Without a file that the app starts with, the page stays as it was built', () => {
  test.use({ expectFailures: [FAULTS_REPORTED] });
  const STARTS: readonly Fault[] = ['missing', 'cut off', 'a page instead', 'failing', 'unreachable'];
  for (const [index, how] of STARTS.entries()) {
    test(`${how} @no-map${how === 'cut off' ? '' : ' @all'}`, async ({ page }) => {
      // The script itself in every way, and of what it imports every file in one.
      const [entry = '', ...imported] = ENTRY.toSorted(
        (a, b) => Number(/^index-(?!client)/.test(b)) - Number(/^index-(?!client)/.test(a)),
      );
      for (const file of [entry, ...imported.filter((_, n) => n % STARTS.length === index)]) {
        const state = await spoil(page, file, how);
        await page.goto('/?valgt=1103');
        const message = page.getByRole('alert').filter({ hasText: 'Siden er ikke helt lastet' });
        await expect(message, file).toBeVisible();
        expect(state.asked, file).toBeGreaterThan(0);
        // The default view, with its figures.
        await expect(page.locator('h1')).toContainText('7 350');
        await expect(page.locator('#app svg.map-svg')).toBeVisible();
        state.how = undefined;
        await message.getByRole('button', { name: 'Last siden på nytt' }).click();
        await expect(page.getByRole('article')).toHaveCount(1);
        await expect(message).toBeHidden();
      }
    });
  }
});

test('A page that was cut off says so, and comes whole the next time @no-map', async ({ page }) => {
  const whole = read('index.html');
  // In the map, in what stands there for those without scripts, and just before its own script.
  const ends = [
    whole.indexOf('<svg class="map-svg') + 50_000,
    whole.length * 0.8,
    whole.indexOf('<script type="module"'),
  ];
  for (const end of ends) {
    await page.route('/', (route) => route.fulfill({ contentType: 'text/html', body: whole.slice(0, end) }));
    await page.goto('/');
    const message = page.getByRole('alert').filter({ hasText: 'Siden er ikke helt lastet' });
    await expect(message).toBeVisible();
    // As much as came is there: the map comes first.
    if (end > whole.indexOf('<h1')) await expect(page.locator('h1')).toContainText('7 350');
    expect(await page.locator('.map-svg path').count()).toBeGreaterThan(50);
    await page.unroute('/');
    await message.getByRole('button', { name: 'Last siden på nytt' }).click();
    await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
    await expect(message).toBeHidden();
  }
});

test.describe('A file that never comes', () => {
  /** Lets the first request for a file wait for ever. */
  async function hold(page: Page, file: RegExp) {
    let held = false;
    await page.clock.install();
    await page.route(file, async (route) => {
      if (held) await route.fallback();
      held = true;
    });
  }
  for (const [name, file, link, shows] of [
    ['the catalogue', /\/catalogue-/, '?vis=om', 'Filen catalogue.json lar vente på seg.'],
    ['a measure', /\/arbeidstrening-/, '?vis=om', 'Filen arbeidstrening.json lar vente på seg.'],
    ['a view', /\/TableView-.*js/, '?vis=tabell', 'En fil lar vente på seg.'],
    ['the script', /\/index-(?!client).*js/, '?vis=om', 'Siden er ikke helt lastet'],
  ] as const) {
    test.describe(name, () => {
      // The page can't start without the catalogue, and reports that.
      test.use({ expectFailures: name === 'the catalogue' ? [FAULTS_REPORTED] : [] });
      test(`the reader is told, and can ask again @no-map${name === 'the script' ? '' : ' @all'}`, async ({
        page,
      }) => {
        await hold(page, file);
        const asked = page.waitForRequest(file);
        await page.goto(`/${link}`, { waitUntil: 'commit' });
        await asked;
        // Other parts may be told of, too: what is asked for again here stands after them.
        const message = page.getByRole('alert').filter({ hasText: shows }).last();
        // As often as it takes: what waits may begin a moment later.
        await expect(async () => {
          await page.clock.fastForward(20_000);
          await expect(message).toBeVisible({ timeout: 500 });
        }).toPass();
        await message.getByRole('button').first().click();
        await expect(page.locator('main h2, main table').first()).toBeVisible();
        await expect(message).toBeHidden();
      });
    });
  }
});

test.describe('Without all that is no file of the map', () => {
  test.use({ expectFailures: [FAULTS_REPORTED] });
  test('the map is whole @no-map', async ({ page }) => {
    await page.route(/\/(icons|del)\/|\/(sw\.js|app\.webmanifest|[\w-]+\.(csv|json|jsonld))$/, (route) =>
      new URL(route.request().url()).pathname.startsWith('/assets/') ? route.fallback() : route.abort(),
    );
    await page.route(/\/assets\/(printMap|icon)-/, (route) => route.abort());
    await page.goto('/');
    await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
    await expect(page.locator('.over svg')).toBeVisible();
    await expect(page.getByRole('alert').filter({ visible: true })).toHaveCount(0);
  });
});
