import { cpus, totalmem } from 'node:os';
import type { Checked } from './check.ts';
import type { Contender } from './contenders.ts';
import { goals } from './goals.ts';
import { versionOf } from './packages.ts';
import type { Look } from './picture.ts';
import { median, p95, present } from './statistics.ts';
import type { Visit } from './visit.ts';

/** Everything that a run measured. */
export interface Results {
  readonly fast: ReadonlyMap<Contender, readonly Visit[]>;
  readonly slow: ReadonlyMap<Contender, readonly Visit[]>;
  readonly checked: ReadonlyMap<Contender, Checked>;
  readonly look: Look;
  readonly chromium: string;
}

/** A column of numbers: what of a contender's visits it shows, and how. */
interface Column {
  readonly title: string;
  readonly value: (visits: readonly Visit[]) => number;
  readonly show: (value: number, visits: readonly Visit[]) => string;
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const firsts = (visits: readonly Visit[]) => visits.map(({ first }) => first);
const steps = (visits: readonly Visit[]) => visits.flatMap((visit) => visit.steps);

const BYTES: Column = {
  title: 'kB to first map',
  value: (visits) => median(visits.map(({ bytes }) => bytes)) / 1000,
  show: whole,
};
const FIRST: Column = { title: 'First map, ms', value: (visits) => median(firsts(visits)), show: whole };
/** What a contender takes more than an empty page on the same line does. */
function overNothing(visits: Results['slow']): readonly Column[] {
  const floor = [...visits].find(([{ isFloor }]) => isFloor)?.[1];
  if (!floor) return [];
  const least = median(firsts(floor));
  return [{ title: 'More than nothing, ms', value: (made) => median(firsts(made)) - least, show: whole }];
}
const COLUMNS: readonly Column[] = [
  BYTES,
  FIRST,
  {
    title: 'New month, ms (95 %)',
    value: (visits) => median(steps(visits)),
    show: (value, visits) => `${whole(value)} (${whole(p95(steps(visits)))})`,
  },
  {
    title: 'Pointer, ms',
    value: (visits) => median(visits.flatMap(({ hovers }) => hovers)),
    show: whole,
  },
  {
    title: 'Heap, MB',
    value: (visits) => median(present(visits.map(({ heap }) => heap))) / 1e6,
    show: (value) => value.toFixed(1),
  },
];

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const nameOf = ({ title, library }: Contender): string =>
  library === undefined
    ? title
    : [`${library.name} ${versionOf(library.from)}`, title].filter((part) => part !== '').join(', ');

/** Markdown: each number with its ratio to the best of the other libraries. */
function tableOf(visits: Results['fast'], columns: readonly Column[], checked?: Results['checked']): string {
  const best = columns.map(({ value }) =>
    Math.min(
      ...[...visits].flatMap(([{ page, isFloor }, made]) =>
        page === undefined || isFloor ? [] : value(made),
      ),
    ),
  );
  const lines = [...visits].map(([contender, made]) => {
    const cells = columns.map(({ value, show }, index) => {
      const own = value(made);
      const ratio = own / (best[index] ?? NaN);
      if (Number.isNaN(own)) return '–';
      return Number.isFinite(ratio) ? `${show(own, made)} · ${ratio.toFixed(2)}×` : show(own, made);
    });
    const check = checked?.get(contender);
    return row([
      nameOf(contender),
      ...cells,
      ...(checked ? [check ? `${check.right} of ${check.looked}` : '–'] : []),
    ]);
  });
  const titles = ['', ...columns.map(({ title }) => title), ...(checked ? ['Pixels right'] : [])];
  return [row(titles), row(titles.map((title) => (title === '' ? '---' : '---:'))), ...lines].join('\n');
}

/** The error of the clock that a page has itself, against what is seen: steps of all contenders. */
function clocks(visits: Results['fast']): string {
  return [...visits]
    .filter(([{ isFloor }]) => !isFloor)
    .map(([{ id }, made]) => {
      const late = made.flatMap((visit) =>
        visit.steps.map((step, i) => step - (visit.animationFrames[i] ?? NaN)),
      );
      return `${id} ${median(late) >= 0 ? '+' : '−'}${whole(Math.abs(median(late)))}`;
    })
    .join(', ');
}

/** All that a run has to say, in Markdown. */
export function report({ fast, slow, checked, look, chromium }: Results): string {
  const [first] = [...fast.values()];
  const cores = cpus();
  const wrong = [...checked].filter(([, { wrong }]) => wrong.length > 0);
  return [
    `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, no GPU; Chromium ${chromium}; ` +
      `map ${look.box.width} × ${look.box.height}; ${first?.length ?? 0} interleaved visits, medians; × is to the best of the other libraries.`,
    tableOf(fast, COLUMNS, checked.size > 0 ? checked : undefined),
    ...(slow.size > 0 && [...slow.values()].every((made) => made.length > 0)
      ? [
          `First map with a processor slowed 4 times and a line of 1.6 Mbit/s and 150 ms (${[...slow.values()][0]?.length ?? 0} visits):`,
          tableOf(slow, [FIRST, ...overNothing(slow)]),
        ]
      : []),
    goals(fast, slow).join('\n'),
    ...wrong.map(([{ id }, { wrong: some }]) => `${id}: not as expected, among others ${some.join(', ')}.`),
    `A frame counts when its pixels are seen. The page's own clock, the second animation frame after a step, is off by (ms): ${clocks(fast)}.`,
  ].join('\n\n');
}
