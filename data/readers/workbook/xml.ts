/** A tag of an XML, its name without a namespace. */
export interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** What stands after the name, as it is written. */
  readonly rest: string;
}
/** What stands between the tags. */
export interface Words {
  readonly kind: 'text';
  readonly text: string;
}

/** What is no tag, and what ends it. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text with its entities replaced. Only the entities that every XML has are known. @throws Error for any other. */
export const decoded = (text: string): string =>
  text.replace(/&([^;&]*);?/g, (all, name: string) => {
    const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
    const code = hex === undefined ? Number(decimal ?? NaN) : parseInt(hex, 16);
    const found = code <= 0x10ffff ? String.fromCodePoint(code) : ENTITIES[name];
    if (found === undefined || !all.endsWith(';')) throw new Error('an XML with an entity that is not known');
    return found;
  });

/** Where a tag ends: the first `>` that stands in no quotes. */
function endOf(xml: string, start: number): number {
  for (let at = start; at < xml.length; at++) {
    const char = xml[at];
    if (char === '>') return at;
    if (char === '"' || char === "'") {
      at = xml.indexOf(char, at + 1);
      if (at < 0) break;
    }
  }
  throw new Error('an XML that is cut off');
}

/**
 * All tags of an XML and the texts between them, in one pass: no input makes it go back.
 * @throws Error for an XML that is cut off or none.
 */
export function* nodesOf(xml: string): Generator<Tag | Words> {
  let done = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', done)) {
    if (at > done) yield { kind: 'text', text: decoded(xml.slice(done, at)) };
    const skipped = SKIPPED.find(([begins]) => xml.startsWith(begins, at));
    if (skipped) {
      const [begins, ends] = skipped;
      const end = xml.indexOf(ends, at + begins.length);
      if (end < 0) throw new Error('an XML that is cut off');
      if (begins === '<![CDATA[') yield { kind: 'text', text: xml.slice(at + begins.length, end) };
      done = end + ends.length;
      continue;
    }
    const end = endOf(xml, at + 1);
    const isClose = xml[at + 1] === '/';
    const isEmpty = xml[end - 1] === '/';
    const text = xml.slice(at + (isClose ? 2 : 1), isEmpty ? end - 1 : end);
    // Not allowed in a value. A program that reads in pieces would find another tag there.
    if (text.includes('<')) throw new Error('an XML with a tag within another');
    const full = text.slice(0, text.search(/\s|$/));
    yield {
      name: full.slice(full.indexOf(':') + 1),
      kind: isClose ? 'close' : isEmpty ? 'empty' : 'open',
      rest: text.slice(full.length),
    };
    done = end + 1;
  }
}

/** The tags alone. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const node of nodesOf(xml)) if (node.kind !== 'text') yield node;
}

/** An attribute, in a namespace or none; or what is none. */
const ATTRIBUTE = /\s((?:[^\s=:]+:)?[^\s=:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')|\S/g;

/** The attributes of a tag, in either kind of quotes, by what `nameOf` makes of their names. */
function attributesBy({ rest }: Tag, nameOf: (full: string) => string): Readonly<Record<string, string>> {
  const attributes = new Map<string, string>();
  for (const [, full, double, single = ''] of rest.matchAll(ATTRIBUTE)) {
    const name = full === undefined ? undefined : nameOf(full);
    if (name === undefined || attributes.has(name)) {
      throw new Error('an XML whose attributes can not be told');
    }
    attributes.set(name, double ?? single);
  }
  return Object.fromEntries(attributes);
}

/**
 * The attributes of a tag by their names without a namespace.
 * @throws Error for anything that is not an attribute, and for a repeated attribute: another program may use the other value.
 */
export const attributesOf = (tag: Tag): Readonly<Record<string, string>> =>
  // A declaration of a namespace keeps its full name, so that it is not taken for an attribute.
  attributesBy(tag, (full) => (full.startsWith('xmlns:') ? full : full.slice(full.indexOf(':') + 1)));

/** The same by their names as they are written: two namespaces may have one of the same name. */
export const namedAttributesOf = (tag: Tag): Readonly<Record<string, string>> =>
  attributesBy(tag, (full) => full);

/** The attributes of each element of a name. */
export const elementsOf = (xml: string, wanted: string): Readonly<Record<string, string>>[] =>
  [...tagsOf(xml)].filter(({ name, kind }) => name === wanted && kind !== 'close').map(attributesOf);

/** The text in each element of a name; of one within another that of the outer. */
export function textsOf(xml: string, wanted: string): string[] {
  const texts: string[] = [];
  let depth = 0;
  for (const node of nodesOf(xml)) {
    if (node.kind === 'text') {
      if (depth > 0) texts.push(`${texts.pop() ?? ''}${node.text}`);
    } else if (node.name === wanted && node.kind !== 'empty') {
      depth += node.kind === 'open' ? 1 : -1;
      if (node.kind === 'open' && depth === 1) texts.push('');
    }
  }
  return texts;
}
