import type { Dimension, Series } from './dataset.ts';

/**
 * The report's tables of the whole country by who the participants are, and the codes of each, in the report's order.
 * They are those of `data/tables/dimensjoner.json`, which the app does not load; a test compares the two.
 */
export const GROUPS = {
  status: ['arbeidssokere', 'nedsatt-arbeidsevne', 'andre'],
  kjonn: ['kvinner', 'menn'],
  alder: ['19-og-under', '20-24', '25-29', '30-39', '40-49', '50-59', '60-og-over'],
  innvandrer: ['ikke-innvandrere', 'innvandrere'],
  landbakgrunn: ['afrika', 'asia', 'europa', 'nord-amerika-sor-amerika-og-oseania', 'ukjent'],
  utdanning: ['grunnskole', 'videregaende', 'universitet-kort', 'universitet-lang', 'uoppgitt-eller-ingen'],
} as const satisfies Partial<Record<Dimension, readonly string[]>>;

export type GroupDimension = keyof typeof GROUPS;
export type GroupCode<D extends GroupDimension> = (typeof GROUPS)[D][number];

export const GROUP_DIMENSIONS = Object.keys(GROUPS) as readonly GroupDimension[];

/**
 * The codes that at least one of `series` has a row for: known codes in the report's order, then codes that only a newer file
 * has, in that file's order. Unknown codes are shown as codes rather than left out.
 */
export function codesIn(
  dimension: GroupDimension,
  series: readonly Pick<Series, 'codes'>[],
): readonly string[] {
  const there = new Set(series.flatMap((one) => one.codes(dimension)));
  const known: readonly string[] = GROUPS[dimension];
  return [...known.filter((code) => there.has(code)), ...[...there].filter((code) => !known.includes(code))];
}
