import type { Period } from '../../core/figures/period.ts';
import { AGAINST, type Value } from '../../core/figures/scale.ts';
import type { Picture } from '../../core/picture/picture.ts';
import type { Own } from '../own/marks.ts';

type Named = Pick<Picture, 'tiltak' | 'period' | 'since' | 'against' | 'scale' | 'level' | 'form'>;

/** Parts of a name that tell what is in a file, in the words of links. */
const nameOf = (what: readonly string[], value: Value, { level }: Named, more: readonly string[]): string =>
  ['tiltakskart', ...what, value, ...(level === 'fylke' ? ['fylke'] : []), ...more].join('-');

/** What the name of a file of a reader's own figures has besides. */
export const fileMarks = (own: Pick<Own, 'table'> | undefined, period?: Period): readonly string[] => {
  const time = period === undefined ? undefined : own?.table?.table.times[period];
  return own ? [...(time ? [time.id.replace('/', '--')] : []), 'egen-fil'].filter((part) => part !== '') : [];
};

/** `tiltakskart-arbeidstrening-2026-02-per1000-18-66.png`: a file of what is shown. */
export function pictureFile(picture: Named, extension: string, ...more: readonly string[]): string {
  const { tiltak, period, since, against, scale, form } = picture;
  // The built files call the times of a table by months: its own are among the marks.
  const when = tiltak.table ? [] : [period, ...(since === undefined ? [] : ['siden', since])];
  const what = [tiltak.id, ...when];
  const drawn = form === 'sirkler' && ['png', 'svg'].includes(extension) ? [form, ...more] : more;
  return `${nameOf(what, against ? AGAINST : scale, picture, drawn)}.${extension}`;
}

/** `tiltakskart-arbeidstrening-alle-perioder-antall.csv`: a file of all periods, which is of figures. */
export const seriesFile = (picture: Named, extension: string, ...more: readonly string[]): string =>
  `${nameOf([picture.tiltak.id, 'alle-perioder'], picture.scale, picture, more)}.${extension}`;
