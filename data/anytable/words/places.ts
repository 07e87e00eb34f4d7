import { fold } from '../../../src/core/places/search.ts';
import type { NoKommune } from '../../../src/core/figures/table.ts';
import type { Fylkesnummer, Kommunenummer } from '../../../src/core/places/places.ts';
import { type Tables, normalise, placesIn, tidy } from '../from.ts';
import { FYLKER_BEFORE } from './fylkerBefore.ts';

export type { NoKommune };

/** What a text says of a place. */
export type Place =
  | {
      readonly kind: 'kommune';
      readonly number: Kommunenummer;
      readonly by: 'number' | 'name';
      /** The number or name is one of 2020 to 2023. */
      readonly isFormer: boolean;
      /** A name stands beside the number, and is another kommune's. */
      readonly isMisnamed: boolean;
    }
  /** Undefined where the fylke is none of today's. */
  | { readonly kind: 'fylke'; readonly number: Fylkesnummer | undefined; readonly now: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly numbers: readonly Kommunenummer[] }
  | { readonly kind: Exclude<NoKommune, 'fylke' | 'ambiguous'> };

/** What else a table says of the place of a row. */
export interface Around {
  /** Today's fylker that the row's own fylke lies in. */
  readonly fylker?: readonly string[] | undefined;
  /** The table's places are those of 2020 to 2023. */
  readonly isFormer?: boolean;
}

/** Knows a place by its number or name. */
export interface Gazetteer {
  /** The place that a text names; undefined for a text that names none, such as a number or a heading. */
  readonly placeOf: (text: string, around?: Around) => Place | undefined;
  /** The place of a number that has lost its leading zeros: 301. Undefined for any other number. */
  readonly placeOfNumber: (number: number) => Place | undefined;
}

type Names = ReadonlyMap<string, readonly string[]>;

/** A name without letters that some keyboards lack: "Tromsø", "Tromso" and "Tromsoe" are equal. */
const bare = (name: string): string =>
  fold(name).replaceAll('oe', 'o').replaceAll('aa', 'a').replace(/\s/g, '');

function namesOf(places: readonly (readonly [number: string, names: readonly string[]])[]): Names {
  const numbers = new Map<string, Set<string>>();
  const add = (name: string, number: string) => {
    if (name !== '') numbers.set(name, (numbers.get(name) ?? new Set()).add(number));
  };
  for (const [number, names] of places) for (const name of names) add(name, number);
  // A name without its addition is accepted where no other place has that name.
  const own = new Set(numbers.keys());
  for (const [number, names] of places) {
    for (const name of names.map(bare)) if (!own.has(name)) add(name, number);
  }
  return new Map([...numbers].map(([name, all]) => [name, [...all]]));
}

const COUNTRY = new Set(
  [
    'hele landet',
    'heile landet',
    'landet',
    'norge',
    'noreg',
    'norway',
    'the whole country',
    'hele landet i alt',
  ].map(normalise),
);
const TOTAL =
  /^(i alt|ialt|totalt?|sum|samlet|alle kommuner|alle|totalsum|grand total|gjennomsnitt|landet uten oslo|snitt|median)\b/i;
const ENDS_AS_TOTAL = /\b(i alt|totalt|sum)$/i;
const OUTSIDE =
  /^(svalbard|jan mayen|spitsbergen|bjørnøya|hopen|kontinentalsokkelen|sokkelen|øvrige områder|utlandet|utland)\b/i;
const UNKNOWN =
  /^(u ?oppgitt|uoppgjeve|ukjent|uspesifisert|ikke oppgitt|unknown|unspecified|uten fast bopel)\b/i;
