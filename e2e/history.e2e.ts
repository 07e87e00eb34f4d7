import { card, heading, middleOf, openPage, row } from './support/page.ts';
import { expect, test } from './support/test.ts';

test('Back and Forward undo and redo each choice', async ({ page }) => {
  await openPage(page, '?vis=tabell');
  await page.getByRole('radio', { name: 'Arbeidsforberedende trening' }).check();
  await page.getByRole('radio', { name: 'Antall' }).check();
  await page.getByRole('button', { name: 'Snitt hittil i 2026' }).click();
  await row(page, '1103').getByRole('checkbox').check();
  await page.getByRole('link', { name: 'Om tallene' }).click();

  const aft = 'tiltak=arbeidsforberedende-trening';
  const steps = [
    ['/?vis=tabell', /^Arbeidstrening i februar/],
    [`/?vis=tabell&${aft}`, /^Arbeidsforberedende trening i februar/],
    [`/?vis=tabell&${aft}&verdi=antall`, /^Arbeidsforberedende trening i februar/],
    [
      `/?vis=tabell&${aft}&periode=2026-01--2026-02&verdi=antall`,
      /^Arbeidsforberedende trening i gjennomsnitt/,
    ],
    [
      `/?vis=tabell&${aft}&periode=2026-01--2026-02&verdi=antall&valgt=1103`,
      /^Arbeidsforberedende trening i gj/,
    ],
    [`/?vis=om&${aft}&periode=2026-01--2026-02&verdi=antall&valgt=1103`, /^Arbeidsforberedende trening i gj/],
  ] as const;
  await expect(page).toHaveURL(steps[5][0]);
  for (const [link, says] of steps.slice(0, -1).reverse()) {
    await page.goBack();
    await expect(page).toHaveURL(link);
    await expect(heading(page)).toHaveText(says);
  }
  await expect(page.getByRole('radio', { name: 'Arbeidstrening' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Per 1 000 (18–66 år)' })).toBeChecked();
  await expect(row(page, '1103').getByRole('checkbox')).not.toBeChecked();
  await expect(card(page, 'Stavanger')).toBeHidden();
  for (const [link, says] of steps.slice(1)) {
    await page.goForward();
    await expect(page).toHaveURL(link);
    await expect(heading(page)).toHaveText(says);
  }
  await expect(page.getByRole('radio', { name: 'Arbeidsforberedende trening' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Antall' })).toBeChecked();
  await expect(card(page, 'Stavanger')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Om tallene' })).toHaveAttribute('aria-current', 'page');
});

test('A drag of the slider to and fro is one step Back @all', async ({ page }) => {
  await openPage(page, '?vis=tabell');
  const slider = page.getByRole('slider', { name: 'Måned' });
  const before = await page.evaluate(() => history.length);
  const [x, y] = await middleOf(slider);
  await page.mouse.move(x + 80, y);
  await page.mouse.down();
  for (const to of [x - 80, x + 80, x - 80, x + 80, x - 80]) await page.mouse.move(to, y, { steps: 4 });
  await page.mouse.up();
  await expect(slider).toHaveValue('0');
  await expect(page).toHaveURL('/?vis=tabell&periode=2026-01');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect(page).toHaveURL('/?vis=tabell');
  await expect(slider).toHaveValue('1');
});

test('A key that is held on the slider is one step Back', async ({ page }) => {
  await openPage(page, '?vis=om');
  const slider = page.getByRole('slider', { name: 'Måned' });
  const before = await page.evaluate(() => history.length);
  await slider.focus();
  for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('ArrowLeft');
  await page.keyboard.up('ArrowLeft');
  await expect(slider).toHaveValue('0');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect(slider).toHaveValue('1');
});
