/** A direction on the map; north is up. */
export const DIRECTIONS = ['north', 'south', 'west', 'east'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What a key means on the map. */
export type Action =
  /** Goes to the nearest place in that direction. */
  | { readonly kind: 'step'; readonly direction: Direction }
  /** Moves the map itself. */
  | { readonly kind: 'pan'; readonly direction: Direction }
  /** Each step doubles or halves. */
  | { readonly kind: 'zoom'; readonly steps: number }
  /** A letter or a digit of a name or a number. */
  | { readonly kind: 'type'; readonly letter: string }
  /** A space chooses too, except inside a name that is being typed. */
  | { readonly kind: 'choose'; readonly letter: '' | ' ' }
  | { readonly kind: 'leave' };

/** What there is to know of a key press. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState' | 'isComposing' | 'keyCode'
>;

/** What browsers give for a key that an input method has taken. */
const TAKEN = 229;

/**
 * Whether a key press belongs to a letter that is still being put together, of a dead key or by an input method: its Enter
 * accepts the letter and means nothing else. Safari says so by the old code alone, of the press that ends it.
 */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells of it in Safari
export const isComposing = ({ isComposing, keyCode }: Pick<Press, 'isComposing' | 'keyCode'>): boolean =>
  isComposing || keyCode === TAKEN;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowDown: 'south',
  ArrowLeft: 'west',
  ArrowRight: 'east',
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1 };
const LETTER = /^[\p{Letter}\p{Number}]$/u;

/** What a key press means on the map; undefined for keys that are left to the browser. */
export function actionOf(press: Press): Action | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = press;
  // AltGr types letters too, and some machines report it as Ctrl and Alt together.
  const command = (ctrlKey || metaKey || altKey) && !press.getModifierState('AltGraph');
  if (command || isComposing(press)) return undefined;
  const direction = ARROWS[key];
  if (direction !== undefined) return { kind: shiftKey ? 'pan' : 'step', direction };
  const steps = ZOOMS[key];
  if (steps !== undefined) return { kind: 'zoom', steps };
  if (key === 'Enter' || key === ' ') return { kind: 'choose', letter: key === ' ' ? ' ' : '' };
  if (key === 'Escape') return { kind: 'leave' };
  return LETTER.test(key) ? { kind: 'type', letter: key } : undefined;
}
