import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtDataset, pictureOf } from '../../core/testing/built.ts';
import { nb } from '../../core/words/nb/index.ts';
import { standsReworded } from '../../core/words/stands.ts';
import { funnelPoster } from './funnelPoster.ts';
import type { Told } from './posterPanel.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const text = standsReworded(nb);
const LINK = 'https://example.org/?verdi=mot-landet';
const told = (search: string): Told => ({
  picture: pictureOf(dataset, search),
  catalogue: dataset.catalogue,
  text,
  link: LINK,
});
const SIZE = { width: 1600, height: 1200, theme: 'light' } as const;
const drawn = (search: string, theme: 'light' | 'dark' = 'light') =>
  funnelPoster(told(search), { ...SIZE, theme }) ?? '';
const countOf = (svg: string, what: RegExp) => [...svg.matchAll(what)].length;
const wordsIn = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, words = '']) => words).join(' ');

const FEBRUARY = '?periode=2026-02&verdi=mot-landet';

describe('the funnel plot as a file', () => {
  const svg = drawn(`${FEBRUARY}&valgt=1127`);

  test('has a point for each published figure and a line for each hidden one', () => {
    // Besides, the key has a point of each of five answers, and the chosen place a ring in its casing.
    expect(countOf(svg, /<circle /g)).toBe(240 + 5 + 2);
    expect(countOf(svg, /<line [^>]*stroke="#6b717b"/g)).toBe(110);
  });

  test('says what it is, what its lines are, and where it is from', () => {
    const words = wordsIn(svg);
    for (const said of ['Arbeidstrening: rate etter folketall, februar 2026', 'skjulte tall: fra 0', LINK]) {
      expect(words.replaceAll('\u00a0', ' ')).toContain(said);
    }
    expect(words).toMatch(/Tall: NAV.*Kartverket.*SSB/);
    for (const answer of ['Klart over', 'Som landet', 'Klart under']) expect(words).toContain(answer);
  });

  test('of a sum has nothing of what is hidden, and says so', () => {
    const sum = drawn(`${FEBRUARY}&tiltak=i-alt`);
    expect(countOf(sum, /<line [^>]*stroke="#6b717b"/g)).toBe(0);
    expect(wordsIn(sum)).toContain('Skjulte summer er ikke tegnet');
  });

  test('needs nothing else, stays within its page, and has the colours of its theme', () => {
    expect(svg).not.toMatch(/var\(|NaN|undefined|class=/);
    expect(drawn(FEBRUARY, 'dark')).toContain('fill="#12181e"');
    for (const [, y = ''] of svg.matchAll(/<text x="[^"]*" y="([^"]*)"/g))
      expect(Number(y)).toBeLessThan(750 - 28);
  });

  test('is not there where figures are shown', () => {
    expect(funnelPoster({ ...told(''), text: nb }, SIZE)).toBeUndefined();
  });
});
