import type { GroupDimension } from '../dimensions.ts';
import { en } from './country.en.ts';
import { nb } from './country.nb.ts';
import { nn } from './country.nn.ts';
import type { CountryMessages } from './shapes/country.ts';

export const countryMessages: Readonly<Record<'nb' | 'nn' | 'en', CountryMessages>> = { nb, nn, en };

/** A group's name; of a code that only a newer file knows, the code itself. */
export function groupLabel(text: CountryMessages, dimension: GroupDimension, code: string): string {
  const groups: Readonly<Record<string, string>> = text.dimensions[dimension].groups;
  return groups[code] ?? code;
}
