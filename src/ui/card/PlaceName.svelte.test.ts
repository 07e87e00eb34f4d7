import { flushSync, mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import PlaceName from './PlaceName.svelte';

/** What is drawn of a name on a page in `locale`: its text, and the parts that are marked with a language. */
function drawn(name: string, locale: string) {
  const target = document.createElement('p');
  const shown = mount(PlaceName, { target, props: { name, locale } });
  flushSync();
  const marked = [...target.querySelectorAll('[lang]')].map((part) => [
    part.getAttribute('lang'),
    part.textContent,
  ]);
  const { textContent } = target;
  void unmount(shown);
  return { textContent, marked };
}

test.each(['nb-NO', 'nn-NO'])('on a page in %s the parts that are not Norwegian are marked', (locale) => {
  expect(drawn('Gáivuotna - Kåfjord - Kaivuono', locale)).toEqual({
    textContent: 'Gáivuotna - Kåfjord - Kaivuono',
    marked: [
      ['se', 'Gáivuotna'],
      ['fkv', 'Kaivuono'],
    ],
  });
  expect(drawn('Stavanger', locale)).toEqual({ textContent: 'Stavanger', marked: [] });
});

test('on a page in English the Norwegian part is marked too', () => {
  expect(drawn('Oslo - Oslove', 'en-GB')).toEqual({
    textContent: 'Oslo - Oslove',
    marked: [
      ['nb', 'Oslo'],
      ['sma', 'Oslove'],
    ],
  });
  expect(drawn('Stavanger', 'en-GB').marked).toEqual([['nb', 'Stavanger']]);
});
