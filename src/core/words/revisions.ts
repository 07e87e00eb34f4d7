import { en } from './en/revisions.ts';
import { nb } from './nb/revisions.ts';
import { nn } from './nn/revisions.ts';
import type { RevisionMessages } from './shapes/revisions.ts';

const languages = { nb, nn, en } as const;

/** The texts in the language of a locale: `nn-NO` has those of `nn`. */
export const revisionMessagesFor = ({ locale }: { readonly locale: string }): RevisionMessages =>
  Object.entries(languages).find(([language]) => locale.startsWith(language))?.[1] ?? nb;
