import { compose, type Words } from '../compose/compose.ts';
import type { LegendWords } from '../compose/legend.ts';
import { sharedTexts } from '../compose/messages.ts';
import type { Sentences } from '../compose/picture.ts';

/* The words that the texts in bokmål are put together from. */

const words: Words = {
  locale: 'nb-NO',
  language: 'nb',
  total: 'I\u00a0alt',
  allTiltak: 'tiltakene i alt',
  participants: { one: 'deltaker', many: 'deltakere' },
  places: {
    kommune: { one: 'kommune', many: 'kommuner' },
    fylke: { one: 'fylke', many: 'fylker' },
  },
  byPlaces: { kommune: '', fylke: 'etter fylke' },
  perThousand: 'per 1\u00a0000',
  inhabitants: { 'per1000-18-66': 'innbyggere 18–66 år', per1000: 'innbyggere', antall: '' },
  average: 'gjennomsnitt',
  fromTo: (from, to) => `fra ${from} til ${to}`,
  hidden: 'skjult',
  hiddenPlaces: { one: 'skjult', many: 'skjult' },
  noRow: 'ingen rad',
  noTable: { kommune: 'ingen tabell over kommuner', fylke: 'ingen tabell over fylker' },
  inEither: 'i minst én av periodene',
  hiddenPersons: '0–3 personer',
  atMost: (rate) => `høyst ${rate}`,
  whyHidden: { measure: 'færre enn fire deltakere', sum: 'minst ett av tallene er skjult' },
  national: {
    count: (participants) => `${participants} i hele landet`,
    suppressed: 'landstallet er skjult',
    absent: 'landstallet mangler',
  },
  nationalChange: {
    count: (change, from, to) => `${change} i hele landet, fra ${from} til ${to}`,
    none: (participants) => `ingen endring i hele landet, ${participants} i begge periodene`,
    suppressed: 'landstallet er skjult i minst én av periodene',
    absent: 'landstallet mangler i minst én av periodene',
    break: 'landstallene kan ikke sammenlignes, fordi det er brudd i statistikken',
  },
};

const sentences: Sentences = {
  figures: (when, national) => ` ${when}: ${national}`,
  changes: (span, national) => `, endring ${span}: ${national}`,
  during: (period) => `i ${period}`,
  title: (tiltak) => `Deltakere i ${tiltak}`,
  changeTitle: (tiltak) => `Endring i deltakere i ${tiltak}`,
  countChangeTitle: (tiltak) => `Endring i antall deltakere i ${tiltak}`,
  shown: (published, places) => `${published} av ${places} vises`,
  withoutRow: 'uten rad',
  noRowInReport: 'Ingen rad i rapporten',
  noTableInReport: (table) => `Rapporten har ${table}`,
  rank: (rank, published) => `nummer ${rank} av ${published} viste`,
  changeRank: (rank, published) => `nummer ${rank} av ${published} viste endringer`,
  published: 'Publisert',
  publishedBoth: 'Publisert i begge periodene',
  whyNot: {
    measure: (interval) =>
      `Færre enn fire deltakere. NAV oppgir ikke tallet, for at ingen skal kunne kjennes igjen: ${interval}.`,
    sum: 'Minst ett av tallene i summen er skjult. NAV oppgir det ikke, for at ingen skal kunne kjennes igjen, og da vises heller ikke summen.',
    change:
      'Tallet er skjult i minst én av periodene. NAV oppgir det ikke, for at ingen skal kunne kjennes igjen, og da vises heller ikke endringen.',
  },
};

const legend: LegendWords = {
  all: 'Alle publiserte tall',
  none: 'Ingen publiserte tall',
  under: (limit) => `under ${limit}`,
  over: (limit) => `${limit} og over`,
  between: (low, high) => `${low} til ${high}`,
  observed: (min, max) => `Publiserte tall i alle månedene: ${min} til ${max}.`,
  observedChanges: (min, max) => `Endringer som vises: ${min} til ${max}.`,
  limits: 'Nedre grense er med i klassen, øvre er det ikke.',
  title: 'deltakere',
  changeTitle: 'Endring i deltakere',
  countChangeTitle: 'Endring i antall deltakere',
  counts:
    'Antallet følger folketallet: Der det bor flest, er det flest deltakere. Velg per 1\u00a0000 for å sammenligne.',
  population: (date, inhabitants) => `Folkemengde ${date}, ${inhabitants}.`,
  populations: (years, inhabitants) => `Folkemengde 1. januar ${years}, ${inhabitants}.`,
  nearest: 'Folkemengden for året selv mangler; nærmeste år er brukt.',
};

/** What the texts in this language share with the others, in its own words. */
export const shared = sharedTexts(compose(words), sentences, legend);
