import { group } from 'd3-array';

/** Sums over the first values, so that the spread of any run of them is a subtraction. */
interface Sums {
  readonly weight: readonly number[];
  readonly value: readonly number[];
  readonly square: readonly number[];
}

function sumsOf(values: readonly number[], weights: readonly number[]): Sums {
  const weight = [0];
  const value = [0];
  const square = [0];
  // Measured from the middle value, the squares stay small and exact.
  const origin = values[values.length >> 1] ?? 0;
  values.forEach((each, i) => {
    const [w, v] = [weights[i] ?? 0, each - origin];
    weight.push((weight[i] ?? 0) + w);
    value.push((value[i] ?? 0) + w * v);
    square.push((square[i] ?? 0) + w * v * v);
  });
  return { weight, value, square };
}

/** The sum of the squared distances to their mean, of the values from index `from` to just before `to`. */
function spread(sums: Sums, from: number, to: number): number {
  const over = (prefix: readonly number[]) => (prefix[to] ?? 0) - (prefix[from] ?? 0);
  const weight = over(sums.weight);
  return weight === 0 ? 0 : Math.max(0, over(sums.square) - over(sums.value) ** 2 / weight);
}

/**
 * The limits of natural classes, each the lowest value of the class above it: of all ways to cut the sorted values into
 * `classCount` runs the one with the least squared distances to the runs' means. Optimal k-means in one dimension by
 * dynamic programming, where the best cut moves only upwards with the end (Wang and Song 2011, "Ckmeans.1d.dp").
 */
export function naturalLimits(sorted: readonly number[], classCount: number): readonly number[] {
  const same = [...group(sorted, (value) => value)];
  const values = same.map(([value]) => value);
  const runs = Math.min(classCount, values.length);
  const sums = sumsOf(
    values,
    same.map(([, all]) => all.length),
  );
  const n = values.length;
  let costs: readonly number[] = Array.from({ length: n + 1 }, (_, end) => spread(sums, 0, end));
  const cuts: number[][] = [];
  for (let run = 1; run < runs; run++) {
    const next = Array.from({ length: n + 1 }, () => Infinity);
    const cut = Array.from({ length: n + 1 }, () => 0);
    const before = costs;
    const fill = (low: number, high: number, least: number, most: number): void => {
      if (low > high) return;
      const end = (low + high) >> 1;
      for (let start = Math.max(least, run); start <= Math.min(most, end - 1); start++) {
        const cost = (before[start] ?? Infinity) + spread(sums, start, end);
        if (cost < (next[end] ?? Infinity)) [next[end], cut[end]] = [cost, start];
      }
      const best = cut[end] ?? 0;
      fill(low, end - 1, least, Math.max(best, run));
      fill(end + 1, high, best, most);
    };
    fill(run + 1, n, run, n);
    cuts.push(cut);
    costs = next;
  }
  const limits: number[] = [];
  let end = n;
  for (const cut of cuts.reverse()) {
    end = cut[end] ?? 0;
    const limit = values[end];
    if (limit !== undefined) limits.unshift(limit);
  }
  return limits;
}
