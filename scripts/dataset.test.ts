import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { datasetBlock } from './dataset.mjs';

const committed = () =>
  JSON.parse(readFileSync(new URL('../data/public/dataset.jsonld', import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;
const contentOf = (block: string): unknown =>
  JSON.parse(/^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(block)?.[1] ?? '');

test('the page tells of the open data as the file beside it does, on one line', () => {
  const block = datasetBlock(committed(), undefined);
  expect(contentOf(block)).toEqual(committed());
  expect(block).not.toContain('\n');
});

test('a known site makes its addresses whole, and leaves those of others', () => {
  const block = datasetBlock(committed(), new URL('https://eksempel.no/kart/'));
  expect(contentOf(block)).toMatchObject({
    url: 'https://eksempel.no/kart/',
    creator: { url: 'https://www.nav.no/' },
    distribution: { contentUrl: 'https://eksempel.no/kart/tiltaksdeltakere.csv' },
  });
});

test('no text can end the block', () => {
  const name = 'a</script><script>alert(1)</script>';
  const block = datasetBlock({ name }, undefined);
  expect(contentOf(block)).toEqual({ name });
  expect(block.match(/<\/script>/g)).toHaveLength(1);
});
