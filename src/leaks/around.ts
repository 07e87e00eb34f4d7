import type { AgainstCountry } from '../core/chance/against.ts';
import { ANSWERS, type Answer } from '../core/chance/answer.ts';
import { sampleCounts } from '../core/classes/circles.ts';
import { classOf } from '../core/classes/classes.ts';
import { drawCountry } from '../core/country/country.ts';
import { GROUP_DIMENSIONS } from '../core/figures/dimensions.ts';
import { histogramOf } from '../core/picture/histogram.ts';
import { countryMessages } from '../core/words/country.ts';
import { isMonth, type Period } from '../core/figures/period.ts';
import type { Language } from '../core/link/permalink.ts';
import type { Picture } from '../core/picture/picture.ts';
import { type Dataset, seriesOf } from '../core/figures/series.ts';
import type { Allowed } from './plain.ts';
import { Writer } from './writer.ts';

/** What may stand round the places, and on the page of the whole country. */
export class Around {
  readonly #dataset: Dataset;
  readonly #writer: Writer;

  constructor(dataset: Dataset, language: Language) {
    this.#dataset = dataset;
    this.#writer = new Writer(dataset.catalogue, language);
  }

  /** What may stand beside a map or over a table: the report's totals, how many places, and the limits of classes. */
  ofPage(picture: Picture): Allowed {
    const { classes, marks, period, since, against, decimals, tiltak, form } = picture;
    const series = seriesOf(this.#dataset, tiltak.id);
    const totals = [period, ...(since === undefined ? [] : [since])].flatMap((when) => {
      const cell = series?.total(when);
      return cell?.kind === 'count' ? [cell.value] : [];
    });
    const [now, before] = totals;
    const change = now === undefined || before === undefined ? [] : [Math.abs(now - before)];
    const all = [...marks.values()];
    const places = [
      all.length,
      ...(['count', 'suppressed', 'absent'] as const).map(
        (kind) => all.filter(({ value }) => value.kind === kind).length,
      ),
      ...classes.breaks
        .concat(Infinity)
        .map(
          (_, index) =>
            all.filter(({ value }) => value.kind === 'count' && classOf(classes, value.value) === index)
              .length,
        ),
      all.filter(({ uncertain }) => uncertain).length,
      ...(against ? this.#stands(against) : []),
    ];
    const hidden = all.flatMap(({ value, denominator }) =>
      value.kind === 'suppressed' && denominator ? [denominator.persons] : [],
    );
    // The scale of changes is written from its ends to no change.
    const ends = [0, ...(classes.range ?? []), ...histogramOf(picture).domain];
    return {
      phrases: [
        ...this.#writer.phrases,
        // The signs of hidden figures with an answer: which places have them is held in answers.test.ts.
        ...(against ? ANSWERS.map((_, index) => `suppressed-${index}`) : []),
        ...(hidden.length > 0 && tiltak.sumOf.length === 0 && since === undefined
          ? [this.#writer.bound(Math.min(...hidden), decimals)]
          : []),
      ],
      numbers: [
        ...[...totals, ...change, ...places].map((value) => this.#writer.write(value, 0)),
        ...this.#writer.limits(classes.breaks, picture, classes.decimals),
        ...(form === 'sirkler' ? sampleCounts(classes).map((count) => this.#writer.write(count, 0)) : []),
        ...ends.flatMap((end) =>
          [0, decimals, classes.decimals].map((digits) => this.#writer.write(Math.abs(end), digits)),
        ),
      ],
    };
  }

  /** How many places have each answer, and how many are on either side of the country; the hidden ones by themselves. */
  #stands({ stands }: AgainstCountry): readonly number[] {
    const all = [...stands.values()];
    const sides: readonly (readonly Answer[])[] = [
      ...ANSWERS.map((answer) => [answer]),
      ['below', 'far-below'],
      ['above', 'far-above'],
    ];
    const open = all.filter(({ count, answer }) => count.kind === 'suppressed' && answer === undefined);
    return [
      open.length,
      ...(['count', 'suppressed'] as const).flatMap((kind) =>
        sides.map(
          (side) =>
            all.filter(({ count, answer }) => count.kind === kind && side.some((one) => one === answer))
              .length,
        ),
      ),
    ];
  }

  /** What may stand on the page of the whole country: its tables, their shares, how persons changed, and the axes. */
  ofCountry(period: Period): Allowed {
    const { catalogue, series } = this.#dataset;
    const drawn = drawCountry({ catalogue, series, period });
    const axes = (drawn?.tables ?? []).flatMap(({ scale }) => scale.ticks.map((share) => share * 100));
    const numbers = [...series.values()].flatMap((one) => {
      const dimensions = GROUP_DIMENSIONS.flatMap((dimension) =>
        one.codes(dimension).map((code) => (when: Period) => one.cell(dimension, code, when)),
      );
      return [(when: Period) => one.total(when), ...dimensions].flatMap((read) => {
        const values = catalogue.periods.flatMap((when) => {
          const [cell, total] = [read(when), one.total(when)];
          return cell.kind === 'count' && total.kind === 'count'
            ? [{ when, value: cell.value, share: (cell.value / total.value) * 100 }]
            : [];
        });
        const months = values.filter(({ when }) => isMonth(when));
        const changes = months.flatMap(({ value }, index) => {
          const before = months[index - 1];
          return before ? [Math.abs(value - before.value)] : [];
        });
        return [
          ...values.flatMap(({ value, share }) => [
            this.#writer.write(value, 0),
            this.#writer.write(share, 1),
          ]),
          ...changes.map((value) => this.#writer.write(value, 0)),
        ];
      });
    });
    return {
      phrases: [
        ...this.#writer.phrases,
        ...catalogue.notes.map(({ from }) => from?.slice(0, 4) ?? ''),
        ...GROUP_DIMENSIONS.flatMap((dimension) => [
          ...[...series.values()].flatMap((one) => one.codes(dimension)),
          ...Object.values<string>(countryMessages[this.#writer.language].dimensions[dimension].groups),
        ]),
      ],
      numbers: [
        ...numbers,
        ...axes.flatMap((tick) => [this.#writer.write(tick, 0), this.#writer.write(tick, 1)]),
      ],
    };
  }
}
