const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** As high as the embedded page needs for its map and its legend. */
export const EMBED_HEIGHT = 600;

/** The code that shows a link inside another page. `title` names it to those who hear that page. */
export const embedCode = (link: string, title: string): string =>
  `<iframe src="${escape(link)}" title="${escape(title)}" width="100%" height="${EMBED_HEIGHT}" loading="lazy" style="border:0"></iframe>`;
