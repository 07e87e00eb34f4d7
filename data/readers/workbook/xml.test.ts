import { describe, expect, test } from 'vitest';
import { attributesOf, tagsOf } from './xml.ts';

/** The tags of an XML, each as its name after what tells its kind. */
const tags = (xml: string): string[] =>
  [...tagsOf(xml)].map(({ name, kind }) => `${{ open: '', close: '/', empty: '.' }[kind]}${name}`);
const attributes = (rest: string) => attributesOf({ name: 'a', kind: 'open', rest });

describe('the tags of an XML', () => {
  test.each([
    ['', []],
    ['words alone', []],
    ['<a>b</a>', ['a', '/a']],
    ['<a/>', ['.a']],
    ['<a />', ['.a']],
    ['<x:a></x:a>', ['a', '/a']],
    ['<x:y:a/>', ['.y:a']],
    ['<>', ['']],
    ['<a\n\tb="c"><d/></a >', ['a', '.d', '/a']],
    // What stands in quotes ends nothing.
    ['<a b=">"/>', ['.a']],
    [`<a b='>'/>`, ['.a']],
    [`<a b="/>"/><c d='>"'>`, ['.a', 'c']],
    ['<a b="x/">', ['a']],
  ])('are told apart: %j', (xml, expected) => {
    expect(tags(xml)).toEqual(expected);
  });

  test.each([
    ['<?xml version="1.0"?><a/>'],
    ['<!-- <b> > --><a/>'],
    ['<!--<b--><a/>'],
    ['<!----><a/>'],
    ['<![CDATA[<b> > ]]><a/>'],
    ['<!DOCTYPE b><a/>'],
    ['<a/><!-- <b> --><!-- <b> -->'],
  ])('are not looked for in what is none: %j', (xml) => {
    expect(tags(xml)).toEqual(['.a']);
  });

  test.each([
    '<',
    '<a',
    '<a b="',
    "<a b='>",
    '<a/><!-- <b>',
    '<![CDATA[ ]>',
    '<?xml ',
    '<!-->',
    '<!DOCTYPE b',
  ])('end: %j is cut off', (xml) => {
    expect(() => tags(xml)).toThrow('an XML that is cut off');
  });

  test.each(['<a <b/>', `<a b='<c d="'/>`, '<a"<b/>"/>'])('hold no others: %j is none', (xml) => {
    expect(() => tags(xml)).toThrow('an XML with a tag within another');
  });
});

describe('the attributes of a tag', () => {
  test.each([
    ['', {}],
    [' ', {}],
    [' r="A1"', { r: 'A1' }],
    [` r = 'A1'\n x:t="a>b"`, { r: 'A1', t: 'a>b' }],
    [` a='"' b="'" c="" d=''`, { a: '"', b: "'", c: '', d: '' }],
    [' é="1" r="A1"', { é: '1', r: 'A1' }],
    [' xmlns:r="a" x:r="A1" xmlns="b"', { 'xmlns:r': 'a', r: 'A1', xmlns: 'b' }],
  ])('are told by their names: %j', (rest, expected) => {
    expect(attributes(rest)).toEqual(expected);
  });

  test('are none but its own', () => {
    expect(attributes(' constructor="1"')).toEqual({ constructor: '1' });
    expect(attributes(' __proto__="1" r="A1"')).toHaveProperty('r', 'A1');
    const [tag] = tagsOf('<c r="A1" t="s"/>');
    expect(tag && attributesOf(tag)).toEqual({ r: 'A1', t: 's' });
  });

  test.each([
    [' r'],
    [' r=A1'],
    [' r="A1'],
    [' r="A1"x'],
    [' r="A1"t="s"'],
    [' "A1"'],
    [' ="A1"'],
    [' :r="A1"'],
    [' x:="A1"'],
    [' xmlns:x:r="A1"'],
    // Twice, in whichever namespaces.
    [' r="A1" r="A2"'],
    [' r="A1" x:r="A2"'],
  ])('are well formed, and there once: %j is none', (rest) => {
    expect(() => attributes(rest)).toThrow('an XML whose attributes can not be told');
  });
});
