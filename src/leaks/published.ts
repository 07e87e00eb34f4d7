import { axisFor } from '../core/classes/axis.ts';
import type { Cell } from '../core/figures/cell.ts';
import { classOf } from '../core/classes/classes.ts';
import { sideBySide } from '../core/compare/compare.ts';
import type { Tiltak } from '../core/figures/dataset.ts';
import { denominatorOf } from '../core/figures/measures.ts';
import { monthsIn, type Period } from '../core/figures/period.ts';
import type { Language } from '../core/link/permalink.ts';
import type { Mark, Picture } from '../core/picture/picture.ts';
import { isKommune, type PlaceNumber } from '../core/places/places.ts';
import { type Dataset, seriesOf } from '../core/figures/series.ts';
import { ANSWERS } from '../core/chance/answer.ts';
import { answerOfAll, expectedOf, limitsAround } from './chance.ts';
import type { Allowed } from './plain.ts';
import { MOST, RATES, Writer } from './writer.ts';

/** What may be told of a place by what the built files publish of it. */
export class Published {
  readonly #dataset: Dataset;
  readonly #writer: Writer;
  /** What was found before, by what it is of. */
  readonly #found = new Map<string, readonly string[]>();

  constructor(dataset: Dataset, language: Language) {
    this.#dataset = dataset;
    this.#writer = new Writer(dataset.catalogue, language);
  }

