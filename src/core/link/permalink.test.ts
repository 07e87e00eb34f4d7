import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  decode,
  type Decoded,
  encode,
  newestPeriod,
  PARAMETERS,
  periodOf,
  type ViewState,
} from './permalink.ts';
import { builtDataset } from '../testing/built.ts';
import { period } from '../testing/small.ts';

const { catalogue } = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const read = (search: string) => decode(search, catalogue);
const viewOf = (search: string) => read(search).view;
const written = (view: ViewState, foreign?: Decoded['foreign']) => encode(view, catalogue, foreign);

describe('published links are read for ever', () => {
  const start = {
    page: 'kart',
    tiltak: 'arbeidstrening',
    period: undefined,
    since: undefined,
    value: 'per1000-18-66',
    level: 'kommune',
    form: 'flate',
    selected: [],
    classCount: '5',
    method: 'kvantil',
    scheme: 'gronnbla',
    names: true,
    frame: undefined,
    language: 'nb',
    theme: undefined,
    embedded: false,
  };

  test.each<[string, object]>([
    ['', {}],
    ['?', {}],
    [
      '?tiltak=arbeidsforberedende-trening&periode=2026-01&verdi=antall&valgt=1103,0301&utsnitt=59.91,10.75,120',
      {
        tiltak: 'arbeidsforberedende-trening',
        period: '2026-01',
        value: 'antall',
        selected: ['1103', '0301'],
        frame: { lat: 59.91, lon: 10.75, km: 120 },
      },
    ],
    ['?vis=tabell&tiltak=i-alt', { page: 'tabell', tiltak: 'i-alt' }],
    ['?vis=om', { page: 'om' }],
    ['?vis=kart&tiltak=arbeidstrening&verdi=per1000-18-66&sprak=nb&valgt=', {}],
    ['?periode=2026-02', { period: '2026-02' }],
    ['?periode=2026&verdi=per1000', { period: '2026', value: 'per1000' }],
    ['?periode=2026-01--2026-02', { period: '2026' }],
    ['?valgt=0301', { selected: ['0301'] }],
    ['?valgt=1103%2C0301', { selected: ['1103', '0301'] }],
    ['?utsnitt=70,25.5,20', { frame: { lat: 70, lon: 25.5, km: 20 } }],
    ['tiltak=i-alt', { tiltak: 'i-alt' }],
    ['?vis=landet&sprak=nn', { page: 'landet', language: 'nn' }],
    ['?nivaa=fylke&valgt=11,0301', { level: 'fylke', selected: ['11', '0301'] }],
    ['?periode=2026-02&sammenlign=2026-01', { period: '2026-02', since: '2026-01' }],
    ['?klasser=7&metode=naturlig&farger=viridis', { classCount: '7', method: 'naturlig', scheme: 'viridis' }],
    ['?klasser=6', { classCount: '6' }],
    ['?metode=lik&klasser=4&farger=lilla', { classCount: '4', method: 'lik', scheme: 'lilla' }],
    ['?verdi=antall&form=sirkler', { value: 'antall', form: 'sirkler' }],
    ['?tema=mork&innebygd=1&sprak=en', { theme: 'dark', embedded: true, language: 'en' }],
    ['?verdi=mot-landet&nivaa=fylke', { value: 'mot-landet', level: 'fylke' }],
    ['?navn=nei', { names: false }],
    ['?tema=lys&tegner=svg', { theme: 'light', painter: 'svg' }],
  ])('%s', (search, expected) => {
    expect(read(search)).toEqual({ view: { ...start, ...expected }, ignored: [], foreign: [] });
  });

  test('the keys are these, in this order', () => {
    expect(Object.values(PARAMETERS).map(({ key }) => key)).toEqual([
      'vis',
      'tiltak',
      'periode',
      'sammenlign',
      'verdi',
      'nivaa',
      'form',
      'valgt',
      'klasser',
      'metode',
      'farger',
      'navn',
      'utsnitt',
      'sprak',
      'tema',
      'innebygd',
      'tegner',
    ]);
  });
});

describe('writing', () => {
  test('leaves defaults out, so that the first view has no query', () => {
    expect(written(viewOf('?vis=kart&tiltak=arbeidstrening&verdi=per1000-18-66&sprak=nb'))).toBe('');
  });

  test('has a fixed order, and commas as they are', () => {
    const search =
      '?vis=tabell&tiltak=i-alt&periode=2026-01&verdi=antall&valgt=1103,0301&utsnitt=59.91,10.75,120';
    const turned = `?${search.slice(1).split('&').reverse().join('&')}`;
    expect(written(viewOf(turned))).toBe(search);
  });

  test('writes out the newest month where it was asked for by name', () => {
    expect(written(viewOf('?periode=2026-02'))).toBe('?periode=2026-02');
  });

  test('puts keys that it does not know last, in their order, repeated ones too', () => {
    const search = '?b=2&ukjent=2026-01&tiltak=i-alt&a=1:2,3&b=1';
    const { view, foreign, ignored } = read(search);
    expect(written(view, foreign)).toBe('?tiltak=i-alt&b=2&ukjent=2026-01&a=1:2,3&b=1');
    expect(ignored).toEqual([]);
  });
});

