import { CSV, NAV, SSB } from './about.ts';
import type { Column, Description, Texts } from './description.ts';
import { readableJson } from './json.ts';

const inLanguages = (texts: Texts) =>
  Object.entries(texts).map(([language, text]) => ({ '@value': text, '@language': language }));

/** A regular expression that one of the values matches, and nothing else. */
const oneOf = (values: readonly string[]) => `^(${values.join('|')})$`;

/** A column in terms of CSVW, whose strings have a pattern and no list of values. */
function column({ name, title, description, type, required, pattern, values, minimum }: Column) {
  const allowed = pattern === undefined ? values : [pattern];
  const format = allowed && oneOf(allowed);
  return {
    name,
    // The heading in the file; a reader of the file compares it.
    titles: name,
    'rdfs:label': { '@value': title, '@language': 'nb' },
    'dc:description': { '@value': description, '@language': 'en' },
    datatype: {
      base: type,
      ...(format !== undefined && { format }),
      ...(minimum !== undefined && { minimum }),
    },
    ...(required && { required }),
  };
}

/**
 * `data/public/csv-metadata.json`: the same for programs that know CSV on the Web (W3C), under the name where they look
 * for it.
 */
export function buildCsvw(data: Description): string {
  return readableJson({
    '@context': 'http://www.w3.org/ns/csvw',
    url: CSV,
    'dc:identifier': data.id,
    'dc:title': inLanguages(data.title),
    'dc:description': [...inLanguages(data.description), ...inLanguages(data.suppression)],
    'dc:rights': inLanguages(data.rights),
    'dc:source': [{ '@id': NAV.path }, { '@id': SSB.path }],
    'dc:modified': { '@value': data.modified, '@type': 'xsd:date' },
    'dc:temporal': data.period.days.join('/'),
    'dc:spatial': inLanguages(data.geography.name),
    'dcat:keyword': data.keywords,
    dialect: { encoding: 'utf-8', delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
    tableSchema: { columns: data.columns.map(column), primaryKey: data.primaryKey },
  });
}
