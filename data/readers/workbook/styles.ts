import { attributesOf, decoded, tagsOf } from './xml.ts';

/** The numbers of the formats that every workbook has for dates and times (ECMA-376, 18.8.30). */
const isBuiltIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Parts of a format that are literal text, or give a colour or a language. */
const LITERAL = /"[^"]*"|\[[^\]]*\]|[\\_*]./g;
const isDate = (format: string): boolean =>
  /[dmyhs]/i.test(format.replace(LITERAL, '')) && !/^(general|standard)$/i.test(format);

/** The numbers of the formats that every workbook has for per cent. */
const isBuiltInPercent = (id: number): boolean => id === 9 || id === 10;
const isPercent = (format: string): boolean => format.replace(LITERAL, '').includes('%');

/** The numbers of the styles that show a number as a date. A workbook may have no styles, or not all that it numbers. */
export const dateStylesIn = (xml: string): ReadonlySet<number> => stylesIn(xml, isBuiltIn, isDate);

/** The numbers of the styles that show a number as per cent. */
export const percentStylesIn = (xml: string): ReadonlySet<number> =>
  stylesIn(xml, isBuiltInPercent, isPercent);

/** The numbers of the styles whose format, its number or what is written of it, is one that is wanted. */
function stylesIn(
  xml: string,
  isKnown: (id: number) => boolean,
  isWanted: (format: string) => boolean,
): ReadonlySet<number> {
  const formats = new Map<number, string>();
  const found = new Set<number>();
  let isOfCells = false;
  let style = 0;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'cellXfs') isOfCells = tag.kind === 'open';
    if (tag.kind === 'close') continue;
    if (tag.name === 'numFmt') {
      const { numFmtId = '', formatCode = '' } = attributesOf(tag);
      formats.set(Number(numFmtId), decoded(formatCode));
    } else if (tag.name === 'xf' && isOfCells) {
      const id = Number(attributesOf(tag)['numFmtId'] ?? 0);
      const format = formats.get(id);
      if (format === undefined ? isKnown(id) : isWanted(format)) found.add(style);
      style += 1;
    }
  }
  return found;
}
