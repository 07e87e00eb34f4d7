import { describe, expect, test } from 'vitest';
import { cellsOf, latin1, ofSheets, understood, utf16 } from './testing/forms.ts';

const csv = (...lines: readonly string[]): string => lines.join('\n');
const asideOf = (text: string): Record<string, number> =>
  Object.fromEntries(understood(text).setAside.map(({ kind, rows }) => [kind, rows]));

describe('places', () => {
  test('that are no kommune are set aside by what they are', () => {
    const table = csv(
      'Region;2025',
      'Hele landet;900',
      '11 Rogaland;400',
      'I alt;900',
      '0301 Oslo;5',
      '1103 Stavanger;6',
      '030101 Gamle Oslo;4',
      '2100 Svalbard;7',
      '9999 Uoppgitt;8',
      '1507 Ålesund;9',
      '0104 Moss (t.o.m. 2019);10',
      'Ingensted;11',
    );
    expect(asideOf(table)).toEqual({
      country: 1,
      fylke: 1,
      total: 1,
      part: 1,
      outside: 1,
      unknown: 1,
      divided: 1,
      older: 1,
      unrecognised: 1,
    });
    const { figures } = understood(table);
    expect(figures.figures).toEqual([
      { kommuner: { '0301': [5], '1103': [6] }, fylker: { '11': [400] }, country: [900] },
    ]);
  });

  test('of one name are asked for, and told by the reader', () => {
    const table = csv('Kommune;2025', 'Herøy;5', 'Oslo;6', 'Bergen;7');
    expect(understood(table).questions).toEqual([
      { ask: 'place', label: 'Herøy', numbers: ['1515', '1818'] },
    ]);
    const told = understood(table, { places: { Herøy: '1818' as never } });
    expect([cellsOf(told, '1818'), told.questions]).toEqual([[5], []]);
    expect(cellsOf(understood(table, { places: { Oslo: 'none' } }), '0301')).toBeUndefined();
  });

  test('of one name are told apart by the fylke beside them', () => {
    const table = csv(
      'Kommune;Fylke;2025',
      'HERØY;NORDLAND;1',
      'HERØY;MØRE OG ROMSDAL;2',
      'OSLO;OSLO;3',
      'BODØ;NORDLAND;4',
    );
    const own = understood(table);
    expect([cellsOf(own, '1818'), cellsOf(own, '1515'), cellsOf(own, '0301')]).toEqual([[1], [2], [3]]);
  });

  test('that stand twice with two figures have none, and that is told', () => {
    const own = understood(
      csv('Kommune;2025', '0301 Oslo;5', '1103 Stavanger;6', '0301 Oslo;7', '1103 Stavanger;6'),
    );
    expect(own.notices).toEqual([{ code: 'twice', places: ['kommuner 0301'] }]);
    expect([cellsOf(own, '0301'), cellsOf(own, '1103')]).toEqual([undefined, [6]]);
  });

  test('go on under today’s number, from two rows of which one has the figure', () => {
    const own = understood(
      csv('region;2023;2024', '3001 Halden;5;.', '3101 Halden;.;6', '1101 Eigersund;7;8'),
    );
    expect(cellsOf(own, '3101')).toEqual([5, 6]);
    expect(own.notices).toEqual([{ code: 'former', kommuner: 1 }]);
  });

  test('with another kommune’s name are told, and the number counts', () => {
    const own = understood(csv('nr;navn;2025', '0301;Bergen;5', '1103;Stavanger;6'));
    expect([cellsOf(own, '0301'), own.notices]).toEqual([
      [5],
      [{ code: 'misnamed', labels: ['0301 Bergen'] }],
    ]);
  });
});

describe('times', () => {
  test('may need a year that only the reader knows', () => {
    const rows = [
      ['Kommune', 'Januar', 'Februar'],
      ['0301 Oslo', 5, 6],
      ['1103 Stavanger', 7, 8],
    ];
    const own = ofSheets({ Ark1: rows });
    expect(own.questions).toEqual([{ ask: 'year' }]);
    expect(ofSheets({ Ark1: rows }, { year: '2025' }).figures.times).toEqual([
      { kind: 'month', id: '2025-01' },
      { kind: 'month', id: '2025-02' },
    ]);
    expect(ofSheets({ Ark1: [['Januar - februar 2024'], [], ...rows] }).figures.times[0]?.id).toBe('2024-01');
  });

  test('may be none: that is asked', () => {
    const table = csv('Kommune;Andel', 'Oslo;5,5', 'Bergen;6');
    expect([understood(table).figures.times, understood(table).questions]).toEqual([
      [{ kind: 'undated', id: '' }],
      [{ ask: 'period' }],
    ]);
    expect(understood(table, { period: '2024' }).figures.times).toEqual([{ kind: 'year', id: '2024' }]);
    expect(understood(table, {}, 'andel_2023.csv').figures.times).toEqual([{ kind: 'year', id: '2023' }]);
  });

  test('in several columns are told by the one that says most', () => {
    const own = understood(
      csv(
        'Kommune,År (intervall),År,Antall',
        'Oslo,2020-2022,2022-01-01,5',
        'Oslo,2021-2023,2023-01-01,6',
        'Bergen,2020-2022,2022-01-01,7',
        'Bergen,2021-2023,2023-01-01,8',
      ),
    );
    expect(own.figures.times.map(({ id }) => id)).toEqual(['2020/2022', '2021/2023']);
    expect(cellsOf(own, '0301')).toEqual([5, 6]);
  });
});

