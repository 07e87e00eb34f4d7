import type { Cell } from '../../figures/cell.ts';
import type { Tiltak } from '../../figures/dataset.ts';
import type { Scale } from '../../figures/scale.ts';
import type { Month, Period } from '../../figures/period.ts';
import type { PlaceLevel } from '../../places/places.ts';
import type { Composed } from './compose.ts';
import { type LegendWords, legendTexts } from './legend.ts';
import { pictureTexts, type Sentences } from './picture.ts';

/** What a language's texts are made of, for those who put others together of it: no text itself, and so under no name. */
export const MADE = Symbol('made');

/** The texts that all languages put together in the same way, block by block, and what they are made of. */
export function sharedTexts(composed: Composed, sentences: Sentences, legendWords: LegendWords) {
  const { words } = composed;
  const { f, capital, nounFor, periodName, value } = composed;
  const picture = pictureTexts(composed, sentences);
  const legend = legendTexts(composed, legendWords);
  return {
    ...composed,
    page: {
      locale: words.locale,
      [MADE]: { words, sentences, legend: legendWords },
      f,
      /** A tiltak by itself, as a choice. */
      tiltakLabel: ({ sumOf, names }: Tiltak): string =>
        sumOf.length > 0 ? words.total : capital(names[words.language]),
      periodName,
      value,
      /** A change of a figure, with its sign. */
      change: composed.change,
      interval: composed.interval,
      /** A month of a chart, read aloud. */
      monthValue: (month: Month, cell: Cell, scale: Scale, decimals: number): string =>
        `${f.month(month)} ${value(cell, scale, decimals)}`,
      /** The finding, in two parts: the choice that was made, and what follows from it. */
      heading: picture.heading,
      /** What the map shows, in one sentence. */
      mapTitle: picture.mapTitle,
      coverage: picture.coverage,
      /** Spoken of a new picture, after its period. */
      told: picture.told,
      /** Spoken when a place is chosen. */
      chosen: picture.chosen,
    },
    month: {
      first: f.monthName,
      current: periodName,
      spoken: (period: Period, months: readonly Month[]): string => capital(periodName(period, months)),
    },
    legend: {
      ...legend,
      count: composed.places,
      /** After a number of places that stands by itself. */
      places: (n: number, level: PlaceLevel): string => nounFor(n, words.places[level]),
      suppressed: (tiltak: Tiltak, since?: Period): string => picture.hiddenWords({ tiltak, since }),
      /** Why there is no figure. A change needs a row in both periods. */
      absent: picture.absentWords,
    },
    place: {
      /** A figure with its unit, for the tooltip and for reading aloud. */
      figure: picture.figure,
      rank: picture.rank,
      people: composed.participants,
      participants: (n: number): string => nounFor(n, words.participants),
      unit: composed.perShort,
      changeValue: f.change,
      place: (number: string, fylke: string): string => (fylke === '' ? number : `${number} · ${fylke}`),
      suppressedWords: picture.whyNot,
      absent: capital(words.noRow),
    },
    table: { value: legend.title, group: picture.group },
    share: { description: picture.description },
  };
}
