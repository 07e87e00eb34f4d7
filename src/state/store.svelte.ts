import { SvelteMap } from 'svelte/reactivity';
import { readBuilt } from '../files/assets.ts';
import {
  type Catalogue,
  decodePopulation,
  decodeSeries,
  fileOf,
  otherYears,
  type Part,
  partFor,
  type Population,
  type Series,
  type TiltakId,
} from '../core/figures/dataset.ts';
import type { Period, Year } from '../core/figures/period.ts';
import type { RevisionsFile } from '../core/figures/revisions.ts';
import type { Dataset } from '../core/figures/series.ts';

type Inhabitants = NonNullable<ReturnType<Population['get']>>;

/** A tiltak's file that could not be loaded. */
interface Failed {
  readonly id: TiltakId;
  readonly part: Part;
  readonly error: Error;
}

/**
 * The data that has been loaded. The catalogue is there from the start; a tiltak's head is loaded when it is first needed,
 * and its history when a period is needed that the head does not have.
 */
export class Store {
  /** More years of population are added when a history is loaded. */
  readonly catalogue: Catalogue;
  readonly #population: Map<Year, Inhabitants>;
  readonly #series = new SvelteMap<TiltakId, Series>();
  /** By the file's name. */
  readonly #failures = new SvelteMap<string, Failed>();
  /** By file name. Not reactive: only `need` uses it, to avoid loading a file twice. */
  #loading: Readonly<Record<string, Promise<void>>> = {};
  #loadingPopulation: Promise<void> | undefined;
  #revisions: Promise<RevisionsFile> | undefined;
  /** Reading a series from here is tracked, so code that waits for a file runs again when the file has loaded. */
  readonly dataset: Dataset;

  readonly #read: (path: string) => Promise<unknown>;

  /** `heads`: those that are there from the start. `read`: gives a file of `data/built`, parsed. */
  constructor(
    catalogue: Catalogue,
    heads: readonly Series[] = [],
    read: (path: string) => Promise<unknown> = readBuilt,
  ) {
    this.#read = read;
    this.#population = new SvelteMap(catalogue.population);
    this.catalogue = { ...catalogue, population: this.#population };
    for (const each of heads) {
      this.#series.set(each.tiltak, each);
      this.#mark(fileOf(each.tiltak, 'head'), Promise.resolve());
    }
    this.dataset = { catalogue: this.catalogue, series: this.#series };
  }

  /**
   * Loads the missing files of these tiltak for these periods, or their heads where no periods are given. Failures are kept
   * until `retry`.
   */
  need(ids: readonly TiltakId[], periods: readonly Period[] = []): void {
    const part = partFor(this.catalogue, periods);
    for (const id of ids) this.#need(id, part);
  }

  #need(id: TiltakId, part: Part): void {
    const file = fileOf(id, part);
    if (this.#loading[file]) return;
    const loading = part === 'head' ? this.#loadHead(id) : this.#loadHistory(id);
    this.#mark(
      file,
      loading.catch((reason: unknown) => {
        const error = reason instanceof Error ? reason : new Error(String(reason));
        this.#failures.set(file, { id, part, error });
      }),
    );
  }

  /** Why figures of these tiltak in these periods could not be loaded, if they could not. */
  failureOf(ids: readonly TiltakId[], periods: readonly Period[] = []): Error | undefined {
    const part = partFor(this.catalogue, periods);
    return ids
      .map((id) => this.#failures.get(fileOf(id, part))?.error)
      .find((failure) => failure !== undefined);
  }

  retry(): void {
    const failed = [...this.#failures];
    this.#failures.clear();
    const files = failed.map(([file]) => file);
    this.#loading = Object.fromEntries(
      Object.entries(this.#loading).filter(([file]) => !files.includes(file)),
    );
    for (const [, { id, part }] of failed) this.#need(id, part);
  }

  /** Resolves when what is needed is there or has failed. */
  async settle(ids: readonly TiltakId[], periods: readonly Period[] = []): Promise<void> {
    this.need(ids, periods);
    const part = partFor(this.catalogue, periods);
    await Promise.all(ids.flatMap((id) => this.#loading[fileOf(id, part)] ?? []));
  }

  #mark(file: string, loading: Promise<void>): void {
    this.#loading = { ...this.#loading, [file]: loading };
  }

  async #loadHead(id: TiltakId): Promise<void> {
    const head = decodeSeries(await this.#read(`tiltak/${fileOf(id, 'head')}`), id, this.catalogue);
    // If the history arrived first, it has more periods and is kept.
    if (!this.#series.has(id)) this.#series.set(id, head);
  }

  /** The series is stored together with the population, so that no rate is missing because its population is. */
  async #loadHistory(id: TiltakId): Promise<void> {
    const [json] = await Promise.all([this.#read(`tiltak/${fileOf(id, 'history')}`), this.#needPopulation()]);
    this.#series.set(id, decodeSeries(json, id, this.catalogue, 'history'));
    if (!this.#loading[fileOf(id, 'head')]) this.#mark(fileOf(id, 'head'), Promise.resolve());
  }

  /** What newer reports changed of older ones. Loaded only where the catalogue says that the file exists. */
  readonly revisions = (): Promise<RevisionsFile> => {
    this.#revisions ??= Promise.all([import('../core/figures/revisions.ts'), this.#read('revisjoner.json')])
      .then(([{ decodeRevisions }, json]) => decodeRevisions(json))
      .catch((error: unknown) => {
        this.#revisions = undefined;
        throw error;
      });
    return this.#revisions;
  };

  #needPopulation(): Promise<void> {
    this.#loadingPopulation ??= this.#loadPopulation().catch((error: unknown) => {
      this.#loadingPopulation = undefined;
      throw error;
    });
    return this.#loadingPopulation;
  }

  async #loadPopulation(): Promise<void> {
    if (otherYears(this.catalogue).length === 0) return;
    const json = await this.#read('folkemengde.json');
    for (const [year, persons] of decodePopulation(json, this.catalogue)) {
      this.#population.set(year, persons);
    }
  }
}
