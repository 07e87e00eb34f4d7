import { createHash } from 'node:crypto';
import { CSV } from './build/about.ts';
import { buildForApp } from './build/app.ts';
import { buildCsv } from './build/csv.ts';
import { buildCsvw } from './build/csvw.ts';
import { buildDatapackage } from './build/datapackage.ts';
import { buildDcat } from './build/dcat.ts';
import { describe } from './build/description.ts';
import { figuresOfReports } from './build/reports.ts';
import { buildSchemaOrg } from './build/schemaorg.ts';
import type { Report } from './report.ts';
import type { Tables } from './tables.ts';

/** The first twelve hex digits of the SHA-256 of all sources, by name in the order of the names. */
export function releaseOf(sources: ReadonlyMap<string, Uint8Array | string>): string {
  const hash = createHash('sha256');
  for (const [name, content] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0${Buffer.byteLength(content)}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * The built files, by their path in the project: the same sources give the same bytes.
 * @throws SourceError when a table lacks what the reports need.
 */
export function build(
  reports: readonly Report[],
  tables: Tables,
  release: string,
): ReadonlyMap<string, string> {
  const { all, revisions } = figuresOfReports(reports, tables);
  const series = all.map((each) => each.series);
  const csv = buildCsv(all);
  const description = describe(series, csv, release);
  return new Map([
    ...buildForApp(all, tables, release, revisions),
    [`data/public/${CSV}`, csv],
    ['data/public/datapackage.json', buildDatapackage(description)],
    ['data/public/csv-metadata.json', buildCsvw(description)],
    ['data/public/dcat.jsonld', buildDcat(description)],
    ['data/public/dataset.jsonld', buildSchemaOrg(description)],
  ]);
}
