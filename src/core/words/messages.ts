import type { nb } from './nb/index.ts';

/** The shape of a language's texts, taken from bokmål: another language that lacks a key does not compile. */
export type Messages = typeof nb;
