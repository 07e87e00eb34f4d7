import type { Language } from '../permalink.ts';
import { en } from './takeaway.en.ts';
import { nb } from './takeaway.nb.ts';
import { nn } from './takeaway.nn.ts';
import type { TakeAwayMessages } from './shapes/takeaway.ts';

export const takeAwayMessages: Readonly<Record<Language, TakeAwayMessages>> = { nb, nn, en };
