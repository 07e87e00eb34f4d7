import { type Month, monthsIn } from '../../src/core/period.ts';
import type { Series } from '../merge.ts';
import { CSV, DESCRIPTION, NAV, RIGHTS, SSB, SSB_LICENCE, TITLE } from './about.ts';
import { allPeriods, reportsUsed } from './catalogue.ts';
import { readableJson } from './json.ts';

const EU = 'http://publications.europa.eu/resource/authority';
const inLanguages = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([language, text]) => ({ '@language': language, '@value': text }));
const iri = (id: string) => ({ '@id': id });

/** The last day of a month, `2026-02-28`. */
function lastDay(month: Month): string {
  const [year, number] = month.split('-').map(Number);
  // Day 0 of the next month; months count from 0.
  return new Date(Date.UTC(year ?? NaN, number ?? NaN, 0)).toISOString().slice(0, 10);
}

/**
 * `data/public/dcat.jsonld`: the open data in terms of DCAT-AP-NO. Addresses are relative to the file, for the site may
 * lie anywhere. `csv` is the text of the distribution.
 */
export function buildDcat(series: readonly Series[], csv: string): string {
  const months = monthsIn(allPeriods(series));
  const [first, last] = [months[0], months.at(-1)];
  const reports = reportsUsed(series).map(({ report }) => report);
  const modified = reports.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b));
  const publisher = {
    '@id': '#tiltakskart',
    '@type': 'foaf:Agent',
    'foaf:name': 'Tiltakskart',
  };
  const nav = { '@id': '#nav', '@type': 'foaf:Agent', 'foaf:name': 'NAV', 'foaf:homepage': iri(NAV.path) };
  return readableJson({
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': '#tiltaksdeltakere',
    '@type': 'dcat:Dataset',
    'dct:identifier': 'tiltaksdeltakere',
    'dct:title': inLanguages(TITLE),
    'dct:description': inLanguages(DESCRIPTION),
    'dct:publisher': publisher,
    'dct:creator': nav,
    'dct:modified': { '@type': 'xsd:date', '@value': modified },
    'dct:accrualPeriodicity': iri(`${EU}/frequency/MONTHLY`),
    'dct:accessRights': iri(`${EU}/access-right/PUBLIC`),
    'dct:language': iri(`${EU}/language/NOB`),
    'dct:spatial': iri(`${EU}/country/NOR`),
    ...(first &&
      last && {
        'dct:temporal': {
          '@type': 'dct:PeriodOfTime',
          'dcat:startDate': { '@type': 'xsd:date', '@value': `${first}-01` },
          'dcat:endDate': { '@type': 'xsd:date', '@value': lastDay(last) },
        },
      }),
    'dcat:theme': iri(`${EU}/data-theme/SOCI`),
    'dcat:keyword': [
      { '@language': 'nb', '@value': 'arbeidsmarkedstiltak' },
      { '@language': 'nb', '@value': 'tiltaksdeltakere' },
    ],
    'dct:source': [
      ...reports.map((report) => ({
        '@type': 'dcat:Dataset',
        'dct:title': { '@language': 'nb', '@value': `${report.code} ${report.title}` },
        'dct:publisher': iri('#nav'),
        'dct:modified': { '@type': 'xsd:date', '@value': report.updated },
      })),
      {
        '@type': 'dcat:Dataset',
        'dct:title': { '@language': 'en', '@value': SSB.title },
        'dcat:landingPage': iri(SSB.path),
        'dct:license': iri(SSB_LICENCE.path),
      },
    ],
    'dcat:distribution': {
      '@id': `${CSV}#distribution`,
      '@type': 'dcat:Distribution',
      'dct:title': inLanguages(TITLE),
      'dcat:accessURL': iri(CSV),
      'dcat:downloadURL': iri(CSV),
      'dcat:mediaType': iri('https://www.iana.org/assignments/media-types/text/csv'),
      'dct:format': iri(`${EU}/file-type/CSV`),
      'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(Buffer.byteLength(csv)) },
      // No licence of NAV's figures is known, so their rights are told in words.
      'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': inLanguages(RIGHTS) },
    },
  });
}
