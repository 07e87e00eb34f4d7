import { heading, openPage } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

test('A tour of the whole page asks only its own site, and for each file once', async ({
  page,
  baseURL,
  painter,
}) => {
  const asked: URL[] = [];
  page.on('request', (request) => asked.push(new URL(request.url())));
  // Too low for the close-up of the Oslofjord, which takes the boundaries.
  await page.setViewportSize({ width: 1280, height: 520 });
  const map = await openMap(page);
  await expect(page.getByTestId('names').locator('text').first()).toBeVisible();
  const files = () => asked.map(({ pathname }) => pathname).filter((path) => path.endsWith('.json'));
  const withoutCloseup = files();
  // The SVG is in the page; MapLibre is sent the boundaries.
  expect(withoutCloseup.filter((path) => path.includes('.topo-'))).toHaveLength(painter === 'svg' ? 0 : 2);
  // Only what is shown has been asked for.
  expect(withoutCloseup.filter((path) => /\/(arbeidstrening|catalogue)-/.test(path))).toHaveLength(2);
  expect(withoutCloseup.filter((path) => path.includes('/navn-'))).toHaveLength(1);
  expect(withoutCloseup).toHaveLength(painter === 'svg' ? 3 : 5);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(page.getByTestId('closeup')).toBeVisible();
  const atFirst = files();
  expect(atFirst.filter((path) => path.includes('.topo-'))).toHaveLength(2);
  expect(atFirst).toHaveLength(5);

  // A month and a scale need nothing new.
  await page.getByRole('slider', { name: 'Måned' }).press('Home');
  await expect(map).toHaveAttribute('data-period', '2026-01');
  await page.getByRole('button', { name: 'Snitt hittil i 2026' }).click();
  await page.getByRole('radio', { name: 'Antall' }).check();
  await expect(map).toHaveAttribute('data-period', '2026');
  expect(files()).toEqual(atFirst);

  await page.getByRole('radio', { name: 'I alt' }).check();
  await expect(heading(page)).toContainText('14 614');
  await page.getByRole('combobox', { name: 'Søk kommune eller nummer' }).fill('Bodø');
  await page.getByRole('combobox', { name: 'Søk kommune eller nummer' }).press('Enter');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('button', { name: 'Oslofjorden' }).first().click();
  await page.getByRole('link', { name: 'Tabell' }).click();
  await expect(page.getByRole('table')).not.toHaveCount(0);
  await page.getByRole('link', { name: 'Om tallene' }).click();
  await page.getByRole('link', { name: 'Kart', exact: true }).click();
  await expect(map).toHaveAttribute('data-state', 'ready');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Hele landet' }).click();
  await expect(page).toHaveURL(/^(?!.*utsnitt)/);

  const outside = asked.filter(({ protocol, origin }) => /^http/.test(protocol) && `${origin}/` !== baseURL);
  expect(outside).toEqual([]);
  expect(files().toSorted()).toEqual([...new Set(files())].toSorted());
});

test('The open data can be fetched from where the page says', async ({ page }) => {
  await openPage(page, '?vis=om');
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Alle tallene i rapporten som CSV-fil' }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe('tiltaksdeltakere.csv');
  let text = '';
  for await (const chunk of await download.createReadStream()) text += String(chunk);
  expect(text.split(/\r?\n/, 1)).toEqual([
    'report,updated,tiltak,dimension,code,label,period,statistic,value,status',
  ]);
  expect(text).toMatch(/,arbeidstrening,kommune,1103,Stavanger,2026-02,count,289,/);
});
