import { beforeEach, expect, test } from 'vitest';
import { asHtml, asTabbed, selectedCells, textOf } from './copying.ts';

/** A made table with all that stands beside the figures of a real one. */
const TABLE = `
  <thead><tr>
    <th data-uncopied><span class="visually-hidden">Velg</span></th>
    <th>Num\u00admer</th><th>Navn</th><th>Verdi</th>
  </tr></thead>
  <tbody>
    <tr class="group"><th colspan="4">Publisert: 2</th></tr>
    <tr><td data-uncopied><input type="checkbox"></td><td class="number">0301</td><th>Her &amp; <span>der</span></th>
      <td><div><span data-mark>usikker<span class="visually-hidden">: få</span></span><svg><text>x</text></svg>+4,3</div></td></tr>
    <tr><td data-uncopied><input type="checkbox"></td><td class="number">0302</td><th>Lengst <b>borte</b></th>
      <td>\u221214\u00a0614</td></tr>
  </tbody>`;

let table: HTMLTableElement;
beforeEach(() => {
  document.body.innerHTML = `<div><table>${TABLE}</table></div>`;
  const found = document.querySelector('table');
  if (!found) throw new Error('no table');
  table = found;
});

function range(from: Node | null | undefined, to: Node | null | undefined): Range {
  if (!from || !to) throw new Error('nothing to select');
  const made = document.createRange();
  made.setStart(from, 0);
  made.setEnd(to, to.childNodes.length);
  return made;
}
const cell = (row: number, column: number) => table.rows[row]?.cells[column];

test('a selection of the whole table is all its cells, without marks, signs and words for ears', () => {
  const rows = selectedCells(table, [range(table, table)]) ?? [];
  expect(asTabbed(rows)).toBe(
    ['Nummer\tNavn\tVerdi', 'Publisert: 2\t\t', '0301\tHer & der\t+4,3', '0302\tLengst borte\t-14614'].join(
      '\n',
    ),
  );
  expect(asHtml(rows)).toBe(
    [
      '<table><tr><th>Nummer</th><th>Navn</th><th>Verdi</th></tr>',
      '<tr><th colspan="3">Publisert: 2</th></tr>',
      `<tr><td style="mso-number-format:'\\@'">0301</td><th>Her &amp; der</th><td>+4,3</td></tr>`,
      `<tr><td style="mso-number-format:'\\@'">0302</td><th>Lengst borte</th><td>-14614</td></tr></table>`,
    ].join(''),
  );
});

test('of two rows each is whole, of one what is selected', () => {
  const two = selectedCells(table, [range(cell(2, 3), cell(3, 1))]) ?? [];
  expect(asTabbed(two)).toBe('0301\tHer & der\t+4,3\n0302\tLengst borte\t-14614');
  const one = selectedCells(table, [range(cell(2, 2), cell(2, 3))]) ?? [];
  expect(asTabbed(one)).toBe('Her & der\t+4,3');
});

test('a row at whose start a selection ends is none of it', () => {
  const most = document.createRange();
  const [first, next] = [cell(2, 1), cell(3, 1)];
  if (!first || !next) throw new Error('no cells');
  most.setStart(first, 0);
  most.setEnd(next, 0);
  expect(asTabbed(selectedCells(table, [most]) ?? [])).toBe('0301\tHer & der\t+4,3');
});

test('a selection inside one cell is left to the browser', () => {
  expect(selectedCells(table, [range(cell(2, 1), cell(2, 1))])).toBeUndefined();
  expect(selectedCells(table, [])).toBeUndefined();
});

test('what is hidden in a narrow page is not copied', () => {
  for (const code of table.querySelectorAll<HTMLElement>('.number')) code.style.display = 'none';
  const rows = selectedCells(table, [range(cell(2, 1), cell(3, 3))]) ?? [];
  expect(asTabbed(rows)).toBe('Her & der\t+4,3\nLengst borte\t-14614');
});

test('numbers are written as a spreadsheet reads them, and other text as it is', () => {
  const made = document.createElement('td');
  const said = (text: string) => {
    made.textContent = text;
    return textOf(made);
  };
  expect(said('1\u00a0234\u00a0567,5')).toBe('1234567,5');
  expect(said(' \u22124,3 ')).toBe('-4,3');
  expect(said('per 1\u00a0000 innbyggere')).toBe('per 1 000 innbyggere');
  expect(said('februar\u00a02026')).toBe('februar 2026');
  expect(said('–')).toBe('–');
});
