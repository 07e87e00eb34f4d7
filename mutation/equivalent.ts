/** A mutant that no test can tell from the code, and why. Known by its line's text, which stays when lines move. */
export interface Equivalent {
  readonly file: string;
  /** The line that it begins on, without spaces around it. */
  readonly code: string;
  /** As `npm run mutate` prints it. */
  readonly change: string;
  readonly why: string;
}

/** Judged one by one. `npm run mutate` tells which of them are about no survivor any more. */
export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'src/core/change.ts',
    code: 'const from = months[months.indexOf(period) - 1];',
    change: 'indexOf → lastIndexOf',
    why: 'A month is there once.',
  },
  {
    file: 'src/core/circles.ts',
    code: 'if (largest <= 0) return [];',
    change: 'largest <= 0 → false',
    why: 'Of nought the reckoning makes nought, which is filtered out; a largest count is never less. The guard says so at once.',
  },
  {
    file: 'src/core/circles.ts',
    code: 'if (largest <= 0) return [];',
    change: '<= → <',
    why: 'As above.',
  },
  {
    file: 'src/core/circles.ts',
    code: 'return [first, roundBelow(first / 5), roundBelow(first / 40)].filter((count) => count > LARGEST_SUPPRESSED);',
    change: '> → >=',
    why: 'Round numbers are 1, 2, 5, 10 and so on: none is 3.',
  },
  {
    file: 'src/core/compare.ts',
    code: 'const fylke = catalogue.fylker.find(({ number }) => isKommune(place) && number === place.fylke);',
    change: 'find → findLast',
    why: 'A number is there once.',
  },
  {
    file: 'src/core/comparison.ts',
    code: 'const startOf = (period: Period): string => (isMonth(period) ? period : `${period}-01`);',
    change: 'isMonth(period) → false',
    why: 'A month with -01 behind it sorts among months as it did; the function is for years.',
  },
  {
    file: 'src/core/comparison.ts',
    code: 'const endOf = (period: Period): string => (isMonth(period) ? period : `${period}-12`);',
    change: 'isMonth(period) → false',
    why: 'As above.',
  },
  {
    file: 'src/core/country.findings.ts',
    code: 'return shares && shares.length > 1 ? { group, width: spread(shares) } : undefined;',
    change: 'shares && shares.length > 1 → shares',
    why: 'One share lies no way apart from itself, which is less than the least that is told.',
  },
  {
    file: 'src/core/country.findings.ts',
    code: 'return shares && shares.length > 1 ? { group, width: spread(shares) } : undefined;',
    change: '> → >=',
    why: 'As above.',
  },
  {
    file: 'src/core/country.periods.ts',
    code: 'return isMonth(period) ? months[months.indexOf(period) - 1] : undefined;',
    change: 'isMonth(period) → true',
    why: 'A year is none of the months, and nothing stands before the first place of a list.',
  },
  {
    file: 'src/core/country.periods.ts',
    code: 'return isMonth(period) ? months[months.indexOf(period) - 1] : undefined;',
    change: 'indexOf → lastIndexOf',
    why: 'A month is there once.',
  },
  {
    file: 'src/core/country.periods.ts',
    code: 'other === before || (yearOf(other) === year && (isYear(other) || isYear(period) || other <= period)),',
    change: 'isYear(other) || isYear(period) → isYear(period)',
    why: 'As text, 2026 sorts before every month of 2026.',
  },
  {
    file: 'src/core/country.periods.ts',
    code: "return period < (isYear(period) ? yearOf(from) : from) ? 'before' : 'after';",
    change: "'before' → ''",
    why: 'The sides are only counted and asked for the other two.',
  },
];
