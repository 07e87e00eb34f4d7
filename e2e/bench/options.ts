import { parseArgs } from 'node:util';
import { Fault } from '../../scripts/command.mjs';
import { CONTENDERS, type Contender } from './contenders.ts';

const USAGE = `npm run bench [-- options]
Draws the same map with this app and with other libraries, in one Chromium, and measures them side by side.
  --only a,b       only these: ${CONTENDERS.map(({ id }) => id).join(', ')}
  --repeats N      visits to each page, interleaved (5)
  --quick          three visits, fewer steps, no heap, no slow load: to see that it works
  --step           only a new month and the pointer, on the app's SVG and on d3's canvas: two minutes, before and
                   after a change
  --write          puts the tables into README.md, between its two marks
  --shots <folder> saves a picture of every page`;

export interface Options {
  readonly contenders: readonly Contender[];
  readonly repeats: number;
  /** Slider steps and moves of the pointer in each visit. */
  readonly steps: number;
  readonly hovers: number;
  /** Visits in which 100 more steps are made, to see what they leave in memory. */
  readonly heapVisits: number;
  /** Visits with a slow processor and a slow line. */
  readonly slowRepeats: number;
  /** Whether every page's pixels are compared with the data first. */
  readonly checked: boolean;
  readonly write: boolean;
  readonly shots: string | undefined;
}

/** @returns undefined when only help was asked for, which is then printed. @throws Fault when args are not USAGE's. */
export function readOptions(args: string[]): Options | undefined {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        only: { type: 'string' },
        repeats: { type: 'string' },
        quick: { type: 'boolean', default: false },
        step: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        shots: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (cause) {
    throw new Fault(`${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`, { cause });
  }
  if (values.help) {
    console.log(USAGE);
    return undefined;
  }
  const { quick, step, write, shots } = values;
  const repeats = values.repeats ?? (quick || step ? '3' : '5');
  if (!/^[1-9]\d{0,2}$/.test(repeats)) {
    throw new Fault(`--repeats: expected a number from 1 to 999, found "${repeats}"\n${USAGE}`);
  }
  const wanted = (values.only ?? (step ? 'app-svg,d3-canvas' : undefined))?.split(',');
  const unknown = wanted?.find((id) => !CONTENDERS.some((contender) => contender.id === id));
  if (unknown !== undefined) throw new Fault(`--only: "${unknown}" is none of them.\n${USAGE}`);
  return {
    contenders: CONTENDERS.filter(({ id }) => wanted?.includes(id) ?? true),
    repeats: Number(repeats),
    steps: quick ? 4 : 6,
    hovers: quick ? 3 : 6,
    heapVisits: quick || step ? 0 : 1,
    slowRepeats: quick || step ? 0 : 3,
    checked: !step,
    write,
    shots,
  };
}
