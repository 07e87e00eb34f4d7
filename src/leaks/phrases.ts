import type { Language } from '../core/link/permalink.ts';

export const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/**
 * The only phrases with numbers in them that are no figures, written out here and taken from no catalogue of texts: what
 * `*` means, why it stands there, by what rates are reckoned, and the limits of chance.
 */
export const PHRASES: Readonly<Record<Language, readonly string[]>> = {
  nb: [
    '0–3 personer',
    'færre enn fire personer',
    'færre enn fire deltakere',
    'lavere enn fire personer',
    'minst ett av tallene',
    'minst ett av tiltakene',
    'minst én av periodene',
    'minst én av ratene',
    'verken null eller skjult',
    'om tallet er null eller skjult',
    'for at ingen skal kunne kjennes igjen',
    'ingen rad',
    'per 1 000',
    'per 1000',
    '18–66 år',
    '1. januar',
    'færre enn 20 personer',
    '95 %',
    '99,8 %',
    'fra 0 til 3',
  ],
  nn: [
    '0–3 personar',
    'færre enn fire personar',
    'færre enn fire deltakarar',
    'lågare enn fire personar',
    'minst eitt av tala',
    'minst eitt av tiltaka',
    'minst éin av periodane',
    'minst éin av ratane',
    'verken null eller skjult',
    'om talet er null eller skjult',
    'for at ingen skal kunne kjennast att',
    'inga rad',
    'per 1 000',
    'per 1000',
    '18–66 år',
    '1. januar',
    'færre enn 20 personar',
    '95 %',
    '99,8 %',
    'frå 0 til 3',
  ],
  en: [
    '0–3 people',
    'fewer than four people',
    'fewer than four participants',
    'lower than four people',
    'at least one of the numbers',
    'at least one of the measures',
    'at least one of the periods',
    'at least one of the rates',
    'neither zero nor hidden',
    'so that nobody can be identified',
    'per 1,000',
    'per 1000',
    'aged 18–66',
    '1 January',
    'fewer than 20 people',
    '95%',
    '99.8%',
    'from 0 to 3',
  ],
};
/** Before the rate that three persons give. */
export const AT_MOST: Readonly<Record<Language, string>> = { nb: 'høyst', nn: 'høgst', en: 'at most' };
