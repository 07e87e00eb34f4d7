import { mount, unmount } from 'svelte';
import './app.css';
import App from './App.svelte';
import { catalogueUrl, fetchJson, kommunerUrl, neighboursUrl } from './assets.ts';
import { decodeCatalogue } from './core/dataset.ts';
import { geographyOf, type KommuneTopology, type NeighbourTopology } from './core/geography.ts';
import { nb } from './core/messages/nb.ts';
import { decode } from './core/permalink.ts';
import { neededFor } from './core/series.ts';
import { Store } from './store.svelte.ts';
import Failure from './ui/Failure.svelte';

/** The catalogue, and at once the figures that the link asks for. */
async function openStore(): Promise<Store> {
  const catalogue = decodeCatalogue(await fetchJson('catalogue.json', catalogueUrl));
  const store = new Store(catalogue);
  store.need(neededFor(catalogue, decode(location.search, catalogue).view.tiltak));
  return store;
}

/** Fetches, decodes and mounts, or says plainly what failed. */
async function start(target: HTMLElement): Promise<void> {
  try {
    const [store, kommuner, neighbours] = await Promise.all([
      openStore(),
      fetchJson('kommuner.topo.json', kommunerUrl),
      fetchJson('naboland.topo.json', neighboursUrl),
    ]);
    const geography = geographyOf(
      kommuner as KommuneTopology,
      neighbours as NeighbourTopology,
      store.catalogue,
    );
    mount(App, { target, props: { store, geography } });
  } catch (error) {
    // The reader is told what is missing; whoever looks into it finds the rest in the console.
    reportError(error);
    fail(target, error instanceof Error ? error : new Error(String(error)));
  }
}

function fail(target: HTMLElement, failure: Error): void {
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

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element #app');
void start(target);