describe('marks', () => {
  const table = csv(
    'Kommune;2021;2022;2023;2024;2025',
    'Oslo;:;..;.;-;',
    'Bergen;1;2;3;4;5',
    'Skien;x;*;<5;1;2',
  );

  test('have their usual meanings', () => {
    const own = understood(table);
    expect(cellsOf(own, '0301')).toEqual(['*', null, '.', 0, null]);
    expect(cellsOf(own, '4003')).toEqual([null, '*', '<5', 1, 2]);
    expect(own.questions).toEqual([{ ask: 'mark', mark: 'x' }]);
  });

  test('mean what the reader says', () => {
    const own = understood(table, {
      marks: { x: { meaning: 'hidden' }, '*': { meaning: 'hidden', below: 4 }, '-': { meaning: 'missing' } },
    });
    expect(cellsOf(own, '4003')?.slice(0, 2)).toEqual(['*', '<4']);
    expect(cellsOf(own, '0301')?.[3]).toBeNull();
    expect(own.questions).toEqual([]);
  });

  test('hide below what the file says only where the reader agrees', () => {
    const own = ofSheets({
      Tall: [
        ['Kommune', '2025'],
        ['Oslo', '*'],
        ['Bergen', 7],
        ['Skien', 8],
        [],
        ['Tall mindre enn 4 er erstattet med «*».'],
      ],
    });
    expect([cellsOf(own, '0301'), own.marks[0]?.suggested]).toEqual([['*'], 4]);
  });
});

describe('splits', () => {
  const rows = (values: readonly string[]) =>
    csv(
      'Kommune;Kjønn;2025',
      ...['Oslo', 'Bergen'].flatMap((name, k) => values.map((value, i) => `${name};${value};${10 * k + i}`)),
    );

  test('show what stands for all, and ask nothing', () => {
    const own = understood(rows(['Menn', 'Kvinner', 'Begge kjønn']));
    expect([own.splits[0]?.chosen, cellsOf(own, '4601'), own.questions]).toEqual(['Begge kjønn', [12], []]);
  });

  test('without such a value are asked for', () => {
    const own = understood(rows(['Menn', 'Kvinner']));
    expect([own.splits[0]?.chosen, own.questions]).toEqual(['Menn', [{ ask: 'split', id: '1' }]]);
    const chosen = understood(rows(['Menn', 'Kvinner']), { splits: { 1: 'Kvinner' } });
    expect([cellsOf(chosen, '4601'), chosen.questions]).toEqual([[11], []]);
  });

  test('are the level of a row where each row has a name of its own', () => {
    const schools = Array.from(
      { length: 40 },
      (_, i) => `4;${i % 2 ? '0301;Oslo' : '4601;Bergen'};Skole ${i};1`,
    );
    const own = understood(
      csv(
        'Nivå;Kommunekode;Kommune;Enhet navn;2024.Alle.Antall',
        '1;;Alle kommuner;Hele landet;40',
        '3;0301;Oslo;Oslo;20',
        '3;4601;Bergen;Bergen;21',
        ...schools,
      ),
    );
    expect([own.splits.map(({ chosen }) => chosen), cellsOf(own, '4601'), own.questions]).toEqual([
      ['3'],
      [21],
      [],
    ]);
  });

  test('are measures where the values are figures of different kinds', () => {
    const own = understood(
      csv(
        'Kommune;Statistikkvariabel;2025',
        'Oslo;Ledige;100',
        'Oslo;Ledige i prosent;2,5',
        'Bergen;Ledige;50',
        'Bergen;Ledige i prosent;3,5',
      ),
    );
    expect(
      own.figures.measures.map(({ name, kind, unit, decimals }) => [name, kind, unit, decimals]),
    ).toEqual([
      ['Ledige', 'count', undefined, 0],
      ['Ledige i prosent', 'rate', '%', 1],
    ]);
  });
});

