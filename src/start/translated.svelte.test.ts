import { afterEach, beforeEach, expect, test } from 'vitest';
import { followTranslation } from './translated.ts';

let end: () => void;
beforeEach(() => {
  document.body.innerHTML = '<p>Januar 2026</p>';
  end = followTranslation(document.body);
});
afterEach(() => {
  end();
});

const paragraph = (): HTMLElement => {
  const found = document.querySelector('p');
  if (!found) throw new Error('no paragraph');
  return found;
};
const textIn = (element: Element): Text => {
  const { firstChild } = element;
  if (!(firstChild instanceof Text)) throw new Error('no text');
  return firstChild;
};
/** Records of mutations are told of in a microtask. */
const told = () => Promise.resolve();

/** As Chromium does it: the text goes, and a font in a font stands where it stood. */
function standInFor(text: Text, words: string): HTMLElement {
  const outer = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
  outer.append(document.createElementNS('http://www.w3.org/1999/xhtml', 'font'));
  outer.firstElementChild?.append(words);
  text.replaceWith(outer);
  return outer;
}

test('what the app writes into a translated text is seen in the place of the translation', async () => {
  const text = textIn(paragraph());
  standInFor(text, 'January 2026');
  await told();
  expect(paragraph().textContent).toBe('January 2026');
  text.data = 'Februar 2026';
  await told();
  expect(paragraph().textContent).toBe('Februar 2026');
  // And again, of what was written then.
  standInFor(text, 'February 2026');
  await told();
  text.data = 'Mars 2026';
  await told();
  expect(paragraph().textContent).toBe('Mars 2026');
});

test('what goes in two steps is seen too: the font first, then the text', async () => {
  const text = textIn(paragraph());
  const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
  font.append('January 2026');
  text.before(font);
  text.remove();
  await told();
  text.data = 'Februar 2026';
  await told();
  expect(paragraph().textContent).toBe('Februar 2026');
});

test('a text that the app takes away takes its translation with it', async () => {
  const text = textIn(paragraph());
  standInFor(text, 'January 2026');
  await told();
  text.remove();
  await told();
  expect(paragraph().innerHTML).toBe('');
});

test('a text that the app moves has its own words where it comes to', async () => {
  const text = textIn(paragraph());
  standInFor(text, 'January 2026');
  await told();
  const elsewhere = document.createElement('p');
  document.body.append(elsewhere);
  elsewhere.append(text);
  await told();
  expect([paragraph().textContent, elsewhere.textContent]).toEqual(['', 'Januar 2026']);
});

test('a translation that is taken back leaves the words as they were', async () => {
  const text = textIn(paragraph());
  const standIn = standInFor(text, 'January 2026');
  await told();
  standIn.replaceWith(text);
  await told();
  expect(paragraph().innerHTML).toBe('Januar 2026');
});

test('a text that the app empties leaves no translation behind', async () => {
  const text = textIn(paragraph());
  standInFor(text, 'January 2026');
  await told();
  text.data = '';
  await told();
  expect(paragraph().textContent).toBe('');
});
