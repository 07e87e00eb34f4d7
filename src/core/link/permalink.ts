import { type Catalogue, type TiltakId, isTiltakId } from '../figures/dataset.ts';
import { METHODS, type Method } from '../classes/classes.ts';
import { SCHEMES, type Scheme, type Theme } from '../classes/schemes.ts';
import { type Frame, FRAME_LIMITS, showsNorway } from './frame.ts';
import { type Value, VALUES } from '../figures/scale.ts';
import {
  isMonth,
  isPeriod,
  isYear,
  type Month,
  monthsBehind,
  monthsIn,
  type Period,
  type Year,
  yearOf,
} from '../figures/period.ts';
import {
  isFylkesnummer,
  isKommunenummer,
  LEVELS,
  type Place,
  type PlaceLevel,
  type PlaceNumber,
} from '../places/places.ts';

export const PAGES = ['kart', 'tabell', 'landet', 'om'] as const;
export type Page = (typeof PAGES)[number];
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Which painter draws the live map: MapLibre on WebGL, or SVG. */
export const PAINTERS = ['webgl', 'svg'] as const;
export type Painter = (typeof PAINTERS)[number];

/** How a map shows figures: areas filled by class, or circles as large as the count. */
export const FORMS = ['flate', 'sirkler'] as const;
export type Form = (typeof FORMS)[number];

/** The numbers of classes that can be told apart. */
export const CLASS_COUNTS = ['5', '4', '6', '7'] as const;
export type ClassCount = (typeof CLASS_COUNTS)[number];

/** As many kommuner as can be told apart side by side. */
export const MOST_SELECTED = 8;

/** What a link decides. What a link leaves out has a default, so that every query string is a complete view. */
export interface ViewState {
  readonly page: Page;
  readonly tiltak: TiltakId;
  /** Undefined: the month that is newest when the link is opened. */
  readonly period: Period | undefined;
  /** The period that changes are shown from; undefined: figures are shown, not changes. */
  readonly since: Period | undefined;
  readonly value: Value;
  readonly level: PlaceLevel;
  readonly form: Form;
  /** In the order chosen; kommuner and fylker each show on their own level. */
  readonly selected: readonly PlaceNumber[];
  readonly classCount: ClassCount;
  readonly method: Method;
  readonly scheme: Scheme;
  /** Whether places have their names on the map. */
  readonly names: boolean;
  /** Undefined: the whole country. */
  readonly frame: Frame | undefined;
  readonly language: Language;
  /** Undefined: the system's. */
  readonly theme: Theme | undefined;
  /** Inside another page, with the controls reduced. */
  readonly embedded: boolean;
  /** Undefined: the painter that is fastest on the machine. */
  readonly painter: Painter | undefined;
}

/** Something in a link that could not be followed. */
export interface Ignored {
  readonly key: string;
  readonly value: string;
  /** `renumbered`: followed under its number of today. `divided`: of today's places it is none, but was several. */
  readonly reason:
    | 'unknown'
    | 'not-in-data'
    | 'too-many'
    | 'repeated'
    | 'other-months'
    | 'no-norway'
    | 'renumbered'
    | 'divided';
  /** Of an average of other months than the data's: the one that is shown instead. */
  readonly instead?: Average;
  /** Of a number that is no longer valid, today's places: "3101 Halden". */
  readonly now?: readonly string[];
}

/** A year's average, and the first and the last of the months that it covers. */
export interface Average {
  readonly year: Year;
  readonly months: readonly [Month, Month];
}

export interface Decoded {
  readonly view: ViewState;
  readonly ignored: readonly Ignored[];
  /**
   * Keys that this version does not know, as they came: kept in every link that follows, and otherwise left alone. Those
   * of trackers are not among them.
   */
  readonly foreign: readonly (readonly [key: string, value: string])[];
}

