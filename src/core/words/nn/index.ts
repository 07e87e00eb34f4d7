import type { Ignored } from '../../link/permalink.ts';
import { FEWEST_CERTAIN } from '../../picture/picture.ts';
import { about } from './about.ts';
import { shared } from './words.ts';
import type { Messages } from '../messages.ts';

const { f, words, capital, periodName, tiltakName } = shared;

const reasons: Readonly<Record<Ignored['reason'], (now: string) => string>> = {
  unknown: () => 'ukjend verdi',
  'not-in-data': () => 'finst ikkje i tala',
  'too-many': () => 'det kan veljast høgst åtte område',
  repeated: () => 'står fleire gonger',
  renumbered: (now) => `no ${now}`,
  divided: (now) => `delt i ${now}`,
  'no-norway': () => 'viser ikkje noko av Noreg',
  'other-months': () => 'dette gjennomsnittet er ikkje i tala',
};

const named = (file: string | undefined) => (file === undefined ? 'Ei fil' : `Fila ${file}`);

/** Every text that a reader sees, in Norwegian nynorsk. */
export const nn: Messages = {
  ...shared.page,
  appName: 'Tiltakskart',
  documentTitle: (title) => `${title} – Tiltakskart`,
  description:
    'Kart over deltakarar i arbeidsmarknadstiltak i alle kommunane i Noreg, månad for månad, med tal frå NAV.',
  panel: 'Val og tal',
  skipToContent: 'Hopp til kartet',

  nav: {
    label: 'Visingar',
    kart: 'Kart',
    tabell: 'Tabell',
    landet: 'Heile landet',
    om: 'Om tala',
  },
  menu: {
    label: 'Meny',
    theme: 'Utsjånad',
    themes: { system: 'Som systemet', light: 'Lyst', dark: 'Mørkt' },
  },
  /** The panel where it is a sheet over the map. */
  sheet: { raise: 'Vis meir av panelet', lower: 'Vis mindre av panelet', choose: 'Vel tiltak og tal' },
  pickers: {
    tiltak: 'Tiltak',
    scale: 'Måleeining',
    values: {
      'per1000-18-66': 'Per\u00a01\u00a0000 (18–66\u00a0år)',
      per1000: 'Per\u00a01\u00a0000 (alle)',
      antall: 'Tal på deltakarar',
      'mot-landet': 'Skil seg ut',
    },
    level: 'Område',
    levels: { kommune: 'Kommunar', fylke: 'Fylke' },
    since: 'Samanlikn med',
    noSince: 'Ingen: vis tala',
    language: 'Språk',
    openReport: 'Opne ei fil …',
  },
  embedded: {
    open: 'Opne i Tiltakskart',
  },
  month: {
    ...shared.month,
    bar: 'Tid',
    /** Where the series begins anew. */
    breaks: (first) => `Brot i statistikken frå ${f.list(first.map((month) => f.month(month)))}`,
    label: 'Månad',
    play: 'Spel av månadene',
    pause: 'Stans avspelinga',
    average: 'Snitt hittil',
    averageOf: (year) => `Snitt hittil i ${year}`,
    wholeYear: 'Årssnitt',
    wholeYearOf: (year) => `Årssnitt for ${year}`,
  },
  legend: {
    ...shared.legend,
    label: 'Teiknforklaring',
    notes: 'Om tala på kartet',
    /** In a legend of one line. */
    hiddenShort: 'skjult',
    controls: 'Klassar og fargar',
  },
  map: {
    label: (title) => `Kart. ${title}`,
    role: 'interaktivt kart',
    instructions:
      'Piltastane går frå område til område, og bokstavar eller siffer hoppar til eit namn eller eit nummer. Enter vel området, Escape avsluttar. Pluss og minus zoomar, Shift og piltast flyttar kartet. Alle tala står også i tabellen.',
    noKeys:
      'Områda kunne ikkje hentast, så tastane verkar ikkje på kartet no. Alle tala står også i tabellen.',
    twoFingers: 'Bruk to fingrar for å flytte kartet',
    zoomIn: 'Zoom inn',
    zoomOut: 'Zoom ut',
    wholeCountry: 'Heile landet',
    oslofjord: 'Oslofjorden',
    controls: 'Kartutsnitt',
  },
  search: {
    label: 'Søk kommune eller nummer',
    results: (n) => (n === 0 ? 'Ingen treff' : `${f.count(n)} treff`),
    none: (text) => `Ingen kommune heiter «${text}» eller har det nummeret.`,
  },
  place: {
    ...shared.place,
    change: (from) => `frå ${f.monthName(from)}`,
    remove: (name) => `Fjern ${name}`,
    selected: 'Valde område',
    none: 'Vel eit område på kartet, i søket eller i tabellen for å sjå tala for det.',
    full: 'Åtte område er valde. Fjern eitt for å velje eit anna.',
    population: (denominator, scale) =>
      `${f.count(denominator.persons)} ${words.inhabitants[scale]} 1. januar ${denominator.year}`,
    absentWords: 'Rapporten har inga rad for området. Det seier ikkje om talet er null eller skjult.',
    uncertain: 'usikker',
    uncertainWords: `Byggjer på færre enn ${f.count(FEWEST_CERTAIN)} personar`,
    months: (tiltak) => `${capital(tiltakName(tiltak))}, månad for månad`,
    perTiltak: (name) => `${name}: deltakarar i kvart tiltak`,
  },
  table: {
    ...shared.table,
    number: 'Nummer',
    name: { kommune: 'Kommune', fylke: 'Fylke' },
    fylke: 'Fylke',
    count: 'Deltakarar',
    countIn: (period, months) => `Deltakarar, ${periodName(period, months)}`,
    rank: 'Rang',
    select: (name) => `Vel ${name}`,
    selectColumn: 'Valt',
    sortHint: ({ level }) =>
      `Vel ei kolonneoverskrift for å sortere. Sortert etter tal står skjulte tal og ${words.places[level].many} utan rad for seg, til slutt.`,
  },
  link: {
    copy: 'Kopier lenke',
    copied: 'Lenka er kopiert',
    failed: 'Lenka kunne ikkje kopierast. Kopier ho frå adressefeltet.',
  },
  share: {
    ...shared.share,
    button: 'Del',
    open: 'Opne kartet',
  },
  ignored: {
    intro: 'Noko i lenka er utelate eller endra:',
    item: ({ key, value: text, reason, instead, now = [] }) =>
      `${key}=${text} (${reasons[reason](f.list(now))}${instead ? `; her står ${periodName(instead.year, instead.months)}` : ''})`,
    close: 'Lukk',
  },
  failure: {
    title: 'Tala kunne ikkje hentast',
    part: 'Ein del av sida kunne ikkje hentast',
    what: (file) => `${named(file)} manglar eller kan ikkje lesast. Sjekk at du er på nett, og prøv igjen.`,
    slow: (file) =>
      `${named(file)} lèt vente på seg. Nettet kan vere tregt, eller nettstaden svarer ikkje. Prøv igjen.`,
    renewed: 'Sida kan ha kome i ny utgåve etter at du opna ho. Last ho i så fall på nytt.',
    reload: 'Last sida på nytt',
    drawn: 'Nedanfor står kartet slik det var då sida vart laga. Vala verkar ikkje.',
    retry: 'Prøv igjen',
    unexpected: 'Noko gjekk gale då sida skulle teiknast. Prøv igjen, eller last sida på nytt.',
  },
  loading: 'Tala blir henta …',
  offline: 'Du er ikkje på nett. Kartet viser tala frå førre besøk.',
  attribution: (updated) =>
    `Tal: NAV, ${f.date(updated)} · Grenser: © Kartverket, CC BY 4.0 · Folkemengd: SSB, CC BY 4.0`,
  about,
};
