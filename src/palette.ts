import { CLASS_COUNT, type Picture } from './core/picture.ts';
import { paletteProperties } from './svg/css.ts';

/** The properties set on the page in place of the style sheet's. */
let shown: readonly string[] = [];

/**
 * Gives the page the palette of a picture. The style sheet has those of both themes with the usual number of classes; for
 * any other the colours are fetched and set over them.
 */
export async function showPalette(picture: Picture): Promise<void> {
  const { style } = document.documentElement;
  const properties =
    picture.classCounts.length === CLASS_COUNT
      ? new Map<string, string>()
      : await import('./core/colours.ts').then(({ paletteFor }) => paletteProperties(paletteFor(picture)));
  for (const name of shown) style.removeProperty(name);
  for (const [name, value] of properties) style.setProperty(name, value);
  shown = [...properties.keys()];
}
