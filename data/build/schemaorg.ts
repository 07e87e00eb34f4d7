import { CSV, CSV_MEDIA_TYPE, NAV } from './about.ts';
import type { Description } from './description.ts';
import { readableJson } from './json.ts';

/**
 * `data/public/dataset.jsonld`: the same for search engines, in the words of schema.org. The build puts it into the
 * page too (`scripts/dataset.mjs`), so it says little more than search engines ask for, and in one language.
 */
export function buildSchemaOrg(data: Description): string {
  const { title, description, suppression, rights, geography } = data;
  return readableJson({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title['nb'],
    description: `${description['nb']} ${suppression['nb']}`,
    url: './',
    identifier: data.id,
    version: data.release,
    inLanguage: 'nb',
    keywords: data.keywords,
    creator: { '@type': 'Organization', name: NAV.title, url: NAV.path },
    isBasedOn: data.reports.map(({ code, title, updated }) => ({
      '@type': 'Report',
      name: `${code} ${title}`,
      dateModified: updated,
    })),
    dateModified: data.modified,
    temporalCoverage: data.period.days.join('/'),
    spatialCoverage: { '@type': 'Country', name: geography.name['nb'], description: geography.units['nb'] },
    isAccessibleForFree: true,
    creditText: rights['nb'],
    distribution: { '@type': 'DataDownload', encodingFormat: CSV_MEDIA_TYPE, contentUrl: CSV },
  });
}
