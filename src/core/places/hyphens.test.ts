import { expect, test } from 'vitest';
import { narrowable } from './hyphens.ts';

const shown = (heading: string) => narrowable(heading).replaceAll('\u00ad', '|');

test('long words of headings may be parted, whatever their capitals', () => {
  expect(shown('Deltakere per 1\u00a0000 innbyggere 18–66 år')).toBe(
    'Del|takere per 1\u00a0000 inn|byggere 18–66 år',
  );
  expect(shown('Deltakarar per 1\u00a0000 innbyggjarar')).toBe('Delta|karar per 1\u00a0000 inn|byggja|rar');
  expect(shown('Suppressed')).toBe('Sup|pressed');
  expect(shown('Municipality (kommune)')).toBe('Munici|pality (kommune)');
  expect(shown('Participants, February\u00a02026')).toBe('Partici|pants, February 2026');
});

test('nothing else changes', () => {
  for (const heading of ['Fylke', 'Rang', '']) expect(narrowable(heading)).toBe(heading);
});
