// The cards of chosen places: what stands on them, which of several is open, and where the focus goes.
import { flushSync, mount, tick, unmount } from 'svelte';
import { describe, expect, test } from 'vitest';
import type { Geography } from '../../core/places/geography.ts';
import { nb } from '../../core/words/nb/index.ts';
import { monthsIn } from '../../core/figures/period.ts';
import type { Mark } from '../../core/picture/picture.ts';
import type { PlaceNumber } from '../../core/places/places.ts';
import { pictureOf } from '../../core/testing/built.ts';
import { kommunenummer, smallDataset } from '../../core/testing/small.ts';
import ChosenList from './ChosenList.svelte';

const [OSLO, EIGERSUND, STAVANGER, HA] = [
  kommunenummer('0301'),
  kommunenummer('1101'),
  kommunenummer('1103'),
  kommunenummer('1119'),
];

/** What is chosen, as the page keeps it. */
class Chosen {
  marks: readonly Mark[] = $state.raw([]);
}

/** The cards of the places that a link chooses, on a page that chooses and lets go as the app does. */
function cardsOf(search: string, sheet = false) {
  const dataset = smallDataset();
  const picture = pictureOf(dataset, search);
  const marks = (numbers: readonly PlaceNumber[]) =>
    numbers.flatMap((number) => picture.marks.get(number) ?? []);
  const chosen = new Chosen();
  chosen.marks = marks(picture.selected);
  const asked: string[] = [];
  const target = document.createElement('div');
  document.body.append(target);
  const shown = mount(ChosenList, {
    target,
    props: {
      get chosen() {
        return chosen.marks;
      },
      picture,
      months: monthsIn(dataset.catalogue.periods),
      dataset,
      revisions: () => Promise.reject(new Error('nothing is revised')),
      load: () => Promise.resolve({ neighboursOf: () => [EIGERSUND, HA] } as unknown as Geography),
      failure: undefined,
      text: nb,
      own: undefined,
      sheet,
      onchoose: (numbers: readonly PlaceNumber[]) => {
        chosen.marks = [...chosen.marks, ...marks(numbers)];
      },
      onremove: (number: PlaceNumber) => {
        chosen.marks = chosen.marks.filter(({ place }) => place.number !== number);
      },
      onmore: () => {
        asked.push('more');
      },
      onretry: () => undefined,
    },
  });
  flushSync();
  const card = (number: PlaceNumber) => {
    const found = target.querySelector<HTMLElement>(`article[data-kommune="${number}"]`);
    if (!found) throw new Error(`no card of ${number}`);
    return found;
  };
  const button = (name: string, inside: ParentNode = target) => {
    const found = [...inside.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === name,
    );
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  return {
    target,
    asked,
    card,
    button,
    /** The numbers of the cards from the top; that of an open one in brackets. */
    order: () =>
      [...target.querySelectorAll<HTMLElement>('article')].map((each) => {
        const isOpen = each.querySelector<HTMLElement>('.body')?.hidden === false;
        const number = each.dataset['kommune'] ?? '';
        return isOpen ? `[${number}]` : number;
      }),
    /** As by a press on the map. */
    choose: (...numbers: PlaceNumber[]) => {
      chosen.marks = marks(numbers);
      flushSync();
    },
    /** As by the keyboard: the button has the focus when it is pressed. */
    press: async (found: HTMLElement) => {
      found.focus();
      found.click();
      await tick();
    },
    leave: async () => {
      await unmount(shown);
      target.remove();
    },
  };
}

const texts = (all: Iterable<Element>) =>
  [...all].map((each) => each.textContent.replace(/\s+/g, ' ').trim());

describe('a card', () => {
  const figures = (search: string, number: PlaceNumber) => {
    const page = cardsOf(`${search}&valgt=${number}`);
    const items = [...page.card(number).querySelectorAll('dl > div')];
    const said = {
      figures: items.map((item) => texts(item.children).join(' ')),
      /** Which of them has the map's sign before it. */
      signs: items.flatMap((item, index) => (item.querySelector('svg') ? [index] : [])),
      standing: texts(page.target.querySelectorAll('[data-testid=standing]')),
      states: texts(page.target.querySelectorAll('.state')),
    };
    return page.leave().then(() => said);
  };

  test('has the figure that the map shows first, then persons and how they changed', async () => {
    // 60 of 5 000, 50 the month before; 1 100 of 9 000 in the country.
    expect(await figures('?periode=2026-02', OSLO)).toEqual({
      figures: ['per 1 000 12,0', 'deltakere 60', 'fra januar +10'],
      signs: [0],
      standing: ['Nr. 1 av 2 viste · landet 122,2'],
      states: [],
    });
  });

  test('of persons has no rate, and nothing to stand beside', async () => {
    expect(await figures('?periode=2026-02&verdi=antall', OSLO)).toMatchObject({
      figures: ['deltakere 60', 'fra januar +10'],
      signs: [0],
      standing: ['Nr. 1 av 2 viste'],
    });
  });

  test('of a rate that rests on few persons says so', async () => {
    expect((await figures('?periode=2026-02', EIGERSUND)).standing).toEqual([
      'Nr. 2 av 2 viste · landet 122,2 usikker: Bygger på færre enn 20 personer',
    ]);
  });

  test('of an average has no month before it', async () => {
    expect((await figures('?periode=2026', OSLO)).figures).toEqual(['per 1 000 11,0', 'deltakere 55']);
  });

  test('where the map shows changes has the change first, with the map’s sign, and figures after it', async () => {
    expect(await figures('?periode=2026-02&sammenlign=2026-01', OSLO)).toEqual({
      figures: ['per 1 000 fra januar +2,0', 'per 1 000 12,0', 'deltakere 60', 'fra januar +10'],
      signs: [0],
      standing: ['Nr. 1 av 1 viste endringer · landet +11,1'],
      states: [],
    });
    expect((await figures('?periode=2026-02&sammenlign=2026-01&verdi=antall', OSLO)).figures).toEqual([
      'fra januar +10',
      'deltakere 60',
    ]);
  });

  test('of a change that can’t be told has the figure, and says why beside the map’s sign', async () => {
    // Hidden in January.
    expect(await figures('?periode=2026-02&sammenlign=2026-01', EIGERSUND)).toMatchObject({
      figures: ['per 1 000 6,0', 'deltakere 6'],
      signs: [],
      states: ['Endringen fra januar 2026 kan ikke vises, fordi et av tallene er skjult.'],
    });
  });

  test('of a hidden figure says that it is 0 to 3 persons, and of a hidden sum not even that', async () => {
    // 500 inhabitants of working age: three of them are 6 per 1 000.
    expect(await figures('?periode=2026-02', HA)).toEqual({
      figures: [],
      signs: [],
      standing: ['landet 122,2'],
      states: ['Skjult: færre enn fire deltakere (0–3 personer, høyst 6,0 per 1 000 innbyggere 18–66 år)'],
    });
    expect((await figures('?periode=2026-02&tiltak=i-alt', HA)).states).toEqual([
      'Skjult: minst ett av tallene er skjult',
    ]);
  });

  test('of a place without a row says that this is neither', async () => {
    expect((await figures('?periode=2026-02', kommunenummer('1151'))).states).toEqual([
      'Ingen rad. Rapporten har ingen rad for området. Det sier ikke om tallet er null eller skjult.',
    ]);
  });

  test('has its months where one of them is published', async () => {
    const page = cardsOf(`?periode=2026-02&valgt=${EIGERSUND}`);
    expect(page.target.querySelectorAll('[data-testid=course] [data-gap=suppressed]')).toHaveLength(1);
    page.choose(HA);
    expect(page.target.querySelectorAll('[data-testid=course]')).toHaveLength(0);
    await page.leave();
  });

  test('unfolds its measures, and explains what is uncertain', async () => {
    const page = cardsOf(`?periode=2026-02&valgt=${EIGERSUND}`);
    const more = page.button('Mer');
    expect([more.getAttribute('aria-expanded'), page.target.querySelector('table')]).toEqual(['false', null]);
    await page.press(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    expect([...page.target.querySelectorAll('tr')].map((row) => texts(row.cells).join(' ').trim())).toEqual([
      'Arbeidstrening 6 6,0 per 1 000',
      'Annet skjult',
    ]);
    expect(document.getElementById(more.getAttribute('aria-controls') ?? '')?.textContent).toContain(
      'usikker: Bygger på færre enn 20 personer',
    );
    await page.press(more);
    expect(page.target.querySelector('table')).toBeNull();
    expect(page.asked).toEqual([]);
    await page.leave();
  });

  test('in the phone’s sheet has its buttons before its months, and raises the sheet for more', async () => {
    const page = cardsOf(`?periode=2026-02&valgt=${EIGERSUND}`, true);
    const [actions, course] = ['.actions', '[data-testid=course]'].map((part) =>
      page.target.querySelector(part),
    );
    expect(course && actions?.compareDocumentPosition(course)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(texts(page.target.querySelectorAll('.actions button'))).toEqual([
      'Mer',
      'Naboer',
      'Sammenlign',
      'Kopier setning',
    ]);
    await page.press(page.button('Mer'));
    await page.press(page.button('Mer'));
    expect(page.asked).toEqual(['more', 'more']);
    expect(page.target.querySelectorAll('table')).toHaveLength(1);
    await page.leave();
  });
});

describe('of several cards', () => {
  test('the newest is open, first, and the others are rows with their figures in the order chosen', async () => {
    const page = cardsOf(`?periode=2026-02&valgt=${STAVANGER},${OSLO},${EIGERSUND}`);
    expect(page.order()).toEqual(['[1101]', '1103', '0301']);
    expect(texts(page.target.querySelectorAll('article:not(:first-child)'))).toEqual([
      'Stavanger skjult',
      'Oslo - Oslove 12,0',
    ]);
    expect(page.target.querySelectorAll('.actions')).toHaveLength(1);
    page.choose(STAVANGER, OSLO, EIGERSUND, HA);
    expect(page.order()[0]).toBe('[1119]');
    await page.leave();
  });

  test('another opens in its place and keeps the focus, and the open one can’t be closed', async () => {
    const page = cardsOf(`?periode=2026-02&valgt=${STAVANGER},${OSLO},${EIGERSUND}`);
    const oslo = page.button('Oslo - Oslove');
    expect([oslo.getAttribute('aria-expanded'), oslo.getAttribute('aria-disabled')]).toEqual(['false', null]);
    await page.press(oslo);
    expect(page.order()).toEqual(['[0301]', '1103', '1101']);
    expect([oslo.getAttribute('aria-expanded'), oslo.getAttribute('aria-disabled')]).toEqual([
      'true',
      'true',
    ]);
    expect(document.activeElement).toBe(oslo);
    await page.press(oslo);
    expect(page.order()[0]).toBe('[0301]');
    await page.leave();
  });

  test('the one that the reader opened stays open while others go, until one more is chosen', async () => {
    const page = cardsOf(`?periode=2026-02&valgt=${STAVANGER},${OSLO},${EIGERSUND}`);
    await page.press(page.button('Stavanger'));
    await page.press(page.button('Fjern Eigersund'));
    expect(page.order()).toEqual(['[1103]', '0301']);
    page.choose(STAVANGER, OSLO, EIGERSUND);
    expect(page.order()).toEqual(['[1101]', '1103', '0301']);
    await page.leave();
  });

  test('the newest left opens where the open one goes, and the focus goes to the next cross', async () => {
    const page = cardsOf(`?periode=2026-02&valgt=${STAVANGER},${OSLO},${EIGERSUND}`);
    await page.press(page.button('Fjern Eigersund'));
    expect(page.order()).toEqual(['[0301]', '1103']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Fjern Stavanger');
    await page.press(page.button('Fjern Stavanger'));
    expect(page.order()).toEqual(['[0301]']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Fjern Oslo - Oslove');
    // Alone there is nothing to fold.
    expect(page.target.querySelector('h3 button')).toBeNull();
    await page.leave();
  });

  test('the one whose neighbours are added stays open, and tells of them', async () => {
    const page = cardsOf(`?periode=2026-02&valgt=${STAVANGER}`);
    await page.press(page.button('Naboer til Stavanger'));
    await expect.poll(page.order).toEqual(['[1103]', '1101', '1119']);
    expect(texts(page.target.querySelectorAll('[role=status]'))).toEqual(['La til Eigersund og Hå.']);
    await page.leave();
  });
});
