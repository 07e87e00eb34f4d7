import { render } from 'svelte/server';
import App from '../App.svelte';
import { decodeCatalogue, decodeSeries, type TiltakId } from '../core/figures/dataset.ts';
import { nb as text } from '../core/words/nb/index.ts';
import { monthsIn } from '../core/figures/period.ts';
import { decode } from '../core/link/permalink.ts';
import { neededFor } from '../core/figures/series.ts';
import { drawOverview } from '../files/overview.ts';
import { builtPicture } from './builtPicture.ts';
import { plainTable } from './plainTable.ts';
import { Store } from '../state/store.svelte.ts';
import AboutView from '../ui/about/AboutView.svelte';

/** The built files that the page is drawn from, parsed. */
export interface Built {
  readonly catalogue: unknown;
  readonly tiltak: (id: TiltakId) => unknown;
  readonly overview: unknown;
}

/** The page before any script runs: `app` for the default link, `plain` for readers without scripts. */
export interface Prerendered {
  readonly title: string;
  readonly app: string;
  readonly plain: string;
}

/** Draws the default view: the newest month of the default tiltak and scale. */
export function prerender(built: Built): Prerendered {
  const catalogue = decodeCatalogue(built.catalogue);
  const { view } = decode('', catalogue);
  const ids = neededFor(catalogue, view.tiltak);
  const store = new Store(
    catalogue,
    ids.map((id) => decodeSeries(built.tiltak(id), id, catalogue)),
  );
  const picture = builtPicture(view, store.dataset);
  const title = text.mapTitle(picture, monthsIn(catalogue.periods));
  const overview = drawOverview(built.overview, catalogue, picture, text.map.label(title));
  const load = () => Promise.reject(new Error('nothing is loaded ahead of a browser'));
  const makeSvg = () => {
    throw new Error('no map lives ahead of a browser');
  };
  const body = (html: { body: string }) => html.body;
  return {
    title: text.documentTitle(title),
    app: body(
      render(App, {
        props: { store, overview, load, makeSvg, words: text, fastest: 'svg', browser: undefined },
      }),
    ),
    plain: [
      plainTable(picture, catalogue.fylker, title, text),
      body(render(AboutView, { props: { catalogue, picture, text } })),
    ].join(''),
  };
}
