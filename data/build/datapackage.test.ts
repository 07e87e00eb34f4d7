// The data package against the rules of its profile, written from the specification (datapackage.org, version 2.0): what
// the JSON schemas of Data Package, Data Resource, Table Dialect and Table Schema require of what is used here.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { committed } from '../testing/project.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

const text = v.string();
/** A web address, or a path inside the folder: not absolute, and never out of it. */
const path = v.pipe(
  text,
  v.regex(/^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$/, 'a path'),
);
const licenses = v.pipe(
  v.array(
    v.pipe(
      v.object({
        name: v.optional(v.pipe(text, v.regex(/^[-a-zA-Z0-9._]+$/))),
        path: v.optional(path),
        title: v.optional(text),
      }),
      v.check(({ name, path }) => name !== undefined || path !== undefined, 'a name or a path'),
    ),
  ),
  v.minLength(1),
);
const sources = v.array(
  v.pipe(
    v.object({ title: v.optional(text), path: v.optional(path), licenses: v.optional(licenses) }),
    v.check((source) => Object.keys(source).length > 0, 'something of the source'),
  ),
);

const named = { name: text, title: v.optional(text), description: v.optional(text) };
const missingValues = v.optional(v.array(text));
const required = v.optional(v.boolean());
const values = v.optional(
  v.pipe(
    v.array(text),
    v.minLength(1),
    v.check((all) => new Set(all).size === all.length, 'each value once'),
  ),
);
/** The types that the CSV has, of the fifteen. Strict: a misspelt constraint would be none. */
const Field = v.variant('type', [
  v.strictObject({
    ...named,
    type: v.literal('string'),
    missingValues,
    constraints: v.strictObject({ required, pattern: v.optional(text), enum: values }),
  }),
  v.strictObject({
    ...named,
    type: v.literal('integer'),
    missingValues,
    constraints: v.strictObject({ required, minimum: v.optional(v.pipe(v.number(), v.integer())) }),
  }),
  v.strictObject({
    ...named,
    type: v.literal('date'),
    missingValues,
    constraints: v.strictObject({ required }),
  }),
]);

const TableSchema = v.pipe(
  v.strictObject({
    $schema: v.literal(`${PROFILES}/tableschema.json`),
    fields: v.pipe(v.array(Field), v.minLength(1)),
    missingValues,
    primaryKey: v.pipe(v.array(text), v.minLength(1)),
  }),
  v.check(({ fields, primaryKey }) => {
    const names = fields.map(({ name }) => name);
    return new Set(names).size === names.length && primaryKey.every((name) => names.includes(name));
  }, 'fields with names of their own, and a key of them'),
);

const Resource = v.strictObject({
  $schema: v.literal(`${PROFILES}/dataresource.json`),
  name: v.pipe(text, v.regex(/^[a-z0-9._-]+$/, 'a name for addresses')),
  type: v.literal('table'),
  path,
  title: text,
  format: text,
  mediatype: v.pipe(text, v.regex(/^(.+)\/(.+)$/)),
  encoding: text,
  bytes: v.pipe(v.number(), v.integer()),
  hash: v.pipe(text, v.regex(/^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$/)),
  dialect: v.strictObject({
    delimiter: text,
    lineTerminator: text,
    quoteChar: text,
    doubleQuote: v.boolean(),
    header: v.boolean(),
  }),
  sources,
  schema: TableSchema,
});

const DataPackage = v.looseObject({
  $schema: v.literal(`${PROFILES}/datapackage.json`),
  name: text,
  title: text,
  description: text,
  version: text,
  keywords: v.pipe(v.array(text), v.minLength(1)),
  sources,
  resources: v.pipe(v.array(Resource), v.minLength(1)),
});

const descriptor = () => JSON.parse(committed('data/public/datapackage.json')) as Record<string, unknown>;

test('the data package keeps the rules of its profile', () => {
  const { issues } = v.safeParse(DataPackage, descriptor());
  expect(issues?.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`) ?? []).toEqual([]);
});

test('and what breaks them is found', () => {
  const [resource] = descriptor()['resources'] as Record<string, unknown>[];
  const broken = [
    { resources: [] },
    { keywords: [] },
    { resources: [{ ...resource, path: '../tiltaksdeltakere.csv' }] },
    { resources: [{ ...resource, schema: { fields: [] } }] },
    { sources: [{ title: 'NAV', licenses: [{ title: 'without a name' }] }] },
  ];
  for (const change of broken) {
    expect(v.safeParse(DataPackage, { ...descriptor(), ...change }).success).toBe(false);
  }
});

test('no licence is stated for the figures, whose publisher states none', () => {
  expect(descriptor()).not.toHaveProperty('licenses');
  const [resource] = descriptor()['resources'] as Record<string, unknown>[];
  expect(resource).not.toHaveProperty('licenses');
});
