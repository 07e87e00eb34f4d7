import type { Catalogue } from '../figures/dataset.ts';
import { type Geography, geographyOf } from '../places/geography.ts';
import type { KommuneTopology, NeighbourTopology } from '../places/topology.ts';
import type { Kommunenummer } from '../places/places.ts';

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

/**
 * A made country of three kommuner: 1103 meets 1101, of its own fylke, along 111 km in the middle of the plane, and 0301,
 * of another, along 11 km in its south-west.
 */
export const smallBoundaryFiles = (): BoundaryFiles => {
  const area = (number: string, arcs: number[]) => ({
    type: 'Polygon' as const,
    id: number,
    properties: { kommunenummer: number as Kommunenummer },
    arcs: [arcs],
  });
  return {
    kommuner: {
      type: 'Topology',
      arcs: [
        // Between 1103 and 1101.
        [
          [15, 65],
          [15, 66],
        ],
        [
          [15, 66],
          [5, 60.1],
        ],
        // Between 1103 and 0301.
        [
          [5, 60.1],
          [5, 60],
        ],
        [
          [5, 60],
          [15, 65],
        ],
        [
          [15, 66],
          [16, 65.5],
          [15, 65],
        ],
        [
          [5, 60],
          [4, 60.05],
          [5, 60.1],
        ],
      ],
      objects: {
        kommuner: {
          type: 'GeometryCollection',
          geometries: [area('0301', [~2, ~5]), area('1101', [~0, ~4]), area('1103', [0, 1, 2, 3])],
        },
      },
    },
    neighbours: {
      type: 'Topology',
      arcs: [
        [
          [20, 65],
          [21, 66],
          [22, 65],
          [20, 65],
        ],
      ],
      objects: {
        land: { type: 'MultiPolygon', arcs: [[[0]]] },
        grenser: { type: 'MultiLineString', arcs: [] },
      },
    },
  };
};

export const geographyFrom = ({ kommuner, neighbours }: BoundaryFiles, catalogue: Catalogue): Geography =>
  geographyOf(kommuner, neighbours, catalogue);
