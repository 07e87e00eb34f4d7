// Files, folders and globs on the command line → the files that are meant.
import { readdir, stat } from 'node:fs/promises';
import { join, parse, sep } from 'node:path';
import { type Fault, SourceError } from './faults.ts';
import { EXTENSIONS } from './readers/kind.ts';

/** The endings of reports in a folder. A file that is named itself may have any ending. */
const ENDINGS: readonly string[] = Object.values(EXTENSIONS);

/** Hidden files, and the files that Excel makes beside an open workbook. */
const isPassed = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');

const isReport = (name: string): boolean =>
  !isPassed(name) && ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

async function reportsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isReport(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A part of a glob as a regular expression: `*` any characters, `?` one, `{a,b}` one of several. */
function patternOf(part: string): RegExp {
  const source = part
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.')
    .replace(/\{([^}]*)\}/g, (_, options: string) => `(${options.replaceAll(',', '|')})`);
  return new RegExp(`^${source}$`);
}

/** What a glob matches: files and folders. `**` stands for any folders. The shell usually does this before us. */
async function matching(glob: string): Promise<string[]> {
  const { root, dir, base } = parse(glob);
  const parts = [...dir.slice(root.length).split(/[\\/]/), base].filter((part) => part !== '');
  let found = [root];
  for (const part of parts) {
    const next = await Promise.all(
      found.map(async (folder) => {
        if (!/[*?{]/.test(part)) return [join(folder, part)];
        const entries = await readdir(folder === '' ? '.' : folder, {
          withFileTypes: true,
          recursive: part === '**',
        }).catch(() => []);
        const names = entries.filter(({ name }) => !isPassed(name));
        if (part === '**') {
          const folders = names.filter((entry) => entry.isDirectory());
          return [folder, ...folders.map((entry) => join(entry.parentPath, entry.name))];
        }
        const pattern = patternOf(part);
        return names.filter(({ name }) => pattern.test(name)).map(({ name }) => join(folder, name));
      }),
    );
    found = next.flat();
  }
  return [...new Set(found)].sort();
}

/** The files that the arguments mean, each once. @throws SourceError for arguments that match no file. */
export async function filesOf(args: readonly string[]): Promise<string[]> {
  const faults: Fault[] = [];
  const kindOf = (path: string) =>
    stat(path).then(
      (found) => (found.isDirectory() ? 'folder' : 'file'),
      () => 'nothing' as const,
    );
  const filesIn = async (path: string): Promise<string[]> => {
    if ((await kindOf(path)) !== 'folder') return [path];
    const reports = await reportsIn(path);
    if (reports.length === 0) {
      const expected = `files that end in ${ENDINGS.join(', ')}`;
      faults.push({ file: path, found: 'a folder without any report', expected });
    }
    return reports;
  };
  const files = await Promise.all(
    args.map(async (arg) => {
      // A file may have a name that looks like a glob.
      if ((await kindOf(arg)) !== 'nothing' || !/[*?{]/.test(arg)) return filesIn(arg);
      const found = await matching(arg.replaceAll(sep, '/'));
      const existing = (await Promise.all(found.map(kindOf))).flatMap((kind, i) =>
        kind === 'nothing' ? [] : [found[i] ?? ''],
      );
      if (existing.length === 0) {
        faults.push({ file: arg, found: 'no file of such a name', expected: 'a file, a folder or a glob' });
      }
      return (await Promise.all(existing.map(filesIn))).flat();
    }),
  );
  if (faults.length > 0) throw new SourceError(faults);
  return [...new Set(files.flat())];
}
