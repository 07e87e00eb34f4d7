import type { FigureKind } from '../../../src/core/figures/table.ts';
import { normalise, tidy } from '../from.ts';

export type { FigureKind };

/** What is said of figures in these words makes them a rate. No letter before or after: "Andelslag" is none. */
const RATE = new RegExp(
  [
    '%|‰',
    'prosent(?:andel|vis)?|pst|andel(?:en|er)?|delprosent|share|percent(?:age)?|proportion',
    'promille|rate[nr]?|ratio|per 1 ?000(?: 000)?|per 100(?: 000)?|pr\\.? 1 ?000|per (?:innbygger|person|elev|mottaker|bruker|årsverk|km2|capita)',
    'indeks(?:en)?|index|gjennomsnitt(?:lig|et)?|snitt|median(?:en)?|mean|average',
    'standardisert|dekning(?:sgrad)?|grad|tetthet|score|poeng|klasse|rangering|rang',
  ]
    .map((words) => `(?<![\\p{L}])(?:${words})(?![\\p{L}])`)
    .join('|'),
  'iu',
);
const ENDS_AS_RATE =
  /(?:andel|prosent|rate|grad|indeks|dekning|snitt|tetthet|_pst|_prosent)(?:en)?(?![\p{L}])/iu;

/** "GodkjenteProsent", "V_Prosent_av_befolkningen": words that a database has run together. */
const apart = (heading: string): string =>
  tidy(heading.replace(/_/g, ' ').replace(/(?<=[a-zæøå])(?=[A-ZÆØÅ])/g, ' '));

/** Whether words say that figures are a share, a rate, a mean or an index. */
export const saysRate = (words: string): boolean => {
  const plain = apart(words);
  return RATE.test(plain) || ENDS_AS_RATE.test(plain);
};

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:%|pst\.?|prosent|percent|per cent|prosentandel)$/i, '%'],
  [/^(?:‰|promille)$/i, '‰'],
  [/^(?:personer|persons|antall personer)$/i, 'personer'],
  [/^(?:antall|number|count)$/i, ''],
];

/** A unit in one spelling: "Prosent" and "pst." are `%`. */
export function unitOf(words: string): string | undefined {
  const plain = tidy(words);
  if (plain === '') return undefined;
  const known = UNITS.find(([pattern]) => pattern.test(plain))?.[1];
  // "Antall" means a number, and does not say of what.
  return known === '' ? undefined : (known ?? plain);
}

/** What is told of a unit within a heading: "Enhet: Personer", "Andel (prosent)", "Inntekt (kr)", "% av arbeidsstyrken". */
export function unitWithin(heading: string): string | undefined {
  const plain = apart(heading);
  const [, said] = /^(?:enhet|måleenhet|unit)\s?:\s*(.+)$/i.exec(plain) ?? [];
  if (said !== undefined) return unitOf(said);
  const [, bracket = ''] = /\(([^()]*)\)\s*$/.exec(plain) ?? [];
  if (
    /^(?:prosent|pst\.?|%|percent|promille|kr|kroner|1000 kr|mill\. kr|personer|antall|timer|dager|km2?|kvm|m2)\b/i.test(
      bracket,
    )
  ) {
    const [unit = ''] = bracket.split(',');
    return unitOf(unit);
  }
  if (/(?<![\p{L}])(?:%|prosent|pst\.?|percent)(?![\p{L}])/iu.test(plain) || /andel/i.test(plain)) {
    return /andel/i.test(plain) && !/%|prosent|pst/i.test(plain) ? undefined : '%';
  }
  const [per] = /(?<![\p{L}])(?:per|pr\.?) (?:1 ?000|100 ?000)[^,()]*/iu.exec(plain) ?? [];
  return per === undefined ? undefined : tidy(per);
}

/** Headings of figures that say nothing of them. */
export const saysNothing = (heading: string): boolean =>
  /^(?:value|verdi|antall|tall|count|number|n|figur|figure|data|obs_value|teller)$/i.test(tidy(heading));

/** The words of a value that stands for all the others: "I alt", "Begge kjønn", "Alle aldre". */
const ALL =
  /^(?:\d+\s)?(?:i alt|ialt|totalt?|total sør|sum|samlet|alle|hele|begge|kjønn samlet|både|all|both|menn og kvinner|kvinner og menn)(?![\p{L}])|(?:samlet|i alt|totalt|til sammen|total)$/iu;
export const saysAll = (value: string): boolean => ALL.test(tidy(value));

/** Whether the heading of a column says that its values are different figures, rather than parts of one. */
const MEASURES =
  /^(?:statistikkvariabel|contentscode|contents|måltall|målingstype|variabel(?:navn)?|variable|indikator(?:navn)?|indicator|measure|måling|statistikk|enhet|unit|måleenhet|nøkkeltall)$/i;
export const headsMeasures = (heading: string): boolean => MEASURES.test(tidy(heading));

/** Whether a heading says that a column is a number of something that is no figure: a code, an order, a coordinate. */
const KEYS =
  /^(?:id|fid|objectid|nr|lnr|løpenr|rad(?:nr)?|index|sort(?:ering|kommune)?|sortering.*|rekkefølge|org(?:anisasjons)?\.?(?:nr|nummer)|kode|code|.*kode|knr|fnr|lat(?:itude)?|lon(?:gitude)?|x|y)$/i;
export const headsKeys = (heading: string): boolean =>
  KEYS.test(normalise(heading) === '' ? '' : tidy(heading));
