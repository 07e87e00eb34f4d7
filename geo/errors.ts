/** A file of boundaries that can't be used. The message lists every fault, one a line. */
export class BoundaryError extends Error {
  override readonly name = 'BoundaryError';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** The product of Kartverket to fetch, from Geonorge: the one whose polygons end at the coast. */
export const RIGHT_PRODUCT = 'Norske fylker og kommuner illustrasjonsdata, klippet etter kyst';
/** What to do with a file that is another one. */
export const FETCH = `Fetch the product "${RIGHT_PRODUCT}" from Geonorge, as GeoJSON`;
