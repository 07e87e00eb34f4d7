import * as v from 'valibot';
import { type SheetValue, tidy } from '../from.ts';
import { type Book, text } from './book.ts';
import { MOST_CELLS } from './csv.ts';
import { TableError } from './faults.ts';

const words = v.string();
const Category = v.object({
  index: v.exactOptional(v.union([v.array(words), v.record(words, v.number())])),
  label: v.exactOptional(v.record(words, words)),
  unit: v.exactOptional(
    v.record(words, v.looseObject({ base: v.exactOptional(words), decimals: v.exactOptional(v.number()) })),
  ),
});
const Dimension = v.object({ label: v.exactOptional(words), category: Category });
const number = v.union([v.number(), v.string(), v.null()]);
/** JSON-stat 2.0 (json-stat.org/format), of it what a table has: a data set, not a collection of them. */
const DataSet = v.object({
  class: v.literal('dataset'),
  label: v.exactOptional(words),
  source: v.exactOptional(words),
  updated: v.exactOptional(words),
  role: v.exactOptional(
    v.object({
      geo: v.exactOptional(v.array(words)),
      time: v.exactOptional(v.array(words)),
      metric: v.exactOptional(v.array(words)),
    }),
  ),
  id: v.pipe(v.array(words), v.minLength(1)),
  size: v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  dimension: v.record(words, Dimension),
  value: v.union([v.array(number), v.record(words, number)]),
  status: v.exactOptional(v.union([words, v.array(v.nullable(words)), v.record(words, words)])),
});
type DataSet = v.InferOutput<typeof DataSet>;

interface Axis {
  readonly id: string;
  readonly label: string;
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  readonly units: readonly (string | undefined)[];
  /** The distance in the list of values between two neighbours on this axis. */
  readonly stride: number;
}

function axesOf({ id, size, dimension }: DataSet): Axis[] {
  if (id.length !== size.length) throw new TableError('broken-json', { part: 'size' });
  return id.map((name, i) => {
    const own = dimension[name];
    if (own === undefined) throw new TableError('broken-json', { part: name });
    const { index, label = {}, unit = {} } = own.category;
    const codes = Array.isArray(index)
      ? index
      : index === undefined
        ? Object.keys(label)
        : Object.entries(index)
            .sort(([, a], [, b]) => a - b)
            .map(([code]) => code);
    if (codes.length !== size[i]) throw new TableError('broken-json', { part: name });
    return {
      id: name,
      label: own.label ?? name,
      codes,
      labels: codes.map((code) => label[code] ?? code),
      units: codes.map((code) => unit[code]?.base),
      stride: size.slice(i + 1).reduce((a, b) => a * b, 1),
    };
  });
}

/** Every way to go through some axes: the place in the row of values, and where on each axis. */
function* walk(
  axes: readonly Axis[],
  at = 0,
  path: readonly number[] = [],
): Generator<[number, readonly number[]]> {
  const [first, ...rest] = axes;
  if (first === undefined) yield [at, path];
  else for (const i of first.codes.keys()) yield* walk(rest, at + i * first.stride, [...path, i]);
}

/** A code and its name, as Statistics Norway's own tables print them: "0301 Oslo - Oslove". */
const codeAndName = (code: string, label: string): string =>
  label === code || label.startsWith(`${code} `) ? label : `${code} ${label}`;

/**
 * Reads a table in JSON-stat 2 as the sheet that its producer would print of it: places and what splits them down, figures and
 * times across. The roles of the dimensions tell which is which. @throws TableError
 */
export function readJsonStat(json: unknown): Book {
  const parsed = v.safeParse(DataSet, json);
  if (!parsed.success) {
    const isOurs = typeof json === 'object' && json !== null && 'class' in json && json.class === 'dataset';
    throw new TableError(isOurs ? 'broken-json' : 'other-json', {
      part: v.getDotPath(parsed.issues[0]) ?? '',
    });
  }
  const data = parsed.output;
  const axes = axesOf(data);
  const cells = data.size.reduce((a, b) => a * b, 1);
  if (cells > MOST_CELLS) throw new TableError('too-large', { cells: MOST_CELLS });
  if (Array.isArray(data.value) && data.value.length !== cells)
    throw new TableError('broken-json', { part: 'value' });
  const { time = [], metric = [] } = data.role ?? {};
  const isAcross = ({ id }: Axis) => time.includes(id) || metric.includes(id);
  const across = axes.filter(isAcross);
  const down = axes.filter((axis) => !isAcross(axis));
  const [columns, lines] = [[...walk(across)], [...walk(down)]];

  const valueAt = (at: number): SheetValue | undefined => {
    const value = Array.isArray(data.value) ? data.value[at] : data.value[String(at)];
    if (typeof value === 'number') return { kind: 'number', value };
    if (typeof value === 'string') return text(value);
    const { status } = data;
    const mark =
      typeof status === 'string' ? status : Array.isArray(status) ? status[at] : status?.[String(at)];
    return typeof mark === 'string' ? text(mark) : undefined;
  };
  const headings = across.flatMap((axis, i) => {
    const name = (at: number) => (time.includes(axis.id) ? axis.codes[at] : axis.labels[at]) ?? '';
    const row = columns.map(([, path]) => text(name(path[i] ?? 0)));
    const units = columns.map(([, path]) => axis.units[path[i] ?? 0]);
    const unitRow = units.some((unit) => unit !== undefined)
      ? [units.map((unit) => (unit === undefined ? undefined : text(`Enhet: ${tidy(unit)}`)))]
      : [];
    return [row, ...unitRow];
  });
  if (headings.length === 0) headings.push(columns.map(() => text(data.label ?? 'value')));
  const rows = [
    ...headings.map((row, i) => [
      ...down.map((axis) => (i === headings.length - 1 ? text(axis.label) : undefined)),
      ...row,
    ]),
    ...lines.map(([from, path]) => [
      ...down.map(({ codes, labels }, i) => {
        const at = path[i] ?? 0;
        return text(codeAndName(codes[at] ?? '', labels[at] ?? ''));
      }),
      ...columns.map(([on]) => valueAt(from + on)),
    ]),
  ];
  return {
    form: 'jsonstat',
    pages: [{ name: '', rows }],
    said: {
      ...(data.label !== undefined && { title: data.label }),
      ...(data.source !== undefined && { source: data.source }),
      ...(data.updated !== undefined && { updated: data.updated.slice(0, 10) }),
    },
  };
}
