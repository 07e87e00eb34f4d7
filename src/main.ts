import { hydrate, mount, unmount } from 'svelte';
import './app.css';
import 'virtual:map.css';
import App from './App.svelte';
import { catalogueUrl, fetchJson, overviewUrl } from './assets.ts';
import { boundaryLoader } from './boundaries.ts';
import { type Catalogue, decodeCatalogue } from './core/dataset.ts';
import { nb } from './core/messages/nb.ts';
import { decode, periodOf } from './core/permalink.ts';
import { neededFor } from './core/series.ts';
import { keepForOffline } from './offline.ts';
import { fastestPainter } from './fastest.ts';
import { Store } from './store.svelte.ts';
import Failure from './ui/Failure.svelte';

/** The catalogue, and at once the figures that the link asks for. */
async function openStore(): Promise<Store> {
  const catalogue = decodeCatalogue(await fetchJson('catalogue.json', catalogueUrl));
  const store = new Store(catalogue);
  const { view } = decode(location.search, catalogue);
  await store.settle(neededFor(catalogue, view.tiltak), [periodOf(view, catalogue)]);
  return store;
}

/** The drawn map: it stands in a page that was built, and is drawn here in one that was not. */
async function drawnMap(catalogue: Catalogue): Promise<string> {
  const drawn = document.querySelector('svg.map-svg');
  if (drawn) return drawn.outerHTML;
  const [{ drawOverview, undrawn }, topology] = await Promise.all([
    import('./overview.ts'),
    fetchJson('oversikt.topo.json', overviewUrl),
  ]);
  return drawOverview(topology, catalogue, undrawn(catalogue), '');
}

/** Fetches, decodes and takes over the page as it was built, or says plainly what failed. */
async function start(target: HTMLElement): Promise<void> {
  try {
    const store = await openStore();
    const props = {
      store,
      overview: await drawnMap(store.catalogue),
      load: boundaryLoader(store.catalogue),
      fastest: fastestPainter(),
      browser: window,
    };
    // The page was built for the default link: any other is drawn anew, at once and whole.
    if (target.dataset['built'] !== undefined && location.search === '') hydrate(App, { target, props });
    else {
      target.replaceChildren();
      mount(App, { target, props });
    }
    document.documentElement.classList.remove('asked');
  } catch (error) {
    // The reader is told what is missing; whoever looks into it finds the rest in the console.
    reportError(error);
    fail(target, error instanceof Error ? error : new Error(String(error)));
  }
}

function fail(target: HTMLElement, failure: Error): void {
  document.documentElement.classList.remove('asked');
  target.replaceChildren();
  const shown = mount(Failure, {
    target,
    props: {
      failure,
      text: nb,
      onretry: () => {
        void unmount(shown).then(() => start(target));
      },
    },
  });
}

keepForOffline();
const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element #app');
void start(target);
