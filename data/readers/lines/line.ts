/** A cell of a row as a file holds it. */
export interface Printed {
  readonly text: string;
  /** The cell's own address in a sheet, `sheet "…", cell C57`; without one, the row's is told. */
  readonly where?: string;
  /** What is wrong with the cell, if the file says that it is not a number: a date, a formula. */
  readonly fault?: { readonly found: string; readonly expected: string };
}

/** A line of a report, classified by its form alone. `where` is its place in the file: `line 57`. */
export type Line = { readonly where: string } & (
  | { readonly kind: 'blank' }
  /** "TILT120 Tiltaksdeltakere på arbeidspraksis. …" */
  | { readonly kind: 'title'; readonly code: string; readonly title: string }
  /** "Rapport oppdatert: 04.03.2026" */
  | { readonly kind: 'updated'; readonly date: string }
  /** "Januar 2026 - Februar 2026" */
  | { readonly kind: 'period'; readonly words: readonly [Edge, Edge] }
  /** The column headings: a row whose first cell is empty. */
  | { readonly kind: 'header'; readonly cells: readonly string[] }
  | { readonly kind: 'row'; readonly label: string; readonly cells: readonly Printed[] }
  /** "Tiltak og fylke" */
  | { readonly kind: 'section' }
  /** "Kilde: NAV", "Side 3 av 79": what stands at the edges of pages and says nothing of the report. */
  | { readonly kind: 'aside' }
  /** `isTable` if it has columns like a row, although no figures can be recognised. */
  | { readonly kind: 'text'; readonly text: string; readonly isTable?: true }
);
export type TextLine = Extract<Line, { kind: 'text' }>;

/** One end of the period line: the month's name as printed, and the year. */
export interface Edge {
  readonly month: string;
  readonly year: string;
}
