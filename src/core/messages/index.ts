import type { Language } from '../permalink.ts';
import type { Messages } from './messages.ts';
import { nb } from './nb.ts';

/** The texts of a language. Bokmål is there from the start, the others come when they are asked for. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'nb':
      return nb;
    case 'nn':
      return (await import('./nn.ts')).nn;
    case 'en':
      return (await import('./en.ts')).en;
    default:
      return language satisfies never;
  }
}
