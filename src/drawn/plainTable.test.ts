import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nb } from '../core/words/nb/index.ts';
import { builtDataset, pictureOf } from '../core/testing/built.ts';
import { plainTable } from './plainTable.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../data/built/${file}`, import.meta.url), 'utf8'),
);
const picture = pictureOf(dataset, '?periode=2026-02');
const table = plainTable(picture, dataset.catalogue.fylker, 'Deltakere', nb);
const rows = table.split('<tr>').filter((row) => /<td>\d{4}<td>/.test(row));

test('every kommune has a row under its fylke, with its figure and persons, or the word for why it has none', () => {
  expect(rows).toHaveLength(357);
  expect(table.match(/scope="rowgroup"/g)).toHaveLength(15);
  expect(rows.find((row) => row.includes('<td>0301<td>'))).toMatch(/<td>1,3<td>665/);
  expect(rows.filter((row) => row.includes('skjult'))).toHaveLength(110);
  expect(rows.filter((row) => row.includes('ingen rad'))).toHaveLength(7);
  for (const row of rows.filter((each) => each.includes('skjult'))) {
    expect(row.replace(/<td>\d{4}/, '')).not.toMatch(/\d/);
  }
});

test('names in other languages are marked as such', () => {
  expect(table).toContain('<span lang="se">Unjárga</span> - Nesseby');
});

test('there is nothing to press in it, and it is short', () => {
  expect(table).not.toMatch(/<(?:input|button|svg|a)\b/);
  expect(table.length).toBeLessThan(21_000);
});
