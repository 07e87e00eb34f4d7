import { stopwatch } from '../testing/stopwatch.ts';
import { type Random, randomOf } from './random.ts';

/**
 * The result for an input: read as it was meant, read as something else that passes every check, or refused with a message.
 */
export type Outcome = 'same' | 'other' | 'refused';
export interface Kind {
  readonly name: string;
  /** Loads the material for the inputs. The function returned tries one input, and throws if the answer is wrong. */
  readonly prepare: () => Promise<(random: Random) => Outcome | Promise<Outcome>>;
}

export interface Tally extends Readonly<Record<Outcome, number>> {
  readonly name: string;
  readonly tried: number;
  /** The longest that an input took, in ms of processor time. */
  readonly slowest: number;
}

/** The longest time that an input may take, in ms of processor time. */
export const LONGEST = 2000;

/** An input with a wrong answer, and how to repeat it. */
export class Finding extends Error {
  override readonly name = 'Finding';
  constructor(kind: string, seed: string, number: number, cause: unknown) {
    const what = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    super(`npm run fuzz -- 1 ${seed} ${kind} ${number}\n${what.slice(0, 2000)}`, { cause });
  }
}

interface Order {
  readonly first?: number;
  readonly before?: (number: number) => void;
  readonly longest?: number;
}

/** Tries inputs of a kind, numbered from `first`, until `done` says so. Told before each one. @throws Finding */
export async function tryKind(
  { name, prepare }: Kind,
  seed: string,
  done: (tried: number) => boolean,
  { first = 0, before, longest = LONGEST }: Order = {},
): Promise<Tally> {
  const attempt = await prepare();
  const outcomes: Record<Outcome, number> = { same: 0, other: 0, refused: 0 };
  let [tried, slowest] = [0, 0];
  for (let number = first; !done(tried); number++) {
    before?.(number);
    const elapsed = stopwatch();
    try {
      outcomes[await attempt(randomOf(`${seed} ${name} ${number}`))]++;
    } catch (cause) {
      throw new Finding(name, seed, number, cause);
    }
    const took = elapsed();
    // The first pays for loading the code that reads.
    if (took > longest && tried > 0) throw new Finding(name, seed, number, `took ${Math.round(took)} ms`);
    slowest = Math.max(slowest, took);
    tried++;
  }
  return { name, tried, ...outcomes, slowest };
}