type Reason = Ignored['reason'];
/** A parameter is valid, or invalid with a reason, or partly valid: then `rejected` names what was left out. */
type Rejected = readonly [value: string, reason: Reason, told?: Pick<Ignored, 'instead' | 'now'>];
type Read<T> =
  | { readonly kind: 'valid'; readonly value: T; readonly rejected?: readonly Rejected[] }
  | { readonly kind: 'invalid'; readonly reason: Reason };

interface Parameter<T> {
  readonly key: string;
  readonly fallback: T;
  readonly read: (text: string, catalogue: Catalogue) => Read<T>;
  /** Undefined for the default, which links leave out. */
  readonly write: (value: T, catalogue: Catalogue) => string | undefined;
}

const valid = <T>(value: T): Read<T> => ({ kind: 'valid', value });
const invalid = (reason: Reason): Read<never> => ({ kind: 'invalid', reason });

function oneOf<T extends string>(key: string, values: readonly [T, ...T[]]): Parameter<T> {
  const fallback = values[0];
  return {
    key,
    fallback,
    read: (text) => {
      const value = values.find((candidate) => candidate === text);
      return value === undefined ? invalid('unknown') : valid(value);
    },
    write: (value) => (value === fallback ? undefined : value),
  };
}

/** Whoever types or pastes a list may put spaces in it. */
const listed = (text: string): string[] => text.split(',').map((part) => part.trim());

const DEFAULT_TILTAK = 'arbeidstrening' as TiltakId;

function readSelected(text: string, { kommuner, fylker, former }: Catalogue): Read<readonly PlaceNumber[]> {
  const value: PlaceNumber[] = [];
  const rejected: Rejected[] = [];
  const known = new Map<string, Place>([...kommuner, ...fylker].map((place) => [place.number, place]));
  for (const asked of listed(text).filter((part) => part !== '')) {
    const now = known.has(asked) ? [] : (former.get(asked) ?? []).flatMap((each) => known.get(each) ?? []);
    const [only, ...others] = now;
    const number = only && others.length === 0 ? only.number : asked;
    if (now.length > 0) {
      const names = now.map((place) => `${place.number} ${place.officialName}`);
      rejected.push([asked, number === asked ? 'divided' : 'renumbered', { now: names }]);
      if (number === asked) continue;
    }
    if (!isKommunenummer(number) && !isFylkesnummer(number)) rejected.push([number, 'unknown']);
    else if (!known.has(number)) {
      rejected.push([number, 'not-in-data']);
    } else if (value.includes(number)) rejected.push([number, 'repeated']);
    else if (value.length === MOST_SELECTED) rejected.push([number, 'too-many']);
    else value.push(number);
  }
  return { kind: 'valid', value, rejected };
}

function readFrame(text: string): Read<Frame> {
  const parts = listed(text);
  const [lat, lon, km] = parts.map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : NaN));
  const inside = (value: number | undefined, [low, high]: readonly [number, number]): value is number =>
    value !== undefined && value >= low && value <= high;
  const isFrame =
    parts.length === 3 &&
    inside(lat, FRAME_LIMITS.lat) &&
    inside(lon, FRAME_LIMITS.lon) &&
    inside(km, FRAME_LIMITS.km);
  if (!isFrame) return invalid('unknown');
  return showsNorway({ lat, lon, km }) ? valid({ lat, lon, km }) : invalid('no-norway');
}

/**
 * A month, a year's average, or that average with its first and last month (`2026-01--2026-07`): only the newest average
 * of a year is in the data, so one of other months gets that, and is told.
 */
function readPeriod(text: string, { periods }: Catalogue): Read<Period> {
  const [first = '', last, ...others] = text.split('--');
  if (last === undefined) {
    if (!isPeriod(text)) return invalid('unknown');
    return periods.includes(text) ? valid(text) : invalid('not-in-data');
  }
  if (
    !isMonth(first) ||
    !isMonth(last) ||
    others.length > 0 ||
    yearOf(first) !== yearOf(last) ||
    first > last
  )
    return invalid('unknown');
  const year = yearOf(first);
  if (!periods.includes(year)) return invalid('not-in-data');
  const months = monthsBehind(year, monthsIn(periods));
  if (!months || (months[0] === first && months[1] === last)) return valid<Period>(year);
  return { kind: 'valid', value: year, rejected: [[text, 'other-months', { instead: { year, months } }]] };
}

