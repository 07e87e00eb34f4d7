import type { Direction } from '../keys.ts';
import { type Language, LANGUAGES } from '../permalink.ts';
import type { Mark, Picture } from '../picture.ts';
import type { PlaceLevel } from '../places.ts';
import type { Messages } from './index.ts';
import { en } from './walk.en.ts';
import { nb } from './walk.nb.ts';
import { nn } from './walk.nn.ts';

/** What is spoken on a walk over the map, besides the places' figures. */
export interface WalkMessages {
  /** After the figure of a place that is among the chosen ones. */
  readonly selected: string;
  readonly chosen: (name: string) => string;
  readonly removed: (name: string) => string;
  /** Where nothing more lies that way. */
  readonly edge: Readonly<Record<Direction, string>>;
  /** Where no name, and no number, begins with what was typed. */
  readonly noName: (typed: string, level: PlaceLevel) => string;
}

export const walkMessages: Readonly<Record<Language, WalkMessages>> = { nb, nn, en };

/** The ones in the language of the other texts. */
export function walkMessagesFor({ locale }: Pick<Messages, 'locale'>): WalkMessages {
  const language = LANGUAGES.find((each) => locale.startsWith(each));
  return language === undefined ? nb : walkMessages[language];
}

/** "Stavanger, 1,7 per 1 000, nummer 41 av 240 viste": a place and its figure, as short as it can be heard. */
export function spokenPlace(mark: Mark, picture: Picture, text: Messages): string {
  // Why a figure is hidden is short enough to hear at every step; what rate it may stand for is in the panel.
  const figure =
    mark.value.kind === 'suppressed'
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
