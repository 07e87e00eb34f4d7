import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Colour, pixelsAt } from './support/pixels.ts';
import { addStyles, distance, follow } from './support/page.ts';
import { expect, openMap, type Painter, test } from './support/test.ts';

/** A point well inside each kommune, longitude and latitude, from the built boundaries. */
const LABEL_POINTS: readonly (readonly [number: string, lon: number, lat: number])[] = (
  JSON.parse(readFileSync(new URL('../geo/kommuner.topo.json', import.meta.url), 'utf8')) as {
    objects: { kommuner: { geometries: { id: string; properties: { punkt: [number, number] } }[] } };
  }
).objects.kommuner.geometries.map(({ id, properties: { punkt } }) => [id, ...punkt]);

/** Frames that together show all of Norway, close enough for the smallest kommune to be some pixels across. */
const FRAMES = [
  [58.8, 6.6],
  [58.9, 9.6],
  [60.2, 5.6],
  [60.3, 9.2],
  [60.6, 12.0],
  [61.9, 5.9],
  [62.2, 9.4],
  [62.9, 7.6],
  [63.5, 11.3],
  [64.9, 12.8],
  [66.4, 13.8],
  [68.0, 14.2],
  [68.9, 17.6],
  [69.8, 22.3],
  [70.3, 26.6],
  [70.0, 30.0],
] as const;
const KM = 330;

// A map of 888 × 900 pixels: at this scale the smallest islands have pixels of their own.
test.use({ viewport: { width: 1240, height: 956 } });

const RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Kilometres east of 15° E and north of the equator on a transverse Mercator plane, reckoned here on its own. */
function plane(lon: number, lat: number): readonly [number, number] {
  const [λ, φ] = [(lon - 15) * RADIANS, lat * RADIANS];
  return [
    RADIUS_KM * Math.atanh(Math.cos(φ) * Math.sin(λ)),
    RADIUS_KM * Math.atan2(Math.tan(φ), Math.cos(λ)),
  ];
}

/** The colour at the label point of every kommune, each read in the first frame where it is well inside the map. */
async function colours(page: Page, by: Painter): Promise<ReadonlyMap<string, Colour>> {
  const map = page.locator('[data-map]');
  const box = await map.boundingBox();
  if (!box) throw new Error('the map has no box');
  const scale = Math.min(box.width, box.height) / KM;
  const found = new Map<string, Colour>();
  // What lies over the map would be read in its place.
  await addStyles(
    page,
    '.months, .chosen, footer, .controls, .names, .tip { visibility: hidden !important }',
  );
  for (const [lat, lon] of FRAMES) {
    await follow(page, `?utsnitt=${lat},${lon},${KM}&tegner=${by}`);
    const [x0, y0] = plane(lon, lat);
    const inside = LABEL_POINTS.flatMap(([number, pointLon, pointLat]) => {
      const [x, y] = plane(pointLon, pointLat);
      const [left, top] = [box.width / 2 + (x - x0) * scale, box.height / 2 - (y - y0) * scale];
      const clear = left > 20 && left < box.width - 20 && top > 20 && top < box.height - 20;
      return clear && !found.has(number) ? [{ number, x: box.x + left, y: box.y + top }] : [];
    });
    const read = () =>
      pixelsAt(
        page,
        inside.map(({ x, y }) => [Math.round(x), Math.round(y)] as const),
      );
    let before: Colour[] = [];
    // At rest when nothing changes from one reading to the next.
    await expect
      .poll(async () => {
        const now = await read();
        const still = JSON.stringify(now) === JSON.stringify(before);
        before = now;
        return still;
      })
      .toBe(true);
    inside.forEach(({ number }, index) => {
      const colour = before[index];
      if (colour) found.set(number, colour);
    });
  }
  return found;
}

const KINDS = { published: /^f-\d$/, suppressed: /^f-suppressed/, absent: /^f-absent$/ } as const;

/** The kommuner of each kind, as the page's own SVG has them. */
async function kindOf(page: Page, kind: keyof typeof KINDS): Promise<string[]> {
  const areas = await page
    .locator('.map-svg [id^=k]')
    .evaluateAll((paths) => paths.map(({ id, classList }) => [id.slice(1), classList.value] as const));
  return areas.filter(([, fill]) => KINDS[kind].test(fill)).map(([number]) => number);
}

/** Lines of the hatch and what is between them are grey; no class is. */
const isGrey = (colour: Colour): boolean => Math.max(...colour) - Math.min(...colour) < 24;

test('Both painters give every kommune the same colour, or the hatch @all', async ({ page }) => {
  // Sixteen frames on each painter, drawn in software.
  test.setTimeout(300_000);
  const paint = async (by: Painter) => {
    await openMap(page, `?utsnitt=62,9,${KM}&tegner=${by}`);
    return colours(page, by);
  };
  const [svg, gl] = [await paint('svg'), await paint('webgl')];
  expect(svg.size).toBe(357);
  const both = (number: string) => [svg.get(number), gl.get(number)] as const;
  const plain = [...(await kindOf(page, 'published')), ...(await kindOf(page, 'absent'))];
  expect(plain).toHaveLength(247);
  const differing = plain.filter((number) => {
    const [a, b] = both(number);
    return !a || !b || distance(a, b) > 6;
  });
  expect(differing).toEqual([]);
  const hatched = await kindOf(page, 'suppressed');
  expect(hatched).toHaveLength(110);
  expect(hatched.filter((number) => !both(number).every((colour) => colour && isGrey(colour)))).toEqual([]);
});
