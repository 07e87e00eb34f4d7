import { readFile } from 'node:fs/promises';
import { decodeCatalogue } from '../../../src/core/figures/dataset.ts';
import { showsNorway } from '../../../src/core/link/frame.ts';
import { MOST_SELECTED, PARAMETERS, decode, encode } from '../../../src/core/link/permalink.ts';
import type { Kind } from '../kind.ts';
import { type Random, below, pick } from '../random.ts';
import { STRANGE, damagedText } from '../words.ts';

const CATALOGUE = new URL('../../built/catalogue.json', import.meta.url);
const KEYS = Object.values(PARAMETERS).map(({ key }) => key);
const VALUES = ['kart', '2026-02', '1103,0301', '59.9,10.7,120', '-0,-0,0', '1e3,1e1,1e2', '1', 'svg', ''];
/** A hundred thousand characters are more than any address bar shows. */
const LONG = 100_000;

const strange = (random: Random): string =>
  pick(random, [...STRANGE, '%', '%2', '%ff', '%25', '&', '=', '+', '#']);

function pair(random: Random): string {
  const key = random() < 0.7 ? pick(random, KEYS) : damagedText(random, pick(random, [...KEYS, '__proto__']));
  const value =
    random() < 0.5 ? pick(random, VALUES) : damagedText(random, pick(random, VALUES)) + strange(random);
  return `${key}=${value}`;
}

function search(random: Random): string {
  const pairs = Array.from({ length: below(random, 12) }, () => pair(random)).join('&');
  const shape = random();
  if (shape < 0.04) return `${pairs}&`.repeat(Math.ceil(LONG / (pairs.length + 1)));
  if (shape < 0.08)
    return `valgt=${Array.from({ length: LONG / 5 }, () => String(below(random, 1e4)).padStart(4, '0')).join()}`;
  if (shape < 0.12) return `utsnitt=${'9'.repeat(LONG)},${'1'.repeat(LONG)}`;
  if (shape < 0.2) return encodeURIComponent(encodeURIComponent(pairs.replace(/\p{Cs}/gu, '')));
  return pairs;
}

export const links: Kind = {
  name: 'links',
  prepare: async () => {
    const catalogue = decodeCatalogue(JSON.parse(await readFile(CATALOGUE, 'utf8')));
    const numbers = new Set<string>([...catalogue.kommuner, ...catalogue.fylker].map(({ number }) => number));
    const periods: readonly (string | undefined)[] = [undefined, ...catalogue.periods];
    return (random) => {
      const { view, ignored, foreign } = decode(search(random), catalogue);
      const isRight =
        catalogue.tiltak.some(({ id }) => id === view.tiltak) &&
        periods.includes(view.period) &&
        periods.includes(view.since) &&
        view.selected.length <= MOST_SELECTED &&
        view.selected.every((number) => numbers.has(number)) &&
        new Set(view.selected).size === view.selected.length &&
        (view.frame === undefined ||
          (Object.values(view.frame).every(Number.isFinite) && showsNorway(view.frame)));
      if (!isRight) throw new Error(`a view that can't be shown: ${JSON.stringify(view)}`);
      const told = ignored.reduce((sum, { value }) => sum + value.length, 0);
      if (ignored.length > 100 || told > 20_000) {
        throw new Error(`${ignored.length} things told, ${told} characters of them`);
      }
      const written = encode(view, catalogue, foreign);
      const again = decode(written, catalogue);
      if (JSON.stringify(again.view) !== JSON.stringify(view) || again.ignored.length > 0) {
        throw new Error('another view when it is written and read');
      }
      if (encode(again.view, catalogue, again.foreign) !== written)
        throw new Error('another link when it is read');
      return ignored.length > 0 ? 'refused' : 'same';
    };
  },
};
