import { expect, test } from 'vitest';
import { REVISION_KINDS } from '../figures/revisions.ts';
import { revisionMessagesFor } from './revisions.ts';

const texts = ['nb-NO', 'nn-NO', 'en-GB'].map((locale) => revisionMessagesFor({ locale }));

test('each language has its own words for everything that a report may do to a figure', () => {
  const said = texts.map((words) => [
    words.title,
    words.intro,
    ...REVISION_KINDS.flatMap((kind) => [words.kind[kind], words.note[kind]('X'), words.counted[kind]('7')]),
    words.aside('R1', '2023', ['A', 'B']),
    words.population('2027', '2026'),
  ]);
  const [nb = [], nn = [], en = []] = said;
  for (const lines of said) expect(new Set(lines).size).toBe(lines.length);
  expect(nb.filter((line) => en.includes(line))).toEqual([]);
  expect(nn.filter((line) => en.includes(line))).toEqual([]);
  expect(nb).not.toEqual(nn);
});

test('a note at a figure tells the date and no number', () => {
  for (const { note } of texts) {
    for (const kind of REVISION_KINDS) {
      expect(note[kind]('DATO')).toContain('DATO');
      expect(note[kind]('DATO')).not.toMatch(/\d/);
    }
  }
});
