import { expect, test } from 'vitest';
import { Fault } from './command.mjs';
import { findEngines, type Machine } from './engines.mjs';

const ALL = [
  '/usr/bin/apt-get',
  '/usr/bin/Xvfb',
  '/usr/bin/firefox-esr',
  '/usr/bin/WebKitWebDriver',
  '/usr/lib/python3/dist-packages/gi/__init__.py',
  '/lib/girepository-1.0/WebKit2-4.1.typelib',
];
const INSTALL = 'apt-get install -y --no-install-recommends firefox-esr webkit2gtk-driver';

/** A machine that has some files; installing brings the rest, where `installs`. */
function machine(has: readonly string[], { isRoot = true, installs = true } = {}) {
  const files = new Set(has);
  const done: string[] = [];
  const described: Machine = {
    isRoot,
    library: '/lib',
    exists: (path) => files.has(path),
    run: (...words) => {
      done.push(words.join(' '));
      if (installs && words.includes('install')) for (const file of ALL) files.add(file);
      return true;
    },
    say: (line) => {
      done.push(line);
    },
  };
  return { described, done };
}
const without = (...names: string[]) => ALL.filter((file) => !names.some((name) => file.includes(name)));

test('what is installed is used, and nothing is run', () => {
  const { described, done } = machine(ALL);
  expect(findEngines(described)).toEqual({
    firefox: '/usr/bin/firefox-esr',
    webkit: { driver: '/usr/bin/WebKitWebDriver', browser: '/lib/webkit2gtk-4.1/MiniBrowser' },
  });
  expect(done).toEqual([]);
});

test('root gets what is missing, and is told so', () => {
  const { described, done } = machine(without('firefox', 'WebKitWebDriver'));
  expect(findEngines(described).firefox).toBe('/usr/bin/firefox-esr');
  expect(done).toEqual([
    "Installing Debian's packages firefox-esr, webkit2gtk-driver …",
    'apt-get update',
    INSTALL,
  ]);
});

test.each([
  ['nobody but root installs anything', without('firefox', 'WebKitWebDriver'), { isRoot: false }, INSTALL],
  ['no Debian is needed to be told of it', without('apt-get', 'Xvfb'), {}, /need Debian.*xvfb/],
  ['what did not come is told', without('firefox', 'WebKitWebDriver'), { installs: false }, INSTALL],
])('%s', (_, has, how, told) => {
  const { described } = machine(has, how);
  expect(() => findEngines(described)).toThrow(Fault);
  expect(() => findEngines(described)).toThrow(told);
});
