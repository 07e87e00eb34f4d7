const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** As high as the embedded page needs for its map and its legend. */
export const EMBED_HEIGHT = 600;
const EMBED_WIDTH = 600;

/**
 * The code that shows a link inside another page, as valid HTML: a width in per cent belongs in the style, and the
 * attribute says what it is where styles are taken away. `title` names it to those who hear that page.
 */
export const embedCode = (link: string, title: string): string =>
  `<iframe src="${escape(link)}" title="${escape(title)}" width="${EMBED_WIDTH}" height="${EMBED_HEIGHT}" loading="lazy" style="width:100%;border:0"></iframe>`;
