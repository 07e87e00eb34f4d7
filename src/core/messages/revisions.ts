import { en } from './revisions.en.ts';
import { nb } from './revisions.nb.ts';
import { nn } from './revisions.nn.ts';
import type { RevisionMessages } from './shapes/revisions.ts';

const languages = { nb, nn, en } as const;

/** The texts in the language of a locale: `nn-NO` has those of `nn`. */
export const revisionMessagesFor = ({ locale }: { readonly locale: string }): RevisionMessages =>
  Object.entries(languages).find(([language]) => locale.startsWith(language))?.[1] ?? nb;
