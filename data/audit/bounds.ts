/** A whole number that is known to lie from `least` to `most`. */
export interface Interval {
  readonly least: number;
  readonly most: number;
}

/** What is known of numbers together: the sum of each times its factor lies from `least` to `most`. */
export interface Rule extends Interval {
  readonly terms: readonly { readonly cell: number; readonly factor: number }[];
}

/** What some rules leave of some numbers. */
export interface Bounds {
  readonly intervals: readonly Interval[];
  /** How many rules can't hold together with the others, and were left out. */
  readonly contradictions: number;
}

/** A state that can be taken back: probing asks "what if", and must leave no trace. */
type Changes = Map<number, Interval>;

/**
 * What one rule leaves of its numbers, where that is less than before; undefined when it leaves nothing of one of them.
 * What the other numbers can make at least and at most bounds each.
 */
function narrow({ terms, least, most }: Rule, of: (cell: number) => Interval): Changes | undefined {
  // How far the sum can be moved down from its greatest, and up from its least.
  let down = -least;
  let up = most;
  for (const { cell, factor } of terms) {
    const own = of(cell);
    down += factor * (factor < 0 ? own.least : own.most);
    up -= factor * (factor < 0 ? own.most : own.least);
  }
  if (down < 0 || up < 0) return undefined;
  const changes: Changes = new Map();
  for (const { cell, factor } of terms) {
    const own = of(cell);
    const size = Math.abs(factor);
    const width = own.most - own.least;
    if (size * width <= Math.min(down, up)) continue;
    // A number can be no further from its end than all together may move.
    const [fromMost, fromLeast] = factor < 0 ? [up, down] : [down, up];
    const after = {
      least: own.most - Math.min(width, Math.floor(fromMost / size)),
      most: own.least + Math.min(width, Math.floor(fromLeast / size)),
    };
    if (after.least > after.most) return undefined;
    changes.set(cell, after);
  }
  return changes;
}

/**
 * Bounds on whole numbers: every rule narrows what it speaks of, over and over until none does any more, and then each
 * end of each interval is tried: where all rules together rule it out, it is dropped. All that is dropped is impossible,
 * but not all that is impossible is dropped, so what comes out as one number is certain, and more may be.
 */
export function bound(start: readonly Interval[], rules: readonly Rule[]): Bounds {
  const intervals = [...start];
  const broken = new Set<Rule>();
  const rulesOf = intervals.map((): Rule[] => []);
  for (const rule of rules) for (const { cell } of rule.terms) rulesOf[cell]?.push(rule);

  /** Narrows from some rules on. A rule that leaves nothing is handed to `onbroken`, which tells whether to go on. */
  function settle(first: Iterable<Rule>, changes: Changes, onbroken: (rule: Rule) => boolean): boolean {
    const waiting = new Set(first);
    const of = (cell: number) => changes.get(cell) ?? intervals[cell] ?? { least: 0, most: 0 };
    for (const rule of waiting) {
      waiting.delete(rule);
      if (broken.has(rule)) continue;
      const narrowed = narrow(rule, of);
      if (narrowed === undefined) {
        if (!onbroken(rule)) return false;
        continue;
      }
      for (const [cell, interval] of narrowed) {
        changes.set(cell, interval);
        for (const other of rulesOf[cell] ?? []) waiting.add(other);
      }
    }
    return true;
  }

  const keep = (changes: Changes) => {
    for (const [cell, interval] of changes) intervals[cell] = interval;
  };
  const sure: Changes = new Map();
  settle(rules, sure, (rule) => {
    broken.add(rule);
    return true;
  });
  keep(sure);

  const possible = (cell: number, value: number) =>
    settle(rulesOf[cell] ?? [], new Map([[cell, { least: value, most: value }]]), () => false);
  for (let again = true; again;) {
    again = false;
    for (let cell = 0; cell < intervals.length; cell += 1) {
      const { least, most } = intervals[cell] ?? { least: 0, most: 0 };
      if (least === most) continue;
      const left = { least, most };
      while (left.least < left.most && !possible(cell, left.least)) left.least += 1;
      while (left.least < left.most && !possible(cell, left.most)) left.most -= 1;
      if (left.least === least && left.most === most) continue;
      const changes: Changes = new Map([[cell, left]]);
      // Where what is left is impossible too, the rules contradict one another: then nothing is taken from them.
      if (!settle(rulesOf[cell] ?? [], changes, () => false)) continue;
      keep(changes);
      again = true;
    }
  }
  return { intervals, contradictions: broken.size };
}
