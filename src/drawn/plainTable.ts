import type { Messages } from '../core/words/messages.ts';
import { NAME_SEPARATOR, nameParts } from '../core/places/names.ts';
import type { Mark, Picture } from '../core/picture/picture.ts';
import { type Fylke, isKommune } from '../core/places/places.ts';
import { escapeXml } from '../svg/mapSvg.ts';

/** A place's official name as HTML, with the language of its parts that are not Norwegian. */
const nameOf = (name: string): string =>
  nameParts(name)
    .map(({ text, language }) =>
      language ? `<span lang="${language}">${escapeXml(text)}</span>` : escapeXml(text),
    )
    .join(NAME_SEPARATOR);

/**
 * The figures of a picture as a table for readers without scripts: by fylke and in order of number, without controls. The
 * HTML is short: it omits optional end tags, and needs no `scope`, since a heading in the first column applies to its row
 * anyway.
 */
export function plainTable(
  picture: Picture,
  fylker: readonly Fylke[],
  title: string,
  text: Messages,
): string {
  const { scale, decimals, marks } = picture;
  const row = ({ place, value, count }: Mark): string =>
    `<tr><th>${nameOf(place.officialName)}<td>${place.number}<td>${escapeXml(text.value(value, scale, decimals))}<td>${escapeXml(text.value(count, 'antall', 0))}`;
  const columns = [text.table.name.kommune, text.table.number, text.table.value(scale), text.table.count];
  const head = columns.map((column) => `<th scope="col">${escapeXml(column)}`).join('');
  const groups = fylker.map(({ number, officialName }) => {
    const rows = [...marks.values()].filter(({ place }) => isKommune(place) && place.fylke === number);
    return `<tbody><tr><th colspan="4" scope="rowgroup">${nameOf(officialName)}${rows.map(row).join('\n')}`;
  });
  return `<table class="plain"><caption>${escapeXml(title)}</caption><thead><tr>${head}${groups.join('\n')}</table>`;
}
