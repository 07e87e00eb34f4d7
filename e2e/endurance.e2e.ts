import { countGl, held } from './endurance/measure.ts';
import { use } from './endurance/use.ts';
import { expect, openMap, test } from './support/test.ts';

// A few of each: `npm run endurance` does thousands, and tells times too.
test('However often all is used, the page holds no more than before @all', async ({ page, painter }) => {
  test.slow();
  await page.addInitScript(countGl);
  // The boundaries in full detail come when one looks close; the page keeps them.
  const detail = page.waitForResponse(/detalj\.topo-/);
  await openMap(page, '?utsnitt=59.91,10.75,120');
  await (await detail).finished();
  const amounts = { steps: painter === 'svg' ? 60 : 12, selections: 12, frames: 5, views: 1 };
  // What is fetched and kept when it is first used has come by then.
  for (let time = 0; time < 2; time++) await use(page, amounts);
  const before = await held(page);
  for (let time = 0; time < 2; time++) await use(page, amounts);
  const after = await held(page);
  expect(after.gl, 'objects of WebGL').toBeLessThanOrEqual(before.gl);
  if (painter === 'webgl') expect(before.gl).toBeGreaterThan(0);
  expect(after.listeners, 'listeners').toBeLessThanOrEqual(before.listeners);
  expect(after.nodes, 'nodes').toBeLessThanOrEqual(before.nodes * 1.02);
  // Code that has been made fast, and what browsers keep of it, is of the heap too.
  expect(after.heap, 'bytes of the heap').toBeLessThanOrEqual(before.heap * 1.1);
});
