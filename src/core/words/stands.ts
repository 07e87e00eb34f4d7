import { ANSWERS } from '../chance/answer.ts';
import { outsideOf } from '../chance/outside.ts';
import type { Stand } from '../chance/against.ts';
import { isMonth } from '../figures/period.ts';
import type { Language } from '../link/permalink.ts';
import type { Mark, Picture } from '../picture/picture.ts';
import { en } from './en/stands.ts';
import { capitalised } from './format.ts';
import type { Messages } from './messages.ts';
import { inLanguage } from './inLanguage.ts';
import { nb } from './nb/stands.ts';
import { nn } from './nn/stands.ts';
import type { StandsMessages } from './shapes/stands.ts';

export const standsMessages: Readonly<Record<Language, StandsMessages>> = { nb, nn, en };

/** The texts in the language of a locale: `nn-NO` has those of `nn`. */
export const standsMessagesFor = (text: { readonly locale: string }): StandsMessages =>
  inLanguage(standsMessages, text);

/** What is said of a place's stand; empty where there is nothing to say but that it is hidden or not there. */
function standWords({ count, expectation, answer }: Stand, words: StandsMessages, text: Messages): string {
  if (answer === undefined || expectation === undefined) return '';
  const capital = capitalised(words.answers[answer], text.locale);
  if (count.kind === 'count') return `${capital}: ${words.stand(count.value, expectation)}`;
  return `${capital}, ${words.whichever}`;
}

/**
 * The texts of a page that shows answers in the place of figures: its titles, the legend and what is said of a place tell of
 * answers, and all else as before.
 */
export function standsReworded(text: Messages): Messages {
  const words = standsMessagesFor(text);
  const found = ({ against, level }: Picture): string => {
    if (!against) return '';
    const { above, below } = outsideOf(against);
    return words.finding(above, below, level);
  };
  const mapTitle: Messages['mapTitle'] = (picture, months) =>
    picture.against
      ? words.title(
          text.heading(picture, months).choice,
          picture.level,
          text.periodName(picture.period, months),
        )
      : text.mapTitle(picture, months);
  const figure = (mark: Mark, picture: Picture): string => {
    const stand = picture.against?.stands.get(mark.place.number);
    const told = stand ? standWords(stand, words, text) : '';
    if (mark.value.kind === 'count' && told !== '') return told;
    return [text.place.figure(mark, picture), told].filter((part) => part !== '').join('. ');
  };
  return {
    ...text,
    stands: words,
    hiddenRows: ({ against }) =>
      against?.answers
        .map((answer, index) => ({
          fill: { kind: 'suppressed', answer: index } as const,
          label: words.legend.hidden(words.table.answers[answer]),
          count: against.hidden[answer],
        }))
        .filter(({ count }) => count > 0) ?? [],
    heading: (picture, months) => {
      const { choice, rest } = text.heading(picture, months);
      if (!picture.against) return { choice, rest };
      const { period } = picture;
      return {
        choice,
        rest: words.heading(text.periodName(period, months), !isMonth(period), found(picture)),
      };
    },
    mapTitle,
    told: (picture) => (picture.against ? found(picture) : text.told(picture)),
    chosen: (mark, picture) =>
      picture.against ? `${mark.place.officialName}: ${figure(mark, picture)}` : text.chosen(mark, picture),
    legend: {
      ...text.legend,
      title: (scale, since, period) =>
        since === undefined && period !== undefined
          ? words.legend.title
          : text.legend.title(scale, since, period),
      class: (classes, index, ...how) => {
        const answer = classes.range === undefined ? ANSWERS[index] : undefined;
        if (answer === undefined) return text.legend.class(classes, index, ...how);
        // Its title says already that they are held against the country.
        return capitalised(words.table.answers[answer], text.locale);
      },
      observed: (classes, ...how) =>
        classes.range === undefined ? words.legend.meaning : text.legend.observed(classes, ...how),
    },
    place: { ...text.place, figure },
    share: {
      ...text.share,
      description: (picture, months) => `${mapTitle(picture, months)}. ${text.coverage(picture)}.`,
    },
  };
}
