import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import catalogueJson from '../../data/built/catalogue.json';
import { decodeCatalogue } from '../core/figures/dataset.ts';
import { browserAt, type TestBrowser } from '../core/testing/browser.ts';
import { period, tiltakId } from '../core/testing/small.ts';
import { View } from './view.svelte.ts';

const PAGE = 'https://example.org/kart/';
const JANUARY = { period: period('2026-01') };
const FEBRUARY = { period: period('2026-02') };
const AVERAGE = { period: period('2026') };
const TOTAL = { tiltak: tiltakId('i-alt') };
const frame = (km: number) => ({ frame: { lat: 60, lon: 10, km } });

/** A reader's browser at a link, and the view that follows it. */
function open(search = ''): TestBrowser & { view: View; stop: () => void } {
  const browser = browserAt(`${PAGE}${search}`);
  const view = new View(decodeCatalogue(catalogueJson), browser.window);
  return { ...browser, view, stop: view.follow() };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a drag', () => {
  test('pushes once, then replaces, at most every 350 ms', () => {
    const { view, entries } = open();
    view.drag(JANUARY);
    expect(entries()).toEqual(['', '?periode=2026-01']);
    view.drag(FEBRUARY);
    view.drag(AVERAGE);
    expect(view.current.period).toBe('2026');
    expect(entries()).toEqual(['', '?periode=2026-01']);
    vi.advanceTimersByTime(349);
    expect(entries()).toEqual(['', '?periode=2026-01']);
    vi.advanceTimersByTime(1);
    expect(entries()).toEqual(['', '?periode=2026-01--2026-02']);
  });

  test('that goes on writes now and then, not only when it ends', () => {
    const { view, search } = open();
    view.drag(JANUARY);
    for (const step of [FEBRUARY, AVERAGE, FEBRUARY, AVERAGE]) {
      view.drag(step);
      vi.advanceTimersByTime(100);
    }
    expect(search()).toBe('?periode=2026-01--2026-02');
  });

  test('is undone by Back as a whole', () => {
    const { view, entries, back } = open('?periode=2026-02');
    view.drag(JANUARY);
    view.drag(AVERAGE);
    view.endGesture();
    expect(entries()).toEqual(['?periode=2026-02', '?periode=2026-01--2026-02']);
    back();
    expect(view.current.period).toBe('2026-02');
  });

  test('that begins where the view is already still gets an entry of its own', () => {
    const { view, entries } = open('?periode=2026-02');
    view.drag(FEBRUARY);
    view.drag(JANUARY);
    view.endGesture();
    expect(entries()).toEqual(['?periode=2026-02', '?periode=2026-01']);
  });

  test('after another is an entry of its own', () => {
    const { view, entries } = open();
    view.drag(JANUARY);
    view.endGesture();
    view.drag(FEBRUARY);
    view.endGesture();
    expect(entries()).toEqual(['', '?periode=2026-01', '?periode=2026-02']);
  });

  test('ends with a choice, and with Back: what is dragged next is an entry of its own', () => {
    const { view, entries, back } = open();
    view.drag(JANUARY);
    view.go(TOTAL);
    view.drag(AVERAGE);
    expect(entries().slice(2)).toEqual([
      '?tiltak=i-alt&periode=2026-01',
      '?tiltak=i-alt&periode=2026-01--2026-02',
    ]);
    back();
    view.drag(FEBRUARY);
    view.endGesture();
    expect(entries().slice(2)).toEqual(['?tiltak=i-alt&periode=2026-01', '?tiltak=i-alt&periode=2026-02']);
  });
});

describe('moving the map', () => {
  test('makes no entry', () => {
    const { view, entries } = open('?tiltak=i-alt');
    view.adjust(frame(200));
    view.adjust(frame(100));
    vi.runAllTimers();
    expect(entries()).toEqual(['?tiltak=i-alt&utsnitt=60,10,100']);
  });

  test('is written before a choice that follows, to the entry that it belongs to', () => {
    const { view, entries } = open();
    view.adjust(frame(100));
    view.go(TOTAL);
    vi.runAllTimers();
    expect(entries()).toEqual(['?utsnitt=60,10,100', '?tiltak=i-alt&utsnitt=60,10,100']);
  });

  test('is written before a drag that follows', () => {
    const { view, entries } = open();
    view.adjust(frame(100));
    view.drag(JANUARY);
    vi.runAllTimers();
    expect(entries()).toEqual(['?utsnitt=60,10,100', '?periode=2026-01&utsnitt=60,10,100']);
  });

  test('and then going Back writes nothing to the entry that Back shows', () => {
    const { view, entries, back } = open();
    view.go(TOTAL);
    view.adjust(frame(100));
    back();
    vi.runAllTimers();
    expect(view.current).toMatchObject({ tiltak: 'arbeidstrening', frame: undefined });
    expect(entries()[0]).toBe('');
  });

  test('is written when the page is left', () => {
    const { view, search, leave } = open();
    view.adjust(frame(100));
    leave();
    expect(search()).toBe('?utsnitt=60,10,100');
  });
});

test('what has stopped following hears nothing of Back, and has written what was waiting', () => {
  const { view, stop, search, back } = open();
  view.go(TOTAL);
  view.adjust(frame(100));
  stop();
  expect(search()).toBe('?tiltak=i-alt&utsnitt=60,10,100');
  back();
  expect(view.current.tiltak).toBe('i-alt');
});
