import { fetchJson } from './assets.ts';
import { decodeLabelPlaces, type LabelPlaces } from '../core/map/labelPlaces.ts';
import { AssetError } from './fetching.ts';
import navnUrl from '../../geo/navn.json?url';

let loading: Promise<LabelPlaces> | undefined;
let loaded: LabelPlaces | undefined;

/** Where names stand, if that has been fetched already: for callers that can't wait. */
export const labelPlacesNow = (): LabelPlaces | undefined => loaded;

async function fetchLabelPlaces(): Promise<LabelPlaces> {
  const json = await fetchJson('navn.json', navnUrl);
  try {
    loaded = decodeLabelPlaces(json);
    return loaded;
  } catch (error) {
    throw new AssetError('navn.json', error);
  }
}

/**
 * Fetches where names stand, once, when it is first needed; after a failure it is fetched again.
 * @throws AssetError when the file can't be had or read
 */
export function loadLabelPlaces(): Promise<LabelPlaces> {
  loading ??= fetchLabelPlaces().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
