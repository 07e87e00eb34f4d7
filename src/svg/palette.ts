import { CLASS_COUNT } from '../core/classes/classes.ts';
import type * as coloursModule from '../core/picture/colours.ts';
import type { Picture } from '../core/picture/picture.ts';
import { SCHEMES } from '../core/classes/schemes.ts';
import { paletteRule } from './css.ts';

/** Both override the style sheet's own rules, and the second overrides the first. */
const SCREEN = ':root:root:root';
const PAPER = ':root:root:root:root';

/** The rules that replace the style sheet's palettes; created in the browser. */
let sheet: CSSStyleSheet | undefined;
/** What is in it. The browser works out the page's styles anew whenever it is written, also where it says the same. */
let written = '';
let wanted: Picture | undefined;

/** The code that makes colours, fetched when a picture needs colours that the style sheet does not have. */
let colours: typeof coloursModule | undefined;

/** Fetches the code that makes colours, so that `showPalette` need not wait for it. */
export async function loadColours(): Promise<typeof coloursModule> {
  colours ??= await import('../core/picture/colours.ts');
  return colours;
}

/** A picture's own palette. Paper is light, whatever the screen is. */
const rulesOf = (picture: Picture, { paletteFor }: typeof coloursModule): string =>
  `${paletteRule(SCREEN, paletteFor(picture))}@media print{${paletteRule(PAPER, paletteFor(picture, 'light'))}}`;

/**
 * Gives the page the palette of a picture, at once where `loadColours` is done. The style sheet has the palettes of both
 * themes with the usual number of classes in the app's own scheme; any other palette overrides them.
 */
export async function showPalette(picture: Picture): Promise<void> {
  wanted = picture;
  const { classCounts, scheme, since, against } = picture;
  const isUsual =
    classCounts.length === CLASS_COUNT && scheme === SCHEMES[0] && since === undefined && !against;
  const rules = isUsual ? '' : rulesOf(picture, colours ?? (await loadColours()));
  // Meanwhile another picture may have been asked for.
  if (wanted !== picture || rules === written) return;
  written = rules;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(rules);
}
