import type { SetAside } from '../../figures/table.ts';
import { rowsIn, some, timeIn } from '../compose/table.ts';
import { formatter } from '../format.ts';
import type { TableWords } from '../shapes/table.ts';

const f = formatter('nn-NO');
const { count, list } = f;
const rows = (n: number): string => `${count(n)} ${n === 1 ? 'rad' : 'rader'}`;

const ASIDE: Readonly<Record<SetAside['kind'], string>> = {
  country: 'om heile landet',
  fylke: 'om fylker',
  total: 'med summar',
  part: 'om delar av kommunar',
  outside: 'om Svalbard og andre områder utanfor kommunane',
  unknown: 'utan oppgitt kommune',
  divided: 'om ein kommune som er delt sidan',
  older: 'om kommunar som ikkje finst lenger',
  ambiguous: 'med eit namn som fleire kommunar har',
  unrecognised: 'som ikkje er kjende att',
  none: 'som du har utelate',
  empty: 'utan namn og nummer',
};

/** A reader's own table, in Norwegian nynorsk. */
export const nn: TableWords = {
  time: timeIn({
    quarter: (nth, year) => `${nth}.\u00a0kvartal ${year}`,
    tertial: (nth, year) => `${nth}.\u00a0tertial ${year}`,
    half: (nth, year) => `${nth}.\u00a0halvår ${year}`,
  }),
  noValue: 'ingen verdi',
  noValueIn: 'Ingen verdi i tabellen',
  noTable: { kommune: 'ingen tal for kommunar', fylke: 'ingen tal for fylke' },
  hidden: { below: (limit) => `mindre enn ${limit}`, unknown: 'ikkje oppgitt' },
  interval: { below: (most) => `0–${most}`, unknown: 'ukjend storleik' },
  whyNot: {
    figure: (interval) => `Tabellen oppgir ikkje talet: ${interval}.`,
    change: 'Talet er skjult i minst éin av periodane, og då blir heller ikkje endringa vist.',
  },
  change: (title) => `Endring: ${title}`,
  changed: (span) => `, endring ${span}`,
  shownGroup: 'Med tal',
  shownBoth: 'Med tal i begge periodane',
  observed: (min, max) => `Tal i alle periodane: ${min} til ${max}.`,
  all: 'Alle tala',
  none: 'Ingen tal',
  asIs: 'Tala er teikna slik dei står i tabellen.',
  counts:
    'Tal på noko følgjer ofte folketalet: Der det bur flest, er tala størst. Vel per 1\u00a0000 for å samanlikne.',
  absentWords: 'Tabellen har ingen verdi for området. Det seier ikkje om talet er null eller skjult.',
  measure: 'Tal',
  since: (when) => `frå ${when}`,
  as: 'Som i tabellen',
  each: (title) => `${title}, periode for periode`,
  sortHint:
    'Vel ei kolonneoverskrift for å sortere. Sorterte etter tal står skjulte tal og område utan verdi for seg, til slutt.',
  bar: { label: 'Tid', play: 'Spel av periodane' },
  circles: 'Arealet av ein sirkel viser talet.',
  compare: {
    months: 'Periode for periode',
    chartsHint:
      'Alle diagramma har same skala. Ei linje blir broten der eit tal er skjult (skravert) eller manglar (prikka ramme).',
    monthTable: { show: 'Vis alle periodane som tabell', month: 'Periode' },
    tally: ({ months, published, suppressed, absent }) =>
      [
        `${count(published)} av ${count(months)} ${months === 1 ? 'periode' : 'periodar'} har tal`,
        ...(suppressed > 0 ? [`${count(suppressed)} skjult`] : []),
        ...(absent > 0 ? [`${count(absent)} utan verdi`] : []),
      ].join(', '),
    state: (when, kind) => `${when}: ${{ count: 'tal', suppressed: 'skjult', absent: 'ingen verdi' }[kind]}`,
  },
  about: {
    table: (title, file) => `«${title}», lesen frå di eiga fil, ${file}. Tala er ikkje publiserte her.`,
    source: (source) => `Kjelde: ${source}.`,
    noSource: 'Fila seier ikkje kven tala er frå.',
    counted: 'Tala på kartet:',
    marks: (mark, cells, meaning) => `«${mark}» i ${cells}: ${meaning}.`,
    hidden:
      'Eit skjult tal blir teikna med skravur, aldri som ein låg verdi. Tiltakskart reknar aldri ut, viser eller antydar eit skjult tal.',
    absent: (names) => `Tabellen har ingen verdi for ${list(names)}.`,
    absentMany: (n) => `Tabellen har ingen verdi for ${n} kommunar.`,
    rates:
      'Delar, ratar og indeksar er teikna slik dei står i tabellen, og blir aldri lagde saman. Tal på noko kan òg visast per 1\u00a0000 innbyggjarar, med folkemengda 1. januar i same år eller det næraste året som finst. Klassegrensene er kvantilar, om ikkje noko anna er valt, av alle tala i alle periodane, avrunda til lesbare grenser.',
  },
  attribution: (file, source, hasRates) =>
    `Tal: eiga fil, ${file}${source === undefined ? '' : ` (kjelde: ${source})`}, ikkje publiserte her · Grenser: © Kartverket, CC BY 4.0${hasRates ? ' · Folkemengd: SSB, CC BY 4.0' : ''}`,
  wholeCountry: 'heile landet',
  csv: {
    status: { published: 'tal', absent: 'ingen verdi', untabled: 'ingen tal' },
    empty: 'Tabellen har ingen verdi. Det betyr verken null eller skjult.',
    hint: 'Skjulte tal står som *. Der tabellen ikkje har nokon verdi, er feltet tomt. Kolonnen Status seier kva som gjeld.',
    all: (periods) => `Talet i alle periodane: ${periods}`,
  },
  before: 'Før',
  hiddenFigure: 'skjult',
  per: { per1000: 'per 1000 innbyggjarar', 'per1000-18-66': 'per 1000 innbyggjarar 18–66 år' },
  banner: 'Sjå over tabellen …',
  dialog: {
    title: 'Slik er tabellen forstått',
    intro: 'Sjå over, og rett det som er feil. Trykk Enter for å sjå kartet.',
    places: (kommuner, of, without) =>
      `${count(kommuner)} av ${count(of)} kommunar får tal${without === 0 ? '.' : `; ${rows(without)} utan kommune.`}`,
    times: (n, first, last) => (n === 1 ? first : `${count(n)} periodar: ${first} til ${last}`),
    look: 'Sjå særleg over dette:',
    questions: {
      table: 'Fila har fleire tabellar. Er det rett tabell som er vald?',
      split: 'Ingen verdi står for alle. Vel kva som blir vist først.',
      year: 'Månadene står utan år. Skriv kva år dei er frå.',
      period: 'Tabellen seier ikkje kva tid tala er frå. Skriv ho gjerne.',
      place: 'Eit namn kan vere fleire kommunar. Vel kva for ein.',
      mark: 'Eit merke har inga vanleg tyding. Vel kva det tyder.',
      decimals: 'Det er ikkje råd å sjå om tala har desimalkomma eller desimalpunktum.',
    },
    show: 'Vis på kartet',
    other: 'Vel ei anna fil …',
    fields: {
      table: 'Tabell',
      title: 'Tittel',
      source: 'Kjelde',
      figures: 'Tal',
      kind: (measure) => `Kva slags tal er ${measure}`,
      unit: (measure) => `Eining for ${measure}`,
      split: 'Vis først',
      time: 'Tid',
      timeHint: 'For eksempel 2026, 2026-02 eller 1. kvartal 2026',
      year: 'År',
      marks: 'Merke i staden for tal',
      meaning: (mark) => `Kva ${mark} tyder`,
      below: (mark) => `${mark} skjuler tal mindre enn`,
      belowHint: 'Mindre enn (om du veit det)',
      decimals: 'Desimalteikn',
      place: (label) => `Kva kommune er ${label}?`,
      choose: 'Vel …',
      noPlace: 'Ingen av dei',
      columns: 'Kolonnar',
      role: (letters, heading) => `Kolonne ${letters}${heading === '' ? '' : `, ${heading}`}`,
      first: 'Dei første radene',
      more: (n) => `${count(n)} kolonnar til er ikkje viste her.`,
    },
    kinds: { count: 'tal på noko', rate: 'del, rate eller indeks' },
    roles: {
      place: 'stad',
      fylke: 'fylke',
      period: 'tid',
      measure: 'namn på tal',
      split: 'inndeling',
      figure: 'tal',
      about: 'opplysning',
      unused: 'ikkje brukt',
    },
    meanings: { hidden: 'skjult', missing: 'manglar', impossible: 'ikkje mogleg å oppgi', nought: 'null' },
    decimalMarks: { ',': 'komma', '.': 'punktum' },
    cells: (n) => `${count(n)} ${n === 1 ? 'celle' : 'celler'}`,
    empty: 'tom celle',
    suggested: (below) => `Fila seier at tal mindre enn ${count(below)} er skjulte.`,
    leftOut: 'Utelate, og kvifor',
    rows: rowsIn(f, rows, ASIDE),
    notice: (notice) => {
      switch (notice.code) {
        case 'twice':
          return `${count(notice.places.length)} område har to ulike tal for same tid, og blir viste utan tal. Kanskje manglar ei inndeling.`;
        case 'misnamed':
          return `Nummer og namn er ikkje same kommune i ${some(f, notice.labels)}. Nummeret er brukt.`;
        case 'former':
          return `Nummer eller namn frå 2020 til 2023 er brukte som dagens for ${count(notice.kommuner)} kommunar.`;
        case 'turned':
          return 'Kommunane står bortover i tabellen. Rader og kolonnar er bytte om.';
      }
    },
    working: 'Tabellen blir lesen på nytt …',
    refused: {
      empty: (file) => `${file} er tom.`,
      'too-large': (file) => `${file} er for stor. Filer på opptil 10 MB kan opnast.`,
      'no-table': (file) =>
        `${file} er verken ein av rapportane til NAV eller ein tabell. Opne CSV, tekst, Excel (.xlsx), ODS eller JSON-stat.`,
      'old-workbook': (file) =>
        `${file} er ei Excel-fil av gammal type (.xls), eller har passord. Lagre ho som .xlsx utan passord.`,
      'other-workbook': (file) =>
        `${file} er eit rekneark i eit format som ikkje kan lesast. Lagre det som .xlsx.`,
      locked: (file) => `${file} har passord. Lagre fila utan passord.`,
      archive: (file) => `${file} er ei zip-fil. Pakk ho ut, og opne tabellen som ligg i ho.`,
      broken: (file) => `${file} er skadd og kan ikkje lesast. Hent fila på nytt.`,
      'other-json': (file) => `${file} er JSON, men ikkje JSON-stat 2, som SSB og andre gir ut tabellar i.`,
      'broken-json': (file, { part = '' }) =>
        `${file} er JSON-stat der delane ikkje passar saman${part === '' ? '' : ` (${part})`}.`,
      'open-quote': (file, { line = '' }) => `${file} har eit hermeteikn på linje ${line} som ikkje sluttar.`,
      'no-kommuner': (file) =>
        `Ingen rad og ingen kolonne i ${file} er ein kommune. Tabellen må ha kommunenummer eller kommunenamn.`,
      'only-fylker': (file) => `${file} har berre tal for fylke. Kartet treng tal for kommunar.`,
      'no-figures': (file) => `${file} har kommunar, men ingen tal ved sida av dei.`,
      unexpected: (file) => `${file} kunne ikkje lesast som tabell: Noko gjekk gale.`,
    },
    examples: 'Har du inga fil? Prøv ein av desse:',
    example: {
      population: 'Endring i folkemengd 2024–2026 (SSB)',
      elderly: 'Del 67 år og eldre (SSB)',
      open: 'Dei opne dataa her på sida',
    },
  },
};
