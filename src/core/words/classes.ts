import { en } from './en/classes.ts';
import { inLanguage } from './inLanguage.ts';
import { nb } from './nb/classes.ts';
import type { Messages } from './messages.ts';
import { nn } from './nn/classes.ts';
import type { ClassesMessages } from './shapes/classes.ts';

const classesMessages = { nb, nn, en };

/** The texts in the language of a locale: `nn-NO` has those of `nn`. */
export const classesMessagesFor = (text: Pick<Messages, 'locale' | 'own'>): ClassesMessages => {
  const usual = inLanguage(classesMessages, text);
  return text.own?.classes(usual) ?? usual;
};
