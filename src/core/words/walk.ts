import type { Language } from '../link/permalink.ts';
import type { Mark, Picture } from '../picture/picture.ts';
import type { Messages } from './messages.ts';
import { en } from './en/walk.ts';
import { inLanguage } from './inLanguage.ts';
import { nb } from './nb/walk.ts';
import { nn } from './nn/walk.ts';
import type { WalkMessages } from './shapes/walk.ts';

export const walkMessages: Readonly<Record<Language, WalkMessages>> = { nb, nn, en };

/** The ones in the language of the other texts. */
export const walkMessagesFor = (text: Pick<Messages, 'locale'>): WalkMessages =>
  inLanguage(walkMessages, text);

/** "Stavanger, 1,7 per 1 000, nummer 41 av 240 viste": a place and its figure, as short as it can be heard. */
export function spokenPlace(mark: Mark, picture: Picture, text: Messages): string {
  // Why a figure is hidden is short enough to hear at every step; what rate it may stand for is in the panel.
  const figure =
    mark.value.kind === 'suppressed' && !picture.against
      ? text.legend.suppressed(picture.tiltak, picture.since)
      : text.place.figure(mark, picture);
  return [
    mark.place.officialName,
    figure.charAt(0).toLocaleLowerCase(text.locale) + figure.slice(1),
    mark.uncertain ? text.place.uncertain : '',
    text.place.rank(mark, picture),
    picture.selected.includes(mark.place.number) ? walkMessagesFor(text).selected : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
