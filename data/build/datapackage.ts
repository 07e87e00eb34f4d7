import { createHash } from 'node:crypto';
import { DIMENSIONS } from '../../src/core/dataset.ts';
import type { Series } from '../merge.ts';
import { CSV, CSV_MEDIA_TYPE, DESCRIPTION, NAV, RIGHTS, SSB, SSB_LICENCE, TITLE } from './about.ts';
import { reportsUsed } from './catalogue.ts';
import { COLUMNS } from './csv.ts';
import { readableJson } from './json.ts';

type Field = Readonly<Record<string, unknown>> & { readonly title: string; readonly description: string };

/** The fields of the CSV in terms of Frictionless Table Schema. */
function fieldsOf(series: readonly Series[]): Record<(typeof COLUMNS)[number], Field> {
  return {
    report: {
      title: 'Rapport',
      description: "Code of NAV's report that the figure stands in.",
      type: 'string',
      constraints: { required: true, pattern: 'TILT[0-9]{3}' },
    },
    updated: {
      title: 'Oppdatert',
      description: 'The date NAV last updated that report.',
      type: 'date',
      constraints: { required: true },
    },
    tiltak: {
      title: 'Tiltak',
      description: 'The measure; i-alt where the row is about all measures of the report.',
      type: 'string',
      constraints: { required: true, enum: series.map(({ tiltak }) => tiltak.id) },
    },
    dimension: {
      title: 'Tabell',
      description: 'The table: i-alt is the total, the others break it down.',
      type: 'string',
      constraints: { required: true, enum: DIMENSIONS },
    },
    code: {
      title: 'Kode',
      description:
        'The row of the table: a kommune’s number of four digits or a fylke’s of two (text: 0301 is not 301), a word such ' +
        'as kvinner, 20-24 or ukjent, or nothing for the total.',
      type: 'string',
    },
    label: {
      title: 'Navn',
      description: 'Name of the row; for a kommune or fylke its official name in all its languages.',
      type: 'string',
      constraints: { required: true },
    },
    period: {
      title: 'Periode',
      description: 'A month, 2026-02, or the months that an average is of, first and last: 2026-01/2026-02.',
      type: 'string',
      constraints: { required: true, pattern: '[0-9]{4}-[0-9]{2}(/[0-9]{4}-[0-9]{2})?' },
    },
    statistic: {
      title: 'Mål',
      description:
        'count: participants in the month. mean: average of the months, halves rounded up, as NAV prints it.',
      type: 'string',
      constraints: { required: true, enum: ['count', 'mean'] },
    },
    value: {
      title: 'Verdi',
      description:
        'Number of participants. Empty where status is suppressed. A kommune without a line is missing in the report.',
      type: 'integer',
      missingValues: [''],
      constraints: { minimum: 0 },
    },
    status: {
      title: 'Status',
      description:
        'published, or suppressed: NAV prints * for a number smaller than 4 (0, 1, 2 or 3; § 7-1 of the Statistics Act). ' +
        'Nothing must be worked out in its place.',
      type: 'string',
      constraints: { required: true, enum: ['published', 'suppressed'] },
    },
  };
}

/** `data/public/datapackage.json`: the Frictionless Data Package of the CSV, whose text is `csv`. */
export function buildDatapackage(series: readonly Series[], csv: string, release: string): string {
  const fields = fieldsOf(series);
  const sources = [
    ...reportsUsed(series).map(({ report }) => ({ ...NAV, title: `NAV: ${report.code} ${report.title}` })),
    SSB,
  ];
  return readableJson({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'tiltaksdeltakere',
    title: TITLE.nb,
    description: `${DESCRIPTION.nb}\n\n${DESCRIPTION.en}\n\n${RIGHTS.nb}\n\n${RIGHTS.en}`,
    version: release,
    keywords: ['tiltak', 'arbeidsmarkedstiltak', 'NAV', 'kommune'],
    sources,
    resources: [
      {
        $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
        name: 'tiltaksdeltakere',
        type: 'table',
        path: CSV,
        title: TITLE.nb,
        format: 'csv',
        mediatype: CSV_MEDIA_TYPE,
        encoding: 'utf-8',
        bytes: Buffer.byteLength(csv),
        hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
        dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
        sources: [...sources.slice(0, -1), { ...SSB, licenses: [SSB_LICENCE] }],
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: COLUMNS.map((name) => ({ name, ...fields[name] })),
          // An empty code is the total's, and no missing value; only `value` has those.
          missingValues: [],
          primaryKey: ['tiltak', 'dimension', 'code', 'period'],
        },
      },
    ],
  });
}
