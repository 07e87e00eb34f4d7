// Which of the project's files import each other in a circle, types included.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

const CODE = /\.(?:ts|mjs|js|svelte)$/;

/** The files of a folder that hold code. @param {string} root @param {string} folder @returns {string[]} from the root */
const codeIn = (root, folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    // The bench has packages of its own.
    .filter(
      (file) => !file.includes('/node_modules/') && CODE.test(file) && statSync(join(root, file)).isFile(),
    );

/** What a component's scripts hold; of other files all. @param {string} file @param {string} text */
const scriptOf = (file, text) =>
  file.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
    : text;

/**
 * Who imports whom: values and types, at once and later.
 * @param {Map<string, string>} texts by the path from the root
 * @returns {Map<string, readonly string[]>} only files that are among `texts`
 */
export function importsOf(texts) {
  return new Map(
    [...texts].map(([file, text]) => {
      const { importedFiles } = ts.preProcessFile(scriptOf(file, text), true, true);
      const targets = importedFiles
        .map(({ fileName }) => fileName.replace(/\?.*$/, ''))
        .filter((name) => name.startsWith('.'))
        .map((name) => posix.join(posix.dirname(file), name));
      return [file, targets.filter((target) => texts.has(target))];
    }),
  );
}

/**
 * The circles among files that import each other: each set of files that all reach one another (Tarjan 1972).
 * @param {ReadonlyMap<string, readonly string[]>} imports
 * @returns {string[][]} each sorted; empty where there is none
 */
export function circlesIn(imports) {
  /** @type {Map<string, number>} */
  const index = new Map();
  /** @type {string[]} */
  const open = [];
  /** @type {string[][]} */
  const circles = [];
  /** The earliest file that `file` reaches, by when it was met. @param {string} file @returns {number} */
  const visit = (file) => {
    const own = index.size;
    index.set(file, own);
    open.push(file);
    let low = own;
    const targets = imports.get(file) ?? [];
    for (const target of targets) {
      const known = index.get(target);
      if (known === undefined) low = Math.min(low, visit(target));
      else if (open.includes(target)) low = Math.min(low, known);
    }
    if (low === own) {
      const circle = open.splice(open.indexOf(file)).sort();
      if (circle.length > 1 || targets.includes(file)) circles.push(circle);
    }
    return low;
  };
  for (const file of imports.keys()) if (!index.has(file)) visit(file);
  return circles;
}

/** The circles in the project. @param {string} root @param {readonly string[]} folders @returns {string[][]} */
export function circles(root, folders) {
  const files = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => codeIn(root, folder));
  return circlesIn(importsOf(new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))));
}
