// The DCAT description against what DCAT-AP-NO 2 asks of each class (data.norge.no/specification/dcat-ap-no): what is
// mandatory, how often a property may stand, and of which class or kind its value is.
import { expect, test } from 'vitest';
import { committed } from '../testing/project.ts';

interface Node {
  readonly [property: string]: unknown;
}

/** How often, and what: a class, a type of literal, a text in a language, or the address of anything. */
type Ask = readonly [least: number, most: number, kind: string];
const MANY = Infinity;
const DATE = 'xsd:date';
const AGENT = 'foaf:Agent';

const SHAPES: Readonly<Record<string, Readonly<Record<string, Ask>>>> = {
  'dcat:Dataset': {
    'dct:title': [1, MANY, 'text'],
    'dct:description': [1, MANY, 'text'],
    'dct:identifier': [1, MANY, 'text'],
    'dct:publisher': [1, 1, AGENT],
    'dcat:theme': [1, MANY, 'skos:Concept'],
    // Mandatory from version 3 on.
    'dcat:contactPoint': [1, MANY, 'vcard:Organization'],
    // Recommended, and this project's own demand.
    'dcat:distribution': [1, MANY, 'dcat:Distribution'],
    'dcat:keyword': [1, MANY, 'text'],
    'dct:accessRights': [1, 1, 'dct:RightsStatement'],
    'dct:spatial': [1, MANY, 'dct:Location'],
    'dct:temporal': [1, MANY, 'dct:PeriodOfTime'],
    'dct:accrualPeriodicity': [1, 1, 'dct:Frequency'],
    'dct:modified': [1, 1, DATE],
    // Optional.
    'dct:creator': [0, 1, AGENT],
    'dct:language': [0, MANY, 'dct:LinguisticSystem'],
    'dcat:landingPage': [0, MANY, 'foaf:Document'],
    'dct:provenance': [0, MANY, 'dct:ProvenanceStatement'],
    'prov:wasDerivedFrom': [0, MANY, 'address'],
  },
  'dcat:Distribution': {
    'dcat:accessURL': [1, MANY, 'address'],
    'dct:format': [1, 1, 'dct:MediaType'],
    // In place of a licence, where the publisher of the figures states none.
    'dct:rights': [1, 1, 'dct:RightsStatement'],
    'dct:license': [0, 0, 'dct:LicenseDocument'],
    'dcat:downloadURL': [0, MANY, 'address'],
    'dcat:mediaType': [0, 1, 'dct:MediaType'],
    'dcat:byteSize': [0, 1, 'xsd:decimal'],
    'dct:modified': [0, 1, DATE],
    'dct:title': [0, MANY, 'text'],
    'dct:description': [0, MANY, 'text'],
  },
  [AGENT]: { 'foaf:name': [1, MANY, 'text'], 'foaf:homepage': [0, 1, 'address'] },
  'vcard:Organization': { 'vcard:fn': [1, MANY, 'text'], 'vcard:hasURL': [1, 1, 'address'] },
  'skos:Concept': { 'skos:prefLabel': [1, MANY, 'text'] },
  'dct:PeriodOfTime': { 'dcat:startDate': [1, 1, DATE], 'dcat:endDate': [1, 1, DATE] },
  'dct:Location': { 'skos:prefLabel': [1, MANY, 'text'] },
};

const valuesOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function isOf(kind: string, value: unknown): boolean {
  if (kind === 'text') {
    return typeof value === 'string' ? value !== '' : isNode(value) && typeof value['@language'] === 'string';
  }
  if (!isNode(value)) return false;
  return kind === 'address' ? typeof value['@id'] === 'string' : value['@type'] === kind;
}

/** What is wrong with a node and all in it. A property that its class doesn't list is wrong too: it may be misspelt. */
function wrongIn(node: Node): string[] {
  const type = String(node['@type']);
  const shape = SHAPES[type] ?? {};
  const own = Object.entries(shape).flatMap(([property, [least, most, kind]]) => {
    const values = valuesOf(node[property]);
    return [
      ...(values.length < least || values.length > most
        ? [`${type} ${property}: ${values.length} of it`]
        : []),
      ...(values.every((value) => isOf(kind, value)) ? [] : [`${type} ${property}: not ${kind}`]),
    ];
  });
  const properties = Object.keys(node).filter((property) => !property.startsWith('@'));
  const unlisted =
    type in SHAPES
      ? properties.filter((property) => !(property in shape)).map((each) => `${type} ${each}`)
      : [];
  const inner = properties.flatMap((property) => valuesOf(node[property]).filter(isNode).flatMap(wrongIn));
  return [...own, ...unlisted, ...inner];
}

const dataset = () => JSON.parse(committed('data/public/dcat.jsonld')) as Node;

test('the dataset has all that DCAT-AP-NO asks for, as it asks for it', () => {
  expect(dataset()['@type']).toBe('dcat:Dataset');
  expect(wrongIn(dataset())).toEqual([]);
});

test('what is left out, doubled or of another class is found', () => {
  const { 'dct:publisher': publisher, 'dcat:theme': theme, ...rest } = dataset();
  expect(wrongIn(rest)).toEqual(['dcat:Dataset dct:publisher: 0 of it', 'dcat:Dataset dcat:theme: 0 of it']);
  expect(wrongIn({ ...dataset(), 'dct:publisher': [publisher, publisher] })).toHaveLength(1);
  expect(wrongIn({ ...dataset(), 'dct:spatial': theme })).toEqual([
    'dcat:Dataset dct:spatial: not dct:Location',
  ]);
  expect(wrongIn({ ...dataset(), 'dct:tilte': 'misspelt' })).toEqual(['dcat:Dataset dct:tilte']);
});

test('every prefix is declared, and the addresses of the site’s own files are relative to it', () => {
  const { '@context': context, ...rest } = dataset();
  const text = JSON.stringify(rest);
  const prefixes = new Set([...text.matchAll(/"([a-z]+):[A-Za-z]+"/g)].map(([, prefix]) => prefix));
  expect([...prefixes].filter((prefix) => !(String(prefix) in (context as Node)))).toEqual([]);
  expect(rest).toMatchObject({
    'dcat:distribution': { 'dcat:downloadURL': { '@id': 'tiltaksdeltakere.csv' } },
    'dct:temporal': {
      'dcat:startDate': { '@value': '2026-01-01' },
      'dcat:endDate': { '@value': '2026-02-28' },
    },
  });
});
