import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test as base, vi } from 'vitest';
import { main } from './main.ts';
import { bytesOf, few } from './testing.ts';
import { writeAll } from './write.ts';

/** Each test gets a folder of its own, and what the command told. */
const test = base.extend<{ folder: string; told: () => string }>({
  // Vitest reads from an object pattern what a fixture needs: these need nothing.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'geo-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  told: async ({}, use) => {
    const spy = vi.spyOn(console, 'error').mockReturnValue();
    await use(() => spy.mock.calls.flat().join('\n'));
    spy.mockRestore();
  },
});

describe('npm run geo', () => {
  test('lists what is wrong with a file and writes nothing', async ({ folder, told }) => {
    const file = join(folder, 'kommuner.geojson');
    writeFileSync(file, bytesOf(few()));
    expect(await main([file, '--out', join(folder, 'out')])).toBe(1);
    expect(told()).toContain(`${file}: kommune 0301: missing`);
    expect(told()).toContain('Nothing was written.');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('says which file it cannot read', async ({ folder, told }) => {
    expect(await main([join(folder, 'none.zip')])).toBe(1);
    expect(told()).toContain('ENOENT');
  });

  test('explains itself without a file', async ({ told }) => {
    expect(await main([])).toBe(2);
    expect(told()).toContain('usage: npm run geo -- <file of kommuner>');
  });
});

describe('writeAll', () => {
  test('writes all files and leaves no others', ({ folder }) => {
    writeAll(join(folder, 'out'), { 'a.json': '1', 'b.json': '2' });
    expect(readdirSync(join(folder, 'out'))).toEqual(['a.json', 'b.json']);
    expect(readFileSync(join(folder, 'out', 'b.json'), 'utf8')).toBe('2');
  });

  test('leaves the old files when one cannot be written', ({ folder }) => {
    writeAll(folder, { 'a.json': 'old' });
    expect(() => {
      writeAll(folder, { 'a.json': 'new', 'no/such/folder.json': '' });
    }).toThrow('ENOENT');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});
