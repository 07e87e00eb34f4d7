import { formatter } from '../format.ts';
import type { OwnMessages } from '../shapes/own.ts';

const { list } = formatter('nb-NO');

const faults = (n: number): string => `${n} feil`;

export const nb: OwnMessages = {
  title: 'Åpne en fil',
  close: 'Lukk',
  intro: [
    'Velg en tabell med tall for kommuner (CSV, Excel, ODS eller JSON-stat), eller en av NAVs rapporter om tiltaksdeltakere (TILT100 til TILT180) som Excel-fil, PDF eller tekst.',
    'Filen leses her på maskinen din. Den sendes ikke noe sted og lagres ikke. Den er borte når du lukker den eller laster siden på nytt.',
    'Tallene vises alene, uten tallene som er publisert her. En rapport fra NAV kontrolleres først.',
  ],
  choose: 'Velg fil …',
  orDrop: 'Du kan også dra filen til siden og slippe den der.',
  drop: 'Slipp filen for å åpne den. Den leses på maskinen din og sendes ikke noe sted.',
  steps: {
    fetching: (file) => `Åpner ${file} …`,
    reading: (file) => `Leser og kontrollerer ${file} …`,
    building: (file) => `Lager kart og tabeller av ${file} …`,
  },
  cancel: 'Avbryt',
  cancelled: 'Lesingen er avbrutt.',
  refused: {
    several: () => 'Flere filer kan ikke åpnes på én gang. Velg én.',
    empty: (file) => `${file} er tom.`,
    'too-large': (file) => `${file} er for stor. Filer på opptil 10 MB kan åpnes.`,
    unreadable: (file) =>
      `${file} kunne ikke leses. Den kan være flyttet eller slettet, eller være en mappe.`,
    'no-report': (file) =>
      `${file} er ikke en av NAVs rapporter om tiltaksdeltakere. Åpne en rapport fra TILT100 til TILT180 som Excel-fil, PDF eller tekst.`,
    'other-report': (file) =>
      `${file} er en rapport av et annet slag eller fra et annet år enn de som kan vises her.`,
    'old-workbook': (file) =>
      `${file} er en Excel-fil av gammel type (.xls), eller har passord. Åpne den i Excel og lagre den som .xlsx uten passord.`,
    'other-workbook': (file) =>
      `${file} er et regneark i et annet format enn .xlsx. Åpne det i Excel og lagre det som .xlsx.`,
    archive: (file) => `${file} er en zip-fil. Pakk den ut og åpne filen som ligger i den.`,
    locked: (file) => `${file} har passord. Fjern passordet, eller bruk Excel-filen.`,
    'no-text': (file) => `${file} inneholder bare bilder av sider, ikke tekst. Bruk Excel-filen.`,
    broken: (file) => `${file} er skadet og kan ikke leses. Hent filen på nytt.`,
    faults: (file, n) =>
      `${file} ser ut som en rapport fra NAV, men har ${faults(n)} og kan ikke vises. Tallene kan være endret, eller deler av filen kan mangle.`,
    late: (file) => `${file} tok for lang tid å lese. Lesingen er stanset.`,
    unfetched: () => 'Programmet som leser filer, kunne ikke hentes. Sjekk at du er på nett, og prøv igjen.',
    unexpected: (file) => `${file} kunne ikke leses: Noe gikk galt. Prøv igjen, eller last siden på nytt.`,
  },
  faults: {
    show: (n) => (n === 1 ? 'Vis feilen' : `Vis de ${n} feilene`),
    english: 'Beskrivelsene er på engelsk.',
    parts: {
      where: 'Sted',
      table: 'Tabell',
      row: 'Rad',
      column: 'Kolonne',
      found: 'Fant',
      expected: 'Ventet',
    },
    more: (n) => `${n} til er ikke vist.`,
  },
  banner: {
    label: 'Din egen fil',
    words: 'Tallene er lest på maskinen din og er ikke publisert her.',
    close: 'Lukk filen',
    closed: 'Filen er lukket. Kartet viser de publiserte tallene.',
    gone: 'Filen du hadde åpnet, er ikke åpen lenger. Kartet viser de publiserte tallene. Åpne filen på nytt for å se tallene i den.',
  },
  lacks: {
    measures: (names) => `Rapporten har ikke tall for ${list(names)}.`,
    tables: (tables) => `Rapporten har ikke tabeller over ${list(tables)}.`,
    total: 'Rapporten har ikke tallet for hele landet.',
    unchecked: 'Det som mangler, kan heller ikke brukes til å kontrollere resten.',
    names: {
      status: 'arbeidsmarkedsstatus',
      fylke: 'fylker',
      kjonn: 'kjønn',
      alder: 'alder',
      innvandrer: 'innvandrere',
      landbakgrunn: 'landbakgrunn',
      utdanning: 'utdanning',
      kommune: 'kommuner',
    },
  },
  link: 'Lenken tar ikke med filen din. Den åpner de publiserte tallene.',
  titled: (title, file) => `${title}. Egen fil: ${file}`,
  attribution: (file, updated) =>
    `Tall: egen fil, ${file} (rapport oppdatert ${updated}), ikke publisert her · Grenser: © Kartverket, CC BY 4.0 · Folkemengde: SSB, CC BY 4.0`,
  sentence: (file) => `Tallene er fra en egen fil, ${file}.`,
  source: (file) => `Egen fil: ${file}`,
  image: 'Kartet over hele landet med tittel, tegnforklaring, kilder og navnet på filen.',
  published: 'Åpne de publiserte tallene i en ny fane',
  about: (file) =>
    `Tallene som vises, er lest fra din egen fil, ${file}. De er ikke publisert her. Filen sier selv at den er:`,
};
