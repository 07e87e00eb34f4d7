// Makes of kommuner in any form a file as Kartverket delivers it, to try `npm run geo` on:
//   node scripts/run.mjs geo/kartverket.ts <file of kommuner> <zip to write>
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Feature } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { Fault } from '../scripts/command.mjs';
import { writeAll } from '../data/write.ts';
import { EPSG25833 } from './crs.ts';
import { type Delivery, readDelivery } from './delivery.ts';
import { readNames } from './register.ts';
import { shape } from './shape.ts';

const FILE = 'Basisdata_0000_Norge_25833_Kommuner_GeoJSON.geojson';
/** A zip holds the time of its files: the same kommuner shall give the same bytes. */
const MTIME = new Date(2024, 0, 1);

/** One line a feature, with the line ends of Kartverket. */
const collection = (features: readonly Feature[]): string => {
  const crs = JSON.stringify({ type: 'name', properties: { name: EPSG25833.name } });
  const lines = features.map((each) => JSON.stringify(each)).join(',\r\n');
  return `{"type":"FeatureCollection","crs":${crs},"features":[\r\n${lines}\r\n]}`;
};

/**
 * Kommuner as Kartverket delivers them: a zip with one object, in it the FeatureCollections `Kommune` and `Grense`, in
 * EPSG:25833 to the centimetre.
 * @param commands of mapshaper, done to the layer in metres before it is written
 */
export async function kartverketsForm(
  { crs, features }: Delivery,
  commands: readonly string[] = [],
): Promise<Uint8Array> {
  const names = readNames();
  const kommuner = {
    type: 'FeatureCollection',
    features: features.map(({ properties: { kommunenummer }, geometry }) => {
      const kommunenavn = names.get(String(kommunenummer)) ?? null;
      const properties = {
        objtype: 'Kommune',
        kommunenummer,
        kommunenavn,
        gyldigFra: '2024-01-01',
        gyldigTil: null,
      };
      return { type: 'Feature', properties, geometry };
    }),
  };
  const topology = await shape(
    { 'kommuner.json': kommuner },
    [...(crs === EPSG25833 ? [] : ['-proj init=wgs84 crs=EPSG:25833']), ...commands],
    'no-quantization precision=0.01',
  );
  const object = topology.objects['kommuner'] as GeometryCollection;
  const borders = mesh(topology, object).coordinates.map((coordinates): Feature => {
    const geometry = { type: 'LineString', coordinates } as const;
    return { type: 'Feature', properties: { objtype: 'Grense', opphav: 'Kartverket' }, geometry };
  });
  const text = `{"Kommune":${collection(feature(topology, object).features)},\r\n"Grense":${collection(borders)}}\r\n`;
  return zipSync({ [FILE]: strToU8(text) }, { mtime: MTIME });
}

export async function main([from, to]: string[]): Promise<number> {
  if (from === undefined || to === undefined) {
    throw new Fault('usage: node scripts/run.mjs geo/kartverket.ts <file of kommuner> <zip to write>');
  }
  const zip = await kartverketsForm(readDelivery(readFileSync(from)));
  await writeAll(dirname(to), new Map([[basename(to), zip]]));
  return 0;
}
