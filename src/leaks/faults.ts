import type { Language } from '../core/link/permalink.ts';
import type { Picture } from '../core/picture/picture.ts';
import type { Dataset } from '../core/figures/series.ts';
import { pictureOf } from '../core/testing/built.ts';
import { Around } from './around.ts';
import { piecesOf } from './markup.ts';
import type { Check } from './plain.ts';
import { Published } from './published.ts';
import { OTHER_CLASSES, searchesOf } from './views.ts';

/** A number that nothing allows: the way to it, and the text it stands in, with the number blotted out. */
export type Fault = readonly string[];

/** The faults among texts, by what each is. */
export const faultsIn = (
  where: Fault,
  told: Iterable<readonly [what: string, words: string]>,
  check: Check,
): readonly Fault[] =>
  [...told].flatMap(([what, words]) => {
    const fault = check(words);
    return fault === undefined ? [] : [[...where, what, fault]];
  });

/** The faults in all that markup says. */
export const faultsInMarkup = (where: Fault, markup: string, check: Check): readonly Fault[] =>
  faultsIn(
    where,
    piecesOf(markup).map(({ where: attribute, words }) => [attribute, words] as const),
    check,
  );

/** A few faults tell as much as ten thousand. */
export const first = (faults: readonly Fault[]): readonly Fault[] => faults.slice(0, 20);

export interface View {
  readonly search: string;
  readonly picture: Picture;
}

const each = <T>(make: (language: Language) => T): Readonly<Record<Language, T>> => ({
  nb: make('nb'),
  nn: make('nn'),
  en: make('en'),
});

/** The views of the data, and what is published of it in each language. */
export function viewsOf(dataset: Dataset) {
  const all: readonly View[] = [...searchesOf(dataset), ...OTHER_CLASSES].map((search) => ({
    search,
    picture: pictureOf(dataset, search),
  }));
  /** One scale of each tiltak, period and change, and a few others: all are made by the same code. */
  const few = all.filter(
    ({ search }) =>
      search.endsWith('verdi=per1000-18-66') ||
      search.endsWith('verdi=mot-landet') ||
      OTHER_CLASSES.includes(search),
  );
  return {
    all,
    few,
    /** The languages differ in their words alone. */
    of: (language: Language) => (language === 'nb' ? all : few),
    published: each((language) => new Published(dataset, language)),
    around: each((language) => new Around(dataset, language)),
  };
}