/** Four digits with what may stand before and after: `K-0301`, `0301 Oslo`, `0301: Oslo`. */
const NUMBERED = /^(?:k|knr|kommune)?[-_. ]?(\d{4})(?:$|[\s:.,–-]+([\p{L}(].*)$)/iu;
const PART = /^[a-z]{0,3}-?\d{6}(?!\d)/i;
const FYLKE = /^(?:f|fk|eaf|fylke)?[-_. ]?(\d{2})(?:00)?(?:$|[\s:.,–-]+(\D.*)$)/i;
/** Until when a place was: "(t.o.m. 2019)", "(-2019)", "(2020-2023)". */
const UNTIL = /\((?:t\.?\s?o\.?\s?m\.?\s?|til\s|(?:\d{4})?\s?[-–]\s?)((?:19|20)\d{2})\)/i;
const SINCE = /\((?:f\.?\s?o\.?\s?m\.?\s?|fra\s)?((?:19|20)\d{2})\s?[-–]?\s?\)/i;

/** Numbers of fylker that were: 01 to 20 until 2017. */
const isOldFylke = (fylke: string): boolean => Number(fylke) >= 1 && Number(fylke) <= 20;

/** Knows today's kommuner and fylker and those of 2020 to 2023, in all languages that they have a name in. */
export function gazetteerOf(tables: Tables): Gazetteer {
  const today = new Set<string>(tables.kommuner.map(({ number }) => number));
  const before = new Map(
    tables.former.flatMap(({ kommuner }) =>
      kommuner.map(({ number, now }) => [number as string, now] as const),
    ),
  );
  const fylkerToday = new Set<string>(tables.fylker.map(({ number }) => number));
  const fylkerBefore = new Map<string, readonly string[]>(
    tables.former.flatMap(({ fylker }) => fylker.map(({ number, now }) => [number as string, now] as const)),
  );
  const last = tables.former
    .map(({ until }) => until)
    .sort()
    .at(-1);
  const named = (dimension: 'kommune' | 'fylke', isFormer: boolean): Names =>
    namesOf(
      placesIn(dimension, tables, isFormer ? last : undefined)
        .filter(({ number }) => isFormer || (dimension === 'kommune' ? today : fylkerToday).has(number))
        .map(({ number, names }) => [number, names] as const),
    );
  const [kommuner, fylker] = [named('kommune', false), named('fylke', false)];
  const kommunerBefore = last === undefined ? kommuner : named('kommune', true);
  const fylkesnamesBefore = last === undefined ? fylker : named('fylke', true);
  const oldFylker = new Map(FYLKER_BEFORE.map(([name, now]) => [normalise(name), now]));

  const lookUp = (names: Names, name: string): readonly string[] =>
    names.get(normalise(name)) ?? names.get(bare(name)) ?? [];

  /** Today's fylker that a name of a fylke stands for. */
  function fylkerNamed(name: string): readonly string[] {
    const plain = name.replace(/\s+fylke(skommune)?$/i, '');
    const now = lookUp(fylker, plain);
    if (now.length > 0) return now;
    const [then] = lookUp(fylkesnamesBefore, plain);
    return (then === undefined ? undefined : fylkerBefore.get(then)) ?? oldFylker.get(normalise(plain)) ?? [];
  }

  /** What a number of 2020 to 2023 is today. */
  function renumbered(number: string, by: 'number' | 'name', isMisnamed: boolean): Place {
    const now = before.get(number);
    if (now === undefined) {
      return { kind: 'kommune', number: number as Kommunenummer, by, isFormer: false, isMisnamed };
    }
    const [only, ...more] = now;
    if (only === undefined || more.length > 0) return { kind: 'divided' };
    return { kind: 'kommune', number: only, by, isFormer: true, isMisnamed };
  }

  function byNumber(number: string, name: string): Place {
    if (today.has(number) || before.has(number)) {
      const others = lookUp(kommuner, withoutBrackets(name));
      const own = renumbered(number, 'number', false);
      const isMisnamed = own.kind === 'kommune' && others.length > 0 && !others.includes(own.number);
      return isMisnamed ? renumbered(number, 'number', true) : own;
    }
    if (/^(21|22|23)/.test(number)) return { kind: 'outside' };
    if (/^(99|0000$)/.test(number)) return { kind: 'unknown' };
    const fylke = number.slice(0, 2);
    const isOld = isOldFylke(fylke) || fylkerToday.has(fylke) || fylkerBefore.has(fylke);
    return { kind: isOld ? 'older' : 'unrecognised' };
  }

  /** Of kommuner with the same name, those in the given fylker. */
  const within = (numbers: readonly string[], inFylker: readonly string[] | undefined): readonly string[] => {
    if (inFylker === undefined || inFylker.length === 0) return numbers;
    return numbers.filter((number) =>
      (before.get(number) ?? [number]).some((now) => inFylker.includes(now.slice(0, 2))),
    );
  };

  function byName(name: string, { fylker: inFylker, isFormer = false }: Around): Place | undefined {
    const plain = name.replace(/\s+kommune$/i, '');
    const numbers = lookUp(isFormer ? kommunerBefore : kommuner, plain);
    const [first, ...more] = within(numbers, inFylker);
    if (first === undefined) return undefined;
    if (more.length === 0) return renumbered(first, 'name', false);
    return { kind: 'ambiguous', numbers: [first, ...more] as Kommunenummer[] };
  }

  function placeOf(text: string, around: Around = {}): Place | undefined {
    const label = tidy(text);
    if (label === '' || label.length > 120) return undefined;
    if (PART.test(label)) return { kind: 'part' };
    const [, number, after = ''] = NUMBERED.exec(label) ?? [];
    if (number !== undefined) {
      const place = byNumber(number, after);
      // "2023 Personer" is no place, nor is a year.
      const isYear = /^(19|20)\d{2}/.test(label) && place.kind === 'older';
      if (!isYear || (after !== '' && /^\p{Lu}[\p{L} -]+$/u.test(after) && /^20/.test(number))) return place;
      return undefined;
    }
    const plain = withoutBrackets(label);
    const words = normalise(plain);
    if (COUNTRY.has(words.replace(/^(0|i|eak)(?=[hln])/, ''))) return { kind: 'country' };
    if (UNKNOWN.test(plain.replace(/^\d+\s/, ''))) return { kind: 'unknown' };
    if (TOTAL.test(plain.replace(/^EAK\w*\s/, '')) || ENDS_AS_TOTAL.test(plain)) return { kind: 'total' };
    if (OUTSIDE.test(plain.replace(/^\d+\s/, ''))) return { kind: 'outside' };
    const [, fylke, fylkesname = ''] = FYLKE.exec(label) ?? [];
    if (fylke !== undefined) {
      if (fylke === '99') return { kind: 'outside' };
      if (fylkerToday.has(fylke)) return { kind: 'fylke', number: fylke as Fylkesnummer, now: [fylke] };
      const now = fylkerBefore.get(fylke);
      if (now) return { kind: 'fylke', number: undefined, now };
      const old = fylkerNamed(withoutBrackets(fylkesname));
      return old.length > 0 ? { kind: 'fylke', number: undefined, now: old } : undefined;
    }
    const [, until] = UNTIL.exec(label) ?? [];
    if (until !== undefined && last !== undefined && until < '2020') return { kind: 'older' };
    const since = SINCE.test(label);
    const inBrackets = [...label.matchAll(/\(([^()]*)\)/g)].map(([, within = '']) => within);
    const told = inBrackets.flatMap(fylkerNamed);
    const where = {
      isFormer: until !== undefined || (around.isFormer === true && !since),
      fylker: told.length > 0 ? told : around.fylker,
    };
    const kommune = byName(plain, where);
    if (kommune) return kommune;
    const [, first = '', second = ''] = /^(.+?)(?:,\s*|\s+i\s+|\s+-\s+)([^,]+)$/.exec(plain) ?? [];
    const inFylke = second === '' ? [] : fylkerNamed(second);
    const inside = inFylke.length > 0 ? byName(first, { ...where, fylker: inFylke }) : undefined;
    if (inside) return inside;
    const now = fylkerNamed(plain);
    const [only, ...more] = now;
    if (only === undefined) return undefined;
    return {
      kind: 'fylke',
      number: more.length === 0 && lookUp(fylker, plain).length > 0 ? (only as Fylkesnummer) : undefined,
      now,
    };
  }

  return {
    placeOf,
    placeOfNumber: (number) => {
      if (!Number.isInteger(number) || number < 101 || number > 999999) return undefined;
      if (number > 9999) return { kind: 'part' };
      const place = byNumber(String(number).padStart(4, '0'), '');
      return place.kind === 'older' || place.kind === 'unrecognised' ? undefined : place;
    },
  };
}

/** A name without what stands after it in brackets. */
const withoutBrackets = (name: string): string => tidy(name.replace(/\s*\([^()]*\)/g, ''));
