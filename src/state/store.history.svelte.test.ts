import { describe, expect, test } from 'vitest';
import type { TiltakId } from '../core/figures/dataset.ts';
import { DatasetError } from '../core/places/datasetError.ts';
import type { Period } from '../core/figures/period.ts';
import { profileOf } from '../core/compare/profile.ts';
import { measuresOf, neededFor, seriesOf } from '../core/figures/series.ts';
import {
  kommunenummer,
  period,
  smallCatalogueFile,
  smallHeadFile,
  smallTiltakFile,
  tiltakId,
} from '../core/testing/small.ts';
import { decodeCatalogue } from '../core/figures/dataset.ts';
import { Store } from './store.svelte.ts';

const TRAINING = tiltakId('arbeidstrening');
const TOTAL = tiltakId('i-alt');
const [OLD, NEW] = [period('2025-12'), period('2026-02')];

const histories = {
  arbeidstrening: smallTiltakFile('arbeidstrening', [900, 1000, 1100, 1050], { '0301': [40, 50, 60, 55] }),
  annet: smallTiltakFile('annet', [400, 500, 600, 550], { '0301': [10, 10, 10, 10] }),
  'i-alt': smallTiltakFile('i-alt', [1300, 1500, 1700, 1600], undefined),
};
const { population, ...rest } = smallCatalogueFile();
const files: Readonly<Record<string, unknown>> = {
  'folkemengde.json': { format: 1, population: { '2025': population['2025'] } },
  ...Object.fromEntries(
    Object.entries(histories).flatMap(([id, file]) => [
      [`tiltak/${id}.json`, smallHeadFile(file)],
      [`tiltak/${id}-historie.json`, file],
    ]),
  ),
};

/** A store whose files come from `answer`, and the paths that it asked for. */
function storeOf(answer = (path: string): Promise<unknown> => Promise.resolve(files[path])) {
  const asked: string[] = [];
  const catalogue = decodeCatalogue({ ...rest, population: { '2026': population['2026'] } });
  const read = (path: string) => {
    asked.push(path);
    return answer(path);
  };
  return { store: new Store(catalogue, [], read), asked };
}

const has = (store: Store, id: TiltakId, when: Period) => seriesOf(store.dataset, id)?.has(when) ?? false;

describe('a store', () => {
  test('loads no history for what the heads hold', async () => {
    const { store, asked } = storeOf();
    await store.settle(neededFor(store.catalogue, TOTAL), [NEW]);
    await store.settle([TRAINING], [period('2026-01'), period('2026')]);
    await store.settle([TRAINING]);
    expect(asked).toEqual(['tiltak/i-alt.json', 'tiltak/arbeidstrening.json', 'tiltak/annet.json']);
    expect(has(store, TOTAL, NEW)).toBe(true);
    expect(has(store, TOTAL, OLD)).toBe(false);
  });

  test('loads the history of a tiltak, once, when a period outside its head is asked for', async () => {
    const { store, asked } = storeOf();
    await store.settle([TRAINING], [NEW]);
    store.need([TRAINING], [OLD]);
    expect(has(store, TRAINING, OLD)).toBe(false);
    await store.settle([TRAINING], store.catalogue.periods);
    expect(seriesOf(store.dataset, TRAINING)?.total(OLD)).toEqual({ kind: 'count', value: 900 });
    await store.settle([TRAINING], [NEW, OLD]);
    expect(asked).toEqual([
      'tiltak/arbeidstrening.json',
      'tiltak/arbeidstrening-historie.json',
      'folkemengde.json',
    ]);
  });

  test('needs no head where it has the history, which a head that is late does not replace', async () => {
    let release = (): void => undefined;
    const late = new Promise<unknown>((resolve) => {
      release = () => {
        resolve(files['tiltak/annet.json']);
      };
    });
    const { store, asked } = storeOf((path) =>
      path === 'tiltak/annet.json' ? late : Promise.resolve(files[path]),
    );
    await store.settle([TRAINING], [OLD]);
    await store.settle([TRAINING], [NEW]);
    expect(asked).not.toContain('tiltak/arbeidstrening.json');
    const annet = tiltakId('annet');
    store.need([annet], [NEW]);
    await store.settle([annet], [OLD]);
    release();
    await store.settle([annet], [NEW]);
    expect(has(store, annet, OLD)).toBe(true);
  });

  test('shows the months of a kommune when all of them are there, each by its own year’s population', async () => {
    const { store } = storeOf();
    const measures = measuresOf(store.catalogue).map(({ id }) => id);
    const months = () =>
      profileOf(
        store.dataset,
        tiltakId('arbeidstrening'),
        kommunenummer('0301'),
        'per1000-18-66',
        NEW,
      )[0]?.months?.map(({ value }) => value);
    await store.settle(measures);
    expect(months()).toBeUndefined();
    await store.settle(measures, store.catalogue.periods);
    // 40 of 4 000 in 2025, 50 and 60 of 5 000 in 2026.
    expect(months()).toEqual([10, 10, 12].map((value) => ({ kind: 'count', value })));
  });
});

describe('a history that fails', () => {
  test('leaves the head as it is, tells why, and comes when it is tried again', async () => {
    const broken = new Set(['tiltak/arbeidstrening-historie.json']);
    const { store } = storeOf((path) =>
      broken.has(path) ? Promise.reject(new Error('gone')) : Promise.resolve(files[path]),
    );
    await store.settle([TRAINING]);
    await store.settle([TRAINING], [OLD]);
    expect(store.failureOf([TRAINING], [NEW])).toBeUndefined();
    expect(store.failureOf([TRAINING], [OLD])?.message).toBe('gone');
    expect(has(store, TRAINING, NEW)).toBe(true);
    expect(has(store, TRAINING, OLD)).toBe(false);
    broken.clear();
    store.retry();
    await store.settle([TRAINING], [OLD]);
    expect(store.failureOf([TRAINING], [OLD])).toBeUndefined();
    expect(has(store, TRAINING, OLD)).toBe(true);
  });

  test('for want of the population is no history: a rate is never missing because of it', async () => {
    const damaged = new Set(['folkemengde.json']);
    const { store } = storeOf((path) =>
      Promise.resolve(damaged.has(path) ? { format: 1, population: {} } : files[path]),
    );
    await store.settle([TRAINING], [OLD]);
    expect(store.failureOf([TRAINING], [OLD])).toBeInstanceOf(DatasetError);
    expect(has(store, TRAINING, OLD)).toBe(false);
    damaged.clear();
    store.retry();
    await store.settle([TRAINING], [OLD]);
    expect(has(store, TRAINING, OLD)).toBe(true);
    expect(store.catalogue.population.has('2025' as never)).toBe(true);
  });
});
