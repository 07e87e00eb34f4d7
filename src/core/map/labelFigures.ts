import { type Cell, count, SUPPRESSED } from '../figures/cell.ts';
import { LINE_FONT } from './labelBlocks.ts';
import { lengthOf } from '../places/lettering.ts';
import type { Messages } from '../words/messages.ts';
import type { Mark, Picture } from '../picture/picture.ts';

type Shown = Pick<Picture, 'scale' | 'decimals' | 'since'>;
type Text = Pick<Messages, 'value' | 'change'>;

const written = (cell: Cell, { scale, decimals, since }: Shown, text: Text): string =>
  since === undefined ? text.value(cell, scale, decimals) : text.change(cell, decimals);

/** What stands below a place's name on the map: its figure, or that it is hidden; nothing where there is no row. */
export const figureText = ({ value }: Pick<Mark, 'value'>, picture: Shown, text: Text): string =>
  value.kind === 'absent' ? '' : written(value, picture, text);

/**
 * The widest figure possible in a language, in pixels. Labels keep room for it whatever the month, tiltak or scale, so that
 * no figure appears or disappears when these change.
 */
export function figureWidth(text: Text): number {
  // Digits are equally wide: rates have three of them before the comma at most, counts of a kommune or a fylke five.
  const widest = [
    text.value(SUPPRESSED, 'antall', 0),
    text.value(count(88_888), 'antall', 0),
    text.change(count(-888.8), 1),
  ];
  return Math.max(...widest.map((figure) => lengthOf(figure, LINE_FONT)));
}
