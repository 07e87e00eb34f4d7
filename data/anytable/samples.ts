// Tells how each file of a folder is understood: node scripts/run.mjs data/anytable/samples.ts <folder or files>
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tableTexts } from '../testing/project.ts';
import { parseTables } from '../tables.ts';
import type { Understanding } from './meaning/types.ts';
import { readBook } from './read/read.ts';
import { TableError } from './read/faults.ts';
import { understand } from './understand.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const some = (values: readonly string[], most = 6): string =>
  values.slice(0, most).join(', ') + (values.length > most ? `, … (${values.length})` : '');

function tell(understood: Understanding): void {
  const { figures, tables, table, setAside, splits, marks, notices, questions } = understood;
  const { times, measures } = figures;
  say(`  title     ${figures.title}   source ${figures.source ?? '–'}   updated ${figures.updated ?? '–'}`);
  tables.forEach((each, i) => {
    say(
      `  ${i === table ? 'table   >' : '         '} ${each.sheet} ${each.range} "${each.title}" ${each.kommuner}`,
    );
  });
  say(`  kommuner  ${understood.kommuner} of ${understood.of}, by ${understood.placesBy}`);
  say(`  times     ${some(times.map(({ kind, id }) => `${kind} ${id}`))} from ${understood.timesFrom}`);
  for (const { id, kind, unit, decimals } of measures.slice(0, 12)) {
    say(`  measure   ${id} [${kind}, ${unit ?? '–'}, ${decimals}]`);
  }
  if (measures.length > 12) say(`  … ${measures.length} measures`);
  for (const { heading, values, chosen, isAll } of splits) {
    say(`  split     ${heading}: ${chosen}${isAll ? ' (all)' : ''} of ${some(values)}`);
  }
  for (const { kind, rows, labels } of setAside) say(`  aside     ${rows} ${kind}: ${some(labels, 8)}`);
  say(
    `  marks     ${marks.map(({ mark, cells, meaning, suggested }) => `"${mark}" ${cells} ${meaning}${suggested ? ` (below ${suggested}?)` : ''}`).join(', ')}; decimals ${understood.decimalMark}`,
  );
  say(
    `  columns   ${understood.columns
      .map(({ letters, role, heading }) => `${letters}=${role}${role === 'figure' ? '' : `(${heading})`}`)
      .slice(0, 30)
      .join(' ')}`,
  );
  if (notices.length > 0) say(`  notices   ${JSON.stringify(notices).slice(0, 400)}`);
  if (questions.length > 0) say(`  questions ${JSON.stringify(questions).slice(0, 400)}`);
  const [first] = figures.figures;
  const [place, cells = []] = Object.entries(first?.kommuner ?? {})[0] ?? [];
  say(
    `  first     ${place ?? '–'}: ${some(cells.map(String))}; country ${some((first?.country ?? []).map(String))}`,
  );
}

export function main(paths: readonly string[]): number {
  const tables = parseTables(tableTexts());
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
  for (const file of files.filter((path) => !path.endsWith('.md'))) {
    const start = process.cpuUsage();
    say(`\n${basename(file)}`);
    try {
      tell(understand(basename(file), readBook(basename(file), new Uint8Array(readFileSync(file))), tables));
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      say(`  refused   ${error.why} ${JSON.stringify(error.params)}`);
    }
    const { user, system } = process.cpuUsage(start);
    say(`  took      ${Math.round((user + system) / 1000)} ms of a processor`);
  }
  return 0;
}
