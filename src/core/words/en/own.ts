import { formatter } from '../format.ts';
import type { OwnMessages } from '../shapes/own.ts';

const { list } = formatter('en-GB');

const faults = (n: number): string => `${n} ${n === 1 ? 'fault' : 'faults'}`;

export const en: OwnMessages = {
  title: 'Open a file',
  close: 'Close',
  intro: [
    'Choose a table with figures for municipalities (CSV, Excel, ODS or JSON-stat), or one of NAV’s reports on participants in labour market measures (TILT100 to TILT180) as an Excel file, a PDF or a text.',
    'The file is read here, on your own machine. It is sent nowhere and stored nowhere. It is gone when you close it or reload the page.',
    'The figures are shown alone, without those that are published here. A report of NAV’s is checked first.',
  ],
  choose: 'Choose a file …',
  orDrop: 'You can also drag the file to the page and drop it there.',
  drop: 'Drop the file to open it. It is read on your own machine and sent nowhere.',
  steps: {
    fetching: (file) => `Opening ${file} …`,
    reading: (file) => `Reading and checking ${file} …`,
    building: (file) => `Making map and tables of ${file} …`,
  },
  cancel: 'Cancel',
  cancelled: 'The reading has been cancelled.',
  refused: {
    several: () => 'Only one file can be opened at a time. Choose one.',
    empty: (file) => `${file} is empty.`,
    'too-large': (file) => `${file} is too large. Files of up to 10 MB can be opened.`,
    unreadable: (file) => `${file} could not be read. It may have been moved or deleted, or be a folder.`,
    'no-report': (file) =>
      `${file} is not one of NAV’s reports on participants in labour market measures. Open a report from TILT100 to TILT180 as an Excel file, a PDF or a text.`,
    'other-report': (file) =>
      `${file} is a report of another kind or of another year than those that can be shown here.`,
    'old-workbook': (file) =>
      `${file} is an Excel file of the old kind (.xls), or has a password. Open it in Excel and save it as .xlsx without a password.`,
    'other-workbook': (file) =>
      `${file} is a spreadsheet in another format than .xlsx. Open it in Excel and save it as .xlsx.`,
    archive: (file) => `${file} is a zip file. Unpack it and open the file inside.`,
    locked: (file) => `${file} has a password. Remove the password, or use the Excel file.`,
    'no-text': (file) => `${file} holds only pictures of pages, and no text. Use the Excel file.`,
    broken: (file) => `${file} is damaged and can’t be read. Fetch the file again.`,
    faults: (file, n) =>
      `${file} looks like a report of NAV’s, but has ${faults(n)} and can’t be shown. Figures may have been changed, or parts of the file may be missing.`,
    late: (file) => `${file} took too long to read. The reading has been stopped.`,
    unfetched: () =>
      'The program that reads files could not be fetched. Check that you are online, and try again.',
    unexpected: (file) => `${file} could not be read: something went wrong. Try again, or reload the page.`,
  },
  faults: {
    show: (n) => (n === 1 ? 'Show the fault' : `Show the ${n} faults`),
    english: 'In the words of the program that reads reports.',
    parts: {
      where: 'Place',
      table: 'Table',
      row: 'Row',
      column: 'Column',
      found: 'Found',
      expected: 'Expected',
    },
    more: (n) => `${n} more ${n === 1 ? 'is' : 'are'} not shown.`,
  },
  banner: {
    label: 'Your own file',
    words: 'The figures were read on your own machine and are not published here.',
    close: 'Close the file',
    closed: 'The file is closed. The map shows the published figures.',
    gone: 'The file you had opened is no longer open. The map shows the published figures. Open the file again to see the figures in it.',
  },
  lacks: {
    measures: (names) => `The report does not have figures for ${list(names)}.`,
    tables: (tables) => `The report does not have tables by ${list(tables)}.`,
    total: 'The report does not have the figure for the whole country.',
    unchecked: 'What is missing cannot be used to check the rest, either.',
    names: {
      status: 'labour market status',
      fylke: 'county',
      kjonn: 'sex',
      alder: 'age',
      innvandrer: 'immigrants',
      landbakgrunn: 'country background',
      utdanning: 'education',
      kommune: 'municipality',
    },
  },
  link: 'The link does not carry your file. It opens the published figures.',
  titled: (title, file) => `${title}. Own file: ${file}`,
  attribution: (file, updated) =>
    `Figures: own file, ${file} (report updated ${updated}), not published here · Boundaries: © Kartverket, CC BY 4.0 · Population: SSB, CC BY 4.0`,
  sentence: (file) => `The figures are from the writer’s own file, ${file}.`,
  source: (file) => `Own file: ${file}`,
  image: 'The map of the whole country with its title, legend, sources and the name of the file.',
  published: 'Open the published figures in a new tab',
  about: (file) =>
    `The figures shown were read from your own file, ${file}. They are not published here. The file says itself that it is:`,
};
