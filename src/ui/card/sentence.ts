import type { Messages } from '../../core/words/messages.ts';
import { toldOf } from '../../core/words/compose/finding.ts';
import { takeAwayMessages } from '../../core/words/takeaway.ts';
import type { Month } from '../../core/figures/period.ts';
import { inLanguage } from '../../core/words/inLanguage.ts';
import type { Mark, Picture } from '../../core/picture/picture.ts';
import { type Dataset, seriesOf } from '../../core/figures/series.ts';
import type { Own } from '../own/marks.ts';

/** A sentence to take along, and what is said of copying it. Fetched when somebody asks for one. */
export interface Written {
  readonly sentence: string;
  readonly title: string;
  readonly copied: string;
  readonly notCopied: string;
}

/** The sentence about a place that the dialog for taking along has too, in the language of the page's texts. */
export function writeSentence(
  mark: Mark,
  picture: Picture,
  dataset: Dataset,
  months: readonly Month[],
  own: Own | undefined,
  text: Messages,
): Written {
  const published = inLanguage(takeAwayMessages, text);
  const { sentence: words } = own ? own.takeAway(published, text) : published;
  const told = toldOf(mark, picture, dataset.catalogue, seriesOf(dataset, picture.tiltak.id));
  return {
    sentence: words.write(told, months),
    title: words.title,
    copied: words.copied,
    notCopied: words.notCopied,
  };
}
