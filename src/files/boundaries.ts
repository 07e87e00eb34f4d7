import { fetchCode } from './code.ts';
import { detailUrl, fetchJson, kommunerUrl, neighboursUrl } from './assets.ts';
import type { Catalogue } from '../core/figures/dataset.ts';
import type { Geography } from '../core/places/geography.ts';
import type { KommuneTopology, NeighbourTopology } from '../core/places/topology.ts';
import type { Detail, LoadGeography } from '../core/map/livemap.ts';

const KOMMUNER: Readonly<Record<Detail, readonly [file: string, url: string]>> = {
  standard: ['kommuner.topo.json', kommunerUrl],
  detail: ['detalj.topo.json', detailUrl],
};

/** Fetches each level of the boundaries when it is first needed, and keeps it. A level that failed is fetched again. */
export function boundaryLoader(catalogue: Catalogue): LoadGeography {
  const loaded = new Map<string, Promise<unknown>>();
  /** Keeps the result of `load` under a name, unless `load` fails. */
  const once = <T>(name: string, load: () => Promise<T>): Promise<T> => {
    const kept = loaded.get(name) as Promise<T> | undefined;
    if (kept) return kept;
    const loading = load().catch((error: unknown) => {
      loaded.delete(name);
      throw error;
    });
    loaded.set(name, loading);
    return loading;
  };
  const fetchLevel = async (detail: Detail): Promise<Geography> => {
    const [{ geographyOf }, kommuner, neighbours] = await Promise.all([
      fetchCode(() => import('../core/places/geography.ts')),
      fetchJson(...KOMMUNER[detail]),
      once('neighbours', () => fetchJson('naboland.topo.json', neighboursUrl)),
    ]);
    return geographyOf(kommuner as KommuneTopology, neighbours as NeighbourTopology, catalogue);
  };
  return (detail) => once(detail, () => fetchLevel(detail));
}
