/** A tag of an XML, its name without a namespace. */
export interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** What stands after the name, as it is written. */
  readonly rest: string;
}

/** What is no tag, and what ends it. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

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

/** All tags of an XML, in one pass: no input makes it go back. @throws Error for an XML that is cut off or none. */
export function* tagsOf(xml: string): Generator<Tag> {
  let at = xml.indexOf('<');
  for (; at >= 0; at = xml.indexOf('<', at)) {
    const skipped = SKIPPED.find(([begins]) => xml.startsWith(begins, at));
    if (skipped) {
      const [begins, ends] = skipped;
      const end = xml.indexOf(ends, at + begins.length);
      if (end < 0) throw new Error('an XML that is cut off');
      at = end + ends.length;
      continue;
    }
    const end = endOf(xml, at + 1);
    const isClose = xml[at + 1] === '/';
    const isEmpty = xml[end - 1] === '/';
    const text = xml.slice(at + (isClose ? 2 : 1), isEmpty ? end - 1 : end);
    // No value may hold it. Who reads in pieces would find another tag there.
    if (text.includes('<')) throw new Error('an XML with a tag within another');
    const full = text.slice(0, text.search(/\s|$/));
    yield {
      name: full.slice(full.indexOf(':') + 1),
      kind: isClose ? 'close' : isEmpty ? 'empty' : 'open',
      rest: text.slice(full.length),
    };
    at = end + 1;
  }
}

/** An attribute, in a namespace or none; or what is none. */
const ATTRIBUTE = /\s((?:[^\s=:]+:)?[^\s=:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')|\S/g;

/**
 * The attributes of a tag, in either kind of quotes, by their names without a namespace.
 * @throws Error for what is no attribute, and for one that is there twice: others may read the other of them.
 */
export function attributesOf({ rest }: Tag): Readonly<Record<string, string>> {
  const attributes = new Map<string, string>();
  for (const [, full, double, single = ''] of rest.matchAll(ATTRIBUTE)) {
    // A namespace that is told there has the name that it is given, and no attribute's.
    const name = full?.startsWith('xmlns:') ? full : full?.slice(full.indexOf(':') + 1);
    if (name === undefined || attributes.has(name)) {
      throw new Error('an XML whose attributes can not be told');
    }
    attributes.set(name, double ?? single);
  }
  return Object.fromEntries(attributes);
}
