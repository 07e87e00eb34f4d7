import { en } from './en/classes.ts';
import { nb } from './nb/classes.ts';
import { nn } from './nn/classes.ts';
import type { ClassesMessages } from './shapes/classes.ts';

const classesMessages: readonly (readonly [locale: string, messages: ClassesMessages])[] = [
  ['nb', nb],
  ['nn', nn],
  ['en', en],
];

/** The texts in the language of a locale: `nn-NO` has those of `nn`. */
export const classesMessagesFor = ({ locale }: { readonly locale: string }): ClassesMessages =>
  classesMessages.find(([language]) => locale.startsWith(language))?.[1] ?? nb;
