import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/install.mjs';
import { mutantText } from './instrument.ts';
import { type Mutation, mutationsOf } from './mutators.ts';
import { takesTexts } from './scope.ts';

/** A mutant, and the words by which it is known wherever its lines move. */
export interface Mutant {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  /** The line that it begins on, and what is changed. */
  readonly code: string;
  readonly change: string;
  /** The same for the same mutant of any run; no two mutants of a run have the same. */
  readonly key: string;
  /** The file's text with the fault in it. */
  readonly text: () => string;
}

const LENGTH = 90;

const inline = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LENGTH ? `${line.slice(0, LENGTH)}…` : line;
};

const changeOf = (source: string, { at, to, form }: Mutation): string =>
  form === 'statements'
    ? `left out: ${inline(source.slice(at.start, at.end))}`
    : `${inline(source.slice(at.start, at.end))} → ${inline(to)}`;

function textOf(source: string, mutation: Mutation): string {
  const { host, form } = mutation;
  const text = mutantText(source, mutation);
  return source.slice(0, host.start) + (form === 'statements' ? text : `(${text})`) + source.slice(host.end);
}

/** All mutants of the files, numbered in their order, and each file's first number. */
export function mutantsOf(files: readonly string[]): { mutants: Mutant[]; firsts: [string, number][] } {
  const mutants: Mutant[] = [];
  const firsts: [string, number][] = [];
  for (const file of files) {
    const source = readFileSync(join(root, file), 'utf8');
    const lines = source.split('\n');
    const seen = new Map<string, number>();
    firsts.push([file, mutants.length]);
    for (const mutation of mutationsOf(file, source, takesTexts(file)).mutations) {
      const line = source.slice(0, mutation.at.start).split('\n').length;
      const code = (lines[line - 1] ?? '').trim();
      const change = changeOf(source, mutation);
      const words = `${file} | ${code} | ${change}`;
      const nth = (seen.get(words) ?? 0) + 1;
      seen.set(words, nth);
      mutants.push({
        id: mutants.length,
        file,
        line,
        code,
        change,
        key: `${words} | ${nth}`,
        text: () => textOf(source, mutation),
      });
    }
  }
  return { mutants, firsts };
}
