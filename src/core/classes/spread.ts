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
