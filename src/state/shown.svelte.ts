import type { AgainstCountry } from '../core/chance/against.ts';
import type * as breaksModule from '../core/classes/breaks.ts';
import { CLASS_COUNT, METHODS } from '../core/classes/classes.ts';
import type { Classes } from '../core/figures/schema.ts';
import { type Comparison, comparisonOf } from '../core/picture/comparison.ts';
import type { Series, TiltakId } from '../core/figures/dataset.ts';
import { AGAINST, scaleOf } from '../core/figures/scale.ts';
import { type Month, monthsIn, type Period } from '../core/figures/period.ts';
import { periodOf, type ViewState } from '../core/link/permalink.ts';
import type { Messages } from '../core/words/messages.ts';
import { draw, figuresOf, type Picture } from '../core/picture/picture.ts';
import { SCHEMES, type Theme } from '../core/classes/schemes.ts';
import { neededFor, seriesOf } from '../core/figures/series.ts';
import { loadColours } from '../svg/palette.ts';
import { fetchCode, fetchCodeAgain } from '../files/code.ts';
import type * as standsModule from './stands.ts';
import type { Store } from './store.svelte.ts';
import type { View } from './view.svelte.ts';

type Breaks = typeof breaksModule;
type Stands = typeof standsModule;

/** Whether a view asks for the classes in the built files, so that none have to be computed. */
const isUsual = ({ value, level, method, classCount }: ViewState): boolean =>
  // Answers need none.
  value === AGAINST || (level === 'kommune' && method === METHODS[0] && Number(classCount) === CLASS_COUNT);

/**
 * What is shown: the picture that follows from the view and the data, or why there is none yet. While figures are loading,
 * the previous picture stays: the last one of the same tiltak, or else the last of any.
 */
export class Shown {
  readonly #view: View;
  readonly #store: Store;
  readonly #theme: () => Theme;
  /** Fetched, with the colours, when a view asks for other classes or colours than the usual ones. */
  #breaks: Breaks | undefined = $state.raw();
  /** Fetched, with the colours, when a view asks how places stand against the country. */
  #stands: Stands | undefined = $state.raw();
  /** Why one of them could not be fetched. */
  #broken: Error | undefined = $state.raw();
  #drawn: { period: Period; picture: Picture } | undefined;

