import type { Kind } from './kind.ts';
import { boundaries } from './kinds/boundaries.ts';
import { built } from './kinds/built.ts';
import { links } from './kinds/links.ts';
import { ods, pages, pdf, text, xlsx } from './kinds/reports.ts';

/** All that comes from outside. */
export const KINDS: readonly Kind[] = [links, text, xlsx, ods, pdf, pages, boundaries, built];
