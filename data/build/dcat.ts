import { CSV, NAV, SSB, SSB_LICENCE } from './about.ts';
import type { Description, Texts } from './description.ts';
import { readableJson } from './json.ts';

const EU = 'http://publications.europa.eu/resource/authority';
const inLanguages = (texts: Texts) =>
  Object.entries(texts).map(([language, text]) => ({ '@language': language, '@value': text }));
const literal = (type: string, value: string) => ({ '@type': type, '@value': value });
const iri = (id: string) => ({ '@id': id });
/** A thing that is described elsewhere. DCAT-AP-NO asks what it is, and should not have to fetch it to know. */
const thing = (id: string, type: string) => ({ '@id': id, '@type': type });

/**
 * `data/public/dcat.jsonld`: the open data in terms of DCAT-AP-NO. Addresses are relative to the file, for the site may
 * lie anywhere.
 */
export function buildDcat(data: Description): string {
  const [from, to] = data.period.days;
  const reports = data.reports.map(({ code, title, updated }) => `${code} ${title} (${updated})`).join('; ');
  return readableJson({
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      prov: 'http://www.w3.org/ns/prov#',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
      skos: 'http://www.w3.org/2004/02/skos/core#',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `#${data.id}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': data.id,
    'dct:title': inLanguages(data.title),
    'dct:description': inLanguages(
      Object.fromEntries(
        Object.entries(data.description).map(([language, text]) => [
          language,
          [text, data.suppression[language]].join(' '),
        ]),
      ),
    ),
    'dct:publisher': { ...thing('#tiltakskart', 'foaf:Agent'), 'foaf:name': data.publisher.name },
    'dct:creator': { ...thing('#nav', 'foaf:Agent'), 'foaf:name': 'NAV', 'foaf:homepage': iri(NAV.path) },
    'dcat:contactPoint': {
      ...thing('#kontakt', 'vcard:Organization'),
      'vcard:fn': data.publisher.name,
      'vcard:hasURL': iri(data.publisher.page),
    },
    'dcat:landingPage': thing('./', 'foaf:Document'),
    'dct:modified': literal('xsd:date', data.modified),
    'dct:accrualPeriodicity': thing(`${EU}/frequency/MONTHLY`, 'dct:Frequency'),
    'dct:accessRights': thing(`${EU}/access-right/PUBLIC`, 'dct:RightsStatement'),
    'dct:language': thing(`${EU}/language/NOB`, 'dct:LinguisticSystem'),
    'dct:spatial': {
      ...thing(`${EU}/country/${data.geography.country}`, 'dct:Location'),
      'skos:prefLabel': inLanguages(data.geography.name),
    },
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': literal('xsd:date', from),
      'dcat:endDate': literal('xsd:date', to),
    },
    'dcat:theme': {
      ...thing(`${EU}/data-theme/SOCI`, 'skos:Concept'),
      'skos:prefLabel': inLanguages({ nb: 'Befolkning og samfunn', en: 'Population and society' }),
    },
    'dcat:keyword': data.keywords.map((keyword) => ({ '@language': 'nb', '@value': keyword })),
    'dct:provenance': {
      '@type': 'dct:ProvenanceStatement',
      'rdfs:label': inLanguages({ nb: `NAV: ${reports}. ${SSB.title}.` }),
    },
    'prov:wasDerivedFrom': [iri(NAV.path), { ...iri(SSB.path), 'dct:license': iri(SSB_LICENCE.path) }],
    'dcat:distribution': {
      ...thing(`${CSV}#distribution`, 'dcat:Distribution'),
      'dct:title': inLanguages(data.title),
      'dct:description': inLanguages(data.suppression),
      'dcat:accessURL': iri(CSV),
      'dcat:downloadURL': iri(CSV),
      'dcat:mediaType': thing('https://www.iana.org/assignments/media-types/text/csv', 'dct:MediaType'),
      'dct:format': thing(`${EU}/file-type/CSV`, 'dct:MediaType'),
      'dcat:byteSize': literal('xsd:decimal', String(data.csv.bytes)),
      'dct:modified': literal('xsd:date', data.modified),
      // No licence of NAV's figures is known, so their rights are told in words.
      'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': inLanguages(data.rights) },
    },
  });
}
