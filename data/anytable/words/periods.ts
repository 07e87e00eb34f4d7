import type { PeriodKind, When } from '../../../src/core/figures/table.ts';
import { MONTH_NAMES, tidy } from '../from.ts';

export type { PeriodKind, When };

const ENGLISH = [
  'january february march april may june july august september october november december',
].flatMap((names) => names.split(' '));
/** By the first three letters, which no two months share. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [MONTH_NAMES, ENGLISH].flatMap((names) =>
    names.flatMap((name, i) => [
      [name.toLowerCase(), i + 1] as const,
      [name.toLowerCase().slice(0, 3), i + 1] as const,
    ]),
  ),
);
const two = (n: number): string => String(n).padStart(2, '0');

/** The number of a month that a text names, and nothing else: "Februar", "feb.". */
export const monthIn = (text: string): number | undefined =>
  MONTHS.get(tidy(text).toLowerCase().replace(/\.$/, '')) ??
  (tidy(text).toLowerCase().startsWith('sept') && /^sept\.?$/i.test(tidy(text)) ? 9 : undefined);

const YEAR = '((?:19|20)\\d{2})';
const month = (year: string, n: number): When | undefined =>
  n >= 1 && n <= 12 ? { kind: 'month', id: `${year}-${two(n)}` } : undefined;
const day = (year: string, m: number, d: number): When | undefined =>
  m >= 1 && m <= 12 && d >= 1 && d <= 31 ? { kind: 'day', id: `${year}-${two(m)}-${two(d)}` } : undefined;
const PARTS = {
  k: ['quarter', 'K', 4],
  q: ['quarter', 'K', 4],
  t: ['tertial', 'T', 3],
  h: ['half', 'H', 2],
} as const satisfies Record<string, readonly [PeriodKind, string, number]>;
function part(year: string, letter: string, n: number): When | undefined {
  const [kind, sign, most] = PARTS[letter.toLowerCase().charAt(0) as keyof typeof PARTS];
  return n >= 1 && n <= most ? { kind, id: `${year}-${sign}${n}` } : undefined;
}
function span(from: string, until: string): When | undefined {
  return Number(until) > Number(from) ? { kind: 'span', id: `${from}/${until}` } : undefined;
}
/** "2023/24" is two years where "2026/02" is a month. */
const short = (year: string, n: string): When | undefined =>
  month(year, Number(n)) ??
  (Number(n) === (Number(year) + 1) % 100 ? span(year, String(Number(year) + 1)) : undefined);

type Groups = readonly string[];
const rule = (source: string, when: (groups: Groups) => When | undefined) =>
  [new RegExp(`^${source}$`, 'i'), when] as const;

/** Every way in which a time is written, the whole of a text. */
const RULES = [
  rule(YEAR, ([y = '']) => ({ kind: 'year', id: y })),
  rule(`${YEAR}\\s?-?\\s?[Mm]\\s?(\\d{1,2})`, ([y = '', m]) => month(y, Number(m))),
  rule(`${YEAR}(0[1-9]|1[0-2])`, ([y = '', m]) => month(y, Number(m))),
  rule(`${YEAR}\\s?[-/.]\\s?(\\d{2})`, ([y = '', m = '']) => short(y, m)),
  rule(`(0?[1-9]|1[0-2])[-/.]${YEAR}`, ([m, y = '']) => month(y, Number(m))),
  rule(`${YEAR}\\s?-?\\s?([KQTH])\\s?(\\d)`, ([y = '', letter = '', n]) => part(y, letter, Number(n))),
  rule(`([KQTH])\\s?(\\d)[\\s.,/-]*${YEAR}`, ([letter = '', n, y = '']) => part(y, letter, Number(n))),
  rule(`(\\d)\\.?\\s?(kv|tertial|halvår)[a-zå]*\\.?[\\s.,]*${YEAR}`, ([n, word = '', y = '']) =>
    part(y, word, Number(n)),
  ),
  rule(`${YEAR}[\\s.,]*(\\d)\\.?\\s?(kv|tertial|halvår)[a-zå]*\\.?`, ([y = '', n, word = '']) =>
    part(y, word, Number(n)),
  ),
  // The months from one to another, as ISO 8601 writes them.
  rule(`${YEAR}-(\\d{2})/${YEAR}-(\\d{2})`, ([y1 = '', m1, y2 = '', m2]) => {
    const [from, until] = [month(y1, Number(m1)), month(y2, Number(m2))];
    return from && until && from.id < until.id ? { kind: 'span', id: `${from.id}/${until.id}` } : undefined;
  }),
  rule(`${YEAR}\\s?[-–—/]\\s?${YEAR}`, ([from = '', until = '']) => span(from, until)),
  rule(`([a-zæøå]+)\\.?[\\s.,-]*${YEAR}`, ([name = '', y = '']) => month(y, monthIn(name) ?? 0)),
  rule(`${YEAR}[\\s.,-]*([a-zæøå]+)\\.?`, ([y = '', name = '']) => month(y, monthIn(name) ?? 0)),
  rule(`([a-zæøå]{3,9})(?:\\.\\s?|[\\s-])(\\d{2})`, ([name = '', y = '']) =>
    month(`20${y}`, monthIn(name) ?? 0),
  ),
  rule(`${YEAR}-(\\d{2})-(\\d{2})(?:[T ][\\d:.]+Z?)?`, ([y = '', m, d]) => day(y, Number(m), Number(d))),
  rule(`${YEAR}(\\d{2})(\\d{2})`, ([y = '', m, d]) => day(y, Number(m), Number(d))),
  rule(`(\\d{1,2})[./-](\\d{1,2})[./-]${YEAR}`, ([d, m, y = '']) => day(y, Number(m), Number(d))),
  rule(`(\\d{1,2})\\.?\\s([a-zæøå]+)\\.?\\s${YEAR}`, ([d, name = '', y = '']) =>
    day(y, monthIn(name) ?? 0, Number(d)),
  ),
];

