import type { Language } from '../link/permalink.ts';
import { en } from './en/takeaway.ts';
import { nb } from './nb/takeaway.ts';
import { nn } from './nn/takeaway.ts';
import type { TakeAwayMessages } from './shapes/takeaway.ts';

export const takeAwayMessages: Readonly<Record<Language, TakeAwayMessages>> = { nb, nn, en };
