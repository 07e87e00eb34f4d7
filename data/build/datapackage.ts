import { CSV, CSV_MEDIA_TYPE, NAV, SSB, SSB_LICENCE } from './about.ts';
import type { Column, Description } from './description.ts';
import { readableJson } from './json.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** A column in terms of Frictionless Table Schema. */
const field = ({ name, title, description, type, required, pattern, values, minimum }: Column) => ({
  name,
  title,
  description,
  type,
  // Only numbers have missing values: an empty code is the total's.
  ...(type === 'integer' && { missingValues: [''] }),
  constraints: {
    ...(required && { required }),
    ...(pattern !== undefined && { pattern }),
    ...(values && { enum: values }),
    ...(minimum !== undefined && { minimum }),
  },
});

/** `data/public/datapackage.json`: the Frictionless Data Package of the CSV. */
export function buildDatapackage(data: Description): string {
  const { title, description, suppression, rights, geography, reports, csv } = data;
  const both = ({ nb, en }: Description['title']) => `${nb}\n\n${en}`;
  const navs = reports.map((report) => ({ ...NAV, title: `NAV: ${report.code} ${report.title}` }));
  return readableJson({
    $schema: `${PROFILES}/datapackage.json`,
    name: data.id,
    title: title['nb'],
    description: [description, suppression, rights].map(both).join('\n\n'),
    version: data.release,
    keywords: data.keywords,
    // Not of the profile, which leaves room for more: when and where, in the words of schema.org.
    dateModified: data.modified,
    temporalCoverage: data.period.months.join('/'),
    spatialCoverage: `${geography.name['nb']}: ${geography.units['nb']}`,
    sources: [...navs, SSB],
    resources: [
      {
        $schema: `${PROFILES}/dataresource.json`,
        name: data.id,
        type: 'table',
        path: CSV,
        title: title['nb'],
        format: 'csv',
        mediatype: CSV_MEDIA_TYPE,
        encoding: 'utf-8',
        bytes: csv.bytes,
        hash: `sha256:${csv.sha256}`,
        dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
        sources: [...navs, { ...SSB, licenses: [SSB_LICENCE] }],
        schema: {
          $schema: `${PROFILES}/tableschema.json`,
          fields: data.columns.map(field),
          missingValues: [],
          primaryKey: data.primaryKey,
        },
      },
    ],
  });
}
