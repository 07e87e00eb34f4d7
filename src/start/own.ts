import { unmount } from 'svelte';
import { type Catalogue, decodeCatalogue } from '../core/figures/dataset.ts';
import { tabledLevel } from '../core/link/lacking.ts';
import { loadMessages } from '../core/words/index.ts';
import type { Messages } from '../core/words/messages.ts';
import { ownMessagesFor } from '../core/words/own.ts';
import type { OpenedTable, OwnFiles } from '../core/figures/own.ts';
import { AGAINST } from '../core/figures/scale.ts';
import type { OwnTable, TableMeasure } from '../core/figures/table.ts';
import { type ViewState, decode, encode } from '../core/link/permalink.ts';
import { Store } from '../state/store.svelte.ts';
import Banner from '../ui/own/Banner.svelte';
import { lacksOf } from '../ui/own/lacks.ts';
import { marksOf, type Own } from '../ui/own/marks.ts';
import { tableMarksOf } from '../ui/own/tableMarks.ts';

/** A mounted page. */
type Page = Parameters<typeof unmount>[0];

/** What decides whose figures a page shows. */
interface Published {
  readonly store: Store;
  readonly words: Messages;
}

/** What a page on a reader's own file has in addition to, or instead of, what the published page has. */
interface More extends Partial<Published> {
  readonly own?: Own;
  readonly said?: string;
  readonly onmoved?: () => void;
}

/** The catalogue of a table, whose figures may be of anything. */
function tabled(catalogue: Catalogue, { measures }: OwnTable): Catalogue {
  const tables = new Map<string, TableMeasure>(measures.map(({ id, table }) => [id, table]));
  const fitted = (view: ViewState): ViewState => {
    const { rate = false, signed = false, fylker = false } = tables.get(view.tiltak) ?? {};
    return {
      ...view,
      page: view.page === 'landet' ? 'kart' : view.page,
      value: rate || view.value === AGAINST ? 'antall' : view.value,
      level: fylker ? view.level : 'kommune',
      form: rate || signed ? 'flate' : view.form,
    };
  };
  return {
    ...catalogue,
    tiltak: catalogue.tiltak.map((tiltak) => {
      const table = tables.get(tiltak.id);
      return table ? { ...tiltak, table } : tiltak;
    }),
    fit: (view) => ({ ...view, ...fitted(view as unknown as ViewState) }),
  };
}

/** A store on the files that were built of a reader's report. */
function storeOf(files: OwnFiles, table?: OwnTable): Store {
  const read = (path: string): unknown => {
    const text = files[path];
    if (text === undefined) throw new RangeError(`the report has no ${path}`);
    return JSON.parse(text);
  };
  const catalogue = decodeCatalogue(read('catalogue.json'));
  return new Store(table ? tabled(catalogue, table) : catalogue, [], (path) =>
    Promise.resolve().then(() => read(path)),
  );
}

/**
 * How a table is shown first: its first figure as it is, at its newest time, with counts as circles, which are as large as they
 * are. Places that were chosen stay so.
 */
function firstView(wanted: ViewState, catalogue: Catalogue, { newest }: OwnTable): ViewState {
  const { tiltak, periods } = catalogue;
  const [first] = tiltak;
  if (!first) throw new RangeError('a table without figures');
  const isCount = first.table?.rate === false && !first.table.signed;
  return {
    ...wanted,
    page: wanted.page === 'landet' ? 'kart' : wanted.page,
    tiltak: first.id,
    period: newest === periods.at(-1) ? undefined : periods.find((period) => period === newest),
    since: undefined,
    value: 'antall',
    level: 'kommune',
    form: isCount ? 'sirkler' : 'flate',
  };
}

/** The mark of a history entry that shows a reader's own file. It tells nothing about the file. */
const markOf = (state: unknown): unknown =>
  typeof state === 'object' && state !== null && 'own' in state ? state.own : undefined;

/**
 * Shows a reader's own report instead of the published figures, and removes it again. The report is kept only here, so it is
 * gone once it is closed or the page is reloaded. Opening it is a step in the history that Back undoes and Forward repeats.
 */
export class Desk {
  readonly #published: Published;
  readonly #mount: (more: More) => Page;
  #page: Page;
  #file: { readonly id: string; readonly more: More } | undefined;
  #isShown = false;
  /** The link that the file was opened at. */
  #before = '';
  #opened = 0;

  /** `mount` puts a page where the previous page was. */
  constructor(published: Published, page: Page, mount: (more: More) => Page) {
    this.#published = published;
    this.#page = page;
    this.#mount = mount;
  }

  /**
   * Shows a file. The link keeps those choices that the file has figures for, and changes to fylker where the file has only
   * those.
   */
  async open(name: string, files: OwnFiles, table?: OpenedTable): Promise<void> {
    const store = storeOf(files, table?.table);
    const asked = () => decode(location.search, store.catalogue);
    const words = await loadMessages(asked().view.language).catch(() => this.#published.words);
    const own: Own = {
      ...(table ? tableMarksOf(name, table) : marksOf(name)),
      lacks: (text: Messages) => (table ? [] : lacksOf(store.catalogue, ownMessagesFor(text), text)),
      Banner,
      onopen: (...opened) => this.open(...opened),
      onclose: () => {
        void this.close();
      },
    };
    // The page writes its delayed link before another history entry begins.
    await this.#clear();
    if (!this.#isShown) this.#before = location.search;
    const { view: wanted, foreign } = asked();
    const view = table
      ? firstView(wanted, store.catalogue, table.table)
      : { ...wanted, level: tabledLevel(store.catalogue, wanted) };
    const id = `${performance.timeOrigin}-${++this.#opened}`;
    this.#file = { id, more: { store, own, words } };
    history.pushState({ own: id }, '', encode(view, store.catalogue, foreign) || location.pathname);
    this.#show(true);
  }

  /** Removes the file for good, and goes back to the link that it was opened at. */
  async close(): Promise<void> {
    const { language } = decode(location.search, this.#published.store.catalogue).view;
    const words = await loadMessages(language).catch(() => this.#published.words);
    await this.#clear();
    this.#file = undefined;
    history.pushState(null, '', this.#before || location.pathname);
    this.#show(false, { words, said: ownMessagesFor(words).banner.closed });
  }

  /** Back or Forward has been followed. */
  async #follow(): Promise<void> {
    const mark = markOf(history.state);
    const isOwn = this.#file !== undefined && mark === this.#file.id;
    // A file that was closed, or put in the place of: its step in the history is still there.
    const isGone = mark !== undefined && !isOwn;
    if (isOwn === this.#isShown && !isGone) return;
    await this.#clear();
    this.#show(isOwn, isGone ? { said: ownMessagesFor(this.#published.words).banner.gone } : {});
  }

  async #clear(): Promise<void> {
    await unmount(this.#page);
  }

  #show(isOwn: boolean, more: More = {}): void {
    this.#isShown = isOwn;
    this.#page = this.#mount({
      ...(isOwn && this.#file?.more),
      ...more,
      onmoved: () => {
        void this.#follow();
      },
    });
  }
}
