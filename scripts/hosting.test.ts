import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CACHE, EVERYWHERE, headersFile, htaccess, nginx, webConfig, WORKERS } from './hosting.mjs';

const FORMS = { headersFile, htaccess, nginx, webConfig };
const plain = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

test.each(Object.entries(FORMS))('%s says what every answer must say', (_, form) => {
  const text = plain(form());
  for (const [name, value] of Object.entries(EVERYWHERE)) {
    expect(text).toContain(name);
    expect(text).toContain(value);
  }
  for (const value of [CACHE.rest, WORKERS, 'immutable']) expect(text).toContain(value);
  expect(text).not.toContain('unsafe');
});

test('abilities that a map has no business with are denied to everybody', () => {
  for (const ability of ['geolocation', 'camera', 'microphone', 'payment', 'usb']) {
    expect(EVERYWHERE['Permissions-Policy']).toMatch(new RegExp(`(^|, )${ability}=\\(\\)`));
  }
});

test('servers that read the query forbid frames but for the embedded map', () => {
  for (const form of [htaccess, nginx]) {
    expect(form()).toMatch(/frame-ancestors 'none'[\s\S]*innebygd=1[\s\S]*frame-ancestors \*/);
  }
});

test('scripts/hosting/nginx.conf is what this says', () => {
  expect(readFileSync(new URL('./hosting/nginx.conf', import.meta.url), 'utf8')).toBe(nginx());
});
