import type { Mutated, Mutation, Span } from './mutators.ts';

/** What the instrumented code asks while it runs: whether a mutant is on, and whether a loop goes on for too long. */
export const ASKS = { mutant: '__mutant', loop: '__loop' } as const;

interface Edit {
  readonly span: Span;
  /** The text in its place, from the text that is there, which is instrumented itself. */
  readonly write: (inner: string) => string;
}

/**
 * A source text that holds all its mutants (mutant schemata): each is switched on by its number while the code runs.
 * @param first the number of the first mutation; the others follow
 */
export function instrument(source: string, { mutations, loops }: Mutated, first: number): string {
  const hosts = new Map<string, [Mutation, number][]>();
  mutations.forEach((mutation, index) => {
    const key = `${mutation.host.start} ${mutation.host.end} ${mutation.form}`;
    const list = hosts.get(key) ?? [];
    list.push([mutation, first + index]);
    hosts.set(key, list);
  });
  const edits: Edit[] = [...hosts.values()].map((list) => {
    const [[{ host, form }]] = list as [[Mutation, number]];
    const on = ([, id]: [Mutation, number]) => `${ASKS.mutant}(${id})`;
    const write =
      form === 'statements'
        ? (inner: string) => `{if(!(${list.map(on).join('||')})){${inner}}}`
        : (inner: string) =>
            `(${list.map((entry) => `${on(entry)}?(${mutantText(source, entry[0])}):`).join('')}(${inner}))`;
    return { span: host, write };
  });
  edits.push(...loops.map((span) => ({ span, write: (inner: string) => `{${ASKS.loop}();${inner}}` })));
  // The outermost first; of the same span, statements hold the expression that they are.
  edits.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return written(source, edits, { start: 0, end: source.length });
}

/** What stands in the host's place when a mutant is on. */
export function mutantText(source: string, { host, at, to }: Mutation): string {
  return source.slice(host.start, at.start) + to + source.slice(at.end, host.end);
}

function written(source: string, edits: readonly Edit[], { start, end }: Span): string {
  let text = '';
  let from = start;
  for (let index = 0; index < edits.length; index++) {
    const edit = edits[index] as Edit;
    let next = index + 1;
    while (next < edits.length && (edits[next] as Edit).span.start < edit.span.end) next++;
    const inner = written(source, edits.slice(index + 1, next), edit.span);
    text += source.slice(from, edit.span.start) + edit.write(inner);
    from = edit.span.end;
    index = next - 1;
  }
  return text + source.slice(from, end);
}
