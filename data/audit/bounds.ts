/** A whole number that is known to lie from `least` to `most`. */
export interface Interval {
  readonly least: number;
  readonly most: number;
}

/** A rule about several numbers: the sum of each number times its factor lies from `least` to `most`. */
export interface Rule extends Interval {
  readonly terms: readonly { readonly cell: number; readonly factor: number }[];
}

/** The bounds that remain for some numbers under some rules. */
export interface Bounds {
  readonly intervals: readonly Interval[];
  /** How many rules contradict the others, and were left out. */
  readonly contradictions: number;
}

/** A state that can be restored: probing tries an assumption, and must leave no trace. */
type Changes = Map<number, Interval>;

/**
 * The bounds of a rule's numbers that the rule narrows; undefined when it leaves nothing of one of them. Each number is
 * bounded by the least and the greatest sum of the others.
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
    // A number can be no further from its end than the whole sum may move.
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
 * Bounds on whole numbers: the rules narrow the intervals of their numbers, again and again until no rule narrows any. Then
 * each end of each interval is tried, and dropped where all rules together exclude it. Every dropped value is impossible, but
 * not every impossible value is dropped: an interval of one number is certain, and there may be more numbers that could be
 * worked out.
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
      // If the remaining interval is impossible too, the rules contradict each other, and nothing is concluded.
      if (!settle(rulesOf[cell] ?? [], changes, () => false)) continue;
      keep(changes);
      again = true;
    }
  }
  return { intervals, contradictions: broken.size };
}
