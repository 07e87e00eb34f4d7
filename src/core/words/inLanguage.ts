import { type Language, LANGUAGES } from '../link/permalink.ts';

/** Which of the texts are in the language of a locale: `nn-NO` has those of `nn`, and a language that we lack those of bokmål. */
export const inLanguage = <T>(
  texts: Readonly<Record<Language, T>>,
  { locale }: { readonly locale: string },
): T => texts[LANGUAGES.find((language) => locale.startsWith(language)) ?? 'nb'];