  /** The tiltak whose cells stand beside those of `shown`: of the same report. */
  #beside({ report }: Tiltak): readonly Tiltak[] {
    return this.#dataset.catalogue.tiltak.filter((other) => other.report === report);
  }

  /** A published number of persons, and the rates of it by their inhabitants, as the page and the files round them. */
  #figures(value: number, place: PlaceNumber, when: Period, decimals: number): readonly string[] {
    const { catalogue } = this.#dataset;
    const rates = RATES.flatMap((scale) => {
      const persons = denominatorOf(catalogue, scale, place, when)?.persons;
      const rate = persons === undefined ? undefined : (value / persons) * 1000;
      return rate === undefined ? [] : [this.#writer.write(rate, decimals), rate.toFixed(3)];
    });
    return [this.#writer.write(value, 0), ...rates];
  }

  /** Every published figure of a place: in any period, of any tiltak of the report. Never one that is reckoned from two. */
  #ownOf(picture: Picture, place: PlaceNumber): readonly string[] {
    const key = [picture.tiltak.report, picture.decimals, place].join(' ');
    const own = this.#found.get(key) ?? [...this.#cellsOf(picture, place), ...this.#populationOf(place)];
    this.#found.set(key, own);
    return own;
  }

  #cellsOf({ tiltak, level, decimals }: Picture, place: PlaceNumber): readonly string[] {
    const { catalogue } = this.#dataset;
    return this.#beside(tiltak).flatMap(({ id }) =>
      catalogue.periods.flatMap((when) => {
        const cell = seriesOf(this.#dataset, id)?.cell(level, place, when);
        return cell?.kind === 'count' ? this.#figures(cell.value, place, when, decimals) : [];
      }),
    );
  }

  #populationOf(place: PlaceNumber): readonly string[] {
    const { catalogue } = this.#dataset;
    return catalogue.periods.flatMap((when) =>
      RATES.flatMap((scale) => {
        const persons = denominatorOf(catalogue, scale, place, when)?.persons;
        return persons === undefined ? [] : [this.#writer.write(persons, 0)];
      }),
    );
  }

  /** The limits of the classes that 0 to 3 persons fall in, with which a hidden figure may be read. */
  #limits(picture: Picture, most: number): readonly string[] {
    const { classes } = picture;
    const reached = classes.breaks.slice(0, classOf(classes, most) + 1);
    return this.#writer.limits(reached, picture, classes.decimals);
  }

  /** What the country's rate lets expect of a place, and the limits of chance round it: of the place itself only inhabitants. */
  #expected(picture: Picture, place: PlaceNumber): readonly string[] {
    const expected = expectedOf(picture, place, this.#dataset);
    if (expected === undefined) return [];
    return [
      this.#writer.write(expected, 1),
      expected.toFixed(2),
      ...limitsAround(expected).map((limit) => this.#writer.write(limit, 0)),
    ];
  }

  /** The sign of a hidden figure's answer, where every number that it may be has the same. */
  #tint(picture: Picture, place: PlaceNumber): readonly string[] {
    const expected = picture.against && expectedOf(picture, place, this.#dataset);
    const answer = expected === undefined ? undefined : answerOfAll(expected);
    return answer === undefined ? [] : [`suppressed-${ANSWERS.indexOf(answer)}`];
  }

  /** What may be told of a place whose figure in a picture is hidden. */
  ofHidden(picture: Picture, mark: Mark): Allowed {
    const { catalogue } = this.#dataset;
    const { scale, period, decimals, tiltak, since } = picture;
    const { place } = mark;
    const persons = denominatorOf(catalogue, scale, place.number, period)?.persons;
    const isBounded = tiltak.sumOf.length === 0 && since === undefined;
    const most = scale === 'antall' ? MOST : persons && (MOST / persons) * 1000;
    return {
      phrases: [
        ...this.#writer.phrases,
        place.number,
        ...(isKommune(place) ? [place.fylke] : []),
        ...(isBounded ? this.#tint(picture, place.number) : []),
        ...(isBounded && persons !== undefined ? [this.#writer.bound(persons, decimals)] : []),
      ],
      numbers: [
        ...this.#ownOf(picture, place.number),
        ...(isBounded && most !== undefined ? this.#limits(picture, most) : []),
        ...(picture.against ? this.#expected(picture, place.number) : []),
      ],
    };
  }

  /** What else stands where places are compared: the report's own figures of the fylke and of the country, and the axis. */
  ofCompared(picture: Picture, mark: Mark): Allowed {
    const { scale } = picture;
    const { top } = sideBySide(picture, [mark], this.#dataset);
    // The axis ends at the largest of these published figures.
    const axis = axisFor(top, scale === 'antall', [0, 1]);
    const ticks = axis.ticks.map((tick) => this.#writer.write(tick, axis.decimals));
    const own = this.ofHidden(picture, mark);
    return {
      phrases: [...own.phrases, ...this.#tallies(picture, mark)],
      numbers: [...own.numbers, ...this.#references(picture, mark), ...ticks],
    };
  }

  /** What may stand on a card: the place's own, and the report's own figures of its fylke and of the country. */
  ofCard(picture: Picture, mark: Mark): Allowed {
    const { phrases, numbers } = this.ofHidden(picture, mark);
    return { phrases, numbers: [...numbers, ...this.#references(picture, mark)] };
  }

  /** The rates of a place's fylke and of the country in every period; where changes are shown, their change too. */
  #references({ tiltak, decimals, scale, period, since }: Picture, { place }: Mark): readonly string[] {
    const { catalogue } = this.#dataset;
    const series = seriesOf(this.#dataset, tiltak.id);
    const fylke = isKommune(place) ? place.fylke : undefined;
    const all = catalogue.periods.flatMap((when) => {
      const cell = fylke === undefined ? undefined : series?.cell('fylke', fylke, when);
      const total = series?.total(when);
      return [
        ...(fylke !== undefined && cell?.kind === 'count'
          ? this.#figures(cell.value, fylke, when, decimals)
          : []),
        ...(total?.kind === 'count' ? this.#ratesOfCountry(total.value, when, decimals) : []),
      ];
    });
    if (since === undefined || scale === 'antall') return all;
    const rate = (cell: Cell | undefined, numbers: readonly PlaceNumber[], when: Period) => {
      const persons = numbers.map((number) => denominatorOf(catalogue, scale, number, when)?.persons ?? NaN);
      return cell?.kind === 'count' ? (cell.value / persons.reduce((a, b) => a + b)) * 1000 : NaN;
    };
    const inFylke = (when: Period) =>
      fylke === undefined ? NaN : rate(series?.cell('fylke', fylke, when), [fylke], when);
    const inCountry = (when: Period) =>
      rate(
        series?.total(when),
        catalogue.kommuner.map(({ number }) => number),
        when,
      );
    return [
      ...all,
      ...[inFylke, inCountry].map((of) => this.#writer.write(Math.abs(of(period) - of(since)), decimals)),
    ];
  }

  #ratesOfCountry(value: number, when: Period, decimals: number): readonly string[] {
    const { catalogue } = this.#dataset;
    const key = [value, when, decimals].join(' ');
    const found =
      this.#found.get(key) ??
      RATES.map((scale) => {
        const persons = catalogue.kommuner.map(
          ({ number }) => denominatorOf(catalogue, scale, number, when)?.persons ?? NaN,
        );
        return this.#writer.write((value / persons.reduce((a, b) => a + b)) * 1000, decimals);
      });
    this.#found.set(key, found);
    return found;
  }

  /** In how many months a place is published, hidden and without a row; and how many months there are. */
  #tallies({ tiltak, level }: Picture, { place }: Mark): readonly string[] {
    const months = monthsIn(this.#dataset.catalogue.periods);
    const series = seriesOf(this.#dataset, tiltak.id);
    const of = (kind: string) =>
      months.filter((month) => series?.cell(level, place.number, month).kind === kind).length;
    return [
      `${of('count')} av ${months.length} måneder publisert`,
      `${of('suppressed')} skjult`,
      `${of('absent')} uten rad`,
    ];
  }
}
