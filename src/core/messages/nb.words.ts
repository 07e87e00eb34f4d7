/** The words that the texts in bokmål are put together from. */
import type { Cell } from '../cell.ts';
import type { Tiltak } from '../dataset.ts';
import { formatter, monthsBehind } from '../format.ts';
import type { Scale } from '../measures.ts';
import { isMonth, type Month, type Period } from '../period.ts';
import type { Ignored } from '../permalink.ts';
import type { Mark } from '../picture.ts';

export const f = formatter('nb-NO');
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nb-NO') + text.slice(1);
export const kommuner = (n: number): string => `${f.count(n)} ${n === 1 ? 'kommune' : 'kommuner'}`;
export const deltakere = (n: number): string => `${f.count(n)} ${n === 1 ? 'deltaker' : 'deltakere'}`;

/** A tiltak inside a sentence, where Norwegian writes it small. */
export const tiltakName = ({ sumOf, names }: Tiltak): string =>
  sumOf.length > 0 ? 'tiltakene i alt' : names.nb.charAt(0).toLocaleLowerCase('nb-NO') + names.nb.slice(1);

export const per = {
  'per1000-18-66': 'per 1\u00a0000 innbyggere 18–66 år',
  per1000: 'per 1\u00a0000 innbyggere',
  antall: '',
} as const satisfies Record<Scale, string>;

export const perShort = {
  'per1000-18-66': 'per 1\u00a0000',
  per1000: 'per 1\u00a0000',
  antall: '',
} as const satisfies Record<Scale, string>;

export const inhabitants = {
  'per1000-18-66': 'innbyggere 18–66 år',
  per1000: 'innbyggere',
  antall: '',
} as const satisfies Record<Scale, string>;

export const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** "februar 2026", or "gjennomsnitt januar–februar 2026". */
export function periodName(period: Period, months: readonly Month[]): string {
  if (isMonth(period)) return f.month(period);
  const span = monthsBehind(period, months);
  if (!span) return `gjennomsnitt ${period}`;
  const [first, last] = span;
  return first === last
    ? `gjennomsnitt ${f.month(first)}`
    : `gjennomsnitt ${f.monthName(first)}–${f.month(last)}`;
}

export function value(cell: Cell, scale: Scale, decimals: number): string {
  switch (cell.kind) {
    case 'count':
      return scale === 'antall' ? f.count(cell.value) : f.decimal(cell.value, decimals);
    case 'suppressed':
      return 'skjult';
    case 'absent':
      return 'ingen rad';
    default:
      return cell satisfies never;
  }
}

export function national(cell: Cell): string {
  switch (cell.kind) {
    case 'count':
      return `${deltakere(cell.value)} i hele landet`;
    case 'suppressed':
      return 'landstallet er skjult';
    case 'absent':
      return 'landstallet mangler';
    default:
      return cell satisfies never;
  }
}

/** What may be said of a suppressed figure: the interval, and the rate that its upper end gives. */
export function interval(mark: Pick<Mark, 'upperBound'>, scale: Scale, decimals: number): string {
  if (scale === 'antall' || mark.upperBound === undefined) return '0–3 personer';
  return `0–3 personer, høyst ${f.decimalUp(mark.upperBound, decimals)} ${per[scale]}`;
}

/** What hides a figure. Of a sum only a part may be hidden, so nothing may be said of its size. */
export const whyHidden = ({ sumOf }: Tiltak): string =>
  sumOf.length > 0 ? 'minst ett av tallene er skjult' : 'færre enn fire deltakere';

export const ignoredReason = {
  unknown: 'ukjent verdi',
  'not-in-data': 'finnes ikke i tallene',
  'too-many': 'det kan velges høyst åtte kommuner',
  repeated: 'står flere ganger',
} as const satisfies Record<Ignored['reason'], string>;
