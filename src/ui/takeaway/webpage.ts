import { OSLOFJORD } from '../../core/link/frame.ts';
import type { LabelPlaces } from '../../core/map/labelPlaces.ts';
import type { LoadGeography } from '../../core/map/livemap.ts';
import type { TakeAwayMessages } from '../../core/words/shapes/takeaway.ts';
import { closeupShapes } from '../../svg/closeup.ts';
import type { Told } from '../../svg/poster/posterPanel.ts';
import { webpage } from '../../svg/poster/webpage.ts';
import { shapesOf } from '../../svg/shapes.ts';

/** What is shown as a web page in one file, with boundaries for the whole country and finer ones for the close-up. */
export async function webpageOf(
  told: Told,
  load: LoadGeography,
  loadNames: () => Promise<LabelPlaces>,
  { image }: Pick<TakeAwayMessages, 'image'>,
): Promise<string> {
  const [geography, labelPlaces] = await Promise.all([
    load('standard'),
    told.picture.names ? loadNames() : undefined,
  ]);
  const { link } = told;
  return webpage(
    {
      ...told,
      country: shapesOf(geography, 1),
      closeup: closeupShapes(geography, OSLOFJORD),
      labelPoints: geography.labelPoints,
      labelPlaces,
    },
    {
      link: link === undefined ? undefined : { words: image.webpageLink, href: link },
      sources: told.text.about.report(told.catalogue),
      hint: image.webpageFind,
    },
  );
}
