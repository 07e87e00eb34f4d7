import type { RevisionKind } from '../../figures/revisions.ts';

/** What is said of figures that changed since they were first published, and of those that could not be used. */
export interface RevisionMessages {
  readonly title: string;
  /** Why no earlier figure is told. */
  readonly intro: string;
  /** "Rapport TILT120, oppdatert 5. mars 2026": what it changed follows. */
  readonly report: (code: string, updated: string) => string;
  /** How many figures a report did this to: "12 endret". */
  readonly counted: Readonly<Record<RevisionKind, (n: string) => string>>;
  readonly months: (months: string) => string;
  readonly show: string;
  readonly country: string;
  /** After the name of a figure. */
  readonly kind: Readonly<Record<RevisionKind, string>>;
  /** At a figure, with the date of the report. */
  readonly note: Readonly<Record<RevisionKind, (updated: string) => string>>;
  readonly averageOf: (year: string) => string;
  readonly asideTitle: string;
  readonly aside: (report: string, year: string, names: readonly string[]) => string;
  readonly populationTitle: string;
  readonly population: (year: string, other: string) => string;
}
