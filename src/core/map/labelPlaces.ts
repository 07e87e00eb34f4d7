import * as v from 'valibot';
import { DatasetError } from '../places/datasetError.ts';
import type { PlaceLevel, PlaceNumber } from '../places/places.ts';
import { type LonLat, type PlanePoint, toPlane } from '../places/projection.ts';

/** The largest box of one shape, centred on a place's point, that lies inside the place: half its sides, in metres. */
export interface Room {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** Where the name of a place can stand. */
export interface LabelPlace {
  readonly point: PlanePoint;
  /** One box of each shape, from square to widest. A label that fits into one of them fits into the place. */
  readonly rooms: readonly Room[];
}

/** The label places of all kommuner and fylker. */
export type LabelPlaces = Readonly<Record<PlaceLevel, ReadonlyMap<PlaceNumber, LabelPlace>>>;

/** In the file, half the height of a room is a whole multiple of this many metres. */
export const ROOM_UNIT_M = 10;

const positive = v.pipe(v.number(), v.gtValue(0));
/** Longitude, latitude, and half the height of the room of each shape. */
const row = v.tupleWithRest([v.number(), v.number()], positive);
const LabelFile = v.object({
  format: v.literal(1),
  /** Width to height of the rooms. */
  former: v.pipe(v.array(positive), v.minLength(1)),
  kommuner: v.record(v.string(), row),
  fylker: v.record(v.string(), row),
});
/** `geo/navn.json`: points in WGS 84, and the room round each on the app's plane. */
export type LabelFile = v.InferOutput<typeof LabelFile>;

/** Reads `geo/navn.json`. @throws DatasetError when it is damaged or of another format */
export function decodeLabelPlaces(json: unknown): LabelPlaces {
  const result = v.safeParse(LabelFile, json);
  if (!result.success) {
    const [issue] = result.issues;
    throw new DatasetError('navn.json', v.getDotPath(issue) ?? 'the file', issue.message);
  }
  const { former, kommuner, fylker } = result.output;
  const places = (rows: LabelFile['kommuner']): ReadonlyMap<PlaceNumber, LabelPlace> =>
    new Map(
      Object.entries(rows).map(([number, [lon, lat, ...heights]]) => {
        const rooms = former.flatMap((shape, index): Room[] => {
          const halfHeight = heights[index];
          if (halfHeight === undefined) throw new DatasetError('navn.json', number, `no room ${shape}:1`);
          return [{ halfWidth: halfHeight * ROOM_UNIT_M * shape, halfHeight: halfHeight * ROOM_UNIT_M }];
        });
        const at: LonLat = [lon, lat];
        return [number as PlaceNumber, { point: toPlane(at), rooms }];
      }),
    );
  return { kommune: places(kommuner), fylke: places(fylker) };
}
