import { type Random, below, pick } from './random.ts';

export type Path = readonly (string | number)[];

/** A JSON with one thing in it changed. */
export interface Changed {
  readonly json: unknown;
  readonly path: Path;
  readonly how: 'left out' | 'another type' | 'another value' | 'twice';
}

type Holder = Record<string | number, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** What no file holds anywhere. */
export const FOREIGN = true;
const OTHERS = [
  null,
  '',
  '0',
  -1,
  0.5,
  1e300,
  Number.MAX_SAFE_INTEGER + 1,
  'x'.repeat(5000),
  [],
  {},
  [[[[]]]],
];

/** A way down to some value in a JSON; all depths are met alike, however broad it is. */
function somewhere(random: Random, json: unknown): Path {
  const path: (string | number)[] = [];
  let value = json;
  while (isHolder(value)) {
    const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    if (keys.length === 0 || (path.length > 0 && random() < 0.25)) break;
    const key = pick(random, keys);
    path.push(key);
    value = value[key];
  }
  return path;
}

/** A JSON with something in it left out, of another type or value, or there twice. The one given stays as it is. */
export function damagedJson(random: Random, json: unknown): Changed {
  const copy: unknown = structuredClone(json);
  const path = somewhere(random, copy);
  const key = path.at(-1);
  let holder: unknown = copy;
  for (const step of path.slice(0, -1)) holder = (holder as Holder)[step];
  if (key === undefined || !isHolder(holder)) return { json: FOREIGN, path, how: 'another type' };
  const how = pick(random, ['left out', 'another type', 'another value', 'twice'] as const);
  if (how === 'another type') holder[key] = FOREIGN;
  else if (how === 'another value') holder[key] = pick(random, OTHERS);
  else if (Array.isArray(holder)) {
    const again: unknown[] = how === 'twice' ? [holder[Number(key)], holder[Number(key)]] : [];
    holder.splice(Number(key), 1, ...again);
  } else if (how === 'left out') Reflect.deleteProperty(holder, key);
  else holder[`${key}${below(random, 10)}`] = holder[key];
  return { json: copy, path, how };
}
