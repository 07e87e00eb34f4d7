import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { monthsIn } from '../core/figures/period.ts';
import { decode } from '../core/link/permalink.ts';
import { builtDataset } from '../core/testing/built.ts';
import { previews } from './posters.ts';

const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const json = (path: string): unknown => JSON.parse(text(path));
const { catalogue } = builtDataset((file) => text(`data/built/${file}`));
const built = {
  data: (file: string) => json(`data/built/${file}`),
  overview: json('geo/oversikt.topo.json'),
  kommuner: json('geo/kommuner.topo.json'),
  neighbours: json('geo/naboland.topo.json'),
  names: json('geo/navn.json'),
};
const all = [...previews(built)];

test('there is a preview of every tiltak in every month, the default view first', () => {
  const expected = catalogue.tiltak.flatMap(({ id }) =>
    monthsIn(catalogue.periods).map((month) => `${id}-${month}`),
  );
  expect(all.map(({ name }) => name).sort()).toEqual(expected.sort());
  expect(all[0]?.name).toBe(`arbeidstrening-${monthsIn(catalogue.periods).at(-1) ?? ''}`);
});

test('its link is the permalink of just that view, with the period written out', () => {
  for (const { name, link } of all) {
    const { view, ignored, foreign } = decode(link, catalogue);
    expect(`${view.tiltak}-${view.period ?? ''}`).toBe(name);
    expect([...ignored, ...foreign]).toEqual([]);
    expect(view).toEqual({ ...decode('', catalogue).view, tiltak: view.tiltak, period: view.period });
  }
});

test('each has a title, a description and an image of its own', () => {
  for (const part of ['title', 'description', 'alt', 'svg'] as const) {
    expect(new Set(all.map((preview) => preview[part])).size).toBe(all.length);
  }
  for (const { svg } of all) expect(svg).toMatch(/^<svg [^>]*width="1200" height="630"/);
});

test('only the newest months have images, so that a long history does not take for ever', () => {
  const newest = monthsIn(catalogue.periods).at(-1) ?? '';
  for (const { name, svg } of previews(built, 1)) expect(svg !== undefined, name).toBe(name.endsWith(newest));
});
