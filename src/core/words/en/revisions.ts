import type { RevisionMessages } from '../shapes/revisions.ts';

const list = new Intl.ListFormat('en-GB');

export const en: RevisionMessages = {
  title: 'Changes to earlier figures',
  intro:
    'NAV may change figures of earlier months. The map uses the newest report for each month. Here is which figures were changed, but not what they were: together with the figures around it, an earlier figure could reveal one that is hidden now.',
  report: (code, updated) => `Report ${code}, updated ${updated}`,
  counted: {
    endret: (n) => `${n} changed`,
    skjult: (n) => `${n} now hidden`,
    vist: (n) => `${n} no longer hidden`,
    ny: (n) => `${n} in new rows`,
    borte: (n) => `${n} now without a row`,
  },
  months: (months) => `About ${months}.`,
  show: 'Show which figures',
  country: 'The whole country',
  kind: {
    endret: 'changed',
    skjult: 'now hidden',
    vist: 'no longer hidden',
    ny: 'new row',
    borte: 'no row any more',
  },
  note: {
    endret: (updated) => `Revised: NAV changed the figure in the report updated ${updated}.`,
    skjult: (updated) => `Revised: the figure is hidden from the report updated ${updated} on.`,
    vist: (updated) => `Revised: the figure is no longer hidden, from the report updated ${updated} on.`,
    ny: (updated) => `Revised: the area got a row in the report updated ${updated}.`,
    borte: (updated) => `Revised: the area has no row any more, from the report updated ${updated} on.`,
  },
  averageOf: (year) => `average ${year}`,
  asideTitle: 'Areas that do not exist today',
  aside: (report, year, names) =>
    `Report ${report} for ${year} has figures for ${list.format(names)}. These areas have been divided since, and their figures can’t be shared out among today’s areas. They are left out; the figures for the whole country and for the other areas are there.`,
  populationTitle: 'Population of another year',
  population: (year, other) =>
    `The population on 1 January ${year} is missing. The rates for ${year} use the population on 1 January ${other}, which is the nearest.`,
};
