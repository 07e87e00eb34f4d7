import { createHash } from 'node:crypto';
import { csvParse } from 'd3-dsv';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { committed } from '../testing/project.ts';

const csv = () => committed('data/public/tiltaksdeltakere.csv');

const DataPackage = v.object({
  resources: v.tuple([
    v.object({
      path: v.literal('tiltaksdeltakere.csv'),
      bytes: v.number(),
      hash: v.string(),
      schema: v.object({
        fields: v.array(
          v.object({
            name: v.string(),
            title: v.string(),
            description: v.string(),
            type: v.picklist(['string', 'integer', 'date']),
            constraints: v.optional(
              v.object({
                required: v.optional(v.boolean()),
                minimum: v.optional(v.number()),
                pattern: v.optional(v.string()),
                enum: v.optional(v.array(v.string())),
              }),
            ),
          }),
        ),
        primaryKey: v.array(v.string()),
      }),
    }),
  ]),
});

const resource = () =>
  v.parse(DataPackage, JSON.parse(committed('data/public/datapackage.json'))).resources[0];

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
    schema.fields.filter(({ name, constraints = {} }) => {
      const value = row[name] ?? '';
      const { required = false, pattern, minimum = 0 } = constraints;
      if (value === '') return required;
      if (constraints.enum !== undefined && !constraints.enum.includes(value)) return true;
      if (pattern !== undefined && !new RegExp(`^(${pattern})$`).test(value)) return true;
      return name === 'value' && !(Number(value) >= minimum);
    }),
  );
  expect(broken).toEqual([]);
  const keys = rows.map((row) => schema.primaryKey.map((name) => row[name]).join());
  expect(new Set(keys).size).toBe(rows.length);
});

test('the DCAT metadata tells the time that the data cover, and only addresses relative to the site', () => {
  const Dcat = v.object({
    '@type': v.literal('dcat:Dataset'),
    'dct:temporal': v.object({
      'dcat:startDate': v.object({ '@value': v.literal('2026-01-01') }),
      'dcat:endDate': v.object({ '@value': v.literal('2026-02-28') }),
    }),
    'dcat:distribution': v.object({
      'dcat:downloadURL': v.object({ '@id': v.literal('tiltaksdeltakere.csv') }),
      'dct:rights': v.object({}),
    }),
  });
  expect(v.safeParse(Dcat, JSON.parse(committed('data/public/dcat.jsonld'))).success).toBe(true);
});
