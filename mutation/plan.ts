import type { Survey, Surveyed, Trial } from './worker.ts';

/**
 * As much of the processor's time, in ms as surveyed, as one mutant may take: tests that come later are not run for it.
 * What only they would notice counts as survived.
 */
const BUDGET = 1500;

export interface Plan {
  readonly trials: readonly Trial[];
  /** Whether tests that meet the mutant were left out. */
  readonly isCut: boolean;
}

interface Candidate {
  readonly file: string;
  readonly load: Surveyed;
  readonly cases: readonly { readonly index: number; readonly one: Surveyed }[];
  readonly cost: number;
}

/** The tests that stand beside the code: `picture.test.ts` and `picture.since.test.ts` beside `picture.ts`. */
const isBeside = (file: string, test: string): boolean => test.startsWith(`${file.replace(/\.ts$/, '')}.`);

/** Which tests meet each mutant, and in which order they are to be run: what stands beside the code first, then the quickest. */
export function planner(surveys: ReadonlyMap<string, Survey>): (mutant: number, file: string) => Plan {
  const met = new Map<number, Map<string, Set<number>>>();
  const note = (mutant: number, test: string, index: number) => {
    const tests = met.get(mutant) ?? new Map<string, Set<number>>();
    met.set(mutant, tests);
    tests.set(test, (tests.get(test) ?? new Set()).add(index));
  };
  for (const [test, { load, cases }] of surveys) {
    if (load.failure !== undefined) continue;
    cases.forEach((one, index) => {
      // A test that fails anyway tells nothing.
      if (one.failure !== undefined) return;
      for (const mutant of one.asked) note(mutant, test, index);
      for (const mutant of load.asked) note(mutant, test, index);
    });
  }
  return (mutant, file) => {
    const candidates = [...(met.get(mutant) ?? [])].map(([test, indexes]): Candidate => {
      const { load, cases } = surveys.get(test) as Survey;
      const chosen = [...indexes]
        .map((index) => ({ index, one: cases[index] as Surveyed }))
        .sort((a, b) => a.one.ms - b.one.ms);
      return { file: test, load, cases: chosen, cost: load.ms + (chosen[0]?.one.ms ?? Infinity) };
    });
    candidates.sort(
      (a, b) => Number(isBeside(file, b.file)) - Number(isBeside(file, a.file)) || a.cost - b.cost,
    );
    const trials: Trial[] = [];
    let [spent, isCut] = [0, false];
    for (const { file: test, load, cases } of candidates) {
      const taken: Trial['cases'][number][] = [];
      spent += load.ms;
      for (const { index, one } of cases) {
        // The first test may cost what it will: no mutant that a test meets goes untried.
        if (trials.length + taken.length > 0 && spent + one.ms > BUDGET) isCut = true;
        else {
          spent += one.ms;
          taken.push({ index, rounds: one.rounds });
        }
      }
      if (taken.length > 0) trials.push({ file: test, cases: taken, rounds: load.rounds });
    }
    return { trials, isCut };
  };
}
