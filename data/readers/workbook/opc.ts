// The files of a workbook (.xlsx) and what they are to each other: a zip of the Open Packaging Conventions.
import { strFromU8 } from 'fflate';
import { attributesOf, decoded, elementsOf, tagsOf } from './xml.ts';
import { TooLarge } from './zip.ts';

/** A file that another file refers to, and the kind of the reference: the last word of its type's address. */
interface Relation {
  readonly id: string;
  readonly type: string;
  /** From the package's top, in small letters. */
  readonly path: string;
}

/** The files of a package, by path. Paths are compared without regard to capitals. */
export interface Package {
  /** The text of a file; undefined where it is not there. */
  readonly text: (path: string) => string | undefined;
  /** The files that a file, or the package itself, refers to. @throws TooLarge for more than a workbook has. */
  readonly relations: (path: string) => readonly Relation[];
}

/** Sheets, and as many other files: pictures, settings of printers. */
const MOST_RELATIONS = 200;

/** Where a path leads that is told from a folder: `./worksheets/sheet1.xml`, `/xl/worksheets/sheet1.xml`. */
function resolved(target: string, folder: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split(/[\\/]/)) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

/** The files of a zip as a package. @throws Error where two have one name. */
export function packageOf(files: ReadonlyMap<string, Uint8Array>): Package {
  const byPath = new Map<string, Uint8Array>();
  for (const [name, content] of files) {
    const path = resolved(name, '');
    if (byPath.has(path)) throw new Error('two files of one name');
    byPath.set(path, content);
  }
  const text = (path: string) => {
    const content = byPath.get(path);
    return content === undefined ? undefined : strFromU8(content);
  };
  return {
    text,
    relations: (path) => {
      const at = path.lastIndexOf('/');
      const folder = path.slice(0, Math.max(at, 0));
      const own = resolved(`${folder}/_rels/${path.slice(at + 1)}.rels`, '');
      const all = elementsOf(text(own) ?? '', 'Relationship');
      if (all.length > MOST_RELATIONS) {
        throw new TooLarge(`${all.length} sheets, more than ${MOST_RELATIONS}`);
      }
      return all.flatMap(({ Id = '', Type = '', Target = '', TargetMode }) =>
        TargetMode === 'External'
          ? []
          : [
              {
                id: Id,
                type: Type.slice(Type.lastIndexOf('/') + 1),
                path: resolved(decoded(Target), folder),
              },
            ],
      );
    },
  };
}

/** A sheet in a workbook's list. */
export interface Listed {
  readonly name: string;
  readonly path: string;
}

/** What a workbook consists of, wherever its files lie. */
export interface Parts {
  readonly workbook: string;
  /** Those that have cells, in the order of the list: a sheet may be a chart. */
  readonly sheets: readonly Listed[];
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  readonly properties: string | undefined;
}

/** @throws Error for a package without a workbook, or with a list of sheets that are not there. */
export function partsIn({ text, relations }: Package): Parts {
  const top = relations('');
  const path = top.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const workbook = text(path);
  if (workbook === undefined) throw new Error('no list of sheets');
  const own = relations(path);
  const ofType = (wanted: string, beside: string) =>
    text(own.find(({ type }) => type === wanted)?.path ?? resolved(beside, path.replace(/\/?[^/]*$/, '')));
  const listed = [...tagsOf(workbook)]
    .filter(({ name, kind }) => name === 'sheet' && kind !== 'close')
    .map(attributesOf)
    // An entry without a name is no sheet.
    .filter(({ name = '' }) => name !== '');
  if (listed.length > MOST_RELATIONS)
    throw new TooLarge(`${listed.length} sheets, more than ${MOST_RELATIONS}`);
  const sheets = listed.flatMap(({ name = '', id }): Listed[] => {
    const relation = own.find((each) => each.id === id);
    const content = relation && text(relation.path);
    if (relation === undefined || content === undefined) throw new Error(`no sheet "${decoded(name)}"`);
    return relation.type === 'worksheet' || relation.type === ''
      ? [{ name: decoded(name), path: relation.path }]
      : [];
  });
  return {
    workbook,
    sheets,
    strings: ofType('sharedStrings', 'sharedStrings.xml'),
    styles: ofType('styles', 'styles.xml'),
    properties: text(top.find(({ type }) => type === 'core-properties')?.path ?? 'docprops/core.xml'),
  };
}
