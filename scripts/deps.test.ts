import { describe, expect, test } from 'vitest';
import {
  duplicates,
  integrityFaults,
  isAllowed,
  licenceFaults,
  pinFaults,
  readAudit,
  unusedFaults,
} from './deps.mjs';

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND GPL-3.0-only', false],
  ['(MIT AND Zlib) OR ISC', true],
  ['MIT AND (GPL-3.0-only OR ISC)', true],
  ['MIT AND (GPL-3.0-only OR AGPL-3.0-only)', false],
  ['GPL-3.0-only', false],
  ['UNLICENSED', false],
  ['', false],
])('the licence "%s" is allowed: %s', (licence, allowed) => {
  expect(isAllowed(licence)).toBe(allowed);
});

const entry = { version: '1.0.0', license: 'MIT', integrity: 'sha512-x' };
const lock = {
  packages: {
    '': { version: '0.1.0' },
    'scripts/own': { version: '0.0.0' },
    'node_modules/own': { link: true },
    'node_modules/a': entry,
    'node_modules/b': { version: '2.0.0', integrity: 'sha1-x' },
    'node_modules/b/node_modules/@x/c': { ...entry, license: 'GPL-3.0-only' },
    'node_modules/d/node_modules/a': { ...entry, version: '1.1.0' },
  },
};

test('a licence is that of the lockfile, or else the package’s own, or a fault', () => {
  expect(licenceFaults(lock, () => 'ISC')).toEqual([
    '@x/c 1.0.0: expected one of the allowed licences, found GPL-3.0-only',
  ]);
  expect(licenceFaults(lock, () => undefined)[0]).toBe(
    'b 2.0.0: expected one of the allowed licences, found none',
  );
});

test('a licence that a person has read counts for that version, and no longer', () => {
  const read = { '@x/c 1.0.0': 'why', 'a 0.9.0': 'why' };
  expect(licenceFaults(lock, () => 'ISC', read)).toEqual([
    'a 0.9.0: its licence was read, and it is not installed',
  ]);
});

test('a package without a hash is a fault', () => {
  expect(integrityFaults(lock)).toEqual(['b: expected a sha512 in the lockfile, found none']);
});

test('a package in two versions is told', () => {
  expect([...duplicates(lock)]).toEqual([['a', ['1.0.0', '1.1.0']]]);
});

test('only exact versions and the project’s own folders are pins', () => {
  const versions = {
    a: '1.2.3',
    b: '^1.2.3',
    c: '1.x',
    d: 'file:scripts/d',
    e: 'latest',
    f: '2.0.0-rc.1',
    g: '*',
  };
  expect(pinFaults({ dependencies: versions }).map((fault) => fault[0])).toEqual(['b', 'c', 'e', 'g']);
});

test('a package that nothing names is a fault, and so is an excuse for one that is not there', () => {
  const manifest = {
    dependencies: { geo: '1.0.0', 'd3-geo': '1.0.0' },
    devDependencies: { '@types/d3-geo': '1.0.0', x: '1.0.0' },
  };
  expect(unusedFaults(manifest, `import a from 'd3-geo';`, { x: 'why', gone: 'why' })).toEqual([
    'geo: nothing of the project names it',
    'gone: said to be needed, and not in package.json',
  ]);
});

describe('the audit', () => {
  const answer = (vulnerabilities: unknown) =>
    JSON.stringify({ vulnerabilities, metadata: { dependencies: { total: 7 } } });

  test('names what is vulnerable', () => {
    expect(readAudit(answer({ a: { severity: 'high', range: '<2' } }))).toEqual({
      answered: true,
      asked: 7,
      faults: ['a <2: a known vulnerability (high)'],
    });
    expect(readAudit(answer({}))).toEqual({ answered: true, asked: 7, faults: [] });
  });

  test.each([
    ['', 'npm gave no report'],
    ['<html>', 'npm gave no report'],
    ['{}', 'the answer has another form'],
    ['null', 'the answer has another form'],
    ['{"vulnerabilities":null}', 'the answer has another form'],
    ['{"message":"request to https://x.example/y failed"}', 'request to the registry failed'],
    ['{"error":{"code":"ENOAUDIT","summary":"no audit"}}', 'no audit'],
  ])('no answer is never taken for a good one: %s', (output, reason) => {
    expect(readAudit(output)).toEqual({ answered: false, reason });
  });
});
