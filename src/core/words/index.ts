import type { Language } from '../link/permalink.ts';
import type { Messages } from './messages.ts';
import { nb } from './nb/index.ts';

/** The texts of a language. Bokmål is there from the start, the others come when they are asked for. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'nb':
      return nb;
    case 'nn':
      return (await import('./nn/index.ts')).nn;
    case 'en':
      return (await import('./en/index.ts')).en;
    default:
      return language satisfies never;
  }
}
