// What is published of kommuner, and so which numbers may be shown for each.
import { readFileSync } from 'node:fs';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What is published of kommuner: the lines of the open data. */
const CELLS = read('data/public/tiltaksdeltakere.csv')
  .split('\n')
  .slice(1)
  .map((line) => /^\w+,[\d-]+,([\w-]+),kommune,(\d{4}),(.*),([\d/-]+),\w+,(\d*),(\w+)$/.exec(line))
  .flatMap((found) => (found ? [found.slice(1)] : []))
  .map(([tiltak = '', code = '', name = '', when = '', value = '', status = '']) => ({
    tiltak,
    code,
    name: name.replace(/^"|"$/g, ''),
    period: when.includes('/') ? when.slice(0, 4) : when,
    value,
    status,
  }));
/** The kommuner that are hidden in the view that the page opens with. */
export const hiddenNow = (): readonly { readonly code: string; readonly name: string }[] =>
  CELLS.filter(
    ({ tiltak, period, status }) =>
      tiltak === 'arbeidstrening' && period === '2026-02' && status === 'suppressed',
  );

/** The inhabitants of kommuner in the year of the newest months. */
const INHABITANTS = read('data/tables/folkemengde.csv')
  .split('\n')
  .map((line) => line.split(','))
  .flatMap(([code = '', year, band, persons = '']) =>
    /^\d{4}$/.test(code) && year === '2026' && (band === '18-66' || band === 'alle')
      ? [{ code, band, persons: Number(persons) }]
      : [],
  );

/** What is published of fylker and of the country, whose code is empty. */
const REFERENCES = read('data/public/tiltaksdeltakere.csv')
  .split('\n')
  .map((line) => /,(?:fylke,(\d\d)|i-alt,),[^,]*,([\d/-]+),\w+,(\d+),published$/.exec(line))
  .flatMap((found) => (found ? [found.slice(1)] : []))
  .map(([code = '', period = '', value = '']) => ({ code, period, value: Number(value) }));
const PERIODS = [...new Set(REFERENCES.map(({ period }) => period))];

/** What may stand beside a kommune: rates of its fylke and of the country in each period, and the changes of them. */
function referencesOf(kommune: string): readonly number[] {
  return [kommune.slice(0, 2), ''].flatMap((code) => {
    /** Of each measure, and of all of them, which the report itself has for the country alone. */
    const countsIn = (period: string) => {
      const rows = REFERENCES.filter((row) => row.code === code && row.period === period);
      const counts = rows.map(({ value }) => value);
      return code === '' ? counts : [...counts, counts.reduce((a, b) => a + b, 0)];
    };
    return ['18-66', 'alle'].flatMap((band) => {
      const inhabitants = INHABITANTS.filter((row) => row.band === band && row.code.startsWith(code))
        .map(({ persons }) => persons)
        .reduce((a, b) => a + b, 0);
      const rates = PERIODS.map((period) => countsIn(period).map((count) => (count / inhabitants) * 1000));
      const changes = rates.flatMap((now, index) =>
        rates.slice(0, index).flatMap((then) => now.map((rate, n) => Math.abs(rate - (then[n] ?? NaN)))),
      );
      return [...rates.flat(), ...changes];
    });
  });
}

/**
 * The numbers that may be shown for a place: its own number, its inhabitants, its published figures, the law's interval, and
 * the figures of its fylke and the country.
 */
export function allowedOf(code: string): ReadonlySet<string> {
  const persons = INHABITANTS.filter((row) => row.code === code).map((row) => row.persons);
  const values = CELLS.filter((cell) => cell.code === code && cell.status === 'published').map(({ value }) =>
    Number(value),
  );
  const rates = persons.flatMap((inhabitants) => values.map((value) => (value / inhabitants) * 1000));
  const most = persons.map((inhabitants) => 3000 / inhabitants);
  const rounded = [
    ...[...rates, ...referencesOf(code)].flatMap((rate) => [rate.toFixed(1), rate.toFixed(2)]),
    ...most.flatMap((rate) => [
      (Math.ceil(rate * 10 - 1e-9) / 10).toFixed(1),
      (Math.ceil(rate * 100 - 1e-9) / 100).toFixed(2),
    ]),
  ];
  return new Set([
    code,
    ...[...persons, ...values].map(String),
    ...rounded.map((rate) => rate.replace('.', ',')),
  ]);
}

const PHRASES =
  /0–3 personer|18–66 år|per 1000|1\. januar 2026|(?:januar|februar|hittil i|januar–februar) 2026|«[^«»]*»|\d av \d måneder publisert(?:, \d skjult)?(?:, \d uten rad)?/g;

/** How many numbers in a text are not allowed. The numbers themselves are never returned. */
export function strange(text: string, allowed: ReadonlySet<string>): number {
  const plain = text
    .replace(/(?<=\d)[\u00a0\u202f](?=\d{3})/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(PHRASES, ' ');
  return (plain.match(/\d+(?:,\d+)?/g) ?? []).filter((number) => !allowed.has(number)).length;
}
