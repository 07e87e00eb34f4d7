/** What the two metadata files say in the same words. */
export const TITLE = {
  nb: 'Deltakere på arbeidsmarkedstiltak etter kommune',
  nn: 'Deltakarar på arbeidsmarknadstiltak etter kommune',
  en: 'Participants in labour market measures by kommune',
} as const;

export const DESCRIPTION = {
  nb:
    'Tall fra NAVs månedlige rapporter om tiltaksdeltakere, én linje per celle. NAV erstatter tall mindre enn 4 med *; ' +
    'slike celler har status «suppressed» og ingen verdi. Kommuner som ikke har noen rad i rapporten, har ingen linje: ' +
    'det er verken null eller et skjult tall.',
  en:
    'Figures of NAV’s monthly reports on participants in labour market measures, one line for each cell. NAV replaces ' +
    'numbers smaller than 4 with *; such a cell has the status “suppressed” and no value. A kommune without a row in ' +
    'the report has no line: that is neither zero nor a suppressed number.',
} as const;

export const CSV = 'tiltaksdeltakere.csv';
export const CSV_MEDIA_TYPE = 'text/csv';

export const NAV = { title: 'NAV', path: 'https://www.nav.no/' } as const;
export const SSB = {
  title: 'Statistisk sentralbyrå: names and numbers of kommuner and fylker, classifications 131 and 104',
  path: 'https://www.ssb.no/klass/klassifikasjoner/131',
} as const;

/** SSB's licence for names and numbers. No licence of NAV's figures is known, so none is stated. */
export const SSB_LICENCE = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0 International',
} as const;

export const RIGHTS = {
  nb:
    'Tall: NAV. NAV er utgiver av statistikken; rapporten oppgir ingen lisens for tallene. ' +
    'Navn og numre på kommuner og fylker: Statistisk sentralbyrå, CC BY 4.0.',
  en:
    'Figures: NAV (“Tall: NAV”), which publishes the statistics; the report states no licence for them. ' +
    'Names and numbers of kommuner and fylker: Statistics Norway, CC BY 4.0.',
} as const;
