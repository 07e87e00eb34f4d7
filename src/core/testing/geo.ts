import type { Catalogue } from '../dataset.ts';
import { type Geography, geographyOf, type KommuneTopology, type NeighbourTopology } from '../geography.ts';

/** The two boundary files, read anew. */
export interface BoundaryFiles {
  readonly kommuner: KommuneTopology;
  readonly neighbours: NeighbourTopology;
}

/** Parses the boundary files; `read` gives the text of a file of `geo`. */
export const boundaryFiles = (read: (file: string) => string): BoundaryFiles => ({
  kommuner: JSON.parse(read('kommuner.topo.json')) as KommuneTopology,
  neighbours: JSON.parse(read('naboland.topo.json')) as NeighbourTopology,
});

export const geographyFrom = ({ kommuner, neighbours }: BoundaryFiles, catalogue: Catalogue): Geography =>
  geographyOf(kommuner, neighbours, catalogue);
