import { hydrate, mount, unmount } from 'svelte';
import './app.css';
import './styles/print.css';
import './styles/print.compare.css';
import 'virtual:map.css';
import App from './App.svelte';
import { catalogueUrl, fetchJson, overviewUrl } from './files/assets.ts';
import { boundaryLoader } from './files/boundaries.ts';
import { fetchCode, fetchCodeAgain } from './files/code.ts';
import { type Catalogue, decodeCatalogue } from './core/figures/dataset.ts';
import { loadMessages } from './core/words/index.ts';
import type { Messages } from './core/words/messages.ts';
import { nb } from './core/words/nb/index.ts';
import { decode, periodOf } from './core/link/permalink.ts';
import { neededFor } from './core/figures/series.ts';
import { AssetError } from './files/fetching.ts';
import { keepForOffline } from './files/offline.ts';
import { fastestPainter } from './start/fastest.ts';
import type { Desk } from './start/own.ts';
import type { OnOpen } from './core/figures/own.ts';
import { Store } from './state/store.svelte.ts';
import { guardScripts } from './start/trusted.ts';
import Failure from './ui/Failure.svelte';

const page = document.documentElement;

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
    fetchCode(() => import('./files/overview.ts')),
    fetchJson('oversikt.topo.json', overviewUrl),
  ]);
  return drawOverview(topology, catalogue, undrawn(catalogue), '');
}

/**
 * What to say where the reader's own file was shown before the page was loaded anew, or come back to: only its mark on the
 * history is left (own.ts). It is said once.
 */
async function lostFile(words: Messages): Promise<string> {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('own' in state)) return '';
  const { ownMessagesFor } = await fetchCode(() => import('./core/words/own.ts'));
  history.replaceState(null, '');
  return ownMessagesFor(words).banner.gone;
}

/**
 * Fetches, decodes and takes over the page as it was built, or says plainly what failed. `failure`: why it did not go
 * before.
 */
async function start(target: HTMLElement, failure?: Error): Promise<void> {
  const isCode = failure instanceof AssetError && !failure.file?.endsWith('.json');
  const load = <T>(part: () => Promise<T>): Promise<T> =>
    isCode ? fetchCodeAgain(part, failure) : fetchCode(part);
  try {
    const [store, { SvgMap }] = await Promise.all([openStore(), load(() => import('./svg/live/SvgMap.ts'))]);
    // index.html has looked at the link's letters, and this at what they mean: `innebygd` twice is not embedded.
    if (window.top !== window.self && !decode(location.search, store.catalogue).view.embedded) {
      page.classList.add('framed');
      target.remove();
      return;
    }
    /** A reader's own file: what takes it in is fetched when there is one. */
    let desk: Desk | undefined;
    const onopen: OnOpen = async (...opened) => {
      const { Desk } = await fetchCode(() => import('./start/own.ts'));
      desk ??= new Desk(props, mounted, (more) => mount(App, { target, props: { ...props, ...more } }));
      await desk.open(...opened);
    };
    const words = await loadMessages(decode(location.search, store.catalogue).view.language).catch(() => nb);
    const said = await lostFile(words).catch(() => '');
    const props = {
      store,
      overview: await drawnMap(store.catalogue),
      load: boundaryLoader(store.catalogue),
      makeSvg: (...how: ConstructorParameters<typeof SvgMap>) => new SvgMap(...how),
      words,
      fastest: await fastestPainter(),
      browser: window,
      onopen,
    };
    // The page was built for the default link: any other is drawn anew, at once and whole.
    const isBuilt = target.dataset['built'] !== undefined && location.search === '' && said === '';
    if (!isBuilt) target.replaceChildren();
    const mounted = (isBuilt ? hydrate : mount)(App, { target, props: { ...props, said } });
    page.classList.remove('asked');
    fetchCode(() => import('./start/translated.ts')).then(
      ({ followTranslation }) => followTranslation(document.body),
      // The page goes on without: only a browser's own translation of it can then lag behind.
      () => undefined,
    );
  } catch (error) {
    // The reader is told what is missing; whoever looks into it finds the rest in the console.
    reportError(error);
    fail(target, error instanceof Error ? error : new Error(String(error)));
  }
}

/** The page as it was built stays below the message, but inside another page, where there is no room for it. */
function fail(target: HTMLElement, failure: Error): void {
  const drawn = target.dataset['built'] !== undefined && window.top === window.self;
  page.classList.remove('asked');
  page.classList.add('stopped');
  if (!drawn) target.replaceChildren();
  const place = document.createElement('div');
  place.className = 'stopped-place';
  target.before(place);
  const shown = mount(Failure, {
    target: place,
    props: {
      failure,
      text: nb,
      drawn,
      onretry: () => {
        void unmount(shown).then(() => {
          place.remove();
          page.classList.remove('stopped');
          page.classList.toggle('asked', drawn && location.search.length > 1);
          return start(target, failure);
        });
      },
    },
  });
}

// index.html waits for this.
page.dataset['started'] = '';
page.classList.remove('stopped');
guardScripts();
keepForOffline();
const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element #app');
// Inside a page of somebody else's, and not in the embedded mode: index.html shows the way out and nothing else.
if (page.classList.contains('framed')) target.remove();
else void start(target);
