import type { Catalogue } from '../figures/dataset.ts';
import { around, below, LINE_FONT, type Lines, NAME_FONTS, nameBlock, type Weight } from './labelBlocks.ts';
import type { LabelPlace, LabelPlaces } from './labelPlaces.ts';
import { type Block, clearFrom, fitsFrom, type Part, type Standing } from './labelRoom.ts';
import { lengthOf } from '../places/lettering.ts';
import { denominatorOf } from '../figures/measures.ts';
import { NAME_SEPARATOR } from '../places/names.ts';
import { newestPeriod } from '../link/permalink.ts';
import { type Place, type PlaceLevel, placesOf } from '../places/places.ts';
import type { PlanePoint } from '../places/projection.ts';

/** From this many inhabitants on, a kommune's name is written large, or middle-sized. */
const LARGE_FROM = 50_000;
const MIDDLE_FROM = 12_000;
/** Between any two labels, in pixels. */
const GAP = 2;
/**
 * This many of the largest kommuner are named on a map of the whole country although their names do not fit inside them,
 * where they are this far clear of each other. The scale is that of the whole country on a screen of 900 pixels, in pixels a
 * metre.
 */
const LANDMARKS = 20;
const LANDMARK_GAP = 14;
const LANDMARK_SCALE = 1 / 2000;

/**
 * At the closest zoom of a phone, 20 km on 360 pixels, all kommuner have names; those of a few skerries reach into the sea.
 */
const CLOSEST_SCALE = 360 / 20_000;

/** A place's name on the map, and what stands below it where there is room. */
export interface Label {
  readonly place: Place;
  readonly point: PlanePoint;
  readonly weight: Weight;
  readonly name: Part & Lines;
  /** A kommune's other official names, if it has any. */
  readonly others: (Part & Lines) | undefined;
  /** Below the other names. The picture decides its text; its room is that of the widest figure possible. */
  readonly figure: Part;
}

interface Named {
  readonly place: Place;
  readonly at: LabelPlace;
  readonly weight: Weight;
  readonly name: Lines;
  readonly others: string;
}

/** The places of a level that can have a label, the most populous first; places of unknown population last. */
function inOrder(catalogue: Catalogue, places: LabelPlaces, level: PlaceLevel): readonly Named[] {
  const period = newestPeriod(catalogue);
  const counted = placesOf(catalogue, level).map((place) => ({
    place,
    inhabitants: denominatorOf(catalogue, 'per1000', place.number, period)?.persons ?? -1,
  }));
  const order = counted.sort(
    (a, b) => b.inhabitants - a.inhabitants || (a.place.number < b.place.number ? -1 : 1),
  );
  return order.flatMap(({ place, inhabitants }): Named[] => {
    const at = places[level].get(place.number);
    if (!at) return [];
    const large = level === 'fylke' || inhabitants >= LARGE_FROM;
    const weight = large ? 'large' : inhabitants >= MIDDLE_FROM ? 'middle' : 'small';
    // The addition that tells two kommuner of one name apart, "Våler (Østfold)", is not needed on a map.
    const [first = '', ...others] = place.officialName.replace(/ \(.*\)$/, '').split(NAME_SEPARATOR);
    const linesBelow = level === 'kommune' && others.length > 0 ? 2 : 1;
    const name = nameBlock(first, NAME_FONTS[weight], at.rooms, linesBelow);
    return [{ place, at, weight, name, others: others.join(NAME_SEPARATOR) }];
  });
}

/** The height of the bands that points of the plane are sorted into, in metres. */
const BAND = 20_000;
/** More than the heights of any two blocks together, in pixels. */
const HIGHEST = 100;

/** The blocks placed already, by the band of their point. This takes a third of the time of searching all blocks. */
class Stand {
  readonly #bands = new Map<number, Standing<Part>[]>();

  /** The scale, at least `from`, from which a block is `gap` pixels clear of all blocks placed already. */
  clearFrom(point: PlanePoint, block: Block, from: number, gap = GAP): number {
    // Blocks farther off are clear at every scale from here on.
    const reach = HIGHEST / from + BAND;
    let clear = from;
    for (const [bottom, standing] of this.#bands) {
      if (Math.abs(bottom - point[1]) < reach) clear = clearFrom({ point, block }, clear, standing, gap);
    }
    return clear;
  }

  /** Adds a block, shown from the first scale, at least `from`, at which it is clear. */
  put<B extends Block>(point: PlanePoint, block: B, from: number): B & Part {
    const part = { ...block, from: this.clearFrom(point, block, from) };
    const bottom = Math.floor(point[1] / BAND) * BAND;
    this.#bands.set(bottom, [...(this.#bands.get(bottom) ?? []), { point, block: part }]);
    return part;
  }
}

/**
 * There are few fylker: each label is name and figure as one block, shown where it is clear of the labels of larger fylker.
 */
function fylkeLabels(named: readonly Named[], figureWidth: number): readonly Label[] {
  const stand = new Stand();
  return named.map(({ place, at: { point }, weight, name }) => {
    const figure = below(name, figureWidth);
    const { from } = stand.put(point, around(name, figure), 0);
    return { place, point, weight, name: { ...name, from }, others: undefined, figure: { ...figure, from } };
  });
}

/** Places names first, then other names, then figures; within each, larger places before smaller ones. */
function kommuneLabels(named: readonly Named[], figureWidth: number): readonly Label[] {
  const stand = new Stand();
  const withName = named.map(({ name: block, ...label }, index) => {
    const { point, rooms } = label.at;
    const fits = Math.min(fitsFrom(block, rooms), CLOSEST_SCALE);
    const landmark = index < LANDMARKS ? stand.clearFrom(point, block, 0, LANDMARK_GAP) : Infinity;
    const from = landmark <= LANDMARK_SCALE ? Math.min(fits, landmark) : fits;
    return { ...label, name: stand.put(point, block, from) };
  });
  const withOthers = withName.map(({ others, ...label }) => {
    const { name, at } = label;
    if (others === '') return { ...label, others: undefined };
    const block = { ...below(name, lengthOf(others, LINE_FONT)), lines: [others] };
    const from = Math.max(name.from, fitsFrom(around(name, block), at.rooms));
    return { ...label, others: stand.put(at.point, block, from) };
  });
  return withOthers.map(({ at: { point, rooms }, ...label }) => {
    const { name, others = name } = label;
    const block = below(others, figureWidth);
    const from = Math.max(others.from, fitsFrom(around(name, others, block), rooms));
    return { ...label, point, figure: stand.put(point, block, from) };
  });
}

/**
 * The labels of a level's places, with the scales from which they are shown. The result depends neither on the month nor on
 * the part of the map that is seen.
 * @param figureWidth the widest figure that there could be, in pixels
 */
export function labelsOf(
  catalogue: Catalogue,
  places: LabelPlaces,
  level: PlaceLevel,
  figureWidth: number,
): readonly Label[] {
  const named = inOrder(catalogue, places, level);
  return level === 'fylke' ? fylkeLabels(named, figureWidth) : kommuneLabels(named, figureWidth);
}
