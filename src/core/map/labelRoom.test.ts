import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, clearFrom, fitsFrom, LEEWAY, type Part, type Standing } from './labelRoom.ts';

const block: Block = { halfWidth: 20 + LEEWAY, top: -10, bottom: 5 };

describe('room in a place', () => {
  test('is there from the scale at which a block is smaller than one of the rooms', () => {
    // 20 pixels are 2,000 m at 0.01, and 10 pixels 1,000 m.
    expect(fitsFrom(block, [{ halfWidth: 2000, halfHeight: 1000 }])).toBe(0.01);
    expect(fitsFrom(block, [{ halfWidth: 1000, halfHeight: 1000 }])).toBe(0.02);
    expect(fitsFrom(block, [{ halfWidth: 4000, halfHeight: 500 }])).toBe(0.02);
    const rooms = [
      { halfWidth: 1000, halfHeight: 1000 },
      { halfWidth: 2500, halfHeight: 625 },
    ];
    expect(fitsFrom(block, rooms)).toBe(0.016);
  });

  test('is never where there is none', () => {
    expect(fitsFrom(block, [{ halfWidth: 0, halfHeight: 0 }])).toBe(Infinity);
  });
});

/** Whether two blocks are less than `gap` apart at a scale. */
function meet(a: Standing<Block>, b: Standing<Block>, gap: number, scale: number): boolean {
  const [dx, dy] = [(b.point[0] - a.point[0]) * scale, (a.point[1] - b.point[1]) * scale];
  return (
    Math.abs(dx) < a.block.halfWidth + b.block.halfWidth + gap - 1e-9 &&
    dy + b.block.top < a.block.bottom + gap - 1e-9 &&
    a.block.top < dy + b.block.bottom + gap - 1e-9
  );
}

const metres = fc.integer({ min: -1000, max: 1000 }).map((n) => n * 100);
const blocks: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 5, max: 60 }), fc.integer({ min: -20, max: 10 }), fc.integer({ min: 8, max: 30 }))
  .map(([halfWidth, top, height]) => ({ halfWidth, top, bottom: top + height }));
const standing: fc.Arbitrary<Standing<Block>> = fc.record({ point: fc.tuple(metres, metres), block: blocks });
const scale = fc.integer({ min: 1, max: 4000 }).map((n) => n / 1e5);

describe('the scale from which a block is clear of others', () => {
  const at = (x: number, y: number, from: number): Standing<Part> => ({
    point: [x, y],
    block: { ...block, from },
  });

  test('is that from which they are apart along one of the axes', () => {
    const own = { point: [0, 0], block } as const;
    // 46 pixels across and a gap of 4.
    expect(clearFrom(own, 0, [at(5000, 0, 0)], 4)).toBe(0.01);
    // 15 pixels down and a gap of 4.
    expect(clearFrom(own, 0, [at(0, 1900, 0)], 4)).toBe(0.01);
    expect(clearFrom(own, 0, [at(5000, -1900, 0)], 4)).toBe(0.01);
  });

  test('is the own one where that is larger, or where the other comes later', () => {
    const own = { point: [0, 0], block } as const;
    expect(clearFrom(own, 0.02, [at(5000, 0, 0)], 4)).toBe(0.02);
    expect(clearFrom(own, 0, [at(5000, 0, 0.01)], 4)).toBe(0);
    expect(clearFrom(own, 0, [at(5000, 0, 0.009)], 4)).toBe(0.01);
    expect(clearFrom(own, 0, [at(5000, 0, Infinity)], 4)).toBe(0);
  });

  test('heeds no part of its own label', () => {
    expect(clearFrom({ point: [7, 7], block }, 0.001, [at(7, 7, 0)], 4)).toBe(0.001);
  });

  test('holds: whatever is there at a scale does not meet, there or closer', () => {
    fc.assert(
      fc.property(
        fc.array(standing, { maxLength: 12 }),
        fc.array(scale, { minLength: 12 }),
        scale,
        (all, froms, at) => {
          const placed: Standing<Part>[] = [];
          for (const [index, own] of all.entries()) {
            const from = clearFrom(own, froms[index] ?? 0, placed, 2);
            placed.push({ ...own, block: { ...own.block, from } });
          }
          const shown = placed.filter(({ block: { from } }) => at >= from);
          for (const a of shown) {
            for (const b of shown) {
              if (a.point.join() !== b.point.join()) expect(meet(a, b, 2, at)).toBe(false);
            }
          }
        },
      ),
    );
  });
});
