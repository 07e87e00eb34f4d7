import type { RevisionMessages } from '../shapes/revisions.ts';

const list = new Intl.ListFormat('nn-NO');
const hidden = (n: string): string => (n === '1' ? 'skjult' : 'skjulte');

export const nn: RevisionMessages = {
  title: 'Endringar i tidlegare tal',
  intro:
    'NAV kan endre tal frå tidlegare månader. Kartet bruker den nyaste rapporten for kvar månad. Her står kva tal som vart endra, men ikkje kva dei var: Saman med tala rundt kunne eit tidlegare tal røpe eit tal som er skjult no.',
  report: (code, updated) => `Rapport ${code}, oppdatert ${updated}`,
  counted: {
    endret: (n) => `${n} endra`,
    skjult: (n) => `${n} no ${hidden(n)}`,
    vist: (n) => `${n} ikkje lenger ${hidden(n)}`,
    ny: (n) => `${n} i nye rader`,
    borte: (n) => `${n} no utan rad`,
  },
  months: (months) => `Gjeld ${months}.`,
  show: 'Vis kva tal',
  country: 'Heile landet',
  kind: {
    endret: 'endra',
    skjult: 'no skjult',
    vist: 'ikkje lenger skjult',
    ny: 'ny rad',
    borte: 'inga rad lenger',
  },
  note: {
    endret: (updated) => `Revidert: NAV endra talet i rapporten oppdatert ${updated}.`,
    skjult: (updated) => `Revidert: Talet er skjult frå og med rapporten oppdatert ${updated}.`,
    vist: (updated) => `Revidert: Talet er ikkje lenger skjult, frå og med rapporten oppdatert ${updated}.`,
    ny: (updated) => `Revidert: Området fekk rad i rapporten oppdatert ${updated}.`,
    borte: (updated) => `Revidert: Området har ikkje lenger rad, frå og med rapporten oppdatert ${updated}.`,
  },
  averageOf: (year) => `gjennomsnitt ${year}`,
  asideTitle: 'Område som ikkje finst i dag',
  aside: (report, year, names) =>
    `Rapport ${report} for ${year} har tal for ${list.format(names)}. Områda er delte sidan, og tala for dei kan ikkje fordelast på områda i dag. Difor er dei ikkje med; tala for heile landet og for dei andre områda er med.`,
  populationTitle: 'Folkemengd frå eit anna år',
  population: (year, other) =>
    `Folkemengda 1. januar ${year} manglar. Ratane for ${year} bruker folkemengda 1. januar ${other}, som er nærast.`,
};
