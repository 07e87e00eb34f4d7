import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import catalogueJson from '../../data/built/catalogue.json';
import { decodeCatalogue } from '../core/figures/dataset.ts';
import { kommunenummer, period, tiltakId } from '../core/testing/small.ts';
import { browserAt, type TestBrowser } from '../core/testing/browser.ts';
import { View } from './view.svelte.ts';

const PAGE = 'https://example.org/kart/';
const JANUARY = { period: period('2026-01') };
const TOTAL = { tiltak: tiltakId('i-alt') };

/** A reader's browser at a link, and the view that follows it. */
function open(search = ''): TestBrowser & { view: View } {
  const browser = browserAt(`${PAGE}${search}`);
  const view = new View(decodeCatalogue(catalogueJson), browser.window);
  view.follow();
  return { ...browser, view };
}

describe('the link decides the view', () => {
  test('from the start', () => {
    const { view, entries } = open('?tiltak=i-alt&valgt=0301,301');
    expect(view.current).toMatchObject({ tiltak: 'i-alt', selected: ['0301'] });
    expect(view.ignored).toEqual([{ key: 'valgt', value: '301', reason: 'unknown' }]);
    expect(entries()).toEqual(['?tiltak=i-alt&valgt=0301,301']);
  });

  test('and what shows it is told of each change', () => {
    const { view, back } = open();
    const seen: string[] = [];
    const end = $effect.root(() => {
      $effect(() => {
        seen.push(view.current.tiltak);
      });
    });
    flushSync();
    view.go(TOTAL);
    flushSync();
    back();
    flushSync();
    end();
    expect(seen).toEqual(['arbeidstrening', 'i-alt', 'arbeidstrening']);
  });
});

describe('a choice', () => {
  test('is an entry that Back takes away and Forward brings again', () => {
    const { view, entries, back, forward } = open();
    view.go(TOTAL);
    view.go(JANUARY);
    expect(entries()).toEqual(['', '?tiltak=i-alt', '?tiltak=i-alt&periode=2026-01']);
    back();
    expect(view.current).toMatchObject({ tiltak: 'i-alt', period: undefined });
    back();
    expect(view.current.tiltak).toBe('arbeidstrening');
    forward();
    expect(view.current.tiltak).toBe('i-alt');
  });

  test('of what is chosen already makes no entry', () => {
    const { view, entries } = open('?tiltak=i-alt');
    view.go(TOTAL);
    expect(entries()).toHaveLength(1);
  });

  test('of all defaults has the page itself as its address', () => {
    const { view, window, entries } = open('?tiltak=i-alt');
    view.go({ tiltak: tiltakId('arbeidstrening') });
    expect(entries()).toEqual(['?tiltak=i-alt', '']);
    expect(window.location.href).toBe(PAGE);
  });

  test('is seen at once', () => {
    const { view, search } = open();
    view.go({ selected: [kommunenummer('0301')] });
    expect(view.current.selected).toEqual(['0301']);
    expect(search()).toBe('?valgt=0301');
  });
});

test('keys of other versions are kept in every link', () => {
  const { view, search } = open('?nivaa=fylke&tiltak=i-alt&utm=a,b');
  view.go(JANUARY);
  expect(search()).toBe('?tiltak=i-alt&periode=2026-01&nivaa=fylke&utm=a,b');
  expect(view.href({ page: 'tabell' })).toBe('?vis=tabell&tiltak=i-alt&periode=2026-01&nivaa=fylke&utm=a,b');
});

test('a link to the first view is the page', () => {
  const { view } = open('?tiltak=i-alt');
  expect(view.href({ tiltak: tiltakId('arbeidstrening') })).toBe('./');
});

test('the link to share writes the period out, and is a whole address', () => {
  expect(open().view.shareable).toBe(`${PAGE}?periode=2026-02`);
  expect(open('?fbclid=x&valgt=0301&utm_source=y').view.shareable).toBe(`${PAGE}?periode=2026-02&valgt=0301`);
  expect(open('?periode=2026').view.shareable).toBe(`${PAGE}?periode=2026-01--2026-02`);
  expect(open('?periode=2026-01&a=b').view.shareable).toBe(`${PAGE}?periode=2026-01&a=b`);
});
