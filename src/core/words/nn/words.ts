import { compose, type Words } from '../compose/compose.ts';
import type { LegendWords } from '../compose/legend.ts';
import { sharedTexts } from '../compose/messages.ts';
import type { Sentences } from '../compose/picture.ts';

/* The words that the texts in nynorsk are put together from. */

const words: Words = {
  locale: 'nn-NO',
  language: 'nn',
  total: 'I\u00a0alt',
  allTiltak: 'tiltaka i alt',
  participants: { one: 'deltakar', many: 'deltakarar' },
  places: {
    kommune: { one: 'kommune', many: 'kommunar' },
    fylke: { one: 'fylke', many: 'fylke' },
  },
  byPlaces: { kommune: '', fylke: 'etter fylke' },
  perThousand: 'per 1\u00a0000',
  inhabitants: { 'per1000-18-66': 'innbyggjarar 18–66 år', per1000: 'innbyggjarar', antall: '' },
  average: 'gjennomsnitt',
  fromTo: (from, to) => `frå ${from} til ${to}`,
  hidden: 'skjult',
  hiddenPlaces: { one: 'skjult', many: 'skjulte' },
  noRow: 'inga rad',
  noTable: { kommune: 'ingen tabell over kommunar', fylke: 'ingen tabell over fylke' },
  inEither: 'i minst éin av periodane',
  hiddenPersons: '0–3 personar',
  atMost: (rate) => `høgst ${rate}`,
  whyHidden: { measure: 'færre enn fire deltakarar', sum: 'minst eitt av tala er skjult' },
  national: {
    count: (participants) => `${participants} i heile landet`,
    suppressed: 'landstalet er skjult',
    absent: 'landstalet manglar',
  },
  nationalChange: {
    count: (change, from, to) => `${change} i heile landet, frå ${from} til ${to}`,
    none: (participants) => `inga endring i heile landet, ${participants} i begge periodane`,
    suppressed: 'landstalet er skjult i minst éin av periodane',
    absent: 'landstalet manglar i minst éin av periodane',
    break: 'landstala kan ikkje samanliknast, fordi det er brot i statistikken',
  },
};

const sentences: Sentences = {
  figures: (when, national) => ` ${when}: ${national}`,
  changes: (span, national) => `, endring ${span}: ${national}`,
  during: (period) => `i ${period}`,
  title: (tiltak) => `Deltakarar i ${tiltak}`,
  changeTitle: (tiltak) => `Endring i deltakarar i ${tiltak}`,
  countChangeTitle: (tiltak) => `Endring i talet på deltakarar i ${tiltak}`,
  shown: (published, places) => `${published} av ${places} er viste`,
  withoutRow: 'utan rad',
  noRowInReport: 'Inga rad i rapporten',
  noTableInReport: (table) => `Rapporten har ${table}`,
  rank: (rank, published) => `nummer ${rank} av ${published} viste`,
  changeRank: (rank, published) => `nummer ${rank} av ${published} viste endringar`,
  published: 'Publisert',
  publishedBoth: 'Publisert i begge periodane',
  whyNot: {
    measure: (interval) =>
      `Færre enn fire deltakarar. NAV oppgir ikkje talet, for at ingen skal kunne kjennast att: ${interval}.`,
    sum: 'Minst eitt av tala i summen er skjult. NAV oppgir det ikkje, for at ingen skal kunne kjennast att, og då blir heller ikkje summen vist.',
    change:
      'Talet er skjult i minst éin av periodane. NAV oppgir det ikkje, for at ingen skal kunne kjennast att, og då blir heller ikkje endringa vist.',
  },
};

const legend: LegendWords = {
  all: 'Alle publiserte tal',
  none: 'Ingen publiserte tal',
  under: (limit) => `under ${limit}`,
  over: (limit) => `${limit} og over`,
  between: (low, high) => `${low} til ${high}`,
  observed: (min, max) => `Publiserte tal i alle månadene: ${min} til ${max}.`,
  observedChanges: (min, max) => `Endringar som er viste: ${min} til ${max}.`,
  limits: 'Nedre grense er med i klassen, øvre er det ikkje.',
  title: 'deltakarar',
  changeTitle: 'Endring i deltakarar',
  countChangeTitle: 'Endring i talet på deltakarar',
  counts:
    'Talet på deltakarar følgjer folketalet: Der det bur flest, er det flest deltakarar. Vel per 1\u00a0000 for å samanlikne.',
  population: (date, inhabitants) => `Folkemengd ${date}, ${inhabitants}.`,
  populations: (years, inhabitants) => `Folkemengd 1. januar ${years}, ${inhabitants}.`,
  nearest: 'Folkemengda for året sjølv manglar; det nærmaste året er brukt.',
};

/** What the texts in this language share with the others, in its own words. */
export const shared = sharedTexts(compose(words), sentences, legend);
