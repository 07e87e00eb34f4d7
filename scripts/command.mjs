// What every command does alike: refuse an old Node, run, and tell a fault in plain words.
import { readFileSync } from 'node:fs';

/** A fault that its message explains in full: shown without a stack. */
export class Fault extends Error {}

/**
 * Whether version `a` is older than version `b`: "20.9.0" is older than "20.19".
 * @param {string} a
 * @param {string} b
 */
export function isOlder(a, b) {
  return a.localeCompare(b, 'en', { numeric: true }) < 0;
}

/** @throws {Fault} when this Node is older than package.json asks for */
export function requireNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const wanted = engines.node.replace('>=', '');
  if (isOlder(version, wanted)) {
    throw new Fault(
      `Tiltakskart needs Node ${wanted} or newer, and this is Node ${version}: see https://nodejs.org`,
    );
  }
}

/**
 * Runs a command and makes what `main` returns the exit code.
 * @param {(args: string[]) => Promise<number | void>} main given the command's arguments
 */
export async function command(main) {
  try {
    requireNode();
    process.exitCode = (await main(process.argv.slice(2))) ?? 0;
  } catch (error) {
    console.error(error instanceof Fault ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
