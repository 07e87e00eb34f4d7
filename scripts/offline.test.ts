import { expect, it } from 'vitest';
import { kept } from './offline.mjs';

it('What the map on SVG needs is kept, in a fixed order; what only some readers use is not', () => {
  const assets = [
    'index-b.js',
    'GlMap-a.js',
    'maplibre-gl-worker-c.js',
    'catalogue-d.json',
    'detalj.topo-e.json',
    'reader-f.js',
    'reader-pdf-g.js',
  ];
  expect(kept(assets)).toEqual(['index.html', 'assets/catalogue-d.json', 'assets/index-b.js']);
  expect(kept(assets.toReversed())).toEqual(kept(assets));
});
