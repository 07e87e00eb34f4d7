// A walk over made places: which keys lead where, what is shown and what is said.
import { expect, test } from 'vitest';
import type { LiveMap } from '../../core/map/livemap.ts';
import { actionOf } from '../../core/places/keys.ts';
import { nb } from '../../core/words/nb/index.ts';
import { pictureOf } from '../../core/testing/built.ts';
import { isKommunenummer, type Kommunenummer, type PlaceNumber } from '../../core/places/places.ts';
import type { PlanePoint } from '../../core/places/projection.ts';
import { smallDataset } from '../../core/testing/small.ts';
import { Walking } from './walking.svelte.ts';

const kommune = (number: string): Kommunenummer => {
  if (!isKommunenummer(number)) throw new RangeError(number);
  return number;
};
/** Utsira, Stavanger and Oslo from west to east; Hå and Eigersund south of Stavanger. */
const POINTS = new Map<Kommunenummer, PlanePoint>([
  [kommune('1151'), [-100, 10]],
  [kommune('1103'), [0, 0]],
  [kommune('0301'), [400, 20]],
  [kommune('1119'), [5, -50]],
  [kommune('1101'), [10, -100]],
]);

/** Begins a walk at a link; `room` is how many places can be chosen. */
function begin(search = '', room = 8) {
  const dataset = smallDataset();
  let selected: PlaceNumber[] = $state.raw([]);
  let hovered: PlaceNumber | undefined;
  const said: string[] = [];
  const asked: string[] = [];
  const ask =
    (what: string) =>
    (...how: readonly unknown[]) => {
      asked.push([what, ...how].join(' '));
    };
  const map: LiveMap = {
    paint: ask('paint'),
    emphasise: ask('emphasise'),
    highlight: ask('highlight'),
    frame: ask('frame'),
    recentre: ask('recentre'),
    zoomBy: ask('zoomBy'),
    panBy: ask('panBy'),
    show: ask('show'),
    pointAt: ([x, y]) => ({ x, y }),
    centre: () => [15, -60],
    pad: ask('pad'),
    destroy: ask('destroy'),
  };
  let link = $state(search);
  const picture = () => ({ ...pictureOf(dataset, link), selected });
  const walking = new Walking(POINTS, () => ({
    map,
    picture: picture(),
    text: nb,
    onselect: (place) => {
      if (selected.includes(place)) selected = selected.filter((other) => other !== place);
      else if (selected.length < room) selected = [...selected, place];
    },
    onhover: (place) => {
      hovered = place;
    },
    onsay: (words) => {
      said.push(words.replaceAll('\u00a0', ' '));
    },
  }));
  let now = 0;
  return {
    walking,
    said,
    asked,
    hovered: () => hovered,
    selected: () => selected,
    choose: (...numbers: string[]) => {
      selected = numbers.map(kommune);
    },
    follow: (next: string) => {
      link = next;
    },
    wait: () => {
      now += 5000;
    },
    /** Presses keys, a tenth of a second apart; `Shift+` before a key holds it. */
    press: (...keys: string[]) => {
      for (const key of keys) {
        now += 100;
        const action = actionOf({
          key: key.replace('Shift+', ''),
          shiftKey: key.startsWith('Shift+'),
          ctrlKey: false,
          metaKey: false,
          altKey: false,
          isComposing: false,
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- what the code reads
          keyCode: 0,
          getModifierState: () => false,
        });
        if (action) walking.do(action, now);
      }
      return walking.at;
    },
  };
}

test('the first key shows where the walk begins: in the middle of what is shown', () => {
  const { press, said, asked, hovered, walking } = begin();
  expect(press('ArrowRight')).toBe('1119');
  expect(said).toEqual(['Hå, skjult: færre enn fire deltakere']);
  expect(asked).toEqual(['show 5,-50']);
  expect(hovered()).toBe('1119');
  expect(walking.point).toEqual([5, -50]);
});

test('a walk begins at what was chosen last', () => {
  const { press, choose } = begin();
  choose('1101', '0301');
  expect(press('ArrowLeft')).toBe('0301');
});

