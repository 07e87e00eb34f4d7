// What a history of 240 months costs, on made-up data, and that they are never taken for figures.
import { describe, expect, test } from 'vitest';
import {
  decodeCatalogue,
  decodePopulation,
  decodeSeries,
  headOf,
  type TiltakFile,
  type TiltakId,
} from '../../src/core/figures/dataset.ts';
import { SCALES } from '../../src/core/figures/scale.ts';
import { classesFor } from '../../src/core/classes/breaks.ts';
import { seriesOf } from '../../src/core/figures/series.ts';
import { checkReport } from '../checks.ts';
import { committed, readTablesNow } from '../testing/project.ts';
import { buildSynthetic } from './build.ts';
import { main } from './main.ts';
import { MARK, synthesise } from './synthetic.ts';

const IDS = ['arbeidstrening', 'syntetisk-2', 'i-alt'] as TiltakId[];
const SIZE = { seed: 1, tiltak: IDS.length, years: 20 };
const bytes = (text: string) => Buffer.byteLength(text);
const parsed = (text: string | undefined): unknown => JSON.parse(text ?? 'null');

describe('made-up reports', () => {
  const size = { seed: 7, tiltak: 3, years: 2 };

  test('keep all that is checked of a real report', () => {
    const { reports, tables } = synthesise(size, readTablesNow());
    expect(reports.map(({ months }) => [months[0], months.length])).toEqual([
      ['2024-01', 12],
      ['2025-01', 12],
    ]);
    for (const report of reports) {
      expect(checkReport({ file: report.code, report, tables }).map(({ found }) => found)).toEqual([]);
    }
  });

  test('hide about a third of their kommune cells', () => {
    const cells = synthesise(size, readTablesNow()).reports.flatMap(({ rows }) =>
      rows.filter(({ dimension }) => dimension === 'kommune').flatMap((row) => row.cells),
    );
    const share = cells.filter(({ kind }) => kind === 'suppressed').length / cells.length;
    expect(share).toBeGreaterThan(0.28);
    expect(share).toBeLessThan(0.4);
  });

  test('are the same for the same seed, and others for another', () => {
    const of = (seed: number) => JSON.stringify(synthesise({ ...size, seed }, readTablesNow()).reports);
    expect(of(7)).toBe(of(7));
    expect(of(7)).not.toBe(of(8));
  });

  test('say in every name what they are', () => {
    const { reports, tables } = synthesise(size, readTablesNow());
    expect(new Set(reports.map(({ code }) => code))).toEqual(new Set([MARK]));
    for (const { title } of reports) expect(title).toContain(MARK);
    for (const { names } of tables.tiltak) {
      for (const name of Object.values(names)) expect(name.startsWith(`${MARK} `)).toBe(true);
    }
  });

  test('are never written into the project, and no build of the site knows of them', async () => {
    for (const folder of ['dist', 'data/built', '.']) expect(await main([folder])).toBe(1);
    for (const path of ['package.json', 'vite.config.ts', 'scripts/build.mjs', 'src/files/assets.ts']) {
      expect(committed(path)).not.toMatch(/synthetic|syntetisk/i);
    }
  });
});

describe('240 months', () => {
  const files = buildSynthetic(SIZE, readTablesNow());
  const file = (name: string) => {
    const text = files.get(name);
    if (text === undefined) throw new RangeError(`${name} was not built`);
    return text;
  };
  const catalogueNow = () => {
    const first = decodeCatalogue(parsed(file('catalogue.json')));
    const others = decodePopulation(parsed(file('folkemengde.json')), first);
    return { ...first, population: new Map([...first.population, ...others]) };
  };
  const head = (id: TiltakId) => decodeSeries(parsed(file(`tiltak/${id}.json`)), id, catalogueNow());
  const history = (id: TiltakId) =>
    decodeSeries(parsed(file(`tiltak/${id}-historie.json`)), id, catalogueNow(), 'history');

  test('are a catalogue, the other years’ population, and two files for each tiltak', () => {
    expect([...files.keys()].sort()).toEqual(
      [
        'catalogue.json',
        'folkemengde.json',
        ...IDS.flatMap((id) => [`tiltak/${id}.json`, `tiltak/${id}-historie.json`]),
      ].sort(),
    );
    const { periods, population } = decodeCatalogue(parsed(file('catalogue.json')));
    expect(periods).toHaveLength(240 + 20);
    expect(headOf(periods)).toEqual(['2025-11', '2025-12', '2025']);
    expect([...population.keys()]).toEqual(['2025']);
    expect([...catalogueNow().population.keys()]).toHaveLength(20);
  });

  test('do not make the first view dearer than three periods do', () => {
    const real = (id: string) => bytes(committed(`data/built/tiltak/${id}.json`));
    const made = (name: string) => bytes(file(name));
    expect(made('tiltak/arbeidstrening.json')).toBeLessThanOrEqual(1.5 * real('arbeidstrening'));
    expect(made('tiltak/i-alt.json')).toBeLessThanOrEqual(1.5 * real('i-alt'));
    expect(made('catalogue.json')).toBeLessThanOrEqual(1.5 * bytes(committed('data/built/catalogue.json')));
    expect(made('tiltak/arbeidstrening-historie.json')).toBeGreaterThan(20 * real('arbeidstrening'));
  });

  test('are the same in head and history where both have them', () => {
    const { kommuner, fylker } = catalogueNow();
    for (const id of IDS) {
      const [newest, all] = [head(id), history(id)];
      expect(newest.classes).toEqual(all.classes);
      for (const period of newest.periods) {
        expect(newest.total(period)).toEqual(all.total(period));
        for (const { number } of kommuner) {
          expect(newest.cell('kommune', number, period)).toEqual(all.cell('kommune', number, period));
        }
        for (const { number } of fylker) {
          expect(newest.cell('fylke', number, period)).toEqual(all.cell('fylke', number, period));
        }
      }
    }
  });

  test('have in the head the class breaks that core works out over all of them', () => {
    const catalogue = catalogueNow();
    const dataset = { catalogue, series: new Map(IDS.map((id) => [id, history(id)])) };
    for (const id of IDS) {
      const series = seriesOf(dataset, id);
      if (!series) throw new RangeError(`${id} is not there`);
      for (const scale of SCALES) {
        expect(head(id).classes[scale]).toEqual(classesFor(catalogue, series, scale));
      }
    }
  });

  test('hold no number from 1 to 3', () => {
    for (const id of IDS) {
      const { total, tables } = parsed(file(`tiltak/${id}-historie.json`)) as TiltakFile;
      const cells = [total, ...Object.values(tables).flatMap((rows) => Object.values(rows))].flat();
      expect(cells.filter((cell) => typeof cell === 'number' && cell > 0 && cell < 4)).toEqual([]);
    }
  });
});
