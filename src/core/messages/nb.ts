import type { Cell } from '../cell.ts';
import type { Classes } from '../classes.ts';
import type { Catalogue, Tiltak } from '../dataset.ts';
import { bandOf, type Denominator, type Scale } from '../measures.ts';
import { type Month, monthsIn, type Period, yearOf } from '../period.ts';
import type { Ignored } from '../permalink.ts';
import type { Mark, Picture } from '../picture.ts';
import {
  f,
  capital,
  kommuner,
  deltakere,
  tiltakName,
  per,
  perShort,
  inhabitants,
  joined,
  periodName,
  value,
  national,
  interval,
  whyHidden,
  ignoredReason,
} from './nb.words.ts';

/** Every text that a reader sees, in Norwegian bokmål. The other languages have the same shape. */
export const nb = {
  locale: 'nb-NO',
  f,
  appName: 'Tiltakskart',
  documentTitle: (title: string) => `${title} – Tiltakskart`,
  description:
    'Kart over deltakere i arbeidsmarkedstiltak i alle Norges kommuner, måned for måned, med tall fra NAV.',
  panel: 'Valg og tall',
  skipToContent: 'Hopp til kartet',
  tiltakLabel: (tiltak: Tiltak) => (tiltak.sumOf.length > 0 ? 'I\u00a0alt' : capital(tiltak.names.nb)),
  tiltakName,
  periodName,
  value,
  interval,
  /** A month of a chart, read aloud. */
  monthValue: (month: Month, cell: Cell, scale: Scale, decimals: number) =>
    `${f.month(month)} ${value(cell, scale, decimals)}`,

  /** The finding, in two parts: the choice that was made, and what follows from it. */
  heading: (picture: Picture, months: readonly Month[]) => ({
    choice: capital(tiltakName(picture.tiltak)),
    rest: ` i ${periodName(picture.period, months)}: ${national(picture.total)}`,
  }),
  /** What the map shows, in one sentence. */
  mapTitle: (picture: Picture, months: readonly Month[]) =>
    `${joined('Deltakere i', tiltakName(picture.tiltak), per[picture.scale])}, ${periodName(picture.period, months)}`,
  coverage: ({ published, suppressed, absent, marks }: Picture) =>
    `${f.count(published)} av ${kommuner(marks.size)} vises · ${f.count(suppressed)} skjult · ${f.count(absent)} uten rad`,

  nav: {
    label: 'Visninger',
    kart: 'Kart',
    tabell: 'Tabell',
    om: 'Om tallene',
  },
  pickers: {
    tiltak: 'Tiltak',
    scale: 'Måleenhet',
    scales: {
      'per1000-18-66': 'Per 1\u00a0000 (18–66 år)',
      per1000: 'Per 1\u00a0000 (alle)',
      antall: 'Antall',
    } as const satisfies Record<Scale, string>,
  },
  month: {
    label: 'Måned',
    play: 'Spill av månedene',
    pause: 'Stans avspillingen',
    average: 'Snitt hittil',
    averageOf: (year: string) => `Gjennomsnitt hittil i ${year}`,
    first: (month: Month) => f.monthName(month),
    current: (period: Period, months: readonly Month[]) => periodName(period, months),
    spoken: (period: Period, months: readonly Month[]) => capital(periodName(period, months)),
  },
  legend: {
    label: 'Tegnforklaring',
    title: (scale: Scale) => capital(joined('deltakere', per[scale])),
    /** A class by its limits, half-open: the upper limit belongs to the next class. */
    class: (classes: Classes, index: number, scale: Scale, decimals: number) => {
      const format = (limit: number) => (scale === 'antall' ? f.count(limit) : f.decimal(limit, decimals));
      const [low, high] = [classes.breaks[index - 1], classes.breaks[index]];
      if (low === undefined) return high === undefined ? 'Alle publiserte tall' : `under ${format(high)}`;
      if (high === undefined) return `${format(low)} og over`;
      if (scale !== 'antall') return `${format(low)}–${format(high)}`;
      return high - low === 1 ? format(low) : `${format(low)}–${format(high - 1)}`;
    },
    count: (n: number) => kommuner(n),
    kommuner: 'kommuner',
    suppressed: (tiltak: Tiltak) => `Skjult: ${whyHidden(tiltak)}`,
    absent: 'Ingen rad i rapporten',
    observed: (classes: Classes, scale: Scale, decimals: number) => {
      if (!classes.range) return 'Ingen publiserte tall';
      const [min, max] = classes.range.map((end) =>
        scale === 'antall' ? f.count(end) : f.decimal(end, decimals),
      );
      const span = `Publiserte tall i alle månedene: ${min ?? ''} til ${max ?? ''}.`;
      return scale === 'antall' ? span : `${span} Nedre grense er med i klassen, øvre er det ikke.`;
    },
    denominator: (scale: Scale, period: Period) =>
      bandOf(scale) === undefined
        ? 'Antall følger folketallet: Store kommuner har flest deltakere. Velg per 1\u00a0000 for å sammenlikne kommuner.'
        : `Folkemengde ${f.date(`${yearOf(period)}-01-01`)}, ${inhabitants[scale]}.`,
  },
  map: {
    label: (title: string) => `Kart. ${title}`,
    instructions:
      'Piltaster flytter kartet, pluss og minus zoomer. Alle tallene står også i tabellen, og søket finner en kommune.',
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
    /** A figure with its unit, for the tooltip and for reading aloud. */
    figure: (mark: Mark, picture: Picture) => {
      switch (mark.value.kind) {
        case 'count':
          return picture.scale === 'antall'
            ? deltakere(mark.value.value)
            : `${value(mark.value, picture.scale, picture.decimals)} ${perShort[picture.scale]}`;
        case 'suppressed':
          return picture.tiltak.sumOf.length > 0
            ? `Skjult: ${whyHidden(picture.tiltak)}`
            : `Skjult: ${whyHidden(picture.tiltak)} (${interval(mark, picture.scale, picture.decimals)})`;
        case 'absent':
          return 'Ingen rad i rapporten';
        default:
          return mark.value satisfies never;
      }
    },
    rank: (mark: Mark, picture: Picture) =>
      mark.rank === undefined ? '' : `nummer ${f.count(mark.rank)} av ${f.count(picture.published)} viste`,
    rankShort: (rank: number) => `${f.count(rank)}.`,
    rankOf: (published: number) => `av ${f.count(published)} viste`,
    people: deltakere,
    participants: (n: number) => (n === 1 ? 'deltaker' : 'deltakere'),
    unit: (scale: Scale) => perShort[scale],
    change: (from: Month) => `fra ${f.monthName(from)}`,
    changeValue: (difference: number) => f.change(difference),
    remove: (name: string) => `Fjern ${name}`,
    selected: 'Valgte kommuner',
    none: 'Velg en kommune på kartet, i søket eller i tabellen for å se tallene for den.',
    full: 'Åtte kommuner er valgt. Fjern en for å velge en annen.',
    place: (number: string, fylke: string) => `${number} · ${fylke}`,
    population: (denominator: Denominator, scale: Scale) =>
      `${f.count(denominator.persons)} ${inhabitants[scale]} 1. januar ${denominator.year}`,
    suppressed: 'Skjult',
    suppressedWords: (mark: Mark, picture: Picture) =>
      picture.tiltak.sumOf.length > 0
        ? 'Minst ett av tallene i summen er skjult. NAV oppgir det ikke, for at ingen skal kunne kjennes igjen, og da vises heller ikke summen.'
        : `Færre enn fire deltakere. NAV oppgir ikke tallet, for at ingen skal kunne kjennes igjen: ${interval(mark, picture.scale, picture.decimals)}.`,
    absent: 'Ingen rad',
    absentWords: 'Rapporten har ingen rad for kommunen. Det sier ikke om tallet er null eller skjult.',
    months: (tiltak: Tiltak) => `${capital(tiltakName(tiltak))}, måned for måned`,
    perTiltak: (name: string) => `${name}: deltakere i hvert tiltak`,
  },
  table: {
    number: 'Nummer',
    name: 'Kommune',
    fylke: 'Fylke',
    value: (scale: Scale) => capital(joined('deltakere', per[scale])),
    count: 'Deltakere',
    rank: 'Rang',
    select: (name: string) => `Velg ${name}`,
    selectColumn: 'Valgt',
    sortHint:
      'Velg en kolonneoverskrift for å sortere. Sortert etter tall står skjulte tall og kommuner uten rad for seg, til slutt.',
    group: {
      suppressed: (n: number, tiltak: Tiltak) => `Skjult, ${whyHidden(tiltak)}: ${kommuner(n)}`,
      absent: (n: number) => `Ingen rad i rapporten: ${kommuner(n)}`,
      published: (n: number) => `Publisert: ${kommuner(n)}`,
    },
  },
  link: {
    copy: 'Kopier lenke',
    copied: 'Lenken er kopiert',
    failed: 'Lenken kunne ikke kopieres. Kopier den fra adressefeltet.',
  },
  /** What is shown of a link where it is shared, and the page that it leads through. */
  share: {
    description: (picture: Picture, months: readonly Month[]): string =>
      `${nb.mapTitle(picture, months)}. ${nb.coverage(picture)}.`,
    open: 'Åpne kartet',
  },
  ignored: {
    intro: 'Noe i lenken kunne ikke følges, og er utelatt:',
    item: ({ key, value: text, reason }: Ignored) => `${key}=${text} (${ignoredReason[reason]})`,
    close: 'Lukk',
  },
  failure: {
    title: 'Tallene kunne ikke hentes',
    what: (file: string) => `Filen ${file} mangler eller kan ikke leses.`,
    retry: 'Prøv igjen',
    unexpected: 'Noe gikk galt da siden skulle tegnes.',
  },
  loading: 'Tallene hentes …',
  offline: 'Du er uten nett. Kartet viser tallene fra forrige besøk.',
  /** Spoken when a kommune is chosen. */
  chosen: (mark: Mark, picture: Picture) => {
    const figure = nb.place.figure(mark, picture);
    const rank = nb.place.rank(mark, picture);
    return `${mark.kommune.officialName}: ${rank === '' ? figure : `${figure}, ${rank}`}`;
  },
  attribution: (updated: string) =>
    `Tall: NAV, ${f.date(updated)} · Grenser: © Kartverket, CC BY 4.0 · Folkemengde: SSB, CC BY 4.0`,
  about: {
    title: 'Om tallene',
    source: 'Kilde',
    report: ({ reports }: Catalogue) =>
      reports.map(
        (report) =>
          `NAV, rapport ${report.code}: «${report.title}», oppdatert ${f.date(report.updated)}. Månedene ${f.list(
            monthsIn(report.periods).map((month) => f.month(month)),
          )}.`,
      ),
    countedTitle: 'Hva som telles',
    counted:
      'Personer som deltar i arbeidsmarkedstiltakene arbeidsforberedende trening og arbeidstrening, etter kommune. «I alt» er summen av tiltakene, og vises bare der begge tallene er publisert. «Snitt hittil» er gjennomsnittet av månedene så langt i året, slik NAV oppgir det, avrundet til hele personer. Summen av to avrundede gjennomsnitt kan avvike med én.',
    suppressedTitle: 'Skjulte tall',
    suppressed:
      'Et skjult tall er 0, 1, 2 eller 3 personer. Kartet tegner slike kommuner med skravur, aldri som en lav verdi: I en liten kommune kan tre deltakere være en høy andel. Tiltakskart regner aldri ut, viser eller antyder et skjult tall.',
    absentTitle: 'Kommuner uten rad',
    absent: (names: readonly string[]) =>
      `Rapporten mangler rad for ${f.list(names)}. Det betyr verken null eller skjult, og rapporten sier ikke hvorfor.`,
    breakTitle: 'Brudd i statistikken',
    ratesTitle: 'Rater og klasser',
    rates:
      'Rater er deltakere per 1\u00a0000 innbyggere, med folkemengden 1. januar i månedens eget år. Klassegrensene er kvantiler av alle publiserte tall i alle månedene, avrundet til lesbare grenser, slik at fargene betyr det samme når måneden skifter. Rater for små kommuner bygger på få personer og svinger mye.',
    mapTitle: 'Kartet',
    map: 'Grensene er Kartverkets kommuner fra 2024, forenklet. Kartet er tegnet i transversal Mercator-projeksjon på 15° øst, som gir riktig areal. Nabolandene er fra Natural Earth.',
    licenceTitle: 'Lisenser',
    licences: [
      'Tall: NAV',
      'Grenser: © Kartverket, CC BY 4.0',
      'Folkemengde: SSB, CC BY 4.0. Kilde: Statistisk sentralbyrå, tabell 07459',
      'Kommunenavn: SSB, klassifikasjon 131 og 104',
      'Nabolandene: Natural Earth, fri bruk',
      'Programkode: MIT-lisens',
    ],
    data: 'Alle tallene i rapporten som CSV-fil',
    quote: 'Fra rapporten:',
  },
};
