import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isKommunenummer, type PlaceNumber } from '../../core/places/places.ts';
import { type News, Voice } from './voice.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const place = (number: string): PlaceNumber => {
  if (!isKommunenummer(number)) throw new RangeError(number);
  return number;
};
const START: News = {
  step: '',
  when: 'Januar',
  what: '10 deltakere',
  selected: [],
  tell: (number) => `valgt ${number}`,
};

/** A voice that has heard what the page begins with, what it has said, and a focus that may say a month itself. */
function begun() {
  const said: string[] = [];
  const focus = { says: '' };
  const voice = new Voice(
    (words) => {
      said.push(words);
    },
    (words) => words === focus.says,
  );
  voice.hear(START);
  return { voice, said, focus };
}
/** Long enough for all that is still to be said. */
const wait = () => vi.advanceTimersByTime(10_000);
const month = (name: string, figure: number): News => ({
  ...START,
  when: name,
  what: `${figure} deltakere`,
});

test('the page that is opened is not spoken of, nor what stays as it was', () => {
  const { voice, said } = begun();
  voice.hear({ ...START });
  wait();
  expect(said).toEqual([]);
});

describe('another month', () => {
  test('is told once, with its figures', () => {
    const { voice, said } = begun();
    voice.hear(month('Februar', 20));
    voice.hear(month('Februar', 20));
    wait();
    expect(said).toEqual(['Februar: 20 deltakere']);
  });

  test('that what has the focus tells by itself is told without its name', () => {
    const { voice, said, focus } = begun();
    focus.says = 'Februar';
    voice.hear(month('Februar', 20));
    wait();
    expect(said).toEqual(['20 deltakere']);
  });

  test('of many in quick succession is told by its name, and only the last by its figures', () => {
    const { voice, said } = begun();
    for (const [name, figure] of [
      ['Februar', 20],
      ['Mars', 30],
      ['April', 40],
    ] as const) {
      voice.hear(month(name, figure));
      vi.advanceTimersByTime(900);
    }
    wait();
    expect(said).toEqual(['Februar: 20 deltakere', 'Mars', 'April', '40 deltakere']);
  });

  test('of many on a slider that is dragged is told when it rests', () => {
    const { voice, said, focus } = begun();
    for (const [name, figure] of [
      ['Februar', 20],
      ['Mars', 30],
      ['April', 40],
    ] as const) {
      focus.says = name;
      voice.hear(month(name, figure));
      vi.advanceTimersByTime(50);
    }
    wait();
    expect(said).toEqual(['40 deltakere']);
  });

  test('is told in full again after a while', () => {
    const { voice, said } = begun();
    voice.hear(month('Februar', 20));
    wait();
    voice.hear(month('Januar', 10));
    wait();
    expect(said).toEqual(['Februar: 20 deltakere', 'Januar: 10 deltakere']);
  });

  test('is not told once nobody listens', () => {
    const { voice, said } = begun();
    voice.hear(month('Februar', 20));
    voice.still();
    wait();
    expect(said).toEqual([]);
  });
});

describe('a step over the map', () => {
  test('is told at once, and each of them', () => {
    const { voice, said } = begun();
    voice.hear({ ...START, step: 'Stavanger' });
    voice.hear({ ...START, step: 'Sandnes' });
    expect(said).toEqual(['Stavanger', 'Sandnes']);
  });

  test('that chooses a place is all that is told of the choice', () => {
    const { voice, said } = begun();
    voice.hear({ ...START, step: 'Stavanger er valgt', selected: [place('1103')] });
    wait();
    expect(said).toEqual(['Stavanger er valgt']);
  });

  test('after another ended is told anew', () => {
    const { voice, said } = begun();
    for (const step of ['Stavanger', '', 'Stavanger']) voice.hear({ ...START, step });
    expect(said).toEqual(['Stavanger', '', 'Stavanger']);
  });

  test('that ends does not take the word from a month', () => {
    const { voice, said } = begun();
    voice.hear({ ...START, step: 'Stavanger' });
    voice.hear({ ...month('Februar', 20), step: 'Stavanger' });
    voice.hear(month('Februar', 20));
    wait();
    expect(said).toEqual(['Stavanger', '', 'Februar: 20 deltakere']);
  });
});

describe('a choice', () => {
  test('is told of the place that joined', () => {
    const { voice, said } = begun();
    voice.hear({ ...START, selected: [place('1103')] });
    voice.hear({ ...START, selected: [place('1103'), place('0301')] });
    expect(said).toEqual(['valgt 1103', 'valgt 0301']);
  });

  test('that is taken back is not told: what took it back says so', () => {
    const { voice, said } = begun();
    voice.hear({ ...START, selected: [place('1103'), place('0301')] });
    voice.hear({ ...START, selected: [place('1103')] });
    expect(said).toEqual(['valgt 0301']);
  });

  test('that comes with another month is not told besides', () => {
    const { voice, said } = begun();
    voice.hear({ ...month('Februar', 20), selected: [place('1103')] });
    wait();
    expect(said).toEqual(['Februar: 20 deltakere']);
  });
});
