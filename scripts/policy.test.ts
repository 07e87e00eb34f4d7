import { describe, expect, test } from 'vitest';
import { forbidden, hashOf, inlined, policyOf, withPolicy } from './policy.mjs';

const PAGE = `<!doctype html><head><!--policy--><script>let a = 1;</script><style>p{color:red}</style></head>
<body><p title="a > b">x</p><script type="application/ld+json">{"a":1}</script><script type="module" src="./a.js"></script></body>`;

test('a hash is the one that browsers compute', () => {
  // The example of the specification.
  expect(hashOf("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
});

test('what a page runs and is styled by is found, and its data are neither', () => {
  expect(inlined(PAGE)).toEqual({ scripts: [hashOf('let a = 1;')], styles: [hashOf('p{color:red}')] });
});

test('a policy names hashes, and nothing unsafe or foreign', () => {
  const policy = policyOf(PAGE);
  expect(policy).toContain(`script-src 'self' ${hashOf('let a = 1;')};`);
  expect(policy).toContain(`style-src 'self' ${hashOf('p{color:red}')};`);
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).toContain("; require-trusted-types-for 'script'; ");
  expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
});

test('a page without scripts may do nothing at all', () => {
  const policy = policyOf('<!doctype html><p>x</p>');
  expect(policy.match(/'self'|blob:|sha256/g)).toBeNull();
});

describe('attributes that the policy would stop are found', () => {
  test.each([
    ['<p style="color:red">', ['<p style="color:red">']],
    ["<p title='a > b' onclick=go()>", ['<p onclick=go()>']],
    ['<a href="javascript:x">', ['<a href="javascript:x">']],
    ['<noscript><rect style="fill:red"/></noscript>', ['<rect style="fill:red">']],
    ['<p data-style="x" title="style=y">on=1</p>', []],
    ['<style>a{}</style><script>let style="<p style=x>"</script>', []],
  ])('%s', (html, found) => {
    expect(forbidden(html)).toEqual(found);
  });
});

test('a page gets its policy once, where it asks for it, or the build stops', () => {
  expect(withPolicy(PAGE, 'a.html')).toContain(
    '<head><meta http-equiv="Content-Security-Policy" content="default',
  );
  expect(() => withPolicy('<p>x</p>', 'a.html')).toThrow('a.html: expected <!--policy-->');
  expect(() => withPolicy('<!--policy--><p style="a">', 'a.html')).toThrow('stops <p style="a">');
});
