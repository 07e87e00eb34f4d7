import type { GroupDimension } from '../figures/dimensions.ts';
import { en } from './en/country.ts';
import { nb } from './nb/country.ts';
import { nn } from './nn/country.ts';
import type { CountryMessages } from './shapes/country.ts';

export const countryMessages: Readonly<Record<'nb' | 'nn' | 'en', CountryMessages>> = { nb, nn, en };

/** A group's name; of a code that only a newer file knows, the code itself. */
export function groupLabel(text: CountryMessages, dimension: GroupDimension, code: string): string {
  const groups: Readonly<Record<string, string>> = text.dimensions[dimension].groups;
  return groups[code] ?? code;
}
