import { expect, test } from 'vitest';
import { MOST_SELECTED, type ViewState } from '../core/link/permalink.ts';
import type { PlaceNumber } from '../core/places/places.ts';
import { kommunenummer } from '../core/testing/small.ts';
import { Selection } from './selection.svelte.ts';

const [A, B, C] = ['0301', '1103', '4601'].map(kommunenummer) as [PlaceNumber, PlaceNumber, PlaceNumber];
const MANY = ['0301', '1103', '1106', '1108', '1111', '1112', '1114', '1119', '1120'].map(kommunenummer);

/** A selection over a view that only knows what is chosen, and every choice that was made. */
function over(...selected: PlaceNumber[]) {
  const went: (readonly PlaceNumber[])[] = [];
  const view = {
    current: { selected } as unknown as ViewState,
    go: (change: Partial<ViewState>) => {
      went.push(change.selected ?? []);
      view.current = { ...view.current, ...change };
    },
  };
  return { selection: new Selection(view), went };
}

test('a place is chosen, and no longer when it is asked for again', () => {
  const { selection, went } = over(A);
  selection.toggle(B);
  selection.toggle(A);
  expect(went).toEqual([[A, B], [B]]);
  expect(selection.full).toBe(false);
});

test('several are chosen at once, each once, and in the order in which they came', () => {
  const { selection, went } = over(A);
  selection.add([C, A, B, C]);
  expect(went).toEqual([[A, C, B]]);
});

test('those that are chosen already make no step in the history', () => {
  const { selection, went } = over(A, B);
  selection.add([B, A]);
  expect(went).toEqual([]);
});

test('one too many is told, and the others are chosen', () => {
  const { selection, went } = over(...MANY.slice(0, MOST_SELECTED - 1));
  selection.add(MANY.slice(MOST_SELECTED - 1, MOST_SELECTED + 1));
  expect(MANY.length).toBeGreaterThan(MOST_SELECTED);
  expect(went).toEqual([MANY.slice(0, MOST_SELECTED)]);
  expect(selection.full).toBe(true);
});

test('where there is no room nothing changes, and it is told until there is', () => {
  const { selection, went } = over(...MANY.slice(0, MOST_SELECTED));
  selection.toggle(C);
  expect(went).toEqual([]);
  expect(selection.full).toBe(true);
  selection.toggle(A);
  expect(went).toEqual([MANY.slice(1, MOST_SELECTED)]);
  expect(selection.full).toBe(false);
});