test.each([
  ['?tiltak=I-ALT', { tiltak: 'i-alt' }],
  ['?tiltak=+i-alt%20', { tiltak: 'i-alt' }],
  ['?vis=Tabell', { page: 'tabell' }],
  ['?verdi=Antall', { value: 'antall' }],
  ['?periode=%202026-01', { period: '2026-01' }],
  ['?valgt=+0301%20', { selected: ['0301'] }],
  ['?valgt=1103,+0301', { selected: ['1103', '0301'] }],
  ['?valgt=1103%20,%C2%A00301', { selected: ['1103', '0301'] }],
  ['?utsnitt=59.91,+10.75,+120', { frame: { lat: 59.91, lon: 10.75, km: 120 } }],
])('case and surrounding space do not matter: %s', (search, expected) => {
  expect(read(search)).toMatchObject({ view: expected, ignored: [] });
});

describe('a link to an average', () => {
  /** The catalogue as it will be once a report reaches to a later month. */
  const until = (last: number) => ({
    ...catalogue,
    periods: [
      ...['2025-01', '2025-12'],
      ...Array.from({ length: last }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`),
      ...['2025', '2026'],
    ].map(period),
  });
  const average = { ...viewOf(''), period: period('2026') };

  test('names the months, so that it does not become a link to others', () => {
    expect(encode(average, until(7))).toBe('?periode=2026-01--2026-07');
    expect(encode(average, until(1))).toBe('?periode=2026-01--2026-01');
    expect(encode({ ...average, since: period('2025') }, until(7))).toBe(
      '?periode=2026-01--2026-07&sammenlign=2025',
    );
  });

  test('names the year alone where it is over, and where there are no months', () => {
    expect(encode(average, until(12))).toBe('?periode=2026');
    expect(encode(average, { ...catalogue, periods: [period('2026')] })).toBe('?periode=2026');
  });

  test.each([
    '?periode=2026-01--2026-07',
    '?periode=2026-01--2026-07&sammenlign=2025-01--2025-12',
    '?periode=2026',
  ])('%s opens it', (search) => {
    expect(decode(search, until(7))).toMatchObject({ view: { period: '2026' }, ignored: [] });
  });

  test.each([8, 12, 6])('of other months than the %i that there are opens theirs, and says which', (last) => {
    const { view, ignored } = decode('?periode=2026-01--2026-07', until(last));
    expect(view.period).toBe('2026');
    expect(ignored).toEqual([
      {
        key: 'periode',
        value: '2026-01--2026-07',
        reason: 'other-months',
        instead: { year: '2026', months: ['2026-01', `2026-${String(last).padStart(2, '0')}`] },
      },
    ]);
  });

  test('is told of by what changes are shown from too', () => {
    const { view, ignored } = decode('?periode=2026&sammenlign=2025-01--2025-03', until(7));
    expect(view.since).toBe('2025');
    expect(ignored).toMatchObject([{ key: 'sammenlign', reason: 'other-months' }]);
  });
});

describe('a link that went through other hands', () => {
  test.each([
    '?periode=2026-01&amp;valgt=0301&amp;innebygd=1',
    '?amp;periode=2026-01&AMP;valgt=0301&amp;innebygd=1',
    '?periode=2026-01&amp;amp;valgt=0301&amp%3Binnebygd=1',
  ])('is read with its ampersands written as in HTML: %s', (search) => {
    const { view, ignored, foreign } = read(search);
    expect(view).toMatchObject({ period: '2026-01', selected: ['0301'], embedded: true });
    expect(ignored).toEqual([]);
    expect(written(view, foreign)).toBe('?periode=2026-01&valgt=0301&innebygd=1');
  });

  test('carries on the keys that it does not know, without what HTML made of their ampersands', () => {
    expect(read('?tiltak=i-alt&amp;ukjent=1').foreign).toEqual([['ukjent', '1']]);
  });

  test.each([
    'fbclid=IwAR0x',
    'utm_source=nyhetsbrev&utm_medium=e-post&UTM_Campaign=mars',
    'gclid=1&dclid=2&gbraid=3&wbraid=4&msclkid=5&gad_source=6&_gl=7',
    'mc_cid=1&mc_eid=2&igsh=3&igshid=4&li_fat_id=5&_hsenc=6&ttclid=7&twclid=8&yclid=9&mkt_tok=10&srsltid=11',
  ])('does not pass on what trackers hung on it: %s', (keys) => {
    const { view, ignored, foreign } = read(`?${keys}&valgt=0301&ukjent=1&amp;${keys}`);
    expect(ignored).toEqual([]);
    expect(written(view, foreign)).toBe('?valgt=0301&ukjent=1');
  });

  test('keeps keys that only look like those of trackers', () => {
    expect(written(viewOf(''), read('?utm=1&clid=2&amp=3&kilde=4').foreign)).toBe(
      '?utm=1&clid=2&amp=3&kilde=4',
    );
  });
});

describe('the period of a view', () => {
  test('is the newest month where none is named, not the average', () => {
    expect(newestPeriod(catalogue)).toBe('2026-02');
    expect(periodOf(viewOf(''), catalogue)).toBe('2026-02');
    const longer = ['2025-11', '2025-12', '2026-01', '2026-02', '2025', '2026'].map(period);
    expect(newestPeriod({ ...catalogue, periods: longer })).toBe('2026-02');
  });

  test('is the one named otherwise', () => {
    expect(periodOf(viewOf('?periode=2026'), catalogue)).toBe('2026');
  });

  test('is the newest year where there are no months, and an error where there is nothing', () => {
    expect(newestPeriod({ ...catalogue, periods: ['2023', '2024', '2025'].map(period) })).toBe('2025');
    expect(() => newestPeriod({ ...catalogue, periods: [] })).toThrow('without periods');
  });
});
