import type { Browser, Page } from '@playwright/test';
import type { Viewer } from './frames.ts';
import type { Look } from './picture.ts';
import type { Server } from './server.ts';
import type { Spot } from './spots.ts';

/** What every visit needs: the one browser and the one server of a run, and what the map must look like. */
export interface Bench {
  readonly browser: Browser;
  readonly server: Server;
  readonly viewer: Viewer;
  readonly look: Look;
  /** Places to point at, the widest kommuner first. */
  readonly spots: readonly Spot[];
}

/** When a contender's first map stands: the app says it so, and the pages in the same way. */
export const READY = '[data-map][data-state="ready"]';
/** How long that may take, in ms. */
export const PATIENCE = 60_000;

/** An empty page in a context of its own, with nothing cached. */
export async function openPage({ browser, look }: Bench): Promise<Page> {
  const context = await browser.newContext({
    viewport: look.viewport,
    locale: 'nb-NO',
    colorScheme: 'light',
  });
  return context.newPage();
}
