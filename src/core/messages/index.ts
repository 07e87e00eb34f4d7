import type { Language } from '../permalink.ts';
import { nb } from './nb.ts';

/** The shape of a language's texts. Norwegian bokmål decides it; a key that another language lacks does not compile. */
export type Messages = typeof nb;

const MESSAGES = { nb } as const satisfies Record<Language, Messages>;

export const messagesFor = (language: Language): Messages => MESSAGES[language];
