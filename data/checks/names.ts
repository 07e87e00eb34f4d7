import type { Fault } from '../faults.ts';
import { type Named, placesIn } from '../placeNames.ts';
import { distance, distanceWithin, normalise } from '../readers/words.ts';
import { tableName, yearOfReport } from '../report.ts';
import type { Checked } from './checked.ts';

/** How far a name is from those of another place, where it is less than `most`: for that a third of the letters may differ. */
const others = (name: string, { names }: Named, most: number): number =>
  Math.min(
    ...names
      .map((each) => ({ each, length: Math.max(each.length, name.length) }))
      .filter(({ each }) => Math.abs(each.length - name.length) < most)
      .map(({ each, length }) => ({ apart: distance(name, each), length }))
      .map(({ apart, length }) => (3 * apart <= length ? apart : Infinity)),
  );

/** The places, other than its own, that a name is nearest to; none where it is as near to its own. */
function nearerOnes(place: Named, name: string, places: readonly Named[]): readonly Named[] {
  // Exactly its own is the usual case. Of a name that is exactly another's, all letters count.
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
 * Rows are joined on their number, and a misspelt name does no harm. But a row whose name is nearer to that of another
 * kommune or fylke than to its own has a misread number: its figures are another's. A part of a name, as of a label that
 * was cut, is as near as the whole.
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
      // A row that stands twice is told as such.
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
