import type { Grid } from '../grid/grid.ts';
import type { Built } from './build.ts';
import type { PlacedRow } from './rows.ts';
import type { Question, SetAside, Understanding } from './types.ts';

/** So many labels are told of rows that are set aside. */
const SOME = 20;

export function setAsideOf(rows: readonly PlacedRow[]): SetAside[] {
  const kinds = new Map<SetAside['kind'], { rows: number; labels: Set<string> }>();
  for (const { place, label, isNone } of rows) {
    const own = place?.kind ?? (label === '' ? 'empty' : 'unrecognised');
    // A row that the reader excludes is excluded, whatever it looks like.
    if (own === 'kommune' && !isNone) continue;
    const kind = isNone || own === 'kommune' ? 'none' : own;
    const counted = kinds.get(kind) ?? { rows: 0, labels: new Set() };
    kinds.set(kind, counted);
    counted.rows += 1;
    if (counted.labels.size < SOME && label !== '') counted.labels.add(label);
  }
  return [...kinds].map(([kind, own]) => ({ kind, rows: own.rows, labels: [...own.labels] }));
}

/** Names of several kommuner, each asked for once. */
export function ambiguous(rows: readonly PlacedRow[]): Question[] {
  const asked = new Map<string, Question>();
  for (const { place, label, isNone } of rows) {
    if (place?.kind === 'ambiguous' && !isNone)
      asked.set(label, { ask: 'place', label, numbers: place.numbers });
  }
  return [...asked.values()];
}

/** How many kommuner have a number, or one that is hidden, at any time. */
export function kommunerWithFigures({ figures }: Built): number {
  const numbers = new Set<string>();
  for (const { kommuner } of figures) {
    for (const [number, cells] of Object.entries(kommuner)) {
      if (cells.some((cell) => cell !== null && cell !== '.')) numbers.add(number);
    }
  }
  return numbers.size;
}

export function noticesOf(
  grid: Grid,
  rows: readonly PlacedRow[],
  { twice }: Built,
): Understanding['notices'] {
  const former = new Set<string>();
  const misnamed = new Set<string>();
  for (const { place, label } of rows) {
    if (place?.kind !== 'kommune') continue;
    if (place.isFormer) former.add(place.number);
    if (place.isMisnamed && misnamed.size < SOME) misnamed.add(label);
  }
  return [
    ...(twice.length > 0 ? [{ code: 'twice', places: twice } as const] : []),
    ...(misnamed.size > 0 ? [{ code: 'misnamed', labels: [...misnamed] } as const] : []),
    ...(former.size > 0 ? [{ code: 'former', kommuner: former.size } as const] : []),
    ...(grid.isTurned ? [{ code: 'turned' } as const] : []),
  ];
}
