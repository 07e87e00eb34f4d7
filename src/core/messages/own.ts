import type { Language } from '../permalink.ts';
import { en } from './own.en.ts';
import { nb } from './own.nb.ts';
import { nn } from './own.nn.ts';
import type { OwnMessages } from './shapes/own.ts';

export const ownMessages: Readonly<Record<Language, OwnMessages>> = { nb, nn, en };

/** The texts in the language of a locale: `nn-NO` has those of `nn`. */
export const ownMessagesFor = ({ locale }: { readonly locale: string }): OwnMessages =>
  Object.entries(ownMessages).find(([language]) => locale.startsWith(language))?.[1] ?? nb;
