// npm run fuzz -- [seconds [seed [kind [number]]]]: tries damaged inputs of every kind. A number tries that one alone.
import { randomBytes } from 'node:crypto';
import { Finding, type Tally, tryKind } from './kind.ts';
import { KINDS } from './kinds.ts';
import { watch } from './watch.ts';

const SECONDS = 60;

const row = ({ name, tried, same, other, refused, slowest }: Tally): string =>
  `${name.padEnd(12)}${[tried, same, other, refused, Math.round(slowest)].map((n) => String(n).padStart(10)).join('')}`;

/** Returns the exit code: 0 when every input was answered as it must be, 1 when one was not, 2 for wrong use. */
export async function main(args: string[]): Promise<number> {
  const [seconds = String(SECONDS), seed = randomBytes(4).toString('hex'), only, number] = args;
  const kinds = KINDS.filter(({ name }) => only === undefined || name === only);
  if (!(Number(seconds) > 0) || kinds.length === 0) {
    console.error(
      `usage: npm run fuzz -- [seconds [seed [kind [number]]]]\nkinds: ${KINDS.map(({ name }) => name).join(', ')}`,
    );
    return 2;
  }
  console.log(
    `seed ${seed}\n${''.padEnd(12)}${['tried', 'same', 'other', 'refused', 'ms at most'].map((word) => word.padStart(10)).join('')}`,
  );
  const share = (Number(seconds) * 1000) / kinds.length;
  const watching = watch(seed);
  let found = 0;
  for (const kind of kinds) {
    const start = performance.now();
    let first = number === undefined ? 0 : Number(number);
    const done = (tried: number) => (number === undefined ? performance.now() - start > share : tried > 0);
    // A finding does not end the run: later inputs are tried too.
    for (let isDone = false; !isDone;) {
      try {
        const tally = await tryKind(kind, seed, done, {
          first,
          before: (at) => {
            first = at + 1;
            watching.before(kind.name, at);
          },
        });
        console.log(row(tally));
        isDone = true;
      } catch (error) {
        if (!(error instanceof Finding)) throw error;
        found++;
        console.error(error.message);
        isDone = done(1);
      }
    }
  }
  await watching.end();
  console.log(`${found} found`);
  return found === 0 ? 0 : 1;
}
