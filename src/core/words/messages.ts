import type { nb } from './nb/index.ts';

/** The shape of a language's texts. Norwegian bokmål decides it; a key that another language lacks does not compile. */
export type Messages = typeof nb;
