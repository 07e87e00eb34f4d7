import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test as base, vi } from 'vitest';
import { main, settle } from './main.ts';
import { builtIn } from './renew.ts';
import { bytesOf, few } from './testing.ts';

/** Each test gets a folder of its own, what the command told as a fault, and what it said. */
const test = base.extend<{ folder: string; told: () => string; said: () => string }>({
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
  said: async ({}, use) => {
    const spy = vi.spyOn(console, 'log').mockReturnValue();
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
    expect(told()).toContain('353 faults; nothing was written.');
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

  test.for<[string[], string]>([
    [['--dri-run', 'a.zip'], "Unknown option '--dri-run'"],
    [['--dry-run', '--check', 'a.zip'], '--dry-run and --check exclude each other'],
    [['a.zip', 'b.zip'], 'expected one file, found a.zip, b.zip'],
  ])('refuses %j and explains itself', async ([args, what], { told }) => {
    expect(await main(args)).toBe(2);
    expect(told()).toContain(`${what}\n\nusage: npm run geo`);
  });

  test('explains itself when asked to', async ({ said }) => {
    expect(await main(['--help'])).toBe(0);
    expect(said()).toContain('--dry-run');
    expect(said()).toContain('Exit code');
  });
});

describe('settle', () => {
  const built = new Map([
    ['a.json', '1'],
    ['b.json', '2'],
  ]);

  test('writes what is not there and leaves no other files', async ({ folder, said }) => {
    expect(await settle(built, { folder, dryRun: false, check: false })).toBe(0);
    expect(readdirSync(folder)).toEqual(['a.json', 'b.json']);
    expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe('2');
    expect(said()).toBe('wrote a.json, b.json');
  });

  test('touches no file that is the same, and says so', async ({ folder, said }) => {
    writeFileSync(join(folder, 'a.json'), '1');
    writeFileSync(join(folder, 'b.json'), 'old');
    const { mtimeMs, ino } = statSync(join(folder, 'a.json'));
    expect(await settle(built, { folder, dryRun: false, check: false })).toBe(0);
    expect(await settle(built, { folder, dryRun: false, check: false })).toBe(0);
    expect(statSync(join(folder, 'a.json'))).toMatchObject({ mtimeMs, ino });
    expect(said()).toBe('wrote b.json\nthe files are the same, byte for byte; nothing to write');
  });

  test('only says what it would write in a dry run', async ({ folder, said }) => {
    expect(await settle(built, { folder, dryRun: true, check: false })).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
    expect(said()).toBe('would write a.json, b.json');
  });

  test('fails a check when a file is another one, and passes it when none is', async ({ folder, told }) => {
    writeFileSync(join(folder, 'a.json'), '1');
    writeFileSync(join(folder, 'b.json'), 'old');
    expect(await settle(built, { folder, dryRun: false, check: true })).toBe(1);
    expect(told()).toBe('other files than this delivery gives: b.json');
    expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe('old');
    writeFileSync(join(folder, 'b.json'), '2');
    expect(await settle(built, { folder, dryRun: false, check: true })).toBe(0);
  });

  test('leaves the old files when one cannot be written', async ({ folder }) => {
    writeFileSync(join(folder, 'a.json'), 'old');
    const broken = new Map([...built, ['a.json/c.json', '3']]);
    await expect(settle(broken, { folder, dryRun: false, check: false })).rejects.toThrow();
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});

describe('builtIn', () => {
  test('has nothing where there is no file, and says which one is damaged', ({ folder }) => {
    expect(builtIn(folder)).toBeUndefined();
    writeFileSync(join(folder, 'detalj.topo.json'), '{"type":');
    expect(() => builtIn(folder)).toThrow(/detalj\.topo\.json is damaged .*: restore or delete it$/);
  });
});