/** The average of a year that may go on is written with its months: what the year's average is will be another then. */
function writePeriod(period: Period | undefined, { periods }: Catalogue): string | undefined {
  const months = period && isYear(period) && monthsBehind(period, monthsIn(periods));
  if (!months || (months[0].endsWith('-01') && months[1].endsWith('-12'))) return period;
  return months.join('--');
}

const THEMES: readonly (readonly [name: string, theme: Theme])[] = [
  ['lys', 'light'],
  ['mork', 'dark'],
];

/** The public contract, in the order that links are written in. A key or value once published is read for ever. */
export const PARAMETERS = {
  page: oneOf('vis', PAGES),
  tiltak: {
    key: 'tiltak',
    fallback: DEFAULT_TILTAK,
    read: (text, catalogue) => {
      if (!isTiltakId(text)) return invalid('unknown');
      return catalogue.tiltak.some(({ id }) => id === text) ? valid(text) : invalid('not-in-data');
    },
    write: (value) => (value === DEFAULT_TILTAK ? undefined : value),
  },
  period: {
    key: 'periode',
    fallback: undefined,
    read: readPeriod,
    write: writePeriod,
  },
  since: { key: 'sammenlign', fallback: undefined, read: readPeriod, write: writePeriod },
  value: oneOf('verdi', VALUES),
  level: oneOf('nivaa', LEVELS),
  form: oneOf('form', FORMS),
  selected: {
    key: 'valgt',
    fallback: [],
    read: readSelected,
    write: (value) => (value.length === 0 ? undefined : value.join(',')),
  },
  classCount: oneOf('klasser', CLASS_COUNTS),
  method: oneOf('metode', METHODS),
  scheme: oneOf('farger', SCHEMES),
  names: {
    key: 'navn',
    fallback: true,
    read: (text) => (text === 'nei' ? valid(false) : invalid('unknown')),
    write: (value) => (value ? undefined : 'nei'),
  },
  frame: {
    key: 'utsnitt',
    fallback: undefined,
    read: readFrame,
    write: (frame) => frame && [frame.lat, frame.lon, frame.km].join(','),
  },
  language: oneOf('sprak', LANGUAGES),
  theme: {
    key: 'tema',
    fallback: undefined,
    read: (text) => {
      const theme = THEMES.find(([name]) => name === text)?.[1];
      return theme ? valid(theme) : invalid('unknown');
    },
    write: (value) => THEMES.find(([, theme]) => theme === value)?.[0],
  },
  embedded: {
    key: 'innebygd',
    fallback: false,
    read: (text) => (text === '1' ? valid(true) : invalid('unknown')),
    write: (value) => (value ? '1' : undefined),
  },
  painter: {
    key: 'tegner',
    fallback: undefined,
    read: (text) => {
      const painter = PAINTERS.find((candidate) => candidate === text);
      return painter ? valid(painter) : invalid('unknown');
    },
    write: (value) => value,
  },
} as const satisfies { readonly [K in keyof ViewState]: Parameter<ViewState[K]> };

/** Keys that other sites add to links to recognise who followed them: nothing of the view, and nobody's to pass on. */
const TRACKERS =
  /^(utm_.*|[a-z]+clk?id|gad_.*|[gw]braid|srsltid|igsh(id)?|li_fat_id|mc_[ce]id|mkt_tok|_hs(enc|mi)|_gl)$/i;

const NAMES = Object.keys(PARAMETERS) as (keyof ViewState)[];

