// What the functions of each language say to all sorts of pictures, months and counts, written out and read by people:
// said/nb.txt and its siblings. Where a text is meant to change, accept it with
//
//     UPDATE=1 npx vitest run src/core/words/said.test.ts
//
// and read the difference before it is committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../link/permalink.ts';
import { builtDataset } from '../testing/built.ts';
import { isFunction, saidBy } from '../testing/texts.ts';
import { loadMessages } from './index.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);

test.each(LANGUAGES)('what is said in %s is what was read and found right', async (language) => {
  const text = await loadMessages(language);
  const said = [...saidBy(text, dataset)].filter(([path]) => isFunction(text, path));
  expect(said.length).toBeGreaterThan(50);
  const lines = said.flatMap(([path, each]) => [`${path}:`, ...new Set(each)].map((line) => line.trimEnd()));
  // Spaces that do not break are seen as such.
  const shown = `${lines.join('\n').replaceAll('\u00a0', '·')}\n`;
  const file = new URL(`said/${language}.txt`, import.meta.url);
  if (process.env['UPDATE'] === '1') writeFileSync(file, shown);
  expect(shown).toBe(readFileSync(file, 'utf8'));
});
