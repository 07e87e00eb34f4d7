import type { OpenedTable } from '../../core/figures/own.ts';
import { ownMessagesFor } from '../../core/words/own.ts';
import { tableMessages, tableTakeAway } from '../../core/words/table.ts';
import type { Own } from './marks.ts';
import TableChoices from './TableChoices.svelte';

/** The texts of a page that shows a table of this file's name, and how its figures are chosen. */
export function tableMarksOf(
  name: string,
  opened: OpenedTable,
): Pick<Own, 'name' | 'words' | 'reword' | 'takeAway' | 'table' | 'Choices'> {
  const { table } = opened;
  return {
    name,
    table: opened,
    Choices: TableChoices,
    words: ownMessagesFor,
    reword: (published, tiltak) => {
      const words = ownMessagesFor(published);
      const text = tiltak?.table ? tableMessages(published, name, table, tiltak) : published;
      return {
        ...text,
        mapTitle: (...what) => words.titled(text.mapTitle(...what), name),
        link: { ...text.link, copied: `${text.link.copied}. ${words.link}` },
        about: { ...text.about, data: words.published, licences: text.about.licences.slice(1) },
      };
    },
    takeAway: (published, text) => tableTakeAway(published, text, name, table),
  };
}
