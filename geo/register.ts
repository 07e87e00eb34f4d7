import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { type Kommunenummer, isKommunenummer } from '../src/core/places/places.ts';

const TABLE = new URL('../data/tables/kommuner.csv', import.meta.url);

/** The numbers of all kommuner in the project's register, `data/tables/kommuner.csv`, in order. */
export function readRegister(): Kommunenummer[] {
  return csvParse(readFileSync(TABLE, 'utf8'))
    .map((row, index) => {
      const number = row['kommunenummer'] ?? '';
      if (!isKommunenummer(number)) {
        throw new Error(
          `data/tables/kommuner.csv, row ${index + 2}: expected a kommune number, found "${number}"`,
        );
      }
      return number;
    })
    .sort();
}

/** The Norwegian name of each kommune in the register. */
export const readNames = (): ReadonlyMap<string, string> =>
  new Map(
    csvParse(readFileSync(TABLE, 'utf8')).map((row) => [row['kommunenummer'] ?? '', row['norsk_navn'] ?? '']),
  );
