import { describe, expect, test } from 'vitest';
import { SourceError } from '../../faults.ts';
import { encode } from '../../testing/damage.ts';
import type { Page } from './turned.ts';
import { readPages } from './runs.ts';

/** Letters of half the font's height each, so that it can be told where a text ends. */
const FONT = `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 126/Widths[${'500 '.repeat(95)}]>>`;

/** A PDF of pages: what is on each, and what else is said of it. */
function pdf(...pages: readonly (readonly [content: string, settings?: string | undefined])[]): Uint8Array {
  const kids = pages.map((_, i) => `${10 + 2 * i} 0 R`);
  const objects = pages.map(
    ([content, settings = '/MediaBox[0 0 600 800]'], i) =>
      `${10 + 2 * i} 0 obj<</Type/Page/Parent 2 0 R${settings}/Contents ${11 + 2 * i} 0 R/Resources<</Font<</F 3 0 R>>/XObject<</X 4 0 R/I 5 0 R>>>>>>endobj
${11 + 2 * i} 0 obj<</Length ${content.length}>>stream
${content}
endstream endobj`,
  );
  return encode(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages.length}>>endobj
3 0 obj${FONT}endobj
4 0 obj<</Type/XObject/Subtype/Form>>endobj
5 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream
A
endstream endobj
${objects.join('\n')}
trailer<</Root 1 0 R>>
`);
}

/** A text, where and how it is put on a page: by the six numbers of PDF. */
const put = (text: string, ...matrix: readonly number[]): string =>
  `BT/F 1 Tf ${matrix.join(' ')} Tm(${text})Tj ET\n`;
/** An upright one of a font ten high. */
const at = (text: string, x: number, y: number): string => put(text, 10, 0, 0, 10, x, y);
/** The same, turned against the clock. */
function turned(text: string, degrees: number, x = 100, y = 700): string {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [10 * Math.cos(angle), 10 * Math.sin(angle)].map((each) => Number(each.toFixed(6)));
  return put(text, cos ?? 0, sin ?? 0, -(sin ?? 0), cos ?? 0, x, y);
}

const read = (bytes: Uint8Array): Promise<Page[]> => readPages('a.pdf', bytes);
const textsOn = async (content: string, settings?: string): Promise<string[]> =>
  ((await read(pdf([content, settings])))[0] ?? []).map(({ text }) => text);

async function faultOf(bytes: Uint8Array): Promise<unknown> {
  try {
    return await read(bytes);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    expect(error.faults).toHaveLength(1);
    return error.faults[0];
  }
}

describe('the text of a page', () => {
  test('is told with its place, from the upper left corner', async () => {
    expect(await read(pdf([at('Stavanger', 40, 750) + at('282', 300, 700)]))).toEqual([
      [
        { text: 'Stavanger', left: 40, right: 85, base: 50, size: 10 },
        { text: '282', left: 300, right: 315, base: 100, size: 10 },
      ],
    ]);
  });

  test('is told page by page, an empty one among them', async () => {
    const pages = await read(pdf([at('a', 40, 750)], [''], [at('b', 40, 750)]));
    expect(pages.map((page) => page.map(({ text }) => text))).toEqual([['a'], [], ['b']]);
  });

  test('is as large as its font is high, however wide it is', async () => {
    expect(await read(pdf([put('a', 6, 0, 0, 12, 40, 750)]))).toEqual([
      [{ text: 'a', left: 40, right: 43, base: 50, size: 12 }],
    ]);
  });

  test('begins where the paper does, wherever that is', async () => {
    const settings = '/MediaBox[100 200 700 1000]';
    expect(await read(pdf([at('a', 140, 950), settings]))).toEqual([
      [{ text: 'a', left: 40, right: 45, base: 50, size: 10 }],
    ]);
  });

  test.each([
    [90, put('a', 0, 10, -10, 0, 50, 40)],
    [180, put('a', -10, 0, 0, -10, 560, 50)],
    [270, put('a', 0, -10, 10, 0, 550, 760)],
  ])('is set upright on a page that is shown turned by %i degrees', async (degrees, content) => {
    const settings = `/MediaBox[0 0 600 800]/Rotate ${degrees}`;
    const [page] = await read(pdf([content, settings]));
    expect(page).toEqual([{ text: 'a', left: 40, right: 45, base: 50, size: 10 }]);
  });

  test('is left out where it is all spaces', async () => {
    expect(await textsOn(at('a', 40, 750) + at('   ', 60, 750) + at('b', 300, 750))).toEqual(['a', 'b']);
  });

  test('is left out where it has no size, and so no direction', async () => {
    for (const none of [put('b', 0, 0, 0, 0, 300, 300), put('b', 0, 0, 0, 10, 300, 300)]) {
      expect(await textsOn(at('a', 40, 750) + none)).toEqual(['a']);
    }
  });

  test('may rise or fall by a tenth of its width', async () => {
    expect(await textsOn(put('a', 10, 1, -1, 10, 40, 750))).toEqual(['a']);
    expect(await textsOn(put('a', 10, -1, 1, 10, 40, 750))).toEqual(['a']);
  });

  test('is left out where it stands askew, as what is stamped over a page does', async () => {
    for (const degrees of [5, -5, 0, 360]) expect(await textsOn(turned('a', degrees))).toEqual(['a']);
    for (const degrees of [6, -6, 45, 90, 135, 180, 185, -90, -135]) {
      expect(await textsOn(at('a', 40, 750) + turned('b', degrees))).toEqual(['a']);
    }
  });

  test.each([90, 180, 270])(
    'is left out where it stands askew on a page turned by %i degrees',
    async (degrees) => {
      const settings = `/MediaBox[0 0 600 800]/Rotate ${degrees}`;
      for (const askew of [5, -5])
        expect(await textsOn(turned('a', degrees + askew), settings)).toEqual(['a']);
      for (const askew of [6, -6, 90, 180, -90]) {
        const content = turned('a', degrees) + turned('b', degrees + askew, 300, 300);
        expect(await textsOn(content, settings)).toEqual(['a']);
      }
    },
  );
});

/** A row of a table: figures beside a label. */
const row = (y: number): string => at('Menn', 40, y) + at('8', 200, y) + at('7', 300, y);

describe('a page that is turned', () => {
  /** The row as it stands on a page that is shown upright, by its texts from left to right. */
  const ROW = ['Menn', '8', '7'];
  const read = async (content: string, settings = '/MediaBox[0 0 600 800]') => {
    const [page = []] = await readPages('a.pdf', pdf([content, settings]));
    return page.toSorted((a, b) => a.base - b.base || a.left - b.left);
  };
  const PLAIN = row(500) + at('Under', 40, 480);

  test.each([0, 90, 180, 270])('to be shown so, by %i degrees, is read upright', async (degrees) => {
    const runs = await read(PLAIN, `/MediaBox[0 0 600 800]/Rotate ${degrees}`);
    expect(runs.map(({ text }) => text)).toEqual([...ROW, 'Under']);
    expect(runs[0]).toMatchObject({ left: 40, right: 60, size: 10 });
    expect((runs[3]?.base ?? 0) - (runs[0]?.base ?? 0)).toBeCloseTo(20, 6);
  });

  test.each([
    ['90', '0 1 -1 0 600 0'],
    ['180', '-1 0 0 -1 600 800'],
    ['270', '0 -1 1 0 0 800'],
  ])('by what is printed on it, by %s degrees, is read upright', async (_, matrix) => {
    const runs = await read(`q ${matrix} cm ${PLAIN} Q`);
    expect(runs.map(({ text }) => text)).toEqual([...ROW, 'Under']);
    expect((runs[3]?.base ?? 0) - (runs[0]?.base ?? 0)).toBeCloseTo(20, 6);
  });

  test('but for its head is read as most of it stands', async () => {
    const head = at('Side 3', 40, 750);
    expect((await read(`${head} q 0 1 -1 0 600 0 cm ${PLAIN} Q`)).map(({ text }) => text)).toEqual([
      ...ROW,
      'Under',
    ]);
  });

  test('in part is refused where there are figures both ways', async () => {
    const both = `${row(700)}${row(650)}q 0 1 -1 0 600 0 cm ${row(400)} Q\n`;
    expect(await faultOf(pdf([row(700)], [both]))).toEqual({
      file: 'a.pdf',
      where: 'page 2',
      found: 'rows of figures that run in different directions',
      expected: 'all tables of a page one way up: fetch the workbook',
    });
  });
});

describe('a page without text', () => {
  const TABLE = row(700);
  const pagesOf = async (...contents: readonly string[]) =>
    (await readPages('a.pdf', pdf(...contents.map((content) => [content] as const)))).map(
      ({ length }) => length,
    );
  const INLINE = 'BI /W 1 /H 1 /BPC 8 /CS /G ID A\nEI\n';
  const lines = (count: number) => '0 0 m 9 9 l S\n'.repeat(count);
  const picture = (page: number) => ({
    file: 'a.pdf',
    where: `page ${page}`,
    found: 'a page without text, or a picture of one',
    expected: 'a PDF whose text can be marked and copied, not pictures of pages: fetch the workbook',
  });

  test.each([
    ['nothing', ''],
    ['a frame', '0 0 600 800 re S'],
    ['the lines of an empty table', lines(100)],
  ])('is empty where it shows %s', async (_, content) => {
    expect(await pagesOf(TABLE, content, TABLE)).toEqual([3, 0, 3]);
  });

  test.each([
    ['a picture', 'q 600 0 0 800 0 0 cm /I Do Q'],
    ['a picture in its place', `q 600 0 0 800 0 0 cm ${INLINE}Q`],
    ['a picture on its side', 'q 0 1 -1 0 0 0 cm /I Do Q'],
    ['a picture before anything else', '600 0 0 800 0 0 cm /I Do 0 0 600 800 re S'],
    ['letters that are drawn', lines(101)],
  ])('is refused where it shows %s', async (_, content) => {
    expect(await faultOf(pdf([TABLE], [content], [TABLE]))).toEqual(picture(2));
  });

  test('but its head and foot is refused among the tables, where it shows a picture', async () => {
    const scanned = `${at('Kilde: NAV', 40, 780)}/I Do ${at('Side 2', 300, 20)}`;
    expect(await faultOf(pdf([TABLE], [scanned]))).toEqual(picture(2));
    // Before them it is a title page. Beside a table, or in prose, a picture is nothing.
    expect(await pagesOf(scanned, TABLE)).toEqual([2, 3]);
    expect(await pagesOf(TABLE, `${TABLE}/I Do`)).toEqual([3, 3]);
    const prose = [700, 680, 660, 640, 620].map((y) => at('Om noe', 40, y)).join('');
    expect(await pagesOf(TABLE, `${prose}/I Do`)).toEqual([3, 5]);
  });
});

describe('a PDF that is not to be read', () => {
  test('is one without text', async () => {
    expect(await faultOf(pdf([''], [at('  ', 40, 750)]))).toEqual({
      file: 'a.pdf',
      why: 'no-text',
      found: '2 pages without text',
      expected: 'a PDF whose text can be marked and copied, not pictures of pages: fetch the workbook',
    });
  });

  test('is one that is broken', async () => {
    expect(await faultOf(encode('%PDF-1.4\n'))).toEqual({
      file: 'a.pdf',
      why: 'broken',
      found: expect.stringMatching(/^a broken PDF \(.+\)$/) as string,
      expected: 'a whole PDF: fetch it again',
    });
  });

  test('is one of which a page can be read in part alone', async () => {
    expect(await faultOf(pdf([`${at('a', 40, 750)}/X Do ${at('b', 40, 700)}`]))).toMatchObject({
      why: 'broken',
    });
  });

  test('is one with a password', async () => {
    const lock = `/Encrypt<</Filter/Standard/V 1/R 2/O<${'00'.repeat(32)}>/U<${'00'.repeat(32)}>/P -4>>/ID[<00><00>]`;
    const text = new TextDecoder().decode(pdf([at('a', 40, 750)]));
    expect(await faultOf(encode(text.replace('trailer<<', `trailer<<${lock}`)))).toEqual({
      file: 'a.pdf',
      why: 'locked',
      found: 'a PDF with a password',
      expected: 'one without: print it to a new PDF, or fetch the workbook',
    });
  });
});

test('what is read is left as it was', async () => {
  const bytes = pdf([at('a', 40, 750)]);
  const before = bytes.slice();
  await read(bytes);
  expect(bytes).toEqual(before);
});