/** How many characters of an invalid value the reader is shown: a link may have a hundred thousand. */
const MOST_TOLD = 20;
const LONGEST_TOLD = 60;
const shortened = (value: string): string =>
  value.length > LONGEST_TOLD
    ? `${value.slice(0, LONGEST_TOLD - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : value;

/**
 * Reads a query string. Never throws: what can't be followed gets the default and is listed in `ignored`, and keys of
 * other versions are kept, but for trackers'. Values are read without regard to case and surrounding space, and a link
 * copied out of HTML, with `&amp;` between its parts, like the link that it stands for.
 */
export function decode(search: string, catalogue: Catalogue): Decoded {
  const given = [...new URLSearchParams(search)]
    .map(([key, value]) => [key.replace(/^(amp;)+/i, ''), value] as const)
    .filter(([key]) => !TRACKERS.test(key));
  const ignored: Ignored[] = [];
  const tell = (key: string, ...[value, reason, told]: Rejected) => {
    if (ignored.length < MOST_TOLD) ignored.push({ key, value: shortened(value), reason, ...told });
  };
  const read = <K extends keyof ViewState>(name: K): ViewState[K] => {
    // The table is one record of differently typed rows; `satisfies` above has checked that row K reads ViewState[K].
    const parameter = PARAMETERS[name] as unknown as Parameter<ViewState[K]>;
    const [first, ...others] = given.filter(([key]) => key === parameter.key).map(([, value]) => value);
    for (const value of others) tell(parameter.key, value, 'repeated');
    if (first === undefined) return parameter.fallback;
    const result = parameter.read(first.trim().toLowerCase(), catalogue);
    if (result.kind === 'invalid') {
      tell(parameter.key, first, result.reason);
      return parameter.fallback;
    }
    for (const rejected of result.rejected ?? []) tell(parameter.key, ...rejected);
    return result.value;
  };
  // The data may lack the usual tiltak: a reader's own report may have other measures.
  const asked = read('tiltak');
  const [first] = catalogue.tiltak;
  const tiltak = first && !catalogue.tiltak.some(({ id }) => id === asked) ? first.id : asked;
  const view: ViewState = {
    page: read('page'),
    tiltak,
    period: read('period'),
    since: read('since'),
    value: read('value'),
    level: read('level'),
    form: read('form'),
    selected: read('selected'),
    classCount: read('classCount'),
    method: read('method'),
    scheme: read('scheme'),
    names: read('names'),
    frame: read('frame'),
    language: read('language'),
    theme: read('theme'),
    embedded: read('embedded'),
    painter: read('painter'),
  };
  const known = new Set<string>(NAMES.map((name) => PARAMETERS[name].key));
  return {
    view: catalogue.fit?.(view) ?? view,
    ignored,
    foreign: given.filter(([key]) => !known.has(key)),
  };
}

/** Commas and colons are not escaped: they are allowed in a query, and chat programs leave them alone. */
const escape = (text: string): string =>
  encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':');

/**
 * Writes a view of a catalogue's data as a query string, `?` included; empty for the default view. The inverse of
 * `decode`.
 */
export function encode(view: ViewState, catalogue: Catalogue, foreign: Decoded['foreign'] = []): string {
  const pairs: (readonly [string, string])[] = [];
  for (const name of NAMES) {
    const parameter = PARAMETERS[name] as unknown as Parameter<ViewState[typeof name]>;
    const value = parameter.write(view[name], catalogue);
    if (value !== undefined) pairs.push([parameter.key, value]);
  }
  const text = [...pairs, ...foreign].map(([key, value]) => `${escape(key)}=${escape(value)}`).join('&');
  return text === '' ? '' : `?${text}`;
}

/** The newest month of the data, or the newest year where there are no months. */
export function newestPeriod(catalogue: Catalogue): Period {
  const newest = monthsIn(catalogue.periods).at(-1) ?? catalogue.periods.at(-1);
  if (newest === undefined) throw new RangeError('a catalogue without periods');
  return newest;
}

/** The period that a view shows. */
export const periodOf = (view: ViewState, catalogue: Catalogue): Period =>
  view.period ?? newestPeriod(catalogue);
