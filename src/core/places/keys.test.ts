import { expect, test } from 'vitest';
import { actionOf, isComposing, type Press } from './keys.ts';

/** A press of a key, with the modifiers named. */
const press = (key: string, ...held: readonly ('shift' | 'ctrl' | 'meta' | 'alt' | 'AltGraph')[]): Press => ({
  key,
  shiftKey: held.includes('shift'),
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  isComposing: false,
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what the code reads
  keyCode: 0,
  getModifierState: (name) => name === 'AltGraph' && held.includes('AltGraph'),
});

test.each([
  [press('ArrowUp'), { kind: 'step', direction: 'north' }],
  [press('ArrowRight'), { kind: 'step', direction: 'east' }],
  [press('ArrowDown', 'shift'), { kind: 'pan', direction: 'south' }],
  [press('ArrowLeft', 'shift'), { kind: 'pan', direction: 'west' }],
  [press('+'), { kind: 'zoom', steps: 1 }],
  [press('+', 'shift'), { kind: 'zoom', steps: 1 }],
  [press('='), { kind: 'zoom', steps: 1 }],
  [press('-'), { kind: 'zoom', steps: -1 }],
  [press('Enter'), { kind: 'choose', letter: '' }],
  [press(' '), { kind: 'choose', letter: ' ' }],
  [press('Escape'), { kind: 'leave' }],
  [press('t'), { kind: 'type', letter: 't' }],
  [press('Å', 'shift'), { kind: 'type', letter: 'Å' }],
  [press('7'), { kind: 'type', letter: '7' }],
])('%o means %o', (pressed, action) => {
  expect(actionOf(pressed)).toEqual(action);
});

test('letters that AltGr writes are letters, also where it passes for Ctrl and Alt', () => {
  for (const held of [['AltGraph'], ['AltGraph', 'ctrl', 'alt']] as const)
    expect(actionOf(press('đ', ...held))).toEqual({ kind: 'type', letter: 'đ' });
});

test.each([
  press('Tab'),
  press('Home'),
  press('F5'),
  press('Dead'),
  press('/'),
  press('ArrowLeft', 'alt'),
  press('t', 'ctrl'),
  press('+', 'ctrl'),
  press('ArrowUp', 'meta'),
])('%o belongs to the browser', (pressed) => {
  expect(actionOf(pressed)).toBeUndefined();
});

test.each([
  { isComposing: true, keyCode: 13 },
  // Safari's last press of a composition.
  { isComposing: false, keyCode: 229 },
])('a press of a letter that is being put together means nothing on the map: %o', (composing) => {
  for (const key of ['Enter', 'a', 'Escape', 'ArrowUp', ' ']) {
    expect(isComposing({ ...press(key), ...composing })).toBe(true);
    expect(actionOf({ ...press(key), ...composing })).toBeUndefined();
  }
});
