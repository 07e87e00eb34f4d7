/**
 * Moves the heights of labels apart, so that each has `gap` to the next and all lie from `low` to `high`, in the order that
 * they have. Where they need more room than there is, the lower ones go out over `low`.
 */
export function spread(
  heights: readonly number[],
  gap: number,
  [low, high]: readonly [low: number, high: number],
): readonly number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const at: number[] = [];
  let floor = low;
  for (const index of order) {
    at[index] = Math.max(heights[index] ?? low, floor);
    floor = at[index] + gap;
  }
  let ceiling = high;
  for (const index of order.reverse()) {
    at[index] = Math.min(at[index] ?? high, ceiling);
    ceiling = at[index] - gap;
  }
  return at;
}

/** What chance alone gives in each month of a place, as rates; undefined where there is nothing to compare with. */
export type Band = readonly (readonly [lower: number, upper: number] | undefined)[];

/**
 * A band as closed paths, one from each break or missing month to the next. `x` gives where a month is, by its index, and `y` where
 * a rate is. `missing` and `breaks` are the months, by index, that lie after months that are missing, or after a break.
 */
export function bandPaths(
  band: Band,
  x: (index: number) => number,
  y: (rate: number) => number,
  missing: ReadonlySet<number>,
  breaks: ReadonlySet<number>,
): readonly string[] {
  const runs: number[][] = [];
  band.forEach((limits, index) => {
    if (!limits) return;
    const run = runs.at(-1);
    const joins = run?.at(-1) === index - 1 && !missing.has(index) && !breaks.has(index);
    if (run && joins) run.push(index);
    else runs.push([index]);
  });
  const edge = (run: readonly number[], end: 0 | 1) =>
    run.map((index) => `${x(index)} ${y(band[index]?.[end] ?? 0)}`).join('L');
  return runs.map((run) => `M${edge(run, 1)}L${edge(run.toReversed(), 0)}Z`);
}
