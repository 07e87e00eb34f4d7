import { tidy } from '../from.ts';
import { monthIn, whenOf } from '../words/periods.ts';
import { unitOf, unitWithin } from '../words/units.ts';

/** What lines over and under a table say: its title, its source, its unit, and below which number it hides. */
export interface Prose {
  readonly title: string | undefined;
  readonly source: string | undefined;
  readonly unit: string | undefined;
  readonly below: number | undefined;
}

const SOURCE = /^(?:kilde|kjelde|source)\s*:\s*(.*)$/i;
const UNIT = /^(?:måleenhet|eining|enhet|unit)\s*:\s*(.*)$/i;
/** "… erstatte verdier … mindre enn 4 med spesialtegn «*»". */
const BELOW =
  /(?:mindre enn|færre enn|lavere enn|under|less than|fewer than)\s+(\d{1,2}|tre|fire|fem|seks|ti)\b/i;
const WORDS: Readonly<Record<string, number>> = { tre: 3, fire: 4, fem: 5, seks: 6, ti: 10 };
const HIDES = /«\*»|"\*"|\*|skjul|anonym|prikk|spesialtegn|skjerm|vises ikke|personvern|suppress/i;
/** A day, a period or a note is no title. */
const NO_TITLE =
  /^(?:kilde|kjelde|source|periode|sist endret|oppdatert|updated|\d{1,2}\.\d{1,2}\.\d{4})|^[^\p{L}]*$/iu;
const LONGEST_TITLE = 200;
const FOOTNOTE = /[¹²³⁴⁵⁶⁷⁸⁹]/g;

/** "2022", "Januar 2025", "Januar - oktober 2022". */
export function isTime(line: string): boolean {
  const [first = '', rest] = line.split(/\s[-–]\s/);
  return (
    whenOf(line) !== undefined || (rest !== undefined && monthIn(first.split(' ')[0] ?? '') !== undefined)
  );
}

/** What follows a label on its own line, or on the lines after it that are no labels. */
function after(lines: readonly string[], label: RegExp): string | undefined {
  for (const [i, line] of lines.entries()) {
    const [found, own = ''] = label.exec(tidy(line)) ?? [];
    if (found === undefined) continue;
    const text = own !== '' ? own : lines.slice(i + 1, i + 4).find((next) => !/:\s*$/.test(next));
    if (text !== undefined && tidy(text) !== '') return tidy(text);
  }
  return undefined;
}

/** Reads the lines that stand over a table, under it, and elsewhere in its file. */
export function proseOf(
  above: readonly string[],
  below: readonly string[],
  elsewhere: readonly string[],
  isPlace: (text: string) => boolean,
): Prose {
  const all = [...above, ...below, ...elsewhere];
  const [, limit = ''] =
    all
      .filter((line) => HIDES.test(line))
      .map((line) => BELOW.exec(line))
      .find((found) => found) ?? [];
  const titles = above
    .map((line) => tidy(line.replace(FOOTNOTE, '')))
    .filter((line) => !NO_TITLE.test(line) && !isTime(line) && line.length <= LONGEST_TITLE && !isPlace(line))
    .slice(0, 2);
  const title = titles.length === 0 ? undefined : titles.join(' – ');
  const unit = after([...above, ...below], UNIT);
  return {
    title,
    source: after(all, SOURCE),
    unit: unit === undefined ? titles.map(unitWithin).find((said) => said !== undefined) : unitOf(unit),
    below: limit === '' ? undefined : (WORDS[limit.toLowerCase()] ?? Number(limit)),
  };
}
