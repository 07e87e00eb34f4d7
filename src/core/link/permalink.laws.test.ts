import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FRAME_LIMITS, showsNorway } from './frame.ts';
import { METHODS } from '../classes/classes.ts';
import { VALUES } from '../figures/scale.ts';
import { LEVELS } from '../places/places.ts';
import { SCHEMES } from '../classes/schemes.ts';
import {
  CLASS_COUNTS,
  FORMS,
  decode,
  encode,
  LANGUAGES,
  MOST_SELECTED,
  PAGES,
  PAINTERS,
  PARAMETERS,
  type ViewState,
} from './permalink.ts';
import { builtDataset } from '../testing/built.ts';

const { catalogue } = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);

/** A decimal number of up to five decimals, as links carry it. */
const decimal = ([low, high]: readonly [number, number]) =>
  fc.integer({ min: low * 1e5, max: high * 1e5 }).map((n) => n / 1e5);

const view: fc.Arbitrary<ViewState> = fc.record({
  page: fc.constantFrom(...PAGES),
  tiltak: fc.constantFrom(...catalogue.tiltak.map(({ id }) => id)),
  period: fc.constantFrom(undefined, ...catalogue.periods),
  since: fc.constantFrom(undefined, ...catalogue.periods),
  value: fc.constantFrom(...VALUES),
  level: fc.constantFrom(...LEVELS),
  form: fc.constantFrom(...FORMS),
  classCount: fc.constantFrom(...CLASS_COUNTS),
  method: fc.constantFrom(...METHODS),
  scheme: fc.constantFrom(...SCHEMES),
  names: fc.boolean(),
  theme: fc.constantFrom(undefined, 'light', 'dark'),
  embedded: fc.boolean(),
  selected: fc.shuffledSubarray(
    [...catalogue.kommuner, ...catalogue.fylker].map(({ number }) => number),
    { maxLength: MOST_SELECTED },
  ),
  frame: fc.option(
    fc
      .record({
        lat: decimal(FRAME_LIMITS.lat),
        lon: decimal(FRAME_LIMITS.lon),
        km: decimal(FRAME_LIMITS.km),
      })
      .filter(showsNorway),
    { nil: undefined },
  ),
  language: fc.constantFrom(...LANGUAGES),
  painter: fc.constantFrom(undefined, ...PAINTERS),
});

const keys: readonly string[] = Object.values(PARAMETERS).map(({ key }) => key);
/** None that HTML or a tracker has made, which are not carried on. */
const foreignKey = fc
  .string({ unit: 'binary' })
  .filter((key) => !keys.includes(key) && !/^(amp;|utm_|_gl$)/i.test(key));
const foreign = fc.array(fc.tuple(foreignKey, fc.string({ unit: 'binary' })), { maxLength: 4 });

/** Anything an address bar may hold: half surrogates, and pieces that mean something to a query. */
const search = fc
  .array(
    fc.oneof(
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 8 }),
      fc.constantFrom(
        '%',
        '&',
        '&amp;',
        '&utm_x=',
        '=',
        '?',
        '+',
        '#',
        ';',
        ',',
        '%2',
        '%ff',
        '%2C',
        '%00',
        ' ',
        '1103,',
        '-1',
      ),
      fc.constantFrom(...keys.flatMap((key) => [`&${key}=`, `${key}=`, key])),
      view.map((some) => encode(some, catalogue)),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('a view that is written and read is the same view, with nothing ignored', () => {
  fc.assert(
    fc.property(view, foreign, (written, others) => {
      expect(decode(encode(written, catalogue, others), catalogue)).toEqual({
        view: written,
        ignored: [],
        foreign: others,
      });
    }),
  );
});

test('writing what was read settles at once', () => {
  fc.assert(
    fc.property(search, (text) => {
      const first = decode(text, catalogue);
      const written = encode(first.view, catalogue, first.foreign);
      const second = decode(written, catalogue);
      expect(second.view).toEqual(first.view);
      expect(encode(second.view, catalogue, second.foreign)).toBe(written);
    }),
    { numRuns: 500 },
  );
});

test('any text at all is read, as a view that can be shown', () => {
  fc.assert(
    fc.property(fc.oneof(search, fc.string({ unit: 'binary' })), (text) => {
      const { view: read } = decode(text, catalogue);
      expect(catalogue.tiltak.map(({ id }) => id)).toContain(read.tiltak);
      expect([undefined, ...catalogue.periods]).toContain(read.period);
      expect(read.selected.length).toBeLessThanOrEqual(MOST_SELECTED);
      expect(new Set(read.selected).size).toBe(read.selected.length);
    }),
    { numRuns: 500 },
  );
});

test('what is written needs no escaping by whoever passes it on', () => {
  fc.assert(
    fc.property(view, (written) => {
      expect(encode(written, catalogue)).toMatch(/^(\?[a-z0-9.,=&-]+)?$/);
    }),
  );
});
