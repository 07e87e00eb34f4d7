import type { SetAside } from '../../figures/table.ts';
import { rowsIn, some, timeIn } from '../compose/table.ts';
import { formatter } from '../format.ts';
import type { TableWords } from '../shapes/table.ts';

const f = formatter('en-GB');
const { count, list } = f;
const rows = (n: number): string => `${count(n)} ${n === 1 ? 'row' : 'rows'}`;

const ASIDE: Readonly<Record<SetAside['kind'], string>> = {
  country: 'about the whole country',
  fylke: 'about counties',
  total: 'with sums',
  part: 'about parts of municipalities',
  outside: 'about Svalbard and other areas outside the municipalities',
  unknown: 'without a stated municipality',
  divided: 'about a municipality that has been divided since',
  older: 'about municipalities that no longer exist',
  ambiguous: 'with a name that several municipalities have',
  unrecognised: 'that are not recognised',
  none: 'that you have left out',
  empty: 'without a name or a number',
};

/** A reader's own table, in English. */
export const en: TableWords = {
  time: timeIn({
    quarter: (nth, year) => `Q${nth}\u00a0${year}`,
    tertial: (nth, year) => `four months ${nth} of ${year}`,
    half: (nth, year) => `half ${nth} of ${year}`,
  }),
  noValue: 'no value',
  noValueIn: 'No value in the table',
  noTable: { kommune: 'no figures for municipalities', fylke: 'no figures for counties' },
  hidden: { below: (limit) => `less than ${limit}`, unknown: 'not given' },
  interval: { below: (most) => `0–${most}`, unknown: 'size unknown' },
  whyNot: {
    figure: (interval) => `The table does not give the number: ${interval}.`,
    change: 'The number is hidden in at least one of the periods, so the change is not shown either.',
  },
  change: (title) => `Change: ${title}`,
  changed: (span) => `, change ${span}`,
  shownGroup: 'With a figure',
  shownBoth: 'With a figure in both periods',
  observed: (min, max) => `Figures in all periods: ${min} to ${max}.`,
  all: 'All figures',
  none: 'No figures',
  asIs: 'The figures are drawn as they are in the table.',
  counts:
    'Numbers often follow the population: they are largest where most people live. Choose per 1,000 to compare.',
  absentWords: 'The table has no value for the area. That does not say whether it is zero or hidden.',
  measure: 'Figures',
  since: (when) => `since ${when}`,
  as: 'As in the table',
  each: (title) => `${title}, period by period`,
  sortHint:
    'Choose a column heading to sort. Sorted by figures, hidden figures and areas without a value stand by themselves, at the end.',
  bar: { label: 'Time', play: 'Play the periods' },
  circles: 'The area of a circle shows the number.',
  compare: {
    months: 'Period by period',
    chartsHint:
      'All charts have the same scale. A line is broken where a figure is hidden (hatched) or missing (dotted outline).',
    monthTable: { show: 'Show all periods as a table', month: 'Period' },
    tally: ({ months, published, suppressed, absent }) =>
      [
        `${count(published)} of ${count(months)} ${months === 1 ? 'period has a figure' : 'periods have figures'}`,
        ...(suppressed > 0 ? [`${count(suppressed)} hidden`] : []),
        ...(absent > 0 ? [`${count(absent)} without a value`] : []),
      ].join(', '),
    state: (when, kind) => `${when}: ${{ count: 'figure', suppressed: 'hidden', absent: 'no value' }[kind]}`,
  },
  about: {
    table: (title, file) =>
      `“${title}”, read from your own file, ${file}. The figures are not published here.`,
    source: (source) => `Source: ${source}.`,
    noSource: 'The file does not say whose figures they are.',
    counted: 'The figures on the map:',
    marks: (mark, cells, meaning) => `“${mark}” in ${cells}: ${meaning}.`,
    hidden:
      'A hidden figure is drawn with a hatch, never as a low value. Tiltakskart never works out, shows or hints at a hidden figure.',
    absent: (names) => `The table has no value for ${list(names)}.`,
    absentMany: (n) => `The table has no value for ${n} municipalities.`,
    rates:
      'Shares, rates and indexes are drawn as they are in the table, and never added. Counts can also be shown per 1,000 inhabitants, with the population on 1 January of the same year or the nearest year that there is. The class limits are quantiles, unless something else is chosen, of all figures in all periods, rounded to readable limits.',
  },
  attribution: (file, source, hasRates) =>
    `Figures: own file, ${file}${source === undefined ? '' : ` (source: ${source})`}, not published here · Boundaries: © Kartverket, CC BY 4.0${hasRates ? ' · Population: Statistics Norway, CC BY 4.0' : ''}`,
  wholeCountry: 'the whole country',
  csv: {
    status: { published: 'figure', absent: 'no value', untabled: 'no figures' },
    empty: 'The table has no value. That means neither zero nor hidden.',
    hint: 'Hidden figures are written as *. Where the table has no value, the field is empty. The column Status says which.',
    all: (periods) => `The figure in all periods: ${periods}`,
  },
  before: 'Before',
  hiddenFigure: 'hidden',
  per: { per1000: 'per 1000 inhabitants', 'per1000-18-66': 'per 1000 inhabitants aged 18–66' },
  banner: 'Look over the table …',
  dialog: {
    title: 'How the table is understood',
    intro: 'Look it over, and correct what is wrong. Press Enter to see the map.',
    places: (kommuner, of, without) =>
      `${count(kommuner)} of ${count(of)} municipalities get a figure${without === 0 ? '.' : `; ${rows(without)} without a municipality.`}`,
    times: (n, first, last) => (n === 1 ? first : `${count(n)} periods: ${first} to ${last}`),
    look: 'Look especially at this:',
    questions: {
      table: 'The file has several tables. Is the right one chosen?',
      split: 'No value stands for all. Choose what is shown first.',
      year: 'The months have no year. Write which year they are from.',
      period: 'The table does not say which time the figures are from. Write it if you know it.',
      place: 'A name may be several municipalities. Choose which.',
      mark: 'A mark has no usual meaning. Choose what it means.',
      decimals: 'It cannot be seen whether the numbers have a decimal comma or a decimal point.',
    },
    show: 'Show on the map',
    other: 'Choose another file …',
    fields: {
      table: 'Table',
      title: 'Title',
      source: 'Source',
      figures: 'Figures',
      kind: (measure) => `What kind of figure is ${measure}`,
      unit: (measure) => `Unit of ${measure}`,
      split: 'Show first',
      time: 'Time',
      timeHint: 'For example 2026, 2026-02 or Q1 2026',
      year: 'Year',
      marks: 'Marks in the place of numbers',
      meaning: (mark) => `What ${mark} means`,
      below: (mark) => `${mark} hides numbers less than`,
      belowHint: 'Less than (if you know)',
      decimals: 'Decimal mark',
      place: (label) => `Which municipality is ${label}?`,
      choose: 'Choose …',
      noPlace: 'None of them',
      columns: 'Columns',
      role: (letters, heading) => `Column ${letters}${heading === '' ? '' : `, ${heading}`}`,
      first: 'The first rows',
      more: (n) => `${count(n)} more columns are not shown here.`,
    },
    kinds: { count: 'number', rate: 'share, rate or index' },
    roles: {
      place: 'place',
      fylke: 'county',
      period: 'time',
      measure: 'name of figures',
      split: 'breakdown',
      figure: 'figures',
      about: 'information',
      unused: 'not used',
    },
    meanings: { hidden: 'hidden', missing: 'missing', impossible: 'not possible to give', nought: 'zero' },
    decimalMarks: { ',': 'comma', '.': 'point' },
    cells: (n) => `${count(n)} ${n === 1 ? 'cell' : 'cells'}`,
    empty: 'empty cell',
    suggested: (below) => `The file says that numbers less than ${count(below)} are hidden.`,
    leftOut: 'Left out, and why',
    rows: rowsIn(f, rows, ASIDE),
    notice: (notice) => {
      switch (notice.code) {
        case 'twice':
          return `${count(notice.places.length)} areas have two different figures for the same time, and are shown without one. Perhaps a breakdown is missing.`;
        case 'misnamed':
          return `The number and the name are not the same municipality in ${some(f, notice.labels)}. The number is used.`;
        case 'former':
          return `Numbers or names from 2020 to 2023 are used as today's for ${count(notice.kommuner)} municipalities.`;
        case 'turned':
          return 'The municipalities stand across the table. Rows and columns have changed places.';
      }
    },
    working: 'Reading the table again …',
    refused: {
      empty: (file) => `${file} is empty.`,
      'too-large': (file) => `${file} is too large. Files of up to 10 MB can be opened.`,
      'no-table': (file) =>
        `${file} is neither one of NAV's reports nor a table. Open CSV, text, Excel (.xlsx), ODS or JSON-stat.`,
      'old-workbook': (file) =>
        `${file} is an Excel file of the old kind (.xls), or has a password. Save it as .xlsx without a password.`,
      'other-workbook': (file) =>
        `${file} is a spreadsheet in a format that cannot be read. Save it as .xlsx.`,
      locked: (file) => `${file} has a password. Save it without one.`,
      archive: (file) => `${file} is a zip file. Unpack it, and open the table in it.`,
      broken: (file) => `${file} is damaged and cannot be read. Download it again.`,
      'other-json': (file) =>
        `${file} is JSON, but not JSON-stat 2, in which Statistics Norway and others publish tables.`,
      'broken-json': (file, { part = '' }) =>
        `${file} is JSON-stat whose parts do not fit together${part === '' ? '' : ` (${part})`}.`,
      'open-quote': (file, { line = '' }) =>
        `${file} has a quotation mark on line ${line} that does not end.`,
      'no-kommuner': (file) =>
        `No row and no column of ${file} is a municipality. The table must have municipality numbers or names.`,
      'only-fylker': (file) =>
        `${file} has figures for counties only. The map needs figures for municipalities.`,
      'no-figures': (file) => `${file} has municipalities, but no figures beside them.`,
      unexpected: (file) => `${file} could not be read as a table: something went wrong.`,
    },
    examples: 'No file at hand? Try one of these:',
    example: {
      population: 'Change in population 2024–2026 (Statistics Norway)',
      elderly: 'Share aged 67 and over (Statistics Norway)',
      open: 'The open data of this page',
    },
  },
};
