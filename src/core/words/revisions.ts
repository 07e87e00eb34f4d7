import { en } from './en/revisions.ts';
import { inLanguage } from './inLanguage.ts';
import { nb } from './nb/revisions.ts';
import { nn } from './nn/revisions.ts';
import type { RevisionMessages } from './shapes/revisions.ts';

const languages = { nb, nn, en } as const;

/** The texts in the language of a locale: `nn-NO` has those of `nn`. */
export const revisionMessagesFor = (text: { readonly locale: string }): RevisionMessages =>
  inLanguage(languages, text);
