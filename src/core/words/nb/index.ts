import type { Tiltak } from '../../figures/dataset.ts';
import type { Denominator } from '../../figures/measures.ts';
import type { Scale, Value } from '../../figures/scale.ts';
import type { Month, Period } from '../../figures/period.ts';
import type { Ignored } from '../../link/permalink.ts';
import { FEWEST_CERTAIN, type Picture } from '../../picture/picture.ts';
import type { PlaceLevel } from '../../places/places.ts';
import { about } from './about.ts';
import { shared } from './words.ts';

const { f, words, capital, periodName, tiltakName } = shared;

const reasons: Readonly<Record<Ignored['reason'], (now: string) => string>> = {
  unknown: () => 'ukjent verdi',
  'not-in-data': () => 'finnes ikke i tallene',
  'too-many': () => 'det kan velges høyst åtte områder',
  repeated: () => 'står flere ganger',
  renumbered: (now) => `nå ${now}`,
  divided: (now) => `delt i ${now}`,
  'no-norway': () => 'viser ikke noe av Norge',
  'other-months': () => 'dette gjennomsnittet er ikke i tallene',
};

const named = (file: string | undefined) => (file === undefined ? 'En fil' : `Filen ${file}`);

/** Every text that a reader sees, in Norwegian bokmål. The other languages have the same shape. */
export const nb = {
  ...shared.page,
  appName: 'Tiltakskart',
  documentTitle: (title: string) => `${title} – Tiltakskart`,
  description:
    'Kart over deltakere i arbeidsmarkedstiltak i alle Norges kommuner, måned for måned, med tall fra NAV.',
  panel: 'Valg og tall',
  skipToContent: 'Hopp til kartet',

  nav: {
    label: 'Visninger',
    kart: 'Kart',
    tabell: 'Tabell',
    landet: 'Hele landet',
    om: 'Om tallene',
  },
  menu: {
    label: 'Meny',
    theme: 'Utseende',
    themes: { system: 'Som systemet', light: 'Lyst', dark: 'Mørkt' },
  },
  /** The panel where it is a sheet over the map. */
  sheet: { raise: 'Vis mer av panelet', lower: 'Vis mindre av panelet', choose: 'Velg tiltak og tall' },
  pickers: {
    tiltak: 'Tiltak',
    scale: 'Måleenhet',
    values: {
      'per1000-18-66': 'Per\u00a01\u00a0000 (18–66\u00a0år)',
      per1000: 'Per\u00a01\u00a0000 (alle)',
      antall: 'Antall',
      'mot-landet': 'Skiller seg ut',
    } satisfies Record<Value, string>,
    level: 'Områder',
    levels: { kommune: 'Kommuner', fylke: 'Fylker' } satisfies Record<PlaceLevel, string>,
    since: 'Sammenlign med',
    noSince: 'Ingen: vis tallene',
    language: 'Språk',
    openReport: 'Åpne en fil …',
  },
  embedded: {
    open: 'Åpne i Tiltakskart',
  },
  month: {
    ...shared.month,
    bar: 'Tid',
    /** Where the series begins anew. */
    breaks: (first: readonly Month[]) =>
      `Brudd i statistikken fra ${f.list(first.map((month) => f.month(month)))}`,
    label: 'Måned',
    play: 'Spill av månedene',
    pause: 'Stans avspillingen',
    average: 'Snitt hittil',
    averageOf: (year: string) => `Snitt hittil i ${year}`,
    wholeYear: 'Årssnitt',
    wholeYearOf: (year: string) => `Årssnitt for ${year}`,
  },
  legend: {
    ...shared.legend,
    label: 'Tegnforklaring',
    notes: 'Om tallene på kartet',
    /** In a legend of one line. */
    hiddenShort: 'skjult',
    controls: 'Klasser og farger',
  },
  map: {
    label: (title: string) => `Kart. ${title}`,
    /** What the map is, for those who hear it. */
    role: 'interaktivt kart',
    instructions:
      'Piltastene går fra område til område, og bokstaver eller siffer hopper til et navn eller et nummer. Enter velger området, Escape avslutter. Pluss og minus zoomer, Shift og piltast flytter kartet. Alle tallene står også i tabellen.',
    /** Spoken where the keys find no place to go to. */
    noKeys:
      'Områdene kunne ikke hentes, så tastene virker ikke på kartet nå. Alle tallene står også i tabellen.',
    /** Inside another page, where one finger scrolls that page. */
    twoFingers: 'Bruk to fingre for å flytte kartet',
    zoomIn: 'Zoom inn',
    zoomOut: 'Zoom ut',
    wholeCountry: 'Hele landet',
    oslofjord: 'Oslofjorden',
    controls: 'Kartutsnitt',
  },
  search: {
    label: 'Søk kommune eller nummer',
    results: (n: number) => (n === 0 ? 'Ingen treff' : `${f.count(n)} treff`),
    none: (text: string) => `Ingen kommune heter «${text}» eller har det nummeret.`,
  },
  place: {
    ...shared.place,
    change: (from: Month) => `fra ${f.monthName(from)}`,
    remove: (name: string) => `Fjern ${name}`,
    selected: 'Valgte områder',
    none: 'Velg et område på kartet, i søket eller i tabellen for å se tallene for det.',
    full: 'Åtte områder er valgt. Fjern ett for å velge et annet.',
    population: (denominator: Denominator, scale: Scale) =>
      `${f.count(denominator.persons)} ${words.inhabitants[scale]} 1. januar ${denominator.year}`,
    absentWords: 'Rapporten har ingen rad for området. Det sier ikke om tallet er null eller skjult.',
    /** The mark of a rate that rests on few persons, and what it means. */
    uncertain: 'usikker',
    uncertainWords: `Bygger på færre enn ${f.count(FEWEST_CERTAIN)} personer`,
    months: (tiltak: Tiltak) => `${capital(tiltakName(tiltak))}, måned for måned`,
    perTiltak: (name: string) => `${name}: deltakere i hvert tiltak`,
  },
  table: {
    ...shared.table,
    number: 'Nummer',
    name: { kommune: 'Kommune', fylke: 'Fylke' } satisfies Record<PlaceLevel, string>,
    fylke: 'Fylke',
    count: 'Deltakere',
    /** The persons of one of the two periods that a change is between. */
    countIn: (period: Period, months: readonly Month[]) => `Deltakere, ${periodName(period, months)}`,
    rank: 'Rang',
    select: (name: string) => `Velg ${name}`,
    selectColumn: 'Valgt',
    sortHint: ({ level }: Picture) =>
      `Velg en kolonneoverskrift for å sortere. Sortert etter tall står skjulte tall og ${words.places[level].many} uten rad for seg, til slutt.`,
  },
  link: {
    copy: 'Kopier lenke',
    copied: 'Lenken er kopiert',
    failed: 'Lenken kunne ikke kopieres. Kopier den fra adressefeltet.',
  },
  /** What is shown of a link where it is shared, and the page that it leads through. */
  share: {
    ...shared.share,
    button: 'Del',
    open: 'Åpne kartet',
  },
  ignored: {
    intro: 'Noe i lenken er utelatt eller endret:',
    item: ({ key, value: text, reason, instead, now = [] }: Ignored) =>
      `${key}=${text} (${reasons[reason](f.list(now))}${instead ? `; her vises ${periodName(instead.year, instead.months)}` : ''})`,
    close: 'Lukk',
  },
  failure: {
    title: 'Tallene kunne ikke hentes',
    /** Where it is not figures that are missing. */
    part: 'En del av siden kunne ikke hentes',
    what: (file: string | undefined) =>
      `${named(file)} mangler eller kan ikke leses. Sjekk at du er på nett, og prøv igjen.`,
    slow: (file: string | undefined) =>
      `${named(file)} lar vente på seg. Nettet kan være tregt, eller nettstedet svarer ikke. Prøv igjen.`,
    /** Files of this release are not there, or not as this page knows them. */
    renewed: 'Siden kan ha kommet i ny utgave etter at du åpnet den. Last den i så fall på nytt.',
    reload: 'Last siden på nytt',
    /** What stands below where the page could not start. */
    drawn: 'Nedenfor står kartet slik det var da siden ble laget. Valgene virker ikke.',
    retry: 'Prøv igjen',
    unexpected: 'Noe gikk galt da siden skulle tegnes. Prøv igjen, eller last siden på nytt.',
  },
  loading: 'Tallene hentes …',
  offline: 'Du er ikke på nett. Kartet viser tallene fra forrige besøk.',
  attribution: (updated: string) =>
    `Tall: NAV, ${f.date(updated)} · Grenser: © Kartverket, CC BY 4.0 · Folkemengde: SSB, CC BY 4.0`,
  about,
};
