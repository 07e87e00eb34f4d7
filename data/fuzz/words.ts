import { type Random, below, pick, span } from './random.ts';

/** What a text may be thrown off by: zero width, right to left, half a surrogate, other digits and spaces, markup. */
export const STRANGE = [
  '\u200b',
  '\u200f',
  '\u202e',
  '\u2066',
  '\u00ad',
  '\ufeff',
  '\u00a0',
  '\u0301',
  '\ud800',
  '\0',
  '٣',
  '１',
  '*',
  '-',
  '\t',
  '\n',
  '=1+1',
  '<b>',
  '&amp;',
  '__proto__',
  'constructor',
  '9'.repeat(400),
] as const;

type Change = (random: Random, text: string) => string;

const inserted: Change = (random, text) => {
  const at = below(random, text.length + 1);
  return text.slice(0, at) + pick(random, STRANGE) + text.slice(at);
};
const cut: Change = (random, text) => {
  const [from, to] = span(random, text.length);
  return text.slice(0, from) + text.slice(to);
};
const duplicated: Change = (random, text) => {
  const [from, to] = span(random, text.length);
  return text.slice(0, to) + text.slice(from);
};
/** One digit becomes another: what looks most like the truth. */
const miscounted: Change = (random, text) => {
  const from = below(random, text.length);
  const at = from + text.slice(from).search(/\d/);
  return at < from ? text : text.slice(0, at) + String(below(random, 10)) + text.slice(at + 1);
};
/** A hidden cell becomes a number, or a number a hidden cell. */
const unhidden: Change = (random, text) => {
  const from = below(random, text.length);
  const found = /(?<=\t)(\*|[\d ]+)(?=[\t\n]|$)/.exec(text.slice(from));
  if (!found) return text;
  const at = from + found.index;
  const put = found[0] === '*' ? String(below(random, 9)) : '*';
  return text.slice(0, at) + put + text.slice(at + found[0].length);
};
/** Lines in another order, gone or there twice. */
const rearranged: Change = (random, text) => {
  const lines = text.split('\n');
  const at = below(random, lines.length);
  const [line = ''] = lines.splice(at, 1);
  for (let times = below(random, 3); times > 0; times--) lines.splice(below(random, lines.length), 0, line);
  return lines.join('\n');
};

/** A text with one or two things done to it. */
export function damagedText(random: Random, text: string): string {
  let damaged = text;
  for (let times = 1 + below(random, 2); times > 0; times--) {
    const changes = [inserted, cut, duplicated, miscounted, miscounted, unhidden, rearranged];
    damaged = pick(random, changes)(random, damaged);
  }
  return damaged;
}
