import type { Component } from 'svelte';
import type { Tiltak, TiltakId } from '../../core/figures/dataset.ts';
import type { OnOpen, OpenedTable } from '../../core/figures/own.ts';
import type { Messages } from '../../core/words/messages.ts';
import { ownMessagesFor } from '../../core/words/own.ts';
import type { OwnMessages } from '../../core/words/shapes/own.ts';
import type { TakeAwayMessages } from '../../core/words/shapes/takeaway.ts';

/** A reader's own file shown instead of the published figures, and the texts that say so wherever figures are shown. */
export interface Own {
  readonly name: string;
  readonly Banner: Component<{ own: Own; text: Messages }>;
  readonly words: (text: Pick<Messages, 'locale'>) => OwnMessages;
  /** `tiltak`: what is shown, which decides the words for the figures of a table. */
  readonly reword: (text: Messages, tiltak?: Tiltak) => Messages;
  readonly takeAway: (words: TakeAwayMessages, text: Pick<Messages, 'locale'>) => TakeAwayMessages;
  /** What the report does not have, in sentences. */
  readonly lacks: (text: Messages) => readonly string[];
  readonly onclose: () => void;
  /** Of a table, what the page must know of it, and how a reader chooses among its figures. */
  readonly table?: OpenedTable;
  readonly Choices?: Component<{
    own: Own;
    tiltak: TiltakId;
    text: Messages;
    onchoose: (tiltak: TiltakId) => void;
  }>;
  /** Shows the table anew, differently understood. */
  readonly onopen?: OnOpen;
}

/** The texts of a page that shows a file of this name: the title, the sources and all exports name the file. */
export function marksOf(name: string): Pick<Own, 'name' | 'words' | 'reword' | 'takeAway'> {
  return {
    name,
    words: ownMessagesFor,
    reword: (text) => {
      const words = ownMessagesFor(text);
      return {
        ...text,
        mapTitle: (...what) => words.titled(text.mapTitle(...what), name),
        attribution: (updated) => words.attribution(name, text.f.date(updated)),
        link: { ...text.link, copied: `${text.link.copied}. ${words.link}` },
        about: {
          ...text.about,
          report: (catalogue) => [words.about(name), ...text.about.report(catalogue)],
          data: words.published,
          licences: [words.source(name), ...text.about.licences.slice(1)],
        },
      };
    },
    takeAway: (published, text) => {
      const words = ownMessagesFor(text);
      return {
        ...published,
        csv: { ...published.csv, source: words.source(name) },
        image: { ...published.image, hint: words.image },
        sentence: {
          ...published.sentence,
          write: (...told) => `${published.sentence.write(...told)} ${words.sentence(name)}`,
        },
        share: { ...published.share, hint: words.link },
      };
    },
  };
}
