import { strFromU8 } from 'fflate';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import * as v from 'valibot';
import { TooLarge, unpack } from '../data/readers/workbook/zip.ts';
import { type Crs, declared } from './crs.ts';
import { BoundaryError, FETCH } from './errors.ts';

/** The content of a file of boundaries, unchecked. */
export interface Delivery {
  /** Which file of a zip this is. */
  readonly file?: string;
  /** Undefined where the file names none: then the coordinates tell. */
  readonly crs: Crs | undefined;
  readonly features: readonly {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly geometry: unknown;
  }[];
}

const crsMember = v.object({ properties: v.object({ name: v.string() }) });
const properties = v.nullable(v.record(v.string(), v.unknown()));
const collection = v.object({
  type: v.literal('FeatureCollection'),
  crs: v.nullish(crsMember),
  features: v.array(v.object({ properties, geometry: v.unknown() })),
});
const topology = v.looseObject({
  type: v.literal('Topology'),
  crs: v.nullish(crsMember),
  arcs: v.array(v.array(v.array(v.number()))),
  objects: v.record(v.string(), v.looseObject({ type: v.string() })),
});

/** Bytes: the largest file of kommuner has some hundred million. */
const MOST_UNPACKED = 1e9;

const fault = (what: string): never => {
  throw new BoundaryError([what]);
};

function check<S extends v.GenericSchema>(schema: S, json: unknown, what: string): v.InferOutput<S> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  return fault(`${what}: ${v.getDotPath(issue) ?? 'the object'}: ${issue.message}`);
}

/** Picks the kommuner among named objects. */
function pick<T>(objects: Readonly<Record<string, T>>): T {
  const names = Object.keys(objects);
  const name = names.find((candidate) => /^kommuner?$/i.test(candidate));
  const found = name === undefined ? undefined : objects[name];
  if (found !== undefined) return found;
  const fylker = names.some((candidate) => /^fylker?$/i.test(candidate));
  return fault(
    `${fylker ? 'these are fylker: ' : ''}found ${names.join(', ') || 'no object'}, expected Kommune. ${FETCH}`,
  );
}

const toDelivery = (
  crs: v.InferOutput<typeof crsMember> | null | undefined,
  features: readonly { properties: Record<string, unknown> | null; geometry?: unknown }[],
): Delivery => ({
  crs: crs ? declared(crs.properties.name) : undefined,
  features: features.map(({ properties, geometry }) => ({ properties: properties ?? {}, geometry })),
});

function fromTopology(json: unknown): Delivery {
  const { crs, objects } = check(topology, json, 'TopoJSON');
  const object = pick(objects);
  try {
    const decoded = feature(json as Topology, object as unknown as GeometryObject);
    return toDelivery(crs, decoded.type === 'FeatureCollection' ? decoded.features : [decoded]);
  } catch (error) {
    // topojson-client says no more than "undefined is not iterable" about an arc that is not there.
    // A RangeError is one of geometries within geometries without end.
    if (error instanceof RangeError) return fault('TopoJSON: geometries are nested too deep');
    if (error instanceof TypeError) return fault('TopoJSON: a geometry refers to an arc that is not there');
    throw error;
  }
}

function fromCollection(json: unknown): Delivery {
  const { crs, features } = check(collection, json, 'GeoJSON');
  return toDelivery(crs, features);
}

function fromText(text: string): Delivery {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return fault(`neither a zip nor JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const members = check(v.record(v.string(), v.unknown()), json, 'JSON');
  if (members['type'] === 'Topology') return fromTopology(json);
  if (members['type'] === 'FeatureCollection') return fromCollection(json);
  if (members['type'] !== undefined) {
    return fault(
      `found an object of type ${JSON.stringify(members['type'])}, expected Topology or FeatureCollection`,
    );
  }
  return fromCollection(pick(members));
}

/** Reads a file of a zip among others: undefined when it holds no kommuner. */
function kommunerIn(file: string, bytes: Uint8Array): Delivery | undefined {
  try {
    const delivery = fromText(strFromU8(bytes));
    return delivery.features.some(({ properties }) => 'kommunenummer' in properties)
      ? { ...delivery, file }
      : undefined;
  } catch (error) {
    if (error instanceof BoundaryError) return undefined;
    throw error;
  }
}

function fromZip(bytes: Uint8Array): Delivery {
  let files: Record<string, Uint8Array>;
  try {
    files = Object.fromEntries(unpack(bytes, () => true, MOST_UNPACKED));
  } catch (error) {
    if (error instanceof TooLarge) return fault(`the zip: ${error.message}. ${FETCH}`);
    return fault(`a damaged zip: ${error instanceof Error ? error.message : String(error)}`);
  }
  // The largest first: some products have simplified kommuner beside the full ones.
  const jsons = Object.entries(files)
    .filter(([name]) => /\.(geo|topo)?json$/i.test(name))
    .sort(([a, { length }], [b, { length: other }]) => other - length || (a < b ? -1 : 1));
  const names = Object.keys(files).join(', ') || 'nothing';
  const [only] = jsons;
  if (!only) return fault(`the zip: expected a .geojson, found ${names}. ${FETCH}`);
  if (jsons.length === 1) return { ...fromText(strFromU8(only[1])), file: only[0] };
  for (const [name, content] of jsons) {
    const delivery = kommunerIn(name, content);
    if (delivery) return delivery;
  }
  return fault(`the zip: found ${names}, none of them with kommuner. ${FETCH}`);
}

/**
 * Reads a file of kommuner: TopoJSON, GeoJSON, Kartverket's GeoJSON (one object with the FeatureCollections `Kommune`
 * and `Grense`), or a zip with one of them, beside others if need be: the clipped product has fylker too. The kind is told by
 * the content, never by the name. @throws BoundaryError for any other file.
 */
export function readDelivery(bytes: Uint8Array): Delivery {
  // Every zip begins with the letters PK and 3, 4 (its first file) or 5, 6 (an empty one).
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? fromZip(bytes) : fromText(strFromU8(bytes));
}
