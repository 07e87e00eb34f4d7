import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** Where Node finds `name` from the package at `path`: in its own node_modules, or in one further out. */
function found(packages: Record<string, Locked>, path: string, name: string): boolean {
  const inner = `${path === '' ? '' : `${path}/`}node_modules/${name}`;
  if (packages[inner]) return true;
  const end = path.lastIndexOf('node_modules/');
  return path !== '' && found(packages, path.slice(0, Math.max(end - 1, 0)), name);
}

// What `npm ci` asks of it. A registry that lacks a package for another platform leaves a lockfile that installs
// nowhere, and a machine whose packages are already there does not notice.
it('The lockfile holds every package that a locked package asks for, of all platforms', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !found(packages, path, name))
      .map((name) => `${path} asks for ${name}`),
  );
  expect(missing).toEqual([]);
});
