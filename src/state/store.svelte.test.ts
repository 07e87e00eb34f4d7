import { afterEach, describe, expect, test, vi } from 'vitest';
import catalogueJson from '../../data/built/catalogue.json';
import other from '../../data/built/tiltak/arbeidsforberedende-trening.json';
import training from '../../data/built/tiltak/arbeidstrening.json';
import total from '../../data/built/tiltak/i-alt.json';
import { AssetError } from '../files/fetching.ts';
import { decodeCatalogue } from '../core/figures/dataset.ts';
import { DatasetError } from '../core/places/datasetError.ts';
import { neededFor, seriesOf } from '../core/figures/series.ts';
import { period, tiltakId } from '../core/testing/small.ts';
import { Store } from './store.svelte.ts';

const TRAINING = tiltakId('arbeidstrening');
const TOTAL = tiltakId('i-alt');
const FILES: Readonly<Record<string, unknown>> = {
  'arbeidstrening.json': training,
  'arbeidsforberedende-trening.json': other,
  'i-alt.json': total,
};

/** Puts a server in the network's place, and returns the names of the files that it was asked for. */
function serve(answer: (file: string) => Response): readonly string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    const file = url.split('/').at(-1) ?? '';
    asked.push(file);
    return Promise.resolve(answer(file));
  });
  return asked;
}
const whole = (file: string): Response => Response.json(FILES[file]);
const newStore = (): Store => new Store(decodeCatalogue(catalogueJson));

/** Resolves when a condition on reactive state holds: an effect tells, as it tells the page. */
const until = (condition: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const end = $effect.root(() => {
      $effect(() => {
        if (!condition()) return;
        resolve();
        queueMicrotask(() => {
          end();
        });
      });
    });
  });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a store', () => {
  test('has the catalogue at once, and no series', () => {
    const store = newStore();
    expect(store.dataset.catalogue).toBe(store.catalogue);
    expect(store.dataset.series.size).toBe(0);
    expect(store.failureOf([TRAINING])).toBeUndefined();
  });

  test('loads what is needed, and what waits for it is told', async () => {
    serve(whole);
    const store = newStore();
    store.need([TRAINING]);
    await until(() => store.dataset.series.has(TRAINING));
    expect(seriesOf(store.dataset, TRAINING)?.total(period('2026-02'))).toEqual({
      kind: 'count',
      value: 7350,
    });
  });

  test('shows a total when all its files have come', async () => {
    serve(whole);
    const store = newStore();
    store.need(neededFor(store.catalogue, TOTAL));
    expect(seriesOf(store.dataset, TOTAL)).toBeUndefined();
    await until(() => seriesOf(store.dataset, TOTAL) !== undefined);
    expect(store.dataset.series.size).toBe(3);
  });

  test('asks for each file once, however often it is needed', async () => {
    const asked = serve(whole);
    const store = newStore();
    store.need([TRAINING, TRAINING]);
    store.need([TRAINING]);
    await until(() => store.dataset.series.has(TRAINING));
    store.need([TRAINING]);
    expect(asked).toEqual(['arbeidstrening.json']);
  });
});

describe('what fails', () => {
  test.each([
    [
      'a file that is missing',
      () => new Response('', { status: 404 }),
      AssetError,
      'arbeidstrening.json could not',
    ],
    [
      'a file that is cut off',
      () => new Response('{"format":1,'),
      AssetError,
      'arbeidstrening.json could not',
    ],
    ['a file of a newer format', () => Response.json({ ...training, format: 2 }), DatasetError, 'format'],
    ['the file of another tiltak', () => Response.json(total), DatasetError, 'expected arbeidstrening'],
  ] as const)('is kept with its reason: %s', async (_, answer, kind, message) => {
    serve(answer);
    const store = newStore();
    store.need([TRAINING]);
    await until(() => store.failureOf([TRAINING]) !== undefined);
    expect(store.failureOf([TRAINING])).toBeInstanceOf(kind);
    expect(store.failureOf([TRAINING])?.message).toContain(message);
    expect(store.dataset.series.has(TRAINING)).toBe(false);
  });

  test('is kept for a network that is gone, and for a tiltak without a file', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    const store = newStore();
    const unknown = tiltakId('lonnstilskudd');
    store.need([TRAINING, unknown]);
    await until(() => store.failureOf([TRAINING]) !== undefined && store.failureOf([unknown]) !== undefined);
    expect(store.failureOf([TRAINING])).toBeInstanceOf(AssetError);
    expect(store.failureOf([unknown])?.message).toContain('no built file tiltak/lonnstilskudd.json');
  });

  test('is not asked for again until it is tried again, and then only that', async () => {
    const [store, broken] = [newStore(), new Set(['arbeidstrening.json'])];
    const asked = serve((file) => (broken.has(file) ? new Response('', { status: 503 }) : whole(file)));
    store.need([TRAINING, TOTAL]);
    await until(() => store.failureOf([TRAINING]) !== undefined && store.dataset.series.has(TOTAL));
    store.need([TRAINING]);
    expect(asked).toEqual(['arbeidstrening.json', 'i-alt.json']);
    broken.clear();
    store.retry();
    expect(store.failureOf([TRAINING])).toBeUndefined();
    await until(() => store.dataset.series.has(TRAINING));
    expect(asked).toEqual(['arbeidstrening.json', 'i-alt.json', 'arbeidstrening.json']);
  });

  test('does not hide what was loaded', async () => {
    serve((file) => (file === 'i-alt.json' ? new Response('', { status: 500 }) : whole(file)));
    const store = newStore();
    store.need([TRAINING, TOTAL]);
    await until(() => store.failureOf([TOTAL]) !== undefined && store.dataset.series.has(TRAINING));
    expect(store.failureOf([TRAINING])).toBeUndefined();
  });
});
