import { Worker } from 'node:worker_threads';

/** Longer than any input takes on a busy machine, in ms; and what all of this process may hold, in bytes. */
const HANGS = 20_000;
const MOST_MEMORY = 2e9;
const NAME_LENGTH = 32;

/** A separate thread, since a thread that hangs can't report it. */
const CODE = `
const { workerData: { shared, seed, hangs, most, nameLength } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const state = new Float64Array(shared, 0, 2);
const name = new Uint8Array(shared, 16, nameLength);
setInterval(() => {
  const [number, since] = state;
  const memory = process.memoryUsage.rss();
  const took = Date.now() - since;
  if (since === 0 || (took < hangs && memory < most)) return;
  const kind = Buffer.from(name).toString().replace(/\\0/g, '');
  writeSync(2, 'npm run fuzz -- 1 ' + seed + ' ' + kind + ' ' + number + '\\n' +
    (memory < most ? 'hangs' : 'takes ' + Math.round(memory / 1e6) + ' MB') + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, 250);`;

/** Watches over the inputs tried: ends the process when one hangs or takes too much memory, and says which. */
export function watch(seed: string) {
  const shared = new SharedArrayBuffer(16 + NAME_LENGTH);
  const state = new Float64Array(shared, 0, 2);
  const name = new Uint8Array(shared, 16, NAME_LENGTH);
  const workerData = { shared, seed, hangs: HANGS, most: MOST_MEMORY, nameLength: NAME_LENGTH };
  const worker = new Worker(CODE, { eval: true, workerData });
  return {
    before: (kind: string, number: number) => {
      name.fill(0).set(new TextEncoder().encode(kind).subarray(0, NAME_LENGTH));
      state.set([number, Date.now()]);
    },
    end: () => worker.terminate(),
  };
}