test('arrows go on to the neighbours, and tell where there is none', () => {
  const { press, said, choose } = begin();
  choose('1103');
  expect(press('ArrowRight', 'ArrowRight')).toBe('0301');
  expect(press('ArrowRight')).toBe('0301');
  expect(said.at(-1)).toBe('Ingen flere mot øst');
  expect(press('ArrowLeft', 'ArrowLeft')).toBe('1151');
  expect(said.at(-1)).toBe('Utsira, ingen rad i rapporten');
});

test('letters find a name, the next one the next, and say so where there is none', () => {
  const { press, said, wait } = begin('?verdi=antall');
  expect(press('o')).toBe('0301');
  expect(said).toEqual(['Oslo - Oslove, 60 deltakere, nummer 1 av 2 viste']);
  wait();
  expect(press('1', '1', '0')).toBe('1101');
  wait();
  expect(press('s', 't', 'a')).toBe('1103');
  expect(press('x')).toBe('1103');
  expect(said.at(-1)).toBe('Ingen kommune begynner på «stax»');
  wait();
  expect(press('s')).toBe('1103');
});

test('an arrow ends a word', () => {
  const { press } = begin();
  press('o', 'ArrowLeft');
  expect(press('e')).toBe('1101');
});

test('Enter and Space choose, tell it once, and take it back', () => {
  const { press, said, selected } = begin();
  // Nothing is chosen that was not shown first.
  press('Enter');
  expect(selected()).toEqual([]);
  press('Enter');
  expect(selected()).toEqual(['1119']);
  expect(said.at(-1)).toBe('Hå er valgt');
  press(' ');
  expect(selected()).toEqual([]);
  expect(said.at(-1)).toBe('Hå er ikke lenger valgt');
});

test('where there is no room for one more, the walk says nothing of it', () => {
  const { press, said, selected } = begin('', 0);
  press('ArrowUp', 'Enter');
  expect(selected()).toEqual([]);
  expect(said).toHaveLength(1);
});

test('a space chooses right after letters too, unless a name goes on with it', () => {
  const { press, selected } = begin();
  press('o', 's', ' ');
  expect(selected()).toEqual(['0301']);
});

test('plus and minus zoom about the place, or about the middle where there is none', () => {
  const { press, asked } = begin();
  press('+');
  press('ArrowUp', '-');
  expect(asked).toEqual(['zoomBy 1 ', 'show 5,-50', 'zoomBy -1 5,-50']);
});

test('Shift and an arrow move the map and not the walk', () => {
  const { press, asked, walking } = begin();
  press('Shift+ArrowRight', 'Shift+ArrowUp');
  expect(asked).toEqual(['panBy 100 0', 'panBy 0 -100']);
  expect(walking.at).toBeUndefined();
});

test('Escape ends the walk, and the next begins anew', () => {
  const { press, said, hovered, walking } = begin();
  press('o', 'Escape');
  expect([walking.at, walking.point, hovered()]).toEqual([undefined, undefined, undefined]);
  expect(said.at(-1)).toBe('');
  expect(press('ArrowUp')).toBe('1119');
});

test('a walk that rested goes on from there, unless something was chosen since', () => {
  const { press, walking, choose, hovered } = begin();
  press('o');
  walking.rest();
  expect([walking.at, hovered()]).toEqual([undefined, undefined]);
  expect(press('ArrowUp')).toBe('0301');
  walking.rest();
  choose('1101');
  expect(press('ArrowUp')).toBe('1101');
});

test('the pointer ends a walk and keeps what it points at', () => {
  const { press, walking, hovered } = begin();
  press('o');
  walking.yield();
  expect([walking.at, hovered()]).toEqual([undefined, '0301']);
});

test('on a map of fylker the walk goes from fylke to fylke', () => {
  const { press, said, choose, follow } = begin('?nivaa=fylke');
  expect(press('ArrowRight')).toBe('11');
  expect(press('ArrowRight')).toBe('03');
  expect(said.at(-1)).toMatch(/^Oslo - Oslove, /);
  expect(press('r')).toBe('11');
  // A fylke is no place of a map of kommuner: the walk begins anew.
  follow('');
  choose('1103');
  expect(press('ArrowRight')).toBe('1103');
});
