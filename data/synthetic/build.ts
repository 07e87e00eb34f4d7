import { releaseOf } from '../build.ts';
import { buildForApp } from '../build/app.ts';
import { figuresOf } from '../build/figures.ts';
import { merge } from '../merge.ts';
import type { Tables } from '../tables.ts';
import { type Size, synthesise } from './synthetic.ts';

/** Made-up data as the app loads it, built as the real data are: by the path in `data/built` that they stand in for. */
export function buildSynthetic(size: Size, real: Tables): ReadonlyMap<string, string> {
  const { reports, tables } = synthesise(size, real);
  const all = merge(reports, tables).map((series) => ({ series, figures: figuresOf(series, tables) }));
  const release = releaseOf(new Map([['SYNTETISK', JSON.stringify(size)]]));
  const files = buildForApp(all, tables, release);
  return new Map([...files].map(([path, text]) => [path.replace(/^data\/built\//, ''), text]));
}
