import type { Fault } from '../faults.ts';
import { type Named, placesIn } from '../placeNames.ts';
import { distance, distanceWithin, normalise } from '../readers/words.ts';
import { tableName, yearOfReport } from '../report.ts';
import type { Checked } from './checked.ts';

/**
 * The distance of a name from the names of another place, if less than `most`. Names that differ in more than a third of
 * their letters do not count.
 */
const others = (name: string, { names }: Named, most: number): number =>
  Math.min(
    ...names
      .map((each) => ({ each, length: Math.max(each.length, name.length) }))
      .filter(({ each }) => Math.abs(each.length - name.length) < most)
      .map(({ each, length }) => ({ apart: distance(name, each), length }))
      .map(({ apart, length }) => (3 * apart <= length ? apart : Infinity)),
  );

/** The other places that a name is nearest to; none where it is at least as near to its own place. */
function nearerOnes(place: Named, name: string, places: readonly Named[]): readonly Named[] {
  // Usually the name is exactly that of its own place. Where it is exactly another's, all letters count.
  if (place.names.includes(name)) return [];
  const exact = places.filter(({ names }) => names.includes(name));
  if (exact.length > 0) return exact;
  const mine = Math.min(...place.names.map((each) => distanceWithin(name, each)));
  // Only what is exactly another's is nearer than this.
  if (mine <= 1) return [];
  const all = places.map((each) => ({ each, apart: others(name, each, mine) }));
  const least = Math.min(...all.map(({ apart }) => apart));
  return least < mine ? all.filter(({ apart }) => apart === least).map(({ each }) => each) : [];
}

/**
 * Rows are matched by number, so a misspelt name does no harm. But if a row's name is nearer to that of another kommune or
 * fylke than to its own, the number is misread and the figures belong to the other place. A part of a name, as of a cut
 * label, counts as the whole name.
 */
export function checkNames({ file, report, tables }: Checked): Fault[] {
  const year = yearOfReport(report);
  return (['fylke', 'kommune'] as const).flatMap((dimension) => {
    const places = placesIn(dimension, tables, year);
    const byNumber = new Map(places.map((place) => [place.number, place]));
    const seen = new Set<string>();
    /** A report has most names once for each of its measures. */
    const found = new Map<string, readonly Named[]>();
    const nearestTo = (place: Named, name: string): readonly Named[] => {
      const key = `${place.number} ${name}`;
      const nearest = found.get(key) ?? nearerOnes(place, name, places);
      found.set(key, nearest);
      return nearest;
    };
    return report.rows.flatMap((row): Fault[] => {
      const place = row.dimension === dimension ? byNumber.get(row.code) : undefined;
      const key = `${row.tiltak} ${row.code}`;
      // A repeated row has a fault of its own.
      if (place === undefined || seen.has(key)) return [];
      seen.add(key);
      // "Herøy (Møre og Romsdal)" is Herøy.
      const name = normalise(row.label.replace(/^\d+/, '').replace(/\(.*$/, ''));
      if (name === '') return [];
      const nearest = nearestTo(place, name);
      if (nearest.length === 0) return [];
      const named = nearest.map((each) => `${each.number} ${each.name}`).join(' or ');
      return [
        {
          file,
          where: row.where,
          table: tableName(row),
          row: row.label,
          found: `the number of ${place.number} ${place.name}`,
          expected: `that of ${named}, whose name is nearer to the one printed`,
        },
      ];
    });
  });
}
