import type { SetAside } from '../../figures/table.ts';
import { rowsIn, some, timeIn } from '../compose/table.ts';
import { formatter } from '../format.ts';
import type { TableWords } from '../shapes/table.ts';

const f = formatter('nb-NO');
const { count, list } = f;
const rows = (n: number): string => `${count(n)} ${n === 1 ? 'rad' : 'rader'}`;

const ASIDE: Readonly<Record<SetAside['kind'], string>> = {
  country: 'om hele landet',
  fylke: 'om fylker',
  total: 'med summer',
  part: 'om deler av kommuner',
  outside: 'om Svalbard og andre områder utenfor kommunene',
  unknown: 'uten oppgitt kommune',
  divided: 'om en kommune som er delt siden',
  older: 'om kommuner som ikke finnes lenger',
  ambiguous: 'med et navn som flere kommuner har',
  unrecognised: 'som ikke er kjent igjen',
  none: 'som du har utelatt',
  empty: 'uten navn og nummer',
};

/** A reader's own table, in Norwegian bokmål. */
export const nb: TableWords = {
  time: timeIn({
    quarter: (nth, year) => `${nth}.\u00a0kvartal ${year}`,
    tertial: (nth, year) => `${nth}.\u00a0tertial ${year}`,
    half: (nth, year) => `${nth}.\u00a0halvår ${year}`,
  }),
  noValue: 'ingen verdi',
  noValueIn: 'Ingen verdi i tabellen',
  noTable: { kommune: 'ingen tall for kommuner', fylke: 'ingen tall for fylker' },
  hidden: { below: (limit) => `mindre enn ${limit}`, unknown: 'ikke oppgitt' },
  interval: { below: (most) => `0–${most}`, unknown: 'ukjent størrelse' },
  whyNot: {
    figure: (interval) => `Tabellen oppgir ikke tallet: ${interval}.`,
    change: 'Tallet er skjult i minst én av periodene, og da vises heller ikke endringen.',
  },
  change: (title) => `Endring: ${title}`,
  changed: (span) => `, endring ${span}`,
  shownGroup: 'Med tall',
  shownBoth: 'Med tall i begge periodene',
  observed: (min, max) => `Tall i alle periodene: ${min} til ${max}.`,
  all: 'Alle tallene',
  none: 'Ingen tall',
  asIs: 'Tallene er tegnet slik de står i tabellen.',
  counts:
    'Antall følger ofte folketallet: Der det bor flest, er tallene størst. Velg per 1\u00a0000 for å sammenligne.',
  absentWords: 'Tabellen har ingen verdi for området. Det sier ikke om tallet er null eller skjult.',
  measure: 'Tall',
  since: (when) => `fra ${when}`,
  as: 'Som i tabellen',
  each: (title) => `${title}, periode for periode`,
  sortHint:
    'Velg en kolonneoverskrift for å sortere. Sortert etter tall står skjulte tall og områder uten verdi for seg, til slutt.',
  bar: { label: 'Tid', play: 'Spill av periodene' },
  circles: 'Arealet av en sirkel viser tallet.',
  compare: {
    months: 'Periode for periode',
    chartsHint:
      'Alle diagrammene har samme skala. En linje brytes der et tall er skjult (skravert) eller mangler (prikket ramme).',
    monthTable: { show: 'Vis alle periodene som tabell', month: 'Periode' },
    tally: ({ months, published, suppressed, absent }) =>
      [
        `${count(published)} av ${count(months)} ${months === 1 ? 'periode' : 'perioder'} har tall`,
        ...(suppressed > 0 ? [`${count(suppressed)} skjult`] : []),
        ...(absent > 0 ? [`${count(absent)} uten verdi`] : []),
      ].join(', '),
    state: (when, kind) => `${when}: ${{ count: 'tall', suppressed: 'skjult', absent: 'ingen verdi' }[kind]}`,
  },
  about: {
    table: (title, file) => `«${title}», lest fra din egen fil, ${file}. Tallene er ikke publisert her.`,
    source: (source) => `Kilde: ${source}.`,
    noSource: 'Filen sier ikke hvem tallene er fra.',
    counted: 'Tallene på kartet:',
    marks: (mark, cells, meaning) => `«${mark}» i ${cells}: ${meaning}.`,
    hidden:
      'Et skjult tall tegnes med skravur, aldri som en lav verdi. Tiltakskart regner aldri ut, viser eller antyder et skjult tall.',
    absent: (names) => `Tabellen har ingen verdi for ${list(names)}.`,
    absentMany: (n) => `Tabellen har ingen verdi for ${n} kommuner.`,
    rates:
      'Andeler, rater og indekser er tegnet slik de står i tabellen, og legges aldri sammen. Antall kan også vises per 1\u00a0000 innbyggere, med folkemengden 1. januar i samme år eller det nærmeste året som finnes. Klassegrensene er kvantiler, om ikke noe annet er valgt, av alle tallene i alle periodene, avrundet til lesbare grenser.',
  },
  attribution: (file, source, hasRates) =>
    `Tall: egen fil, ${file}${source === undefined ? '' : ` (kilde: ${source})`}, ikke publisert her · Grenser: © Kartverket, CC BY 4.0${hasRates ? ' · Folkemengde: SSB, CC BY 4.0' : ''}`,
  wholeCountry: 'hele landet',
  csv: {
    status: { published: 'tall', absent: 'ingen verdi', untabled: 'ingen tall' },
    empty: 'Tabellen har ingen verdi. Det betyr verken null eller skjult.',
    hint: 'Skjulte tall står som *. Der tabellen ikke har noen verdi, er feltet tomt. Kolonnen Status sier hva som gjelder.',
    all: (periods) => `Tallet i alle periodene: ${periods}`,
  },
  before: 'Før',
  hiddenFigure: 'skjult',
  per: { per1000: 'per 1000 innbyggere', 'per1000-18-66': 'per 1000 innbyggere 18–66 år' },
  banner: 'Se over tabellen …',
  dialog: {
    title: 'Slik er tabellen forstått',
    intro: 'Se over, og rett det som er feil. Trykk Enter for å se kartet.',
    places: (kommuner, of, without) =>
      `${count(kommuner)} av ${count(of)} kommuner får tall${without === 0 ? '.' : `; ${rows(without)} uten kommune.`}`,
    times: (n, first, last) => (n === 1 ? first : `${count(n)} perioder: ${first} til ${last}`),
    look: 'Se særlig over dette:',
    questions: {
      table: 'Filen har flere tabeller. Er det riktig tabell som er valgt?',
      split: 'Ingen verdi står for alle. Velg hva som vises først.',
      year: 'Månedene står uten år. Skriv hvilket år de er fra.',
      period: 'Tabellen sier ikke hvilken tid tallene er fra. Skriv den gjerne.',
      place: 'Et navn kan være flere kommuner. Velg hvilken.',
      mark: 'Et merke har ingen vanlig betydning. Velg hva det betyr.',
      decimals: 'Det kan ikke ses om tallene har desimalkomma eller desimalpunktum.',
    },
    show: 'Vis på kartet',
    other: 'Velg en annen fil …',
    fields: {
      table: 'Tabell',
      title: 'Tittel',
      source: 'Kilde',
      figures: 'Tall',
      kind: (measure) => `Hva slags tall er ${measure}`,
      unit: (measure) => `Enhet for ${measure}`,
      split: 'Vis først',
      time: 'Tid',
      timeHint: 'For eksempel 2026, 2026-02 eller 1. kvartal 2026',
      year: 'År',
      marks: 'Merker i stedet for tall',
      meaning: (mark) => `Hva ${mark} betyr`,
      below: (mark) => `${mark} skjuler tall mindre enn`,
      belowHint: 'Mindre enn (om du vet det)',
      decimals: 'Desimaltegn',
      place: (label) => `Hvilken kommune er ${label}?`,
      choose: 'Velg …',
      noPlace: 'Ingen av dem',
      columns: 'Kolonner',
      role: (letters, heading) => `Kolonne ${letters}${heading === '' ? '' : `, ${heading}`}`,
      first: 'De første radene',
      more: (n) => `${count(n)} kolonner til er ikke vist her.`,
    },
    kinds: { count: 'antall', rate: 'andel, rate eller indeks' },
    roles: {
      place: 'sted',
      fylke: 'fylke',
      period: 'tid',
      measure: 'navn på tall',
      split: 'inndeling',
      figure: 'tall',
      about: 'opplysning',
      unused: 'brukes ikke',
    },
    meanings: { hidden: 'skjult', missing: 'mangler', impossible: 'ikke mulig å oppgi', nought: 'null' },
    decimalMarks: { ',': 'komma', '.': 'punktum' },
    cells: (n) => `${count(n)} ${n === 1 ? 'celle' : 'celler'}`,
    empty: 'tom celle',
    suggested: (below) => `Filen sier at tall mindre enn ${count(below)} er skjult.`,
    leftOut: 'Utelatt, og hvorfor',
    rows: rowsIn(f, rows, ASIDE),
    notice: (notice) => {
      switch (notice.code) {
        case 'twice':
          return `${count(notice.places.length)} områder har to ulike tall for samme tid, og vises uten tall. Kanskje mangler en inndeling.`;
        case 'misnamed':
          return `Nummer og navn er ikke samme kommune i ${some(f, notice.labels)}. Nummeret er brukt.`;
        case 'former':
          return `Numre eller navn fra 2020 til 2023 er brukt som dagens for ${count(notice.kommuner)} kommuner.`;
        case 'turned':
          return 'Kommunene står bortover i tabellen. Rader og kolonner er byttet om.';
      }
    },
    working: 'Tabellen leses på nytt …',
    refused: {
      empty: (file) => `${file} er tom.`,
      'too-large': (file) => `${file} er for stor. Filer på opptil 10 MB kan åpnes.`,
      'no-table': (file) =>
        `${file} er verken en av NAVs rapporter eller en tabell. Åpne CSV, tekst, Excel (.xlsx), ODS eller JSON-stat.`,
      'old-workbook': (file) =>
        `${file} er en Excel-fil av gammel type (.xls), eller har passord. Lagre den som .xlsx uten passord.`,
      'other-workbook': (file) =>
        `${file} er et regneark i et format som ikke kan leses. Lagre det som .xlsx.`,
      locked: (file) => `${file} har passord. Lagre filen uten passord.`,
      archive: (file) => `${file} er en zip-fil. Pakk den ut, og åpne tabellen som ligger i den.`,
      broken: (file) => `${file} er skadet og kan ikke leses. Hent filen på nytt.`,
      'other-json': (file) => `${file} er JSON, men ikke JSON-stat 2, som SSB og andre gir ut tabeller i.`,
      'broken-json': (file, { part = '' }) =>
        `${file} er JSON-stat der delene ikke passer sammen${part === '' ? '' : ` (${part})`}.`,
      'open-quote': (file, { line = '' }) =>
        `${file} har et anførselstegn på linje ${line} som ikke slutter.`,
      'no-kommuner': (file) =>
        `Ingen rad og ingen kolonne i ${file} er en kommune. Tabellen må ha kommunenummer eller kommunenavn.`,
      'only-fylker': (file) => `${file} har bare tall for fylker. Kartet trenger tall for kommuner.`,
      'no-figures': (file) => `${file} har kommuner, men ingen tall ved siden av dem.`,
      unexpected: (file) => `${file} kunne ikke leses som tabell: Noe gikk galt.`,
    },
    examples: 'Har du ingen fil? Prøv en av disse:',
    example: {
      population: 'Endring i folkemengde 2024–2026 (SSB)',
      elderly: 'Andel 67 år og eldre (SSB)',
      open: 'De åpne dataene her på siden',
    },
  },
};
