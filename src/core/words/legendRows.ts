import type { Picture } from '../picture/picture.ts';
import type { LegendRow } from './legendRow.ts';
import type { Messages } from './messages.ts';

/**
 * The rows of a picture's legend: the highest class first, then what has no number. Hidden places with an answer have a row for
 * each answer that there is, after those without. Circles have no classes.
 */
export function legendRows(picture: Picture, text: Messages, circles: boolean): readonly LegendRow[] {
  const { classes, classCounts, scale, since, against, tiltak } = picture;
  return [
    ...(circles ? [] : classCounts)
      .map((count, index): LegendRow => ({
        fill: { kind: 'class', index },
        label: text.legend.class(classes, index, scale, classes.decimals, since),
        count,
      }))
      .reverse(),
    {
      fill: { kind: 'suppressed' },
      label: text.legend.suppressed(tiltak, since),
      count: against?.hidden.open ?? picture.suppressed,
    },
    ...(text.hiddenRows?.(picture) ?? []),
    { fill: { kind: 'absent' }, label: text.legend.absent(picture), count: picture.absent },
  ];
}
