// The descriptions of the open data: each tells the same of the same file, in the words of its format.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ROOT, committed } from '../testing/project.ts';

const csv = () => committed('data/public/tiltaksdeltakere.csv');
const json = (name: string): unknown => JSON.parse(committed(`data/public/${name}`));

const DataPackage = v.object({
  resources: v.tuple([
    v.object({
      bytes: v.number(),
      hash: v.string(),
      schema: v.object({
        fields: v.array(
          v.object({
            name: v.string(),
            title: v.string(),
            description: v.string(),
            type: v.string(),
            constraints: v.object({
              required: v.optional(v.boolean()),
              minimum: v.optional(v.number()),
              pattern: v.optional(v.string()),
              enum: v.optional(v.array(v.string())),
            }),
          }),
        ),
        primaryKey: v.array(v.string()),
      }),
    }),
  ]),
});
const resource = () => v.parse(DataPackage, json('datapackage.json')).resources[0];

const Csvw = v.object({
  '@context': v.literal('http://www.w3.org/ns/csvw'),
  url: v.literal('tiltaksdeltakere.csv'),
  tableSchema: v.object({
    columns: v.array(
      v.object({
        name: v.string(),
        titles: v.string(),
        datatype: v.object({
          base: v.picklist(['string', 'integer', 'date']),
          format: v.optional(v.string()),
          minimum: v.optional(v.number()),
        }),
        required: v.optional(v.boolean()),
      }),
    ),
    primaryKey: v.array(v.string()),
  }),
});
const csvw = () => v.parse(Csvw, json('csv-metadata.json')).tableSchema;

test('the names beside the page are those that were published, and stay', () => {
  expect(readdirSync(new URL('data/public', ROOT)).sort()).toEqual([
    'csv-metadata.json',
    'datapackage.json',
    'dataset.jsonld',
    'dcat.jsonld',
    'tiltaksdeltakere.csv',
  ]);
});

test('the data package describes the columns of the CSV, and its bytes', () => {
  const { schema, bytes, hash } = resource();
  expect(schema.fields.map(({ name }) => name)).toEqual(csvParse(csv()).columns);
  expect(bytes).toBe(Buffer.byteLength(csv()));
  expect(hash).toBe(`sha256:${createHash('sha256').update(csv()).digest('hex')}`);
});

test('every line of the CSV keeps the constraints of the data package', () => {
  const { schema } = resource();
  const rows = csvParse(csv());
  const broken = rows.flatMap((row) =>
    schema.fields
      .filter(({ name, constraints }) => {
        const value = row[name] ?? '';
        const { required = false, pattern, minimum = 0 } = constraints;
        if (value === '') return required;
        if (constraints.enum !== undefined && !constraints.enum.includes(value)) return true;
        if (pattern !== undefined && !new RegExp(`^(${pattern})$`).test(value)) return true;
        return name === 'value' && !(Number(value) >= minimum);
      })
      .map(({ name }) => `${name} of ${schema.primaryKey.map((key) => row[key]).join()}`),
  );
  expect(broken).toEqual([]);
  const keys = rows.map((row) => schema.primaryKey.map((name) => row[name]).join());
  expect(new Set(keys).size).toBe(rows.length);
});

test('CSV on the Web says the same of the columns, and every line keeps to that too', () => {
  const { columns, primaryKey } = csvw();
  const { schema } = resource();
  expect(columns.map(({ titles }) => titles)).toEqual(csvParse(csv()).columns);
  expect(columns.map(({ datatype, required }) => [datatype.base, required === true])).toEqual(
    schema.fields.map(({ type, constraints }) => [type, constraints.required === true]),
  );
  expect(primaryKey).toEqual(schema.primaryKey);
  const broken = csvParse(csv()).flatMap((row) =>
    columns
      .filter(({ name, datatype, required = false }) => {
        const value = row[name] ?? '';
        if (value === '') return required;
        return datatype.format !== undefined && !new RegExp(datatype.format).test(value);
      })
      .map(({ name }) => `${name} of ${primaryKey.map((key) => row[key]).join()}`),
  );
  expect(broken).toEqual([]);
});

test.each(['datapackage.json', 'csv-metadata.json', 'dcat.jsonld', 'dataset.jsonld'])(
  '%s tells source, rights, date, period, geography and what * means',
  (name) => {
    const text = committed(`data/public/${name}`);
    expect(text).toContain('https://www.nav.no/');
    expect(text).toContain('rapporten oppgir ingen lisens for tallene');
    expect(text).toContain('Statistisk sentralbyrå, CC BY 4.0');
    expect(text).toContain('2026-03-04');
    expect(text).toMatch(/2026-01(-01)?\b[\s\S]*2026-02(-28)?\b/);
    expect(text).toContain('Norge');
    expect(text).toContain('0, 1, 2 eller 3 personer');
    expect(text).toContain('ingen må regne seg fram til tallet');
  },
);

test('search engines are told what they ask for, in their words', () => {
  const Dataset = v.object({
    '@context': v.literal('https://schema.org'),
    '@type': v.literal('Dataset'),
    name: v.pipe(v.string(), v.minLength(1)),
    // Shorter or longer ones are not taken.
    description: v.pipe(v.string(), v.minLength(50), v.maxLength(5000)),
    url: v.literal('./'),
    creator: v.object({ '@type': v.literal('Organization'), name: v.literal('NAV') }),
    temporalCoverage: v.literal('2026-01-01/2026-02-28'),
    spatialCoverage: v.object({ name: v.literal('Norge') }),
    distribution: v.object({
      '@type': v.literal('DataDownload'),
      encodingFormat: v.literal('text/csv'),
      contentUrl: v.literal('tiltaksdeltakere.csv'),
    }),
  });
  const { issues } = v.safeParse(Dataset, json('dataset.jsonld'));
  expect(issues?.map((issue) => v.getDotPath(issue)) ?? []).toEqual([]);
});
