import type { Language } from '../link/permalink.ts';
import { en } from './en/own.ts';
import { inLanguage } from './inLanguage.ts';
import { nb } from './nb/own.ts';
import { nn } from './nn/own.ts';
import type { OwnMessages } from './shapes/own.ts';

export const ownMessages: Readonly<Record<Language, OwnMessages>> = { nb, nn, en };

/** The texts in the language of a locale: `nn-NO` has those of `nn`. */
export const ownMessagesFor = (text: { readonly locale: string }): OwnMessages =>
  inLanguage(ownMessages, text);
