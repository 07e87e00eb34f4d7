import { describe, expect, test } from 'vitest';
import { ownScript } from './trusted.ts';

const PAGE = 'https://eksempel.no/kart/?valgt=1103';

test.each([
  './sw.js',
  '/kart/assets/maplibre-gl-worker-Ab_c-1.js',
  'https://eksempel.no/kart/assets/pdf.worker.mjs',
])('%s is a script of the site', (url) => {
  expect(ownScript(url, PAGE)).toBe(url);
});

describe('Other addresses are refused', () => {
  test.each([
    'https://annet.no/kart/sw.js',
    '//annet.no/kart/sw.js',
    'data:text/javascript,alert(1)',
    'blob:https://eksempel.no/0-0-0',
    'javascript:alert(1)',
    '/sw.js',
    '/kart/../sw.js',
    './assets/../../x.js',
    './assets/x.js?y',
    './tiltaksdeltakere.csv',
    '',
  ])('%s', (url) => {
    expect(() => ownScript(url, PAGE)).toThrow(TypeError);
  });
});
