import type { Mutant } from './mutants.ts';
import type { Equivalent } from './equivalent.ts';

/** How a mutant ended. `untried`: no test meets it, so it survives. */
export type End = 'killed' | 'endless' | 'survived' | 'untried';

export interface Result {
  readonly key: string;
  readonly end: End;
  /** The test that noticed it. */
  readonly by?: string;
  /** Whether slow tests that meet it were left out. */
  readonly isCut?: boolean;
  /** Of a survivor: whether the compiler would not take it. */
  readonly isRefused?: boolean;
}

export interface Row {
  readonly folder: string;
  readonly mutants: number;
  readonly killed: number;
  readonly endless: number;
  readonly survived: number;
  readonly untried: number;
  /** Of those that survived: refused by the compiler; and of the others, judged to do the same as the code. */
  readonly refused: number;
  readonly equivalent: number;
}

const isNoticed = (end: End) => end === 'killed' || end === 'endless';

export const hasSurvived = ({ end }: Result): boolean => !isNoticed(end);

/** The judgement on a mutant, if there is one. */
export const judged = (
  { file, code, change }: Mutant,
  equivalents: readonly Equivalent[],
): Equivalent | undefined =>
  equivalents.find((one) => one.file === file && one.code === code && one.change === change);

/** Judgements that are about no mutant that survived: the code has moved on, or a test tells the two apart. */
export function stale(
  mutants: readonly Mutant[],
  results: ReadonlyMap<string, Result>,
  equivalents: readonly Equivalent[],
): Equivalent[] {
  const files = new Set(mutants.map(({ file }) => file));
  const used = new Set(
    mutants
      .filter(({ key }) => {
        const result = results.get(key);
        return result !== undefined && hasSurvived(result);
      })
      .map((mutant) => judged(mutant, equivalents)),
  );
  return equivalents.filter((one) => files.has(one.file) && !used.has(one));
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'));

/** The counts of each folder, in the order of the mutants. */
export function rowsOf(
  mutants: readonly Mutant[],
  results: ReadonlyMap<string, Result>,
  equivalents: readonly Equivalent[],
  nameOf: (file: string) => string = folderOf,
): Row[] {
  const folders = new Map<string, Mutant[]>();
  for (const mutant of mutants.filter(({ key }) => results.has(key))) {
    const name = nameOf(mutant.file);
    folders.set(name, [...(folders.get(name) ?? []), mutant]);
  }
  return [...folders].map(([folder, list]) => {
    const ends = list.map((mutant) => ({ mutant, result: results.get(mutant.key) as Result }));
    const count = (end: End) => ends.filter(({ result }) => result.end === end).length;
    const survivors = ends.filter(({ result }) => hasSurvived(result));
    const refused = survivors.filter(({ result }) => result.isRefused);
    const equivalent = survivors.filter(
      ({ mutant, result }) => !result.isRefused && judged(mutant, equivalents) !== undefined,
    );
    return {
      folder,
      mutants: list.length,
      killed: count('killed'),
      endless: count('endless'),
      survived: count('survived'),
      untried: count('untried'),
      refused: refused.length,
      equivalent: equivalent.length,
    };
  });
}

const percent = (part: number, all: number) => (all === 0 ? '–' : `${((part / all) * 100).toFixed(1)} %`);

/** The counts as a table in Markdown: with all mutants, and without those that can't be noticed by a test. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ folder, mutants, killed, endless, survived, untried, refused, equivalent }) => [
    folder,
    mutants,
    killed,
    endless,
    survived + untried,
    refused,
    equivalent,
    percent(killed + endless, mutants),
    percent(killed + endless, mutants - refused - equivalent),
  ]);
  const head = [
    '',
    'mutants',
    'killed',
    'endless',
    'survived',
    'of these refused',
    'equivalent',
    'noticed, of all',
    'of the others',
  ];
  // As Prettier writes it.
  const cells = [head, ...lines].map((line) => line.map(String));
  const widthOf = (column: number) => Math.max(...cells.map((line) => line[column]?.length ?? NaN));
  const rule = head.map((_, column) =>
    column === 0 ? '-'.repeat(widthOf(0)) : `${'-'.repeat(widthOf(column) - 1)}:`,
  );
  const padded = cells.map((line) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widthOf(0)) : cell.padStart(widthOf(column)))),
  );
  return [...padded.slice(0, 1), rule, ...padded.slice(1)]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
}
