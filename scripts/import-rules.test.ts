import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';

/** The project's own configuration, without the rules that need types: the files here exist only in this test. */
const eslint = new ESLint({
  overrideConfig: [
    ts.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

async function violations(filePath: string, code: string): Promise<string[]> {
  const text = filePath.endsWith('.svelte') ? `<script lang="ts">\n${code}\n</script>` : code;
  const messages = (await eslint.lintText(text, { filePath })).flatMap((result) => result.messages);
  const broken = messages.filter((message) => message.fatal);
  if (broken.length > 0) throw new Error(`${filePath} was not read: ${JSON.stringify(broken)}`);
  return messages.filter(({ ruleId }) => ruleId === 'house/imports').map(({ message }) => message);
}

// The configuration and its plugins take seconds to load, which is no test's own time.
beforeAll(async () => {
  await violations('src/core/warm-up.ts', '');
}, 60_000);

describe('the import rules forbid', () => {
  it.each([
    ['core to know the map', 'src/core/a.ts', "import { b } from '../map/b.ts';"],
    ['core to know the app', 'src/core/a.ts', "import { View } from '../view.svelte.ts';"],
    ['core to know built files', 'src/core/a.ts', "import b from '../../data/built/catalogue.json';"],
    ['core to know Svelte', 'src/core/a.ts', "import { mount } from 'svelte';"],
    ['core to use an eighth library', 'src/core/a.ts', "import { csvParse } from 'd3-dsv';"],
    ['core to use Node', 'src/core/a.ts', "import { readFileSync } from 'node:fs';"],
    ['core to import a type of MapLibre', 'src/core/a.ts', "import type { Map } from 'maplibre-gl';"],
    ['core to name a type of MapLibre', 'src/core/a.ts', "export type M = import('maplibre-gl').Map;"],
    ['core to import MapLibre later', 'src/core/a.ts', "export const m = () => import('maplibre-gl');"],
    ['core to pass on what is not its own', 'src/core/a.ts', "export * from '../svg/b.ts';"],
    ['core to pass on a name', 'src/core/a.ts', "export { b } from '../svg/b.ts';"],
    ['core tests to know the map', 'src/core/a.test.ts', "import { b } from '../map/b.ts';"],
    ['an address from the root to hide it', 'src/core/a.ts', "import { b } from '/src/map/b.ts';"],
    ['map to know Svelte', 'src/map/a.ts', "import { mount } from 'svelte';"],
    ['map to know a part of Svelte', 'src/map/a.ts', "import { writable } from 'svelte/store';"],
    ['map to know ui', 'src/map/a.ts', "import b from '../ui/B.svelte';"],
    ['map to know svg', 'src/map/a.ts', "import { b } from '../svg/b.ts';"],
    ['svg to know Svelte', 'src/svg/a.ts', "import { mount } from 'svelte';"],
    ['svg to know MapLibre', 'src/svg/a.ts', "import { Map } from 'maplibre-gl';"],
    ['svg to know the map', 'src/svg/a.ts', "import { b } from '../map/b.ts';"],
    ['MapView to import MapLibre itself', 'src/ui/map/MapView.svelte', "import { Map } from 'maplibre-gl';"],
    [
      'another component to know the map',
      'src/ui/legend/Legend.svelte',
      "import { b } from '../../map/b.ts';",
    ],
    ['another component to import it later', 'src/ui/A.svelte', "export const b = import('../map/b.ts');"],
    ['a module of ui to know the map', 'src/ui/a.ts', "import { b } from '../map/b.ts';"],
    ['App to know the map', 'src/App.svelte', "import { b } from './map/b.ts';"],
    ["App to take MapLibre's CSS", 'src/App.svelte', "import 'maplibre-gl/dist/maplibre-gl.css';"],
    ['main to know the map', 'src/main.ts', "import { b } from './map/b.ts';"],
    ['main to know the pipeline', 'src/main.ts', "import { b } from '../data/checks.ts';"],
    ['main to take a source', 'src/main.ts', "import text from '../data/reports/a.txt?raw';"],
    [
      'a component to start the reader of reports',
      'src/ui/own/A.svelte',
      "import R from '../../../data/own/reader.ts?worker';",
    ],
    [
      'what starts it to run it in the page',
      'src/ui/own/startReader.ts',
      "import '../../../data/own/reader.ts';",
    ],
    [
      'what starts it to know another reader',
      'src/ui/own/startReader.ts',
      "import { r } from '../../../data/readers/read.ts';",
    ],
    ['main to know e2e', 'src/main.ts', "import { b } from '../e2e/support/test.ts';"],
    ['the app to use Node', 'src/state/view.svelte.ts', "import { join } from 'node:path';"],
    ['data to know ui', 'data/a.ts', "import b from '../src/ui/B.svelte';"],
    ['a reader to know svg', 'data/readers/a.ts', "import { b } from '../../src/svg/b.ts';"],
    [
      'data to know what the audit works out',
      'data/build/a.ts',
      "import { bound } from '../audit/bounds.ts';",
    ],
    ['geo to know the map', 'geo/a.ts', "import { b } from '../src/map/b.ts';"],
    ['geo to know MapLibre', 'geo/a.ts', "import { Map } from 'maplibre-gl';"],
    ['fuzz to know the page', 'data/fuzz/a.ts', "import { b } from '../../src/state/view.svelte.ts';"],
    ['fuzz to know what the audit works out', 'data/fuzz/a.ts', "import { b } from '../audit/bounds.ts';"],
    ['a room of core to know a higher one', 'src/core/places/a.ts', "import { b } from '../figures/b.ts';"],
    [
      'a room of core to know a type of one',
      'src/core/figures/a.ts',
      "import type { B } from '../picture/b.ts';",
    ],
    [
      'words to know what the map makes of them',
      'src/core/words/nb/a.ts',
      "import { b } from '../../map/b.ts';",
    ],
    ['what holds the leaks to know data', 'src/leaks/a.test.ts', "import { b } from '../../data/b.ts';"],
    ['what fetches to know state', 'src/files/a.ts', "import { b } from '../state/b.svelte.ts';"],
    ['state to know who shows it', 'src/state/a.ts', "import B from '../ui/B.svelte';"],
    [
      'a component to reach for state',
      'src/ui/table/A.svelte',
      "import { b } from '../../state/b.svelte.ts';",
    ],
    ['the app to know fuzz', 'src/main.ts', "import { b } from '../data/fuzz/random.ts';"],
    ['e2e to know core', 'e2e/a.e2e.ts', "import { encode } from '../src/core/link/permalink.ts';"],
    ['e2e to know data', 'e2e/a.e2e.ts', "import c from '../data/built/catalogue.json';"],
    ['its support to know the app', 'e2e/support/a.ts', "import { b } from '../../src/view.svelte.ts';"],
  ])('%s', async (_, file, code) => {
    expect(await violations(file, code)).toHaveLength(1);
  });
});

describe('the import rules allow', () => {
  it.each([
    ['core its own', 'src/core/a.ts', "import { b } from './b.ts'; export { c } from './parts/c.ts';"],
    [
      'a room of core the lower ones',
      'src/core/map/a.ts',
      "import { b } from '../words/b.ts'; import '../places/c.ts';",
    ],
    ['the test of a room all of core', 'src/core/places/a.test.ts', "import { b } from '../words/b.ts';"],
    [
      'core its libraries',
      'src/core/a.ts',
      "import * as v from 'valibot'; import { geoPath } from 'd3-geo';",
    ],
    ['the audit what it works out', 'data/audit.ts', "import { bound } from './audit/bounds.ts';"],
    ['data the counts of the audit', 'data/main.ts', "import { audit } from './audit.ts';"],
    ['core tests their tools', 'src/core/a.test.ts', "import { it } from 'vitest'; import 'node:fs';"],
    ['core tests built files', 'src/core/a.test.ts', "import c from '../../data/built/catalogue.json';"],
    ['map MapLibre and core', 'src/map/a.ts', "import { Map } from 'maplibre-gl'; import '../core/a.ts';"],
    ["map MapLibre's worker", 'src/map/a.ts', "import url from 'maplibre-gl/dist/w.mjs?worker&url';"],
    [
      'svg core and topojson',
      'src/svg/a.ts',
      "import { mesh } from 'topojson-client'; import '../core/a.ts';",
    ],
    ['what holds the leaks the map', 'src/leaks/a.test.ts', "import { b } from '../map/b.ts';"],
    ['MapView the map', 'src/ui/map/MapView.svelte', "import { b } from '../../map/b.ts';"],
    ['MapView to load it later', 'src/ui/map/MapView.svelte', "export const b = import('../../map/b.ts');"],
    ['components core, svg and each other', 'src/ui/A.svelte', "import '../svg/b.ts'; import './B.svelte';"],
    [
      'one file to start the reader of reports',
      'src/ui/own/startReader.ts',
      "import R from '../../../data/own/reader.ts?worker';",
    ],
    ['App its components', 'src/App.svelte', "import A from './ui/A.svelte'; import './core/b.ts';"],
    ['main built data', 'src/main.ts', "import c from '../data/built/catalogue.json?url';"],
    ['main built boundaries', 'src/files/assets.ts', "import c from '../../geo/kommuner.topo.json?url';"],
    [
      'data core and its own',
      'data/main.ts',
      "import '../src/core/figures/dataset.ts'; import './readers/text.ts';",
    ],
    ['geo core and Node', 'geo/main.ts', "import '../src/core/places/projection.ts'; import 'node:fs';"],
    ['fuzz what it tries', 'data/fuzz/a.ts', "import '../sources.ts'; import '../../geo/check.ts';"],
    [
      'e2e its support and Playwright',
      'e2e/a.e2e.ts',
      "import './support/test.ts'; import '@playwright/test';",
    ],
    ['e2e the measure of sizes', 'e2e/sizes.e2e.ts', "import { sizes } from '../scripts/sizes.mjs';"],
  ])('%s', async (_, file, code) => {
    expect(await violations(file, code)).toEqual([]);
  });
});