/** What may stand before a time and says no more than that it is one. */
const LABEL =
  /^(?:år|aar|år-måned|årgang|year|måned|month|kvartal|quarter|tid|time|periode|period|dato|date|per|pr\.?)\s?[:.]?\s+/i;

/** The time that a text is, all of it: "2026M02", "Februar 2026", "1. kvartal 2026", "2024-2026". */
export function whenOf(text: string): When | undefined {
  const plain = tidy(text).replace(LABEL, '');
  if (plain.length > 40 || !/\d/.test(plain)) return undefined;
  for (const [pattern, when] of RULES) {
    const found = pattern.exec(plain);
    const at = found && when(found.slice(1));
    if (at) return at;
  }
  // "2021 2021", "2021M02 2021M02": the code of a time and its name.
  const half = (plain.length - 1) / 2;
  const [code, name] = [plain.slice(0, half), plain.slice(half + 1)];
  if (Number.isInteger(half) && code === name && plain.charAt(half) === ' ') return whenOf(code);
  const [first = '', ...rest] = plain.split(' ');
  const [a, b] = [rest.length > 0 && whenOf(first), rest.length > 0 && whenOf(rest.join(' '))];
  return a && b && a.id === b.id ? a : undefined;
}

/** A time at one end of a text, and what else the text says: "2021.Alle eierformer.Antall", "Personer 2024". */
export function whenWithin(text: string): { readonly when: When; readonly rest: string } | undefined {
  const plain = tidy(text);
  const whole = whenOf(plain);
  if (whole) return { when: whole, rest: '' };
  if (plain.length > 400) return undefined;
  const words = plain.split(/(?<=[\s.,:;()|])|(?=[(])/);
  const clean = (pieces: readonly string[]) =>
    pieces
      .join('')
      .replace(/^[\s.,:;()|–-]+|[\s.,:;(|–-]+$/g, '')
      .trim();
  // The longest time at either end wins: "1. kvartal 2026" before "2026".
  for (let count = Math.min(4, words.length - 1); count >= 1; count--) {
    for (const isFirst of [true, false]) {
      const at = isFirst ? count : words.length - count;
      const [mine, rest] = isFirst
        ? [words.slice(0, at), words.slice(at)]
        : [words.slice(at), words.slice(0, at)];
      const when = whenOf(clean(mine).replace(/[()]/g, ''));
      if (when)
        return { when, rest: clean(rest).replace(/\)$/, (end) => (clean(rest).includes('(') ? end : '')) };
    }
  }
  return undefined;
}

/** A time on a calendar's day. */
export const whenOfDate = (date: Date): When => ({ kind: 'day', id: date.toISOString().slice(0, 10) });

/** The years that a text speaks of. */
export const yearsIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(/(?<![\d.,-])(?:19|20)\d{2}(?![\d]|[.,]\d)/g), ([year]) => year)),
];

/** Days that are all the first or the last of a year or a month stand for these. */
export function fitted(times: readonly When[]): readonly When[] {
  if (times.length === 0 || times.some(({ kind }) => kind !== 'day')) return times;
  const all = (test: (id: string) => boolean) => times.every(({ id }) => test(id));
  const isLast = (id: string) => new Date(Date.parse(id) + 86_400_000).getUTCDate() === 1;
  if (all((id) => id.endsWith('-01-01')) || all((id) => id.endsWith('-12-31'))) {
    return times.map(({ id }) => ({ kind: 'year', id: id.slice(0, 4) }));
  }
  if (all((id) => id.endsWith('-01')) || all(isLast)) {
    return times.map(({ id }) => ({ kind: 'month', id: id.slice(0, 7) }));
  }
  return times;
}
