import type { Action, Direction } from '../../core/places/keys.ts';
import type { LiveMap } from '../../core/map/livemap.ts';
import type { Messages } from '../../core/words/messages.ts';
import { spokenPlace, walkMessagesFor } from '../../core/words/walk.ts';
import type { Picture } from '../../core/picture/picture.ts';
import type { Kommunenummer, PlaceNumber } from '../../core/places/places.ts';
import { pointsOf } from '../../core/places/points.ts';
import type { PlanePoint } from '../../core/places/projection.ts';
import { typeAhead } from '../../core/places/typeahead.ts';
import { type Stand, startAt, step } from '../../core/places/walk.ts';

/** The longest pause between two letters of one word, in ms. */
const TYPING_MS = 1000;
/** How far Shift with an arrow key moves the map, in pixels. */
const PAN = 100;
const PANS: Readonly<Record<Direction, readonly [dx: number, dy: number]>> = {
  north: [0, -PAN],
  south: [0, PAN],
  east: [PAN, 0],
  west: [-PAN, 0],
};

/** The letters typed so far, and the time of the last one. */
const NOTHING = { letters: '', when: -Infinity };

/** The places that a walk goes over, and its callbacks. */
export interface Ground {
  readonly map: LiveMap | undefined;
  readonly picture: Picture;
  readonly text: Messages;
  readonly onselect: (place: PlaceNumber) => void;
  readonly onhover: (place: PlaceNumber | undefined) => void;
  readonly onsay: (words: string) => void;
}

/** A walk over the map by keyboard: where it is, and what each key does to it. */
export class Walking {
  readonly #labelPoints: ReadonlyMap<Kommunenummer, PlanePoint>;
  readonly #ground: () => Ground;
  #stand: Stand | undefined = $state.raw();
  readonly #points = $derived.by(() => pointsOf(this.#labelPoints, this.#ground().picture.level));
  /** The place that has the focus; undefined between walks. */
  readonly at: PlaceNumber | undefined = $derived.by(() => this.#onLevel(this.#stand?.at));
  readonly point: PlanePoint | undefined = $derived.by(() =>
    this.at === undefined ? undefined : this.#points.get(this.at),
  );
  /** Where the walk was when the focus left the map, and which places were chosen then. */
  #rested: { readonly at: PlaceNumber; readonly selected: Picture['selected'] } | undefined;
  #typed = NOTHING;

  constructor(labelPoints: ReadonlyMap<Kommunenummer, PlanePoint>, ground: () => Ground) {
    this.#labelPoints = labelPoints;
    this.#ground = ground;
  }

  /** Does what a key means; `when` is the time of the press, in milliseconds. */
  do(action: Action, when: number): void {
    if (action.kind !== 'type' && action.kind !== 'choose') this.#typed = NOTHING;
    switch (action.kind) {
      case 'step':
        this.#step(action.direction);
        break;
      case 'pan':
        this.#ground().map?.panBy(...PANS[action.direction]);
        break;
      case 'zoom':
        this.#ground().map?.zoomBy(action.steps, this.point);
        break;
      case 'type':
        this.#type(action.letter, when);
        break;
      case 'choose':
        if (action.letter === '' || !this.#goesOn(action.letter, when)) this.#choose();
        else this.#type(action.letter, when);
        break;
      case 'leave':
        this.#end();
        break;
      default:
        action satisfies never;
    }
  }

  /** The focus leaves the map. The next walk continues from here, unless something has been chosen since. */
  rest(): void {
    if (this.at === undefined) return;
    const { at } = this;
    this.#end();
    this.#rested = { at, selected: this.#ground().picture.selected };
  }

  /** The pointer has moved to another place. */
  yield(): void {
    this.#stand = undefined;
  }

  #onLevel(place: PlaceNumber | undefined): PlaceNumber | undefined {
    return place !== undefined && this.#ground().picture.marks.has(place) ? place : undefined;
  }

  /** Where a walk begins: where the last walk ended, at the place chosen last, or in the middle of the visible map. */
  #beginning(): PlaceNumber | undefined {
    const { picture, map } = this.#ground();
    const rested =
      this.#rested?.selected.join() === picture.selected.join() ? this.#onLevel(this.#rested.at) : undefined;
    const chosen = picture.selected.findLast((place) => picture.marks.has(place));
    return rested ?? chosen ?? (map && startAt(this.#points, map.centre()));
  }

  #begin(): void {
    const at = this.#beginning();
    if (at !== undefined) this.#go({ at });
  }

  #step(direction: Direction): void {
    const { at } = this;
    if (at === undefined) {
      this.#begin();
      return;
    }
    const came = this.#stand?.at === at ? this.#stand.came : undefined;
    const next = step(this.#points, { at, came }, direction);
    if (next) this.#go(next);
    else this.#ground().onsay(walkMessagesFor(this.#ground().text).edge[direction]);
  }

  #go(stand: Stand): void {
    const { map, picture, text, onhover, onsay } = this.#ground();
    this.#stand = stand;
    const point = this.#points.get(stand.at);
    const mark = picture.marks.get(stand.at);
    onhover(stand.at);
    if (point) map?.show(point);
    if (mark) onsay(spokenPlace(mark, picture, text));
  }

  /** What was typed, and one letter more. */
  #with(letter: string, when: number): string {
    const { letters, when: last } = this.#typed;
    return when - last < TYPING_MS ? letters + letter : letter;
  }

  #find(typed: string) {
    const places = [...this.#ground().picture.marks.values()].map(({ place }) => place);
    return typeAhead(places, typed, this.at);
  }

  /** Whether a name that is being typed goes on with this letter. */
  #goesOn(letter: string, when: number): boolean {
    return this.#find(this.#with(letter, when)) !== undefined;
  }

  #type(letter: string, when: number): void {
    const letters = this.#with(letter, when);
    this.#typed = { letters, when };
    const found = this.#find(letters);
    const { picture, text, onsay } = this.#ground();
    if (!found) onsay(walkMessagesFor(text).noName(letters, picture.level));
    else if (found.number !== this.at) this.#go({ at: found.number });
  }

  #choose(): void {
    const { at } = this;
    // A place must be shown before it can be chosen.
    if (at === undefined) {
      this.#begin();
      return;
    }
    this.#typed = NOTHING;
    const isChosen = () => this.#ground().picture.selected.includes(at);
    const before = isChosen();
    this.#ground().onselect(at);
    const now = isChosen();
    const name = this.#ground().picture.marks.get(at)?.place.officialName;
    const { chosen, removed } = walkMessagesFor(this.#ground().text);
    // Where there is no room for one more, the page says so itself.
    if (name !== undefined && now !== before) this.#ground().onsay(now ? chosen(name) : removed(name));
  }

  #end(): void {
    this.#stand = undefined;
    this.#rested = undefined;
    this.#ground().onhover(undefined);
    // So that a place is spoken again when the walk returns to it.
    this.#ground().onsay('');
  }
}
