/** The values of a column, each as a number, to compare columns with each other. */
export interface Coded {
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/** Gives each value that comes a number, in the order in which they come. */
export function coded(length: number, valueAt: (i: number) => string): Coded {
  const numbers = new Map<string, number>();
  const codes = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const value = valueAt(i);
    let code = numbers.get(value);
    if (code === undefined) {
      code = numbers.size;
      numbers.set(value, code);
    }
    codes[i] = code;
  }
  return { codes, values: [...numbers.keys()] };
}

/** Whether the value of one column tells that of the other, in every row. */
export function tells(one: Coded, other: Coded): boolean {
  const told = new Int32Array(one.values.length).fill(-1);
  for (let i = 0; i < one.codes.length; i++) {
    const [a = 0, b = 0] = [one.codes[i], other.codes[i]];
    if (told[a] === -1) told[a] = b;
    else if (told[a] !== b) return false;
  }
  return true;
}

/** Two columns as one, whose values are the pairs. */
export function paired(one: Coded, other: Coded): Coded {
  const width = other.values.length;
  const numbers = new Map<number, number>();
  const codes = new Int32Array(one.codes.length);
  for (let i = 0; i < codes.length; i++) {
    const pair = (one.codes[i] ?? 0) * width + (other.codes[i] ?? 0);
    let code = numbers.get(pair);
    if (code === undefined) {
      code = numbers.size;
      numbers.set(pair, code);
    }
    codes[i] = code;
  }
  return { codes, values: Array.from({ length: numbers.size }, () => '') };
}

/** How many rows are no different from an earlier one, by the columns together. */
export function repeats(columns: readonly Coded[]): number {
  const [first, ...rest] = columns;
  if (first === undefined) return 0;
  const all = rest.reduce(paired, first);
  return all.codes.length - all.values.length;
}
