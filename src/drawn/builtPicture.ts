import { type Dataset, seriesOf } from '../core/figures/series.ts';
import { scaleOf } from '../core/figures/scale.ts';
import type { ViewState } from '../core/link/permalink.ts';
import { draw, type Picture } from '../core/picture/picture.ts';

/** What the build draws of a view: its usual classes, in the light theme. Throws where its tiltak has no figures. */
export function builtPicture(view: ViewState, dataset: Dataset): Picture {
  const series = seriesOf(dataset, view.tiltak);
  if (!series) throw new Error(`no figures for ${view.tiltak}`);
  const classes = series.classes[scaleOf(view.value)];
  return draw({ view, catalogue: dataset.catalogue, series, classes, theme: 'light' });
}
