import { expect, test } from 'vitest';
import { ANSWERS } from '../core/chance/answer.ts';
import { HATCH_ID, mapRules } from './css.ts';

const colour = (property: string) => `var(${property})`;

test('on the page widths are pixels at every zoom', () => {
  const rules = mapRules(colour);
  expect(rules).toContain(
    '.map-svg .kommune-borders{fill:none;stroke:var(--kommune-border);stroke-width:0.7px;vector-effect:non-scaling-stroke;',
  );
  expect(rules).toContain(`.map-svg .f-suppressed{fill:url(#${HATCH_ID})`);
});

test('in a file of its own a map has widths in units, and its own hatch', () => {
  const rules = mapRules(colour, {
    name: 'country',
    hatchId: 'country-hatch',
    tinted: false,
    unitsPerPixel: 5,
  });
  expect(rules).not.toMatch(/vector-effect|px|map-svg/);
  expect(rules).toContain(
    '.country .kommune-borders{fill:none;stroke:var(--kommune-border);stroke-width:3.5;',
  );
  expect(rules).toContain('stroke-dasharray:7 9.5;');
  expect(rules).toContain('.country .f-suppressed{fill:url(#country-hatch)');
});

test('the outline of a fylke is thinner than a kommune’s, on the page and in a file of its own', () => {
  expect(mapRules(colour)).toContain(
    '.map-svg[data-level=fylke] .selected .line{stroke-width:1.3px;vector-effect:non-scaling-stroke;}',
  );
  const rules = mapRules(colour, {
    name: 'country',
    hatchId: 'country-hatch',
    tinted: false,
    unitsPerPixel: 5,
  });
  expect(rules).toContain('.country[data-level=fylke] .selected .casing{stroke-width:7.8;}');
});

test('the page has a tinted hatch for each answer', () => {
  const rules = mapRules((property) => `var(${property})`);
  for (const index of ANSWERS.keys())
    expect(rules).toContain(`.map-svg .tint-${index}{fill:var(--class-${index})`);
});
