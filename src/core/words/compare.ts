import { en } from './en/compare.ts';
import { nb } from './nb/compare.ts';
import { nn } from './nn/compare.ts';
import type { CompareMessages } from './shapes/compare.ts';

const compareMessages: readonly (readonly [locale: string, messages: CompareMessages])[] = [
  ['nb', nb],
  ['nn', nn],
  ['en', en],
];

/** The texts in the language of a locale: `nn-NO` has those of `nn`. */
export const compareMessagesFor = ({ locale }: { readonly locale: string }): CompareMessages =>
  compareMessages.find(([language]) => locale.startsWith(language))?.[1] ?? nb;
