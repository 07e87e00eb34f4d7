import catalogueUrl from '../../data/built/catalogue.json?url';
import detailUrl from '../../geo/detalj.topo.json?url';
import kommunerUrl from '../../geo/kommuner.topo.json?url';
import neighboursUrl from '../../geo/naboland.topo.json?url';
import overviewUrl from '../../geo/oversikt.topo.json?url';
import { AssetError, fetchText } from './fetching.ts';

/**
 * The addresses of the built files. The build names each file by its content, so a page only ever gets the files that it was
 * built with.
 */
const builtUrls: Readonly<Record<string, string>> = import.meta.glob<string>(
  ['../../data/built/folkemengde.json', '../../data/built/revisjoner.json', '../../data/built/tiltak/*.json'],
  { query: '?url', import: 'default', eager: true },
);

export { catalogueUrl, detailUrl, kommunerUrl, neighboursUrl, overviewUrl };

/** Open data under a stable name, beside the page. */
export const CSV_URL = './tiltaksdeltakere.csv';

/** The files that have been asked for. If a file is asked for again, the first answer could not be used. */
const asked = new Set<string>();

/**
 * Fetches and parses one JSON file of the site. A second request for the same file bypasses every cache.
 * @throws AssetError when the file is missing, cut off or not JSON, or does not arrive.
 */
export async function fetchJson(file: string, url: string): Promise<unknown> {
  const text = await fetchText(file, url, asked.has(url) ? 'reload' : 'default').finally(() =>
    asked.add(url),
  );
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AssetError(file, error);
  }
}

/**
 * Fetches a file that is loaded when it is first needed, by its path in `data/built`.
 * @throws AssetError when it can't be had, RangeError when the site was built without it
 */
export async function readBuilt(path: string): Promise<unknown> {
  const url = builtUrls[`../../data/built/${path}`];
  if (url === undefined) throw new RangeError(`no built file ${path}`);
  return fetchJson(path.slice(path.lastIndexOf('/') + 1), url);
}
