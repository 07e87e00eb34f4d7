import { renameSync, writeFileSync } from 'node:fs';

/**
 * Writes a file whole or not at all: under a temporary name beside it, then renamed.
 * @param {string} path
 * @param {string | Uint8Array} content
 */
export function replaceFile(path, content) {
  writeFileSync(`${path}.tmp`, content);
  renameSync(`${path}.tmp`, path);
}
