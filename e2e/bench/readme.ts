import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../scripts/command.mjs';
import { root } from '../../scripts/install.mjs';

const START = '<!-- bench: written by npm run bench -- --write -->';
const END = '<!-- /bench -->';

/** `text` with `tables` between the two marks. @throws Fault when they are not there, once each and in order */
export function between(text: string, tables: string): string {
  const [before, middle, ...more] = text.split(START);
  const [old, after, ...others] = (middle ?? '').split(END);
  if (before === undefined || old === undefined || after === undefined || more.length + others.length > 0) {
    throw new Fault(`README.md: expected "${START}" and then "${END}", each once. Nothing is written.`);
  }
  return `${before}${START}\n\n${tables}\n\n${END}${after}`;
}

const file = join(root, 'README.md');

/** README.md with the tables in it. @throws Fault when it has no place for them */
export const readmeWith = (tables: string): string => between(readFileSync(file, 'utf8'), tables);

/** Puts the tables into README.md. @throws Fault when it has no place for them */
export function writeIntoReadme(tables: string): void {
  const text = readmeWith(tables);
  const temporary = `${file}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}
