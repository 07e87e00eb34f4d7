import { SvelteMap } from 'svelte/reactivity';
import { fetchJson, tiltakUrl } from './assets.ts';
import { type Catalogue, decodeSeries, type Series, type TiltakId } from './core/dataset.ts';
import type { Dataset } from './core/series.ts';

/** The data that has been loaded: the catalogue at once, each tiltak's file when it is first needed. */
export class Store {
  readonly catalogue: Catalogue;
  readonly #series = new SvelteMap<TiltakId, Series>();
  readonly #failures = new SvelteMap<TiltakId, Error>();
  /** Not reactive: asking twice is a matter for `need` alone. */
  #asked: readonly TiltakId[] = [];
  /** Reading a series from here is tracked: what waits for a file runs again when it has come. */
  readonly dataset: Dataset;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.dataset = { catalogue, series: this.#series };
  }

  /** Loads the files that are not there yet. What fails is kept as a failure until `retry`. */
  need(ids: readonly TiltakId[]): void {
    for (const id of ids) {
      if (this.#asked.includes(id)) continue;
      this.#asked = [...this.#asked, id];
      this.#load(id).catch((error: unknown) => {
        this.#failures.set(id, error instanceof Error ? error : new Error(String(error)));
      });
    }
  }

  /** Why a file could not be loaded, if it could not. */
  failureOf(ids: readonly TiltakId[]): Error | undefined {
    return ids.map((id) => this.#failures.get(id)).find((failure) => failure !== undefined);
  }

  retry(): void {
    const failed = [...this.#failures.keys()];
    this.#failures.clear();
    this.#asked = this.#asked.filter((id) => !failed.includes(id));
    this.need(failed);
  }

  async #load(id: TiltakId): Promise<void> {
    this.#series.set(id, decodeSeries(await fetchJson(`${id}.json`, tiltakUrl(id)), id));
  }
}
