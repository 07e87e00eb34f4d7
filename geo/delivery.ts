import { strFromU8, unzipSync } from 'fflate';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import * as v from 'valibot';
import { type Crs, declared } from './crs.ts';
import { BoundaryError } from './errors.ts';

/** What a file of boundaries holds, before anything in it is believed. */
export interface Delivery {
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

const fault = (what: string): never => {
  throw new BoundaryError([what]);
};

function check<S extends v.GenericSchema>(schema: S, json: unknown, what: string): v.InferOutput<S> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  return fault(`${what}: ${v.getDotPath(issue) ?? 'the object'}: ${issue.message}`);
}

/** The text inside a zip with one GeoJSON, or the bytes themselves as text. */
function textOf(bytes: Uint8Array): string {
  // Every zip begins with the letters PK and 3, 4 (its first file) or 5, 6 (an empty one).
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes);
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes);
  } catch (error) {
    return fault(`a damaged zip: ${error instanceof Error ? error.message : String(error)}`);
  }
  const names = Object.keys(files);
  const [json, ...others] = names.filter((name) => /\.(geo|topo)?json$/i.test(name));
  const content = json === undefined ? undefined : files[json];
  if (content === undefined || others.length > 0) {
    return fault(`the zip: expected one .geojson, found ${names.join(', ') || 'nothing'}`);
  }
  return strFromU8(content);
}

/** Picks the kommuner among named objects. */
function pick<T>(objects: Readonly<Record<string, T>>): T {
  const names = Object.keys(objects);
  const name = names.find((candidate) => /^kommuner?$/i.test(candidate));
  const found = name === undefined ? undefined : objects[name];
  return found ?? fault(`found ${names.join(', ') || 'no object'}, expected Kommune`);
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
    if (error instanceof TypeError) return fault('TopoJSON: a geometry refers to an arc that is not there');
    throw error;
  }
}

function fromCollection(json: unknown): Delivery {
  const { crs, features } = check(collection, json, 'GeoJSON');
  return toDelivery(crs, features);
}

/**
 * Reads a file of kommuner: TopoJSON, GeoJSON, Kartverket's GeoJSON (one object with the FeatureCollections `Kommune`
 * and `Grense`), or a zip with one of them. Its content tells which, never its name.
 * @throws BoundaryError when it is none of these.
 */
export function readDelivery(bytes: Uint8Array): Delivery {
  const text = textOf(bytes).replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(text);
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
