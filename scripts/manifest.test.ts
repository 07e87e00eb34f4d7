import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manifestOf, onGround } from './manifest.mjs';

const icon = readFileSync(new URL('../src/icon.svg', import.meta.url), 'utf8');

test('the manifest says what an installed app needs', () => {
  expect(manifestOf('Et kart.')).toMatchObject({
    name: 'Tiltakskart',
    description: 'Et kart.',
    lang: 'nb',
    start_url: '.',
    display: 'standalone',
  });
});

test('there is an icon for any size, for both usual ones, and one that may be cut to a mask', () => {
  const { icons } = manifestOf('');
  expect(icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual([
    'any any',
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
});

test('the icon on a ground keeps to the share it is given, on the colour of its own ground', () => {
  const drawn = onGround(icon, 0.8);
  expect(drawn).toMatch(
    /<rect width="32" height="32" fill="#0b5c7a"\/><svg x="3\.20" y="3\.20" width="25\.60"/,
  );
  expect(icon).toContain('<rect width="32" height="32" rx="7" fill="#0b5c7a"/>');
});
