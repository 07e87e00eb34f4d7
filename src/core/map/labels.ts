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

/** From so many inhabitants a kommune's name is as large. */
const LARGE_FROM = 50_000;
const MIDDLE_FROM = 12_000;
/** Between any two labels, in pixels. */
const GAP = 2;
/**
 * So many kommuner, the largest, are named on a map of the whole country though their names have no room in them, as far
 * as they are this clear of each other there. On a screen of 900 pixels the country has this scale, in pixels a metre.
 */
const LANDMARKS = 20;
const LANDMARK_GAP = 14;
const LANDMARK_SCALE = 1 / 2000;

/** At the closest zoom of a phone, 20 km on 360 pixels, all have their names: those of a few skerries reach into the sea. */
const CLOSEST_SCALE = 360 / 20_000;

/** A place's name on the map, and what stands below it where there is room. */
export interface Label {
  readonly place: Place;
  readonly point: PlanePoint;
  readonly weight: Weight;
  readonly name: Part & Lines;
  /** A kommune's other official names, if it has any. */
  readonly others: (Part & Lines) | undefined;
  /** Below those. What it says is the picture's; its room is that of the widest that it could say. */
  readonly figure: Part;
}

interface Named {
  readonly place: Place;
  readonly at: LabelPlace;
  readonly weight: Weight;
  readonly name: Lines;
  readonly others: string;
}

/** The places of a level that can have a label, the most populous first; those of which that is unknown last. */
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
    // What tells two kommuner of one name apart, "Våler (Østfold)", is on a map where they lie.
    const [first = '', ...others] = place.officialName.replace(/ \(.*\)$/, '').split(NAME_SEPARATOR);
    const linesBelow = level === 'kommune' && others.length > 0 ? 2 : 1;
    const name = nameBlock(first, NAME_FONTS[weight], at.rooms, linesBelow);
    return [{ place, at, weight, name, others: others.join(NAME_SEPARATOR) }];
  });
}

/** Points of the plane are looked for in bands so many metres high. */
const BAND = 20_000;
/** No two blocks are as high together, in pixels. */
const HIGHEST = 100;

/** What stands on the map already, by the bands that the points lie in: a third of the time of looking through all. */
class Stand {
  readonly #bands = new Map<number, Standing<Part>[]>();

  /** The scale from which a block is `gap` clear of all that stands, and no smaller than `from`. */
  clearFrom(point: PlanePoint, block: Block, from: number, gap = GAP): number {
    // What is farther off is clear at every scale from here on.
    const reach = HIGHEST / from + BAND;
    let clear = from;
    for (const [bottom, standing] of this.#bands) {
      if (Math.abs(bottom - point[1]) < reach) clear = clearFrom({ point, block }, clear, standing, gap);
    }
    return clear;
  }

  /** Adds a block that wants to be there from a scale on; it is from where it is clear. */
  put<B extends Block>(point: PlanePoint, block: B, from: number): B & Part {
    const part = { ...block, from: this.clearFrom(point, block, from) };
    const bottom = Math.floor(point[1] / BAND) * BAND;
    this.#bands.set(bottom, [...(this.#bands.get(bottom) ?? []), { point, block: part }]);
    return part;
  }
}

/** There are few fylker, and a figure to tell of all: name and figure as one, wherever they are clear of the larger ones. */
function fylkeLabels(named: readonly Named[], figureWidth: number): readonly Label[] {
  const stand = new Stand();
  return named.map(({ place, at: { point }, weight, name }) => {
    const figure = below(name, figureWidth);
    const { from } = stand.put(point, around(name, figure), 0);
    return { place, point, weight, name: { ...name, from }, others: undefined, figure: { ...figure, from } };
  });
}

/** Names have room before other names, and those before figures; the larger place before the smaller. */
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
 * The labels of a level's places, with the scales from which they are there: nothing of it changes with the month, or with
 * what part of the map is seen.
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
