import type { Split } from '../meaning/types.ts';

/** More parts than these are chosen among in the dialog. */
const MOST = 48;
/** Cells of the file that are gone through again for each part, all in all. */
const MOST_CELLS = 3_000_000;

/**
 * Every way to choose one value of each split, the chosen one first; only the chosen one where they are many, or the table is
 * large.
 */
export function combinationsOf(
  splits: readonly Split[],
  cells: number,
): readonly Readonly<Record<string, string>>[] {
  const chosen = Object.fromEntries(splits.map(({ id, chosen }) => [id, chosen]));
  const count = splits.reduce((product, { values }) => product * values.length, 1);
  if (count > MOST || count * cells > MOST_CELLS) return [chosen];
  const all = splits.reduce<Record<string, string>[]>(
    (before, { id, values }) => before.flatMap((own) => values.map((value) => ({ ...own, [id]: value }))),
    [{}],
  );
  const isChosen = (own: Readonly<Record<string, string>>) =>
    splits.every(({ id, chosen }) => own[id] === chosen);
  return [chosen, ...all.filter((own) => !isChosen(own))];
}
