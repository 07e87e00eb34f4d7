import type { RevisionMessages } from '../shapes/revisions.ts';

const list = new Intl.ListFormat('nb-NO');

export const nb: RevisionMessages = {
  title: 'Endringer i tidligere tall',
  intro:
    'NAV kan endre tall fra tidligere måneder. Kartet bruker den nyeste rapporten for hver måned. Her står hvilke tall som ble endret, men ikke hva de var: Sammen med tallene rundt kunne et tidligere tall røpe et tall som er skjult nå.',
  report: (code, updated) => `Rapport ${code}, oppdatert ${updated}`,
  counted: {
    endret: (n) => `${n} endret`,
    skjult: (n) => `${n} nå skjult`,
    vist: (n) => `${n} ikke lenger skjult`,
    ny: (n) => `${n} i nye rader`,
    borte: (n) => `${n} nå uten rad`,
  },
  months: (months) => `Gjelder ${months}.`,
  show: 'Vis hvilke tall',
  country: 'Hele landet',
  kind: {
    endret: 'endret',
    skjult: 'nå skjult',
    vist: 'ikke lenger skjult',
    ny: 'ny rad',
    borte: 'ingen rad lenger',
  },
  note: {
    endret: (updated) => `Revidert: NAV endret tallet i rapporten oppdatert ${updated}.`,
    skjult: (updated) => `Revidert: Tallet er skjult fra og med rapporten oppdatert ${updated}.`,
    vist: (updated) => `Revidert: Tallet er ikke lenger skjult, fra og med rapporten oppdatert ${updated}.`,
    ny: (updated) => `Revidert: Området fikk rad i rapporten oppdatert ${updated}.`,
    borte: (updated) => `Revidert: Området har ikke lenger rad, fra og med rapporten oppdatert ${updated}.`,
  },
  averageOf: (year) => `gjennomsnitt ${year}`,
  asideTitle: 'Områder som ikke finnes i dag',
  aside: (report, year, names) =>
    `Rapport ${report} for ${year} har tall for ${list.format(names)}. Områdene er delt siden, og tallene for dem kan ikke fordeles på dagens områder. De er derfor ikke med; tallene for hele landet og for de andre områdene er med.`,
  populationTitle: 'Folkemengde fra et annet år',
  population: (year, other) =>
    `Folkemengden 1. januar ${year} mangler. Ratene for ${year} bruker folkemengden 1. januar ${other}, som er nærmest.`,
};
