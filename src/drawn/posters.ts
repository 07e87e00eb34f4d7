import { decodeCatalogue, decodePopulation, decodeSeries, fileOf, partFor } from '../core/figures/dataset.ts';
import { OSLOFJORD } from '../core/link/frame.ts';
import { geographyOf } from '../core/places/geography.ts';
import type { KommuneTopology, NeighbourTopology } from '../core/places/topology.ts';
import { decodeLabelPlaces } from '../core/map/labelPlaces.ts';
import { nb as text } from '../core/words/nb/index.ts';
import { monthsIn, type Period } from '../core/figures/period.ts';
import { decode, encode, periodOf, type ViewState } from '../core/link/permalink.ts';
import type { Dataset } from '../core/figures/series.ts';
import { closeupShapes } from '../svg/closeup.ts';
import { poster, POSTER_PARTS } from '../svg/poster/poster.ts';
import { shapesOf } from '../svg/shapes.ts';
import { builtPicture } from './builtPicture.ts';

/** The built files that previews are drawn from, parsed. */
export interface Built {
  /** A file of `data/built`. */
  readonly data: (file: string) => unknown;
  /** `geo/oversikt.topo.json`, for the whole country. */
  readonly overview: unknown;
  /** `geo/kommuner.topo.json`, for the close-up. */
  readonly kommuner: unknown;
  /** `geo/naboland.topo.json`. */
  readonly neighbours: unknown;
  /** `geo/navn.json`, for the names. */
  readonly names: unknown;
}

/** How a view looks where its link is shared. */
export interface Preview {
  /** `arbeidstrening-2026-02` */
  readonly name: string;
  /** The view's link, a query string with its period written out. */
  readonly link: string;
  readonly language: string;
  readonly site: string;
  readonly title: string;
  readonly description: string;
  /** What the image shows, for those who do not see it. */
  readonly alt: string;
  readonly open: string;
  /** The image, an SVG file; undefined for old months, whose links are hardly shared any more. */
  readonly svg: string | undefined;
}

/** An image takes 90 kB and half a second, so only the newest year of a long history has images. */
const MONTHS_WITH_IMAGE = 12;

/** As wide and high as link previews are shown. */
export const PREVIEW_SIZE = { width: 1200, height: 630 };

/** All the figures that there are, of every period. */
function datasetOf({ data }: Built): Dataset {
  const first = decodeCatalogue(data('catalogue.json'));
  const part = partFor(first, first.periods);
  const others = part === 'head' ? [] : decodePopulation(data('folkemengde.json'), first);
  const catalogue = { ...first, population: new Map([...first.population, ...others]) };
  const series = catalogue.tiltak.map(
    ({ id }) => [id, decodeSeries(data(`tiltak/${fileOf(id, part)}`), id, catalogue, part)] as const,
  );
  return { catalogue, series: new Map(series) };
}

/**
 * A preview of every tiltak in every month, each drawn when it is asked for; the default view's is the first. The newest
 * `withImage` months have images.
 */
export function* previews(built: Built, withImage = MONTHS_WITH_IMAGE): Generator<Preview> {
  const dataset = datasetOf(built);
  const { catalogue } = dataset;
  const neighbours = built.neighbours as NeighbourTopology;
  const geography = (file: unknown) => geographyOf(file as KommuneTopology, neighbours, catalogue);
  const country = shapesOf(geography(built.overview), 1);
  const closeup = closeupShapes(geography(built.kommuner), OSLOFJORD);
  const labelPlaces = decodeLabelPlaces(built.names);
  const { view: standard } = decode('', catalogue);
  const months = monthsIn(catalogue.periods);
  const newest = periodOf(standard, catalogue);
  const pictured: readonly Period[] = months.slice(-withImage);

  const previewOf = (view: ViewState): Preview => {
    const picture = builtPicture(view, dataset);
    const { choice, rest } = text.heading(picture, months);
    const subject = { picture, catalogue, text, country, closeup, labelPlaces };
    return {
      name: `${view.tiltak}-${picture.period}`,
      link: encode(view, catalogue),
      language: view.language,
      site: text.appName,
      title: choice + rest,
      description: text.share.description(picture, months),
      alt: text.map.label(text.mapTitle(picture, months)),
      open: text.share.open,
      svg: pictured.includes(picture.period)
        ? poster(subject, { ...PREVIEW_SIZE, theme: 'light', parts: POSTER_PARTS })
        : undefined,
    };
  };

  const views = catalogue.tiltak.flatMap(({ id: tiltak }) =>
    months.map((period): ViewState => ({ ...standard, tiltak, period })),
  );
  const isFirst = (view: ViewState) => view.tiltak === standard.tiltak && view.period === newest;
  for (const view of [...views.filter(isFirst), ...views.filter((view) => !isFirst(view))])
    yield previewOf(view);
}
