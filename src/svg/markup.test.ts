import { describe, expect, test } from 'vitest';
import { markup, onlyDrawing } from './markup.ts';
import { outline } from './mapSvg.ts';

describe('What our painters draw passes', () => {
  test.each([
    '',
    '<svg viewBox="0 0 1 1"><g class="a"><path d="M0 0z"/></g></svg>',
    '<!--x--><clipPath id="c"><rect width="1"/></clipPath>',
    outline('selected', 'M0 0h1v1z'),
  ])('%s', (html) => {
    expect(onlyDrawing(html)).toBe(html);
    // There are no Trusted Types here, so it is the string itself.
    expect(markup(html)).toBe(html);
  });
});

describe('Nothing else does', () => {
  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT src=x>',
    '<img src=x onerror=alert(1)>',
    '<svg onload="alert(1)">',
    '<g\nonclick="alert(1)"/>',
    '<foreignObject><p>x</p></foreignObject>',
    '<iframe srcdoc="x">',
    '<a href="x">x</a>',
    '<use href="data:x"/>',
    '<rect style="fill:red"/>',
    '<style>*{color:red}</style>',
    '<pathological>',
    '<text>javascript:alert(1)</text>',
  ])('%s', (html) => {
    expect(() => onlyDrawing(html)).toThrow(TypeError);
    expect(() => markup(html)).toThrow(TypeError);
  });
});

test('The app puts markup into the page by no other way', () => {
  const sinks = import.meta.glob<string>(['../**/*.{ts,svelte}', '!../**/*.test.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const bare = Object.entries(sinks).flatMap(([file, text]) =>
    [
      ...text.matchAll(
        /\{@html (?!markup\()[^}]*|(?:inner|outer)HTML\s*=(?!=)(?!\s*markup\()[^;]*|insertAdjacentHTML|createContextualFragment|document\.write|srcdoc/g,
      ),
    ].map(([found]) => `${file}: ${found}`),
  );
  expect(Object.keys(sinks).length).toBeGreaterThan(100);
  expect(bare).toEqual([]);
});
