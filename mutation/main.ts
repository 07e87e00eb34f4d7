// npm run mutate -- [options] [files or folders]: puts small faults into the code, one at a time, and tells which of them
// no test notices.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Fault } from '../scripts/command.mjs';
import { root } from '../scripts/install.mjs';
import { Child } from './child.ts';
import { EQUIVALENT } from './equivalent.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { Results, Surveys } from './memory.ts';
import { planner } from './plan.ts';
import { hasSurvived, judged, type Result, rowsOf, stale, table } from './report.ts';
import { targetsIn, testsOf, USUAL } from './scope.ts';
import { Types } from './types.ts';
import type { Survey } from './worker.ts';

const USAGE = `npm run mutate -- [options] [files or folders]
Puts small faults into the code, one at a time, and tells which of them no test notices. Without a path: ${USUAL.join(', ')}.
  --again   keeps what the last runs saw noticed and tries the rest: for while one writes tests
  --rest    keeps all that the last runs saw and tries what they did not: after one that was stopped
  --shard 2/4  tries every fourth mutant: for processes side by side, each with --rest
  --report  tries nothing and tells what the last runs saw
  --write   puts the table into mutation/README.md and the survivors into mutation/survivors.txt`;

/** What decides which mutants there are, and which tests are run. */
const MUTATORS = ['mutators.ts', 'regexes.ts', 'scope.ts'].map((file) => `mutation/${file}`);

interface Shard {
  readonly index: number;
  readonly of: number;
}

const say = (line: string) => {
  console.error(line);
};

/** Runs every test once without a mutant: which mutants it meets, and how long it takes. Shards do so together. */
async function surveyed(
  child: Child,
  files: readonly string[],
  shard: Shard,
): Promise<ReadonlyMap<string, Survey>> {
  const tests = testsOf(files);
  const surveys = new Surveys([...files, ...tests, ...MUTATORS]);
  const begin = Math.floor((tests.length * shard.index) / shard.of);
  for (const test of [...tests.slice(begin), ...tests.slice(0, begin)]) {
    if (surveys.all().has(test)) continue;
    const survey = await child.survey(test);
    const failed = [survey.load, ...survey.cases].filter(({ failure }) => failure !== undefined);
    for (const { name, failure } of failed)
      say(`Left out, it fails without a mutant: ${test}: ${name}: ${failure ?? ''}`);
    surveys.add(test, survey);
  }
  return surveys.all();
}

/** An order that jumps from file to file, so that a run that is stopped has seen something of all. */
const scattered = (id: number): number => Math.imul(id, 0x9e3779b1) >>> 0;

async function tryAll(
  mutants: readonly Mutant[],
  firsts: readonly [string, number][],
  results: Results,
  shard: Shard,
): Promise<void> {
  const waiting = mutants
    .filter(({ key, id }) => id % shard.of === shard.index && !results.all.has(key))
    .sort((a, b) => scattered(a.id) - scattered(b.id));
  const child = new Child({ kind: 'open', firsts, mutants: mutants.length });
  try {
    const files = firsts.map(([file]) => file);
    const plan = planner(await surveyed(child, files, shard));
    say(`${mutants.length} mutants, ${waiting.length} to try`);
    for (const [index, { id, file, key }] of waiting.entries()) {
      const { trials, isCut } = plan(id, file);
      const outcome =
        trials.length === 0 ? ({ end: 'untried' } as const) : await child.try({ mutant: id, trials });
      results.add({ key, ...outcome, ...(isCut ? { isCut } : {}) });
      if ((index + 1) % 100 === 0) say(`${index + 1} of ${waiting.length}`);
    }
  } finally {
    child.stop();
  }
}

/** Asks the compiler of every survivor whether it would take it. */
function askCompiler(mutants: readonly Mutant[], results: Results): void {
  const open = mutants.flatMap((mutant) => {
    const result = results.all.get(mutant.key);
    return result && hasSurvived(result) && result.isRefused === undefined ? [{ mutant, result }] : [];
  });
  if (open.length === 0) return;
  say(`${open.length} survivors to ask the compiler about`);
  const types = new Types([...new Set(open.map(({ mutant }) => mutant.file))]);
  for (const { mutant, result } of open) {
    results.add({ ...result, isRefused: types.refuses(mutant.file, mutant.text()) });
  }
}

/** Survivors that nobody has judged, file by file. */
function survivors(mutants: readonly Mutant[], results: ReadonlyMap<string, Result>): string {
  const lines: string[] = [];
  let last = '';
  for (const mutant of mutants) {
    const result = results.get(mutant.key);
    if (!result || !hasSurvived(result) || result.isRefused || judged(mutant, EQUIVALENT)) continue;
    if (mutant.file !== last) lines.push(`\n${mutant.file}`);
    last = mutant.file;
    const note = result.end === 'untried' ? ' (no test)' : '';
    lines.push(`${String(mutant.line).padStart(5)}  ${mutant.change}${note}`);
  }
  return lines.join('\n');
}

/** Puts the figures where they are kept. */
function write(title: string, folders: string, alive: string): void {
  const readme = join(root, 'mutation', 'README.md');
  const text = readFileSync(readme, 'utf8');
  const [begin, end] = ['<!-- mutation: written by npm run mutate -- --write -->', '<!-- /mutation -->'];
  const from = text.indexOf(begin) + begin.length;
  const to = text.indexOf(end);
  if (from < begin.length || to < from) throw new Fault('mutation/README.md has no place for the table.');
  writeFileSync(readme, `${text.slice(0, from)}\n\n${title}\n\n${folders}\n\n${text.slice(to)}`);
  writeFileSync(join(root, 'mutation', 'survivors.txt'), `${alive.trim()}\n`);
}

/** Returns the exit code: 0 when all was tried, 1 when the tests fail without a mutant, 2 for wrong use. */
export async function main(args: string[]): Promise<number> {
  let options;
  try {
    options = parseArgs({
      args,
      allowPositionals: true,
      options: {
        again: { type: 'boolean' },
        rest: { type: 'boolean' },
        report: { type: 'boolean' },
        write: { type: 'boolean' },
        shard: { type: 'string', default: '1/1' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  const { values, positionals } = options;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { mutants, firsts } = mutantsOf(targetsIn(positionals.length > 0 ? positionals : USUAL));
  const [, index = '1', of = '1'] = /^(\d+)\/(\d+)$/.exec(values.shard) ?? [];
  const shard = { index: Number(index) - 1, of: Number(of) };
  const results = new Results(values.again || values.rest || values.report ? 'kept' : 'new');
  if (values.again) results.forget(hasSurvived);
  if (!values.report) await tryAll(mutants, firsts, results, shard);
  askCompiler(mutants, results);
  const known = results.all;
  const alive = survivors(mutants, known);
  console.log(alive);
  for (const { file, code, change } of stale(mutants, known, EQUIVALENT)) {
    console.log(`mutation/equivalent.ts judges what did not survive: ${file}: ${code}: ${change}`);
  }
  const rows = (nameOf?: (file: string) => string) => rowsOf(mutants, known, EQUIVALENT, nameOf);
  const folders = table([...rows(), ...rows(() => 'all')]);
  console.log(`\n${table(rows((file) => file))}\n\n${folders}`);
  if (values.write) {
    const tried = mutants.filter(({ key }) => known.has(key)).length;
    const day = new Date().toISOString().slice(0, 10);
    write(`${day}, ${tried} of ${mutants.length} mutants tried:`, folders, alive);
  }
  return 0;
}
