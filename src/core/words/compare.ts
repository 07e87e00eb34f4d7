import { en } from './en/compare.ts';
import { inLanguage } from './inLanguage.ts';
import { nb } from './nb/compare.ts';
import type { Messages } from './messages.ts';
import { nn } from './nn/compare.ts';
import type { CompareMessages } from './shapes/compare.ts';

const compareMessages = { nb, nn, en };

/** The texts in the language of a locale: `nn-NO` has those of `nn`. */
export const compareMessagesFor = (text: Pick<Messages, 'locale' | 'own'>): CompareMessages => {
  const usual = inLanguage(compareMessages, text);
  return text.own?.compare(usual) ?? usual;
};
