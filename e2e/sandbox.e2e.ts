// The map inside a page that lets it run scripts and nothing else: it is a stranger to its own site there.
import { test } from './support/site.ts';
import { expect } from './support/test.ts';

test.use({ hosted: true });

test('The embedded map works in a sandboxed frame, with all its scripts and figures @no-map', async ({
  page,
  site,
}) => {
  site.put(
    'avis.html',
    '<!doctype html><title>Avis</title><iframe sandbox="allow-scripts" src="./?innebygd=1" width="900" height="700"></iframe>',
  );
  await page.goto(`${site.address}avis.html`);
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
  await expect(inside.locator('.stopped-message')).toBeHidden();
  // Parts of the app that come later come, too, and a move is told in its link.
  await inside.getByRole('button', { name: 'Zoom inn' }).click();
  await expect(inside.getByRole('link', { name: 'Åpne i Tiltakskart' })).toHaveAttribute('href', /utsnitt=/);
});
