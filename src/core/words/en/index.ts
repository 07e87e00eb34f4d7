import type { Ignored } from '../../link/permalink.ts';
import { FEWEST_CERTAIN } from '../../picture/picture.ts';
import { about } from './about.ts';
import { shared } from './words.ts';
import type { Messages } from '../messages.ts';

const { f, words, capital, periodName, tiltakName } = shared;

const reasons: Readonly<Record<Ignored['reason'], (now: string) => string>> = {
  unknown: () => 'unknown value',
  'not-in-data': () => 'not in the data',
  'too-many': () => 'at most eight areas can be selected',
  repeated: () => 'given more than once',
  renumbered: (now) => `now ${now}`,
  divided: (now) => `divided into ${now}`,
  'no-norway': () => 'shows nothing of Norway',
  'other-months': () => 'this average is not in the figures',
};

const named = (file: string | undefined) => (file === undefined ? 'A file' : `The file ${file}`);

/** Every text that a reader sees, in English. */
export const en: Messages = {
  ...shared.page,
  appName: 'Tiltakskart',
  documentTitle: (title) => `${title} – Tiltakskart`,
  description:
    'Map of participants in labour market measures in all the municipalities of Norway, month by month, with numbers from NAV.',
  panel: 'Choices and numbers',
  skipToContent: 'Skip to the map',

  nav: {
    label: 'Views',
    kart: 'Map',
    tabell: 'Table',
    landet: 'Whole country',
    om: 'About',
  },
  menu: {
    label: 'Menu',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },
  /** The panel where it is a sheet over the map. */
  sheet: {
    raise: 'Show more of the panel',
    lower: 'Show less of the panel',
    choose: 'Choose measure and figures',
  },
  pickers: {
    tiltak: 'Measure',
    scale: 'Unit',
    values: {
      'per1000-18-66': 'Per\u00a01,000 (18\u2060–\u206066\u00a0yrs)',
      per1000: 'Per\u00a01,000 (all)',
      antall: 'Number',
      'mot-landet': 'Stands out',
    },
    level: 'Areas',
    levels: { kommune: 'Municipalities', fylke: 'Counties' },
    since: 'Compare with',
    noSince: 'None: show figures',
    language: 'Language',
    openReport: 'Open a file …',
  },
  embedded: {
    open: 'Open in Tiltakskart',
  },
  month: {
    ...shared.month,
    bar: 'Time',
    /** Where the series begins anew. */
    breaks: (first) => `Break in the statistics from ${f.list(first.map((month) => f.month(month)))}`,
    label: 'Month',
    play: 'Play the months',
    pause: 'Stop playing',
    average: 'Average',
    averageOf: (year) => `Average so far in ${year}`,
    wholeYear: 'Average',
    wholeYearOf: (year) => `Average of the whole of ${year}`,
  },
  legend: {
    ...shared.legend,
    label: 'Legend',
    notes: 'About these figures',
    /** In a legend of one line. */
    hiddenShort: 'hidden',
    controls: 'Classes and colours',
  },
  map: {
    label: (title) => `Map. ${title}`,
    role: 'interactive map',
    instructions:
      'Arrow keys go from area to area, and letters or digits jump to a name or a number. Enter selects the area, Escape stops. Plus and minus zoom, Shift with an arrow key moves the map. All the numbers are in the table too.',
    noKeys:
      'The areas could not be loaded, so the keys do not work on the map now. All the numbers are in the table too.',
    twoFingers: 'Use two fingers to move the map',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    wholeCountry: 'The whole country',
    oslofjord: 'The Oslofjord',
    controls: 'Map view',
  },
  search: {
    label: 'Municipality or number',
    results: (n) => (n === 0 ? 'No hits' : `${f.count(n)} ${n === 1 ? 'hit' : 'hits'}`),
    none: (text) => `No municipality is called “${text}” or has that number.`,
  },
  place: {
    ...shared.place,
    change: (from) => `from ${f.monthName(from)}`,
    remove: (name) => `Remove ${name}`,
    selected: 'Selected areas',
    none: 'Select an area on the map, in the search or in the table to see its numbers.',
    full: 'Eight areas are selected. Remove one to select another.',
    population: (denominator, scale) =>
      `${f.count(denominator.persons)} ${words.inhabitants[scale]} on 1 January ${denominator.year}`,
    absentWords:
      'The report has no row for the area. That does not tell whether the number is zero or hidden.',
    uncertain: 'uncertain',
    uncertainWords: `Based on fewer than ${f.count(FEWEST_CERTAIN)} people`,
    months: (tiltak) => `${capital(tiltakName(tiltak))}, month by month`,
    perTiltak: (name) => `${name}: participants in each measure`,
  },
  table: {
    ...shared.table,
    number: 'Number',
    name: { kommune: 'Municipality (kommune)', fylke: 'County (fylke)' },
    fylke: 'County (fylke)',
    count: 'Participants',
    countIn: (period, months) => `Participants, ${periodName(period, months)}`,
    rank: 'Rank',
    select: (name) => `Select ${name}`,
    selectColumn: 'Selected',
    sortHint: ({ level }) =>
      `Select a column heading to sort. When sorted by number, hidden numbers and ${words.places[level].many} without a row are listed separately, at the end.`,
  },
  link: {
    copy: 'Copy link',
    copied: 'The link has been copied',
    failed: 'The link could not be copied. Copy it from the address bar.',
  },
  share: {
    ...shared.share,
    button: 'Share',
    open: 'Open the map',
  },
  ignored: {
    intro: 'Some of the link is left out or changed:',
    item: ({ key, value: text, reason, instead, now = [] }) =>
      `${key}=${text} (${reasons[reason](f.list(now))}${instead ? `; shown here: ${periodName(instead.year, instead.months)}` : ''})`,
    close: 'Close',
  },
  failure: {
    title: 'The numbers could not be loaded',
    part: 'Part of the page could not be loaded',
    what: (file) => `${named(file)} is missing or cannot be read. Check that you are online, and try again.`,
    slow: (file) =>
      `${named(file)} is taking a long time. The connection may be slow, or the site does not answer. Try again.`,
    renewed: 'The page may have been renewed since you opened it. If so, reload it.',
    reload: 'Reload the page',
    drawn: 'Below is the map as it was when the page was made. The choices do not work.',
    retry: 'Try again',
    unexpected: 'Something went wrong when the page was being drawn. Try again, or reload the page.',
  },
  loading: 'Loading the numbers…',
  offline: 'You are offline. The map shows the numbers of your last visit.',
  attribution: (updated) =>
    `Numbers: NAV, ${f.date(updated)} · Boundaries: © Kartverket, CC BY 4.0 · Population: Statistics Norway (SSB), CC BY 4.0`,
  about,
};
