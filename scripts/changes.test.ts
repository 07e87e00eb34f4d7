import { expect, test } from 'vitest';
import { checksums, dirt, isVersion, lastRelease, section, withSection } from './changes.mjs';

test('a version is three numbers', () => {
  expect(['1.2.3', '0.1.0', '10.0.12'].every(isVersion)).toBe(true);
  expect(['1.2', 'v1.2.3', '01.2.3', '1.2.3-rc.1', ''].some(isVersion)).toBe(false);
});

test('the last release is the highest, whatever else has tags', () => {
  expect(lastRelease(['v0.9.0', 'v0.10.0', 'nightly', 'v1', 'v0.2.0'])).toBe('v0.10.0');
  expect(lastRelease([])).toBeUndefined();
});

test('a section is put first, once, and the older ones stay as they are', () => {
  const first = withSection('', '0.1.0', section('0.1.0', '2026-03-04', ['Draw a map']));
  expect(first).toMatch(/^# Changes\n\n.*\n\n## 0\.1\.0 – 2026-03-04\n\n- Draw a map\n$/);
  const second = withSection(first, '0.2.0', section('0.2.0', '2026-04-04', ['Draw two', 'Read more']));
  expect(second.match(/^## .*/gm)).toEqual(['## 0.2.0 – 2026-04-04', '## 0.1.0 – 2026-03-04']);
  expect(second).toContain('- Draw two\n- Read more\n\n## 0.1.0');
  expect(withSection(second, '0.2.0', section('0.2.0', '2026-04-04', ['Draw two', 'Read more']))).toBe(
    second,
  );
});

test('checksums are those that sha256sum reads, in one order', () => {
  const files = new Map([
    ['b.txt', Buffer.from('b')],
    ['a b.txt', Buffer.from('å')],
  ]);
  const text = checksums(files);
  expect(text).toBe(checksums(new Map([...files].reverse())));
  expect(text).toMatch(
    /^[\da-f]{64} {2}a b\.txt\n3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d {2}b\.txt\n$/,
  );
});

test('what is not committed is told line by line', () => {
  expect(dirt('')).toEqual([]);
  expect(dirt(' M a\n?? b\n')).toEqual([' M a', '?? b']);
});
