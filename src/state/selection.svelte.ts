import { MOST_SELECTED } from '../core/link/permalink.ts';
import type { PlaceNumber } from '../core/places/places.ts';
import type { View } from './view.svelte.ts';

/** The chosen places. They are kept in the link, and their number is limited. */
export class Selection {
  readonly #view: Pick<View, 'current' | 'go'>;
  #full = $state(false);

  constructor(view: Pick<View, 'current' | 'go'>) {
    this.#view = view;
  }

  /** Whether the last choice asked for one more than there is room for. */
  get full(): boolean {
    return this.#full;
  }

  /** Chooses those that are not chosen yet. */
  add(places: readonly PlaceNumber[]): void {
    const { selected } = this.#view.current;
    const wanted = selected.concat(
      places.filter((place, i) => !selected.includes(place) && places.indexOf(place) === i),
    );
    this.#full = wanted.length > MOST_SELECTED;
    const room = wanted.slice(0, MOST_SELECTED);
    if (room.length > selected.length) this.#view.go({ selected: room });
  }

  /** Chooses a place, or removes it if it is chosen already. */
  toggle(place: PlaceNumber): void {
    const { selected } = this.#view.current;
    if (!selected.includes(place)) {
      this.add([place]);
      return;
    }
    this.#full = false;
    this.#view.go({ selected: selected.filter((other) => other !== place) });
  }
}
