import { formatter } from '../format.ts';
import type { OwnMessages } from '../shapes/own.ts';

const { list } = formatter('nn-NO');

export const nn: OwnMessages = {
  title: 'Opne ei fil',
  close: 'Lukk',
  intro: [
    'Vel ein tabell med tal for kommunar (CSV, Excel, ODS eller JSON-stat), eller ein av NAV sine rapportar om tiltaksdeltakarar (TILT100 til TILT180) som Excel-fil, PDF eller tekst.',
    'Fila blir lesen her på maskina di. Ho blir ikkje send nokon stad og ikkje lagra. Ho er borte når du lukkar ho eller lastar sida på nytt.',
    'Tala blir viste åleine, utan tala som er publiserte her. Ein rapport frå NAV blir kontrollert først.',
  ],
  choose: 'Vel fil …',
  orDrop: 'Du kan også dra fila til sida og sleppe ho der.',
  drop: 'Slepp fila for å opne ho. Ho blir lesen på maskina di og ikkje send nokon stad.',
  steps: {
    fetching: (file) => `Opnar ${file} …`,
    reading: (file) => `Les og kontrollerer ${file} …`,
    building: (file) => `Lagar kart og tabellar av ${file} …`,
  },
  cancel: 'Avbryt',
  cancelled: 'Lesinga er avbroten.',
  refused: {
    several: () => 'Fleire filer kan ikkje opnast på éin gong. Vel éi.',
    empty: (file) => `${file} er tom.`,
    'too-large': (file) => `${file} er for stor. Filer på opptil 10 MB kan opnast.`,
    unreadable: (file) =>
      `${file} kunne ikkje lesast. Fila kan vere flytta eller sletta, eller vere ei mappe.`,
    'no-report': (file) =>
      `${file} er ikkje ein av NAV sine rapportar om tiltaksdeltakarar. Opne ein rapport frå TILT100 til TILT180 som Excel-fil, PDF eller tekst.`,
    'other-report': (file) =>
      `${file} er ein rapport av eit anna slag eller frå eit anna år enn dei som kan visast her.`,
    'old-workbook': (file) =>
      `${file} er ei Excel-fil av gammal type (.xls), eller har passord. Opne fila i Excel og lagre ho som .xlsx utan passord.`,
    'other-workbook': (file) =>
      `${file} er eit rekneark i eit anna format enn .xlsx. Opne det i Excel og lagre det som .xlsx.`,
    archive: (file) => `${file} er ei zip-fil. Pakk ho ut og opne fila som ligg i ho.`,
    locked: (file) => `${file} har passord. Fjern passordet, eller bruk Excel-fila.`,
    'no-text': (file) => `${file} inneheld berre bilete av sider, ikkje tekst. Bruk Excel-fila.`,
    broken: (file) => `${file} er skadd og kan ikkje lesast. Hent fila på nytt.`,
    faults: (file, n) =>
      `${file} ser ut som ein rapport frå NAV, men har ${n} feil og kan ikkje visast. Tala kan vere endra, eller delar av fila kan mangle.`,
    late: (file) => `${file} tok for lang tid å lese. Lesinga er stansa.`,
    unfetched: () => 'Programmet som les filer, kunne ikkje hentast. Sjekk at du er på nett, og prøv igjen.',
    unexpected: (file) => `${file} kunne ikkje lesast: Noko gjekk gale. Prøv igjen, eller last sida på nytt.`,
  },
  faults: {
    show: (n) => (n === 1 ? 'Vis feilen' : `Vis dei ${n} feila`),
    english: 'Skildringane er på engelsk.',
    parts: {
      where: 'Stad',
      table: 'Tabell',
      row: 'Rad',
      column: 'Kolonne',
      found: 'Fann',
      expected: 'Venta',
    },
    more: (n) => `${n} til er ikkje ${n === 1 ? 'vist' : 'viste'}.`,
  },
  banner: {
    label: 'Di eiga fil',
    words: 'Tala er lesne på maskina di og er ikkje publiserte her.',
    close: 'Lukk fila',
    closed: 'Fila er lukka. Kartet viser dei publiserte tala.',
    gone: 'Fila du hadde opna, er ikkje open lenger. Kartet viser dei publiserte tala. Opne fila på nytt for å sjå tala i henne.',
  },
  lacks: {
    measures: (names) => `Rapporten har ikkje tal for ${list(names)}.`,
    tables: (tables) => `Rapporten har ikkje tabellar over ${list(tables)}.`,
    total: 'Rapporten har ikkje talet for heile landet.',
    unchecked: 'Det som manglar, kan heller ikkje brukast til å kontrollere resten.',
    names: {
      status: 'arbeidsmarknadsstatus',
      fylke: 'fylke',
      kjonn: 'kjønn',
      alder: 'alder',
      innvandrer: 'innvandrarar',
      landbakgrunn: 'landbakgrunn',
      utdanning: 'utdanning',
      kommune: 'kommunar',
    },
  },
  link: 'Lenka tek ikkje med fila di. Ho opnar dei publiserte tala.',
  titled: (title, file) => `${title}. Eiga fil: ${file}`,
  attribution: (file, updated) =>
    `Tal: eiga fil, ${file} (rapport oppdatert ${updated}), ikkje publisert her · Grenser: © Kartverket, CC BY 4.0 · Folkemengd: SSB, CC BY 4.0`,
  sentence: (file) => `Tala er frå ei eiga fil, ${file}.`,
  source: (file) => `Eiga fil: ${file}`,
  image: 'Kartet over heile landet med tittel, teiknforklaring, kjelder og namnet på fila.',
  published: 'Opne dei publiserte tala i ei ny fane',
  about: (file) =>
    `Tala som er viste, er lesne frå di eiga fil, ${file}. Dei er ikkje publiserte her. Fila seier sjølv at ho er:`,
};
