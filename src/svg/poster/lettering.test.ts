import { expect, test } from 'vitest';
import { fitting, type Font, lengthOf, wrap, wrapEvenly } from './lettering.ts';

const FONT: Font = { size: 16, bold: false };
const SENTENCE = 'Arbeidsforberedende trening i februar\u00a02026: 7\u00a0521 deltakere i hele landet';

test('no line is longer than the width, and no word is lost', () => {
  for (const width of [60, 120, 200, 400]) {
    const lines = wrap(SENTENCE, width, FONT);
    for (const { text } of lines) expect(lengthOf(text, FONT)).toBeLessThanOrEqual(width);
    expect(
      lines
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(SENTENCE.replaceAll(' ', ''));
  }
});

test('a line says where in the text it begins', () => {
  for (const { text, start } of wrap(SENTENCE, 60, FONT)) {
    expect(SENTENCE.slice(start, start + text.length)).toBe(text);
  }
});

test('a non-breaking space does not break', () => {
  const lines = wrap('i alt 7\u00a0350', lengthOf('i alt 7', FONT), FONT).map(({ text }) => text);
  expect(lines).toEqual(['i alt', '7\u00a0350']);
});

test('a word wider than the line is broken inside, and a character is never', () => {
  expect(wrap('abc', 0, FONT).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  expect(wrap('𝒜𝒜', 0, FONT).map(({ text }) => text)).toEqual(['𝒜', '𝒜']);
  expect(wrap('', 100, FONT).map(({ text }) => text)).toEqual(['']);
});

test('even lines are no more lines, and the last is no lone word where it need not be', () => {
  const text = 'aaaa aaaa aaaa aaaa aaaa';
  const width = lengthOf('aaaa aaaa aaaa aaaa', FONT);
  expect(wrap(text, width, FONT).map((line) => line.text)).toEqual(['aaaa aaaa aaaa aaaa', 'aaaa']);
  expect(wrapEvenly(text, width, FONT).map((line) => line.text)).toEqual(['aaaa aaaa aaaa', 'aaaa aaaa']);
});

test('no word is broken to make lines even', () => {
  const heading =
    'Arbeidstrening i gjennomsnitt januar–februar\u00a02026: 7\u00a0105 deltakere i hele landet';
  const words = heading.split(' ');
  for (let width = lengthOf('januar–februar\u00a02026:', FONT); width < 500; width += 5) {
    const lines = wrapEvenly(heading, width, FONT).map((line) => line.text);
    expect(lines.join(' ').split(' ')).toEqual(words);
  }
});

test('a font that fits is the font itself, or as large as the longest word allows', () => {
  const bold: Font = { size: 27, bold: true };
  expect(fitting('Arbeidstrening i Norge', 300, bold)).toBe(bold);
  const name = 'Arbeidsforberedende trening';
  for (let width = 50; width < lengthOf('Arbeidsforberedende', bold); width += 7) {
    const font = fitting(name, width, bold);
    expect(font.bold).toBe(true);
    expect(wrapEvenly(name, width, font).map(({ text }) => text)).toEqual(['Arbeidsforberedende', 'trening']);
    expect(lengthOf('Arbeidsforberedende', { ...font, size: font.size + 0.2 })).toBeGreaterThan(width);
  }
});

test('bold is wider, and an unknown character as wide as the widest', () => {
  expect(lengthOf(SENTENCE, { size: 16, bold: true })).toBeGreaterThan(lengthOf(SENTENCE, FONT));
  expect(lengthOf('語', FONT)).toBeGreaterThanOrEqual(lengthOf('W', FONT));
});