  /** All months there are, oldest first. */
  readonly months: readonly Month[] = $derived.by(() => monthsIn(this.#store.catalogue.periods));
  readonly period: Period = $derived.by(() => periodOf(this.#view.current, this.#store.catalogue));
  readonly #asked: Comparison = $derived.by(() => comparisonOf(this.#view.current, this.#store.catalogue));
  readonly #since = $derived.by(() => (this.#asked.kind === 'since' ? this.#asked.since : undefined));
  readonly #asksAgainst = $derived.by(() => this.#view.current.value === AGAINST);
  readonly #usual = $derived.by(() => this.#since === undefined && isUsual(this.#view.current));
  /** Whether the code for the classes and for their colours has loaded: classes must not be shown in the wrong colours. */
  readonly #equipped = $derived.by(
    () => this.#breaks !== undefined || (this.#usual && this.#view.current.scheme === SCHEMES[0]),
  );
  readonly #lacksStands = $derived.by(() => this.#asksAgainst && !this.#stands);
  readonly needed: readonly TiltakId[] = $derived.by(() =>
    neededFor(this.#store.catalogue, this.#view.current.tiltak),
  );
  /** Breaks hold for all months, so breaks other than the usual ones are computed from all months. */
  readonly periods: readonly Period[] = $derived.by(() => {
    if (this.#since !== undefined) return [this.period, this.#since];
    return this.#usual ? [this.period] : this.#store.catalogue.periods;
  });
  readonly series: Series | undefined = $derived.by(() =>
    seriesOf(this.#store.dataset, this.#view.current.tiltak),
  );
  // Derived separately, so that a new month does not recompute the classes of all months.
  readonly #scale = $derived.by(() => scaleOf(this.#view.current.value));
  readonly #level = $derived.by(() => this.#view.current.level);
  readonly #method = $derived.by(() => this.#view.current.method);
  readonly #classCount = $derived.by(() => Number(this.#view.current.classCount));
  readonly #classes: Classes | undefined = $derived.by(() => this.#classesOf());
  /** How the places stand, once it can be told; it holds its own while another place is chosen. */
  readonly #against: AgainstCountry | undefined = $derived.by(() =>
    this.#asksAgainst && this.#stands && this.series?.has(this.period) === true
      ? this.#stands.againstCountry(this.#store.catalogue, this.series, this.#level, this.period)
      : undefined,
  );
  /** Whether changes are shown, or why what was asked for is not. */
  readonly comparison: Comparison = $derived.by(() =>
    this.#against && this.#against.rate === undefined ? { kind: 'no-country' } : this.#asked,
  );
  readonly waiting: boolean = $derived.by(
    () =>
      this.#classes === undefined ||
      this.series?.has(this.period) !== true ||
      (this.#asksAgainst && this.#against === undefined),
  );
  readonly failure: Error | undefined = $derived.by(() =>
    this.waiting ? (this.#store.failureOf(this.needed, this.periods) ?? this.#broken) : undefined,
  );
  readonly picture: Picture | undefined = $derived.by(() => this.#draw());

  constructor(view: View, store: Store, theme: () => Theme) {
    this.#view = view;
    this.#store = store;
    this.#theme = theme;
    $effect(() => {
      store.need(this.needed, this.periods);
    });
    $effect(() => {
      if (!this.#equipped) this.#loadBreaks();
    });
    $effect(() => {
      if (this.#lacksStands) this.#loadStands();
    });
  }

  /** The texts of the page, in words of answers where those are shown. */
  reword(text: Messages): Messages {
    return this.picture?.against && this.#stands ? this.#stands.standsReworded(text) : text;
  }

  retry(): void {
    const broken = this.#broken;
    this.#broken = undefined;
    this.#store.retry();
    if (!this.#equipped) this.#loadBreaks(broken);
    if (this.#lacksStands) this.#loadStands(broken);
  }

  /** `failure`: why they could not be fetched before. */
  #loadBreaks(failure?: Error): void {
    this.#load(
      () => import('../core/classes/breaks.ts'),
      (breaks) => (this.#breaks = breaks),
      failure,
    );
  }

  #loadStands(failure?: Error): void {
    this.#load(
      () => import('./stands.ts'),
      (stands) => (this.#stands = stands),
      failure,
    );
  }

  /** Fetches a part, and the colours of what it makes. */
  #load<T>(part: () => Promise<T>, keep: (part: T) => void, failure: Error | undefined): void {
    const load = () => Promise.all([part(), loadColours()]);
    (failure ? fetchCodeAgain(load, failure) : fetchCode(load)).then(
      ([loaded]) => {
        keep(loaded);
      },
      (reason: unknown) => {
        this.#broken = reason instanceof Error ? reason : new Error(String(reason));
      },
    );
  }

  /** Undefined while the data to compute them from is loading. */
  #classesOf(): Classes | undefined {
    const { series } = this;
    const { catalogue } = this.#store;
    const [scale, classCount] = [this.#scale, this.#classCount];
    if (!series || !this.#equipped || !this.periods.every((period) => series.has(period))) return undefined;
    if (this.#usual) return series.classes[scale];
    if (!this.#breaks) return undefined;
    if (this.#since === undefined) {
      const [level, method] = [this.#level, this.#method];
      return this.#breaks.classesFor(catalogue, series, scale, { level, method, classCount });
    }
    const changes = figuresOf({ view: this.#view.current, catalogue, series, since: this.#since });
    return this.#breaks.changeClasses(
      changes.flatMap(({ value }) => (value.kind === 'count' ? [value.value] : [])),
      classCount,
    );
  }

  #draw(): Picture | undefined {
    const { series } = this;
    const classes =
      this.#classes ?? (this.#usual && this.#equipped ? series?.classes[this.#scale] : undefined);
    const { catalogue } = this.#store;
    const period = this.waiting ? this.#drawn?.period : this.period;
    const against = this.#against?.rate === undefined ? undefined : this.#against;
    // Answers are of one period: what was drawn before them stays until they can be told.
    const told = !this.#asksAgainst || this.#against !== undefined;
    if (told && series && classes && period !== undefined && series.has(period)) {
      const view = { ...this.#view.current, period };
      const [theme, since] = [this.#theme(), this.#since];
      const picture = draw({ view, catalogue, series, classes, theme, since, against });
      this.#drawn = { period, picture };
    } else if (this.failure) this.#drawn = undefined;
    return this.#drawn?.picture;
  }
}