describe('figures', () => {
  test('in a workbook as per cent are shown so', () => {
    const own = understood(csv('Kommune;2025', 'Oslo;70,9%', 'Bergen;5,5 %'));
    expect([own.figures.measures[0]?.unit, own.figures.measures[0]?.kind, cellsOf(own, '0301')]).toEqual([
      '%',
      'rate',
      [70.9],
    ]);
  });

  test('with marks that can be read in two ways are asked for', () => {
    const table = csv('Kommune;2025', 'Oslo;1.234', 'Bergen;5.678');
    expect([cellsOf(understood(table), '0301'), understood(table).questions]).toEqual([
      [1234],
      [{ ask: 'decimals' }],
    ]);
    expect(cellsOf(understood(table, { decimalMark: '.' }), '0301')).toEqual([1.234]);
  });

  test('are a count or a rate as the reader says', () => {
    const table = csv('Kommune;2025', 'Oslo;1', 'Bergen;5');
    const [measure] = understood(table).figures.measures;
    const [other] = understood(table, {
      kinds: { [measure?.id ?? '']: 'rate' },
      units: { [measure?.id ?? '']: 'poeng' },
    }).figures.measures;
    expect([measure?.kind, other?.kind, other?.unit]).toEqual(['count', 'rate', 'poeng']);
  });
});

describe('sheets', () => {
  const left = [
    ['Kommune', 'Kjønn', 'Antall'],
    ['0301 Oslo', 'Menn', 1],
    ['0301 Oslo', 'Kvinner', 2],
    ['4601 Bergen', 'Menn', 3],
    ['4601 Bergen', 'Kvinner', 4],
  ];
  const right = [
    ['Kommune', '2025'],
    ['0301 Oslo', 5],
    ['4601 Bergen', 6],
    ['1103 Stavanger', 7],
  ];

  test('may have tables side by side', () => {
    const rows = left.map((row, i) => [...row, null, ...(right[i] ?? [])]);
    const own = ofSheets({ 'Ledige 2025': rows });
    expect(own.tables.map(({ range, kommuner }) => [range, kommuner])).toEqual([
      ['E1:F4', 3],
      ['A1:D5', 2],
    ]);
    expect(cellsOf(own, '1103')).toEqual([7]);
    expect(
      cellsOf(ofSheets({ 'Ledige 2025': rows }, { table: 1, splits: { 1: 'Kvinner' } }), '4601'),
    ).toEqual([4]);
  });

  test('may have a block a fylke, each under its own headings', () => {
    const own = ofSheets({
      Antall: [
        [null, 'Kilde: Oppdiktet', 'Ledige. Kommune'],
        [],
        [null, 'Januar - februar 2025'],
        [null, 'Oslo'],
        [null, null, 'Januar', 'Februar'],
        [null, 'I alt Oslo', 5, 6],
        [null, '0301 Oslo', 5, 6],
        [null, 'Rogaland'],
        [null, null, 'Januar', 'Februar'],
        [null, 'I alt Rogaland', 7, 8],
        [null, '1103 Stavanger', 7, '*'],
      ],
    });
    expect(own.figures).toMatchObject({ title: 'Ledige. Kommune', source: 'Oppdiktet' });
    expect([cellsOf(own, '0301'), cellsOf(own, '1103'), own.splits]).toEqual([[5, 6], [7, '*'], []]);
  });

  test('may part one kind of figure from another by what stands over the rows', () => {
    const block = (name: string, n: number) => [
      [`I alt ${name}`, n * 9],
      ['0301 Oslo', n],
      ['4601 Bergen', n + 1],
    ];
    const own = ofSheets(
      { 'Tall 2025': [[null, 'Januar'], ...block('trening', 10), [], ...block('opplæring', 20)] },
      { splits: { section: 'I alt opplæring' } },
    );
    expect([own.splits[0]?.values, cellsOf(own, '4601')]).toEqual([
      ['I alt trening', 'I alt opplæring'],
      [21],
    ]);
  });
});

test('texts in other encodings are read', () => {
  const table = csv('sep=;', 'Kommune;2025', 'Tromsø;5', 'Ås;6');
  for (const bytes of [latin1(table), utf16(table), utf16(table, true)]) {
    expect(cellsOf(understood(bytes), '5501')).toEqual([5]);
  }
});

test.each([
  ['', 'empty'],
  ['bare ord', 'no-kommuner'],
  [csv('a;b', '1;2'), 'no-kommuner'],
  [csv('Fylke;2025', 'Rogaland;5', 'Agder;6', 'Oslo;7'), 'only-fylker'],
  ['{"a":1}', 'other-json'],
  ['{"a":', 'other-json'],
  [
    '{"class":"dataset","id":["a"],"size":[2],"dimension":{"a":{"category":{"index":["x"]}}},"value":[1,2]}',
    'broken-json',
  ],
  [`Kommune;2025\n"Oslo;${'5'.repeat(30_000)}`, 'open-quote'],
])('%j is refused in a word', (text, why) => {
  expect(() => understood(text)).toThrow(expect.objectContaining({ name: 'TableError', why }) as Error);
});
