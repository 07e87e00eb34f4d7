// A few damaged inputs of every kind, the same in each run. `npm run fuzz` tries as many as time allows, others each time.
import { describe, expect, test, vi } from 'vitest';
import { Finding, type Kind, tryKind } from './kind.ts';
import { KINDS } from './kinds.ts';
import { below } from './random.ts';

vi.setConfig({ testTimeout: 60_000 });
const SEED = 'tiltakskart';
/** Together some seconds. */
const TRIES: Readonly<Record<string, number>> = {
  links: 200,
  text: 30,
  xlsx: 15,
  ods: 12,
  pdf: 2,
  pages: 6,
  boundaries: 20,
  built: 1500,
};

test.each(KINDS.map((kind) => [kind.name, kind] as const))(
  'damaged %s are read right or refused in words, soon',
  async (name, kind) => {
    const wanted = TRIES[name] ?? 0;
    const tally = await tryKind(kind, SEED, (tried) => tried === wanted);
    expect(tally.tried).toBe(wanted);
    // Some must be refused: otherwise nothing was damaged.
    expect(tally.refused).toBeGreaterThan(0);
  },
);

describe('the harness', () => {
  const kind = (attempt: (number: number) => 'same'): Kind => ({
    name: 'made',
    prepare: () => Promise.resolve((random) => attempt(below(random, 10))),
  });
  const until = (most: number) => (tried: number) => tried === most;

  test('counts what it tried', async () => {
    const tally = await tryKind(
      kind(() => 'same'),
      'a',
      until(5),
    );
    expect(tally).toMatchObject({ name: 'made', tried: 5, same: 5, other: 0, refused: 0 });
  });

  test('tells how to see again what went wrong, and it goes wrong again', async () => {
    const fails = kind((number) => {
      if (number === 7) throw new TypeError('seven');
      return 'same';
    });
    const finding = await tryKind(fails, 'a', until(1000)).catch((error: unknown) => error);
    expect(finding).toBeInstanceOf(Finding);
    const [, number = ''] =
      /^npm run fuzz -- 1 a made (\d+)\nTypeError: seven$/.exec((finding as Finding).message) ?? [];
    expect(number).toMatch(/^\d+$/);
    await expect(tryKind(fails, 'a', until(1), { first: Number(number) })).rejects.toThrow('seven');
  });

  test('finds what takes too long', async () => {
    const slow = kind(() => {
      const since = process.cpuUsage();
      while (process.cpuUsage(since).user < 30_000);
      return 'same';
    });
    await expect(tryKind(slow, 'a', until(2), { longest: 10 })).rejects.toThrow(/took \d+ ms/);
  });
});
