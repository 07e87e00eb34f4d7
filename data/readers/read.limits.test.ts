// What is told of a file whatever its kind, and of what reads it.
import { expect, test } from 'vitest';
import { SourceError } from '../faults.ts';
import type { Tables } from '../tables.ts';
import { Unloaded, loaded, readReport } from './read.ts';

const tables: Tables = {
  kommuner: [],
  fylker: [],
  former: [],
  population: new Map(),
  reports: [],
  notes: [],
  tiltak: [],
  dimensions: [],
};

/** The one fault in which a file of so many bytes ends. It begins like a workbook of the old kind. */
async function faultOf(length: number): Promise<unknown> {
  const bytes = new Uint8Array(length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
  try {
    return await readReport('a.xls', bytes, tables);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    expect(error.faults).toHaveLength(1);
    return error.faults[0];
  }
}

test('a file of ten million bytes is looked into, and a larger one is not', async () => {
  expect(await faultOf(10e6)).toMatchObject({ why: 'old-workbook' });
  expect(await faultOf(10e6 + 1)).toEqual({
    file: 'a.xls',
    why: 'too-large',
    found: '11 MB',
    expected: 'a report: none is larger than 10 MB',
  });
});

test('a library that could not be loaded is told as such, with its reason', async () => {
  const reason = new TypeError('fetched in vain');
  const error: unknown = await loaded(Promise.reject(reason)).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Unloaded);
  expect(error).toMatchObject({
    name: 'Unloaded',
    message: 'what reads this kind of file could not be loaded',
    cause: reason,
  });
  expect(await loaded(Promise.resolve('library'))).toBe('library');
});
