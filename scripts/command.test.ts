import { describe, expect, it } from 'vitest';
import { isOlder, requireNode } from './command.mjs';

describe('isOlder', () => {
  it.each([
    ['18.20.4', '20.19', true],
    ['20.9.0', '20.19', true],
    ['20.18.3', '20.19', true],
    ['20.19.0', '20.19', false],
    ['20.20.2', '20.19', false],
    ['22.12.0', '20.19', false],
    ['100.0.0', '20.19', false],
  ])('compares Node %s with %s by number', (version, wanted, expected) => {
    expect(isOlder(version, wanted)).toBe(expected);
  });
});

describe('requireNode', () => {
  it('names the version wanted and the version found', () => {
    expect(() => {
      requireNode('18.20.4');
    }).toThrow('needs Node 20.19 or newer, and this is Node 18.20.4');
  });

  it('accepts the Node that runs this test', () => {
    expect(() => {
      requireNode();
    }).not.toThrow();
  });
});
