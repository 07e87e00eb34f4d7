import type { Answer, Step } from '../../src/core/figures/own.ts';
import type { Choices, TableWish, Understanding, Understood } from '../../src/core/figures/table.ts';
import { combinationsOf } from '../anytable/built/combinations.ts';
import { type Cut, filesOf } from '../anytable/built/files.ts';
import { TableError } from '../anytable/read/faults.ts';
import type { Book } from '../anytable/read/book.ts';
import { readBook } from '../anytable/read/read.ts';
import { understand } from '../anytable/understand.ts';
import { type TableName, type Tables, parseTables } from '../tables.ts';

export { exampleOf, OPEN_DATA, OPEN_NAME } from './examples.ts';

/** What the page is told of a table before it is opened: no figures. */
function understoodOf({ figures, ...rest }: Understanding, { kommuner }: Tables): Understood {
  const { title, source, updated, times, measures } = figures;
  const asked = new Set<string>(
    rest.questions.flatMap((question) => (question.ask === 'place' ? question.numbers : [])),
  );
  const names = Object.fromEntries(
    kommuner
      .filter(({ number }) => asked.has(number))
      .map(({ number, officialName }) => [number, officialName]),
  );
  return { ...rest, names, figures: { title, source, updated, times, measures } };
}

const cellsIn = ({ pages }: Book): number =>
  pages.reduce((sum, { rows }) => rows.reduce((all, cells) => all + cells.length, sum), 0);

/** A reader's own file as a table of kommuner. It is read once, and understood as often as the reader corrects something. */
export class TableDesk {
  readonly #file: string;
  readonly #book: Book;
  readonly #tables: Tables;
  #last: { readonly wished: string; readonly own: Understanding } | undefined;

  /** `texts` are the project's own tables. @throws TableError for a file that holds no table. */
  constructor(file: string, bytes: Uint8Array, texts: Readonly<Record<TableName, string>>) {
    this.#file = file;
    this.#tables = parseTables(texts);
    this.#book = readBook(file, bytes);
  }

  understand(choices: Choices = {}): Understanding {
    // What is shown is what was looked over: a large table is not gone through twice for that.
    const wished = JSON.stringify(choices);
    if (this.#last?.wished !== wished) {
      this.#last = { wished, own: understand(this.#file, this.#book, this.#tables, choices) };
    }
    return this.#last.own;
  }

  /** Does what is wished. Never throws: whatever goes wrong becomes the answer. */
  answer({ choices, open }: TableWish, tell: (step: Step) => void = () => undefined): Answer {
    return answered(() => {
      const own = this.understand(choices);
      if (own.figures.measures.length === 0) throw new TableError('no-figures');
      if (!open) return { kind: 'understood', understood: understoodOf(own, this.#tables) };
      tell('building');
      const combinations = combinationsOf(own.splits, cellsIn(this.#book));
      const cuts = combinations.map((splits, i) => ({
        parts: own.splits.map(({ id }) => splits[id] ?? ''),
        figures: i === 0 ? own.figures : this.understand({ ...choices, splits }).figures,
      }));
      // A reader's own title is what the only figure of a table is called.
      const titled = ({ parts, figures }: Cut): Cut => {
        const [only, ...others] = figures.measures;
        if (choices.title === undefined || choices.title === '' || !only || others.length > 0)
          return { parts, figures };
        return { parts, figures: { ...figures, measures: [{ ...only, name: choices.title }] } };
      };
      const all = new Set(own.splits.filter(({ isAll }) => isAll).map(({ chosen }) => chosen));
      const { files, measures, times, newest } = filesOf(cuts.map(titled), all, this.#tables);
      return {
        kind: 'opened',
        files,
        table: {
          understood: understoodOf(own, this.#tables),
          choices,
          times,
          measures,
          newest,
          splits: combinations.length > 1 ? own.splits.map(({ id }) => id) : [],
        },
      };
    });
  }
}

/** An answer, or why there is none. */
export function answered(make: () => Answer): Answer {
  try {
    return make();
  } catch (error) {
    return error instanceof TableError
      ? { kind: 'no-table', why: error.why, params: error.params }
      : { kind: 'no-table', why: 'unexpected', params: {} };
  }
}
