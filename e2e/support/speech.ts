import type { Page } from '@playwright/test';

/** Writes down all that the page's live regions say from now on, over every page that is opened. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = [];
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest('[role=status], [role=alert]'),
      );
      for (const region of new Set(regions)) if (region) said.push(region.textContent.trim());
    }).observe(document, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { said });
  });
}

/** What was said since it was last asked, in order; silence is left out. */
export const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window as unknown as { said: string[] }).said
      .splice(0)
      .filter((words) => words !== '')
      .map((words) => words.replaceAll('\u00a0', ' ')),
  );
