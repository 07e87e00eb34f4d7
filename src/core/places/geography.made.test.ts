import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { GeographyError } from './geography.ts';
import { fromPlane } from './projection.ts';
import { geographyFrom, smallBoundaryFiles } from '../testing/geo.ts';
import { fylkesnummer, kommunenummer, smallCatalogue } from '../testing/small.ts';

describe('a made country', () => {
  const small = smallCatalogue();
  const three = {
    ...small,
    kommuner: small.kommuner.filter(({ number }) => ['0301', '1101', '1103'].includes(number)),
  };
  const made = geographyFrom(smallBoundaryFiles(), three);
  const onMap = (points: readonly Position[]) => points.map(([x = NaN, y = NaN]) => fromPlane([x, y]));
  const rounded = (points: readonly Position[]) =>
    onMap(points).map((point) => point.map((degrees) => degrees.toFixed(2)).join(' '));
  const areaOf = (place: Parameters<typeof made.areaOf>[0]) => {
    const area = made.areaOf(place);
    return area?.type === 'MultiPolygon' ? area.coordinates.flat() : area?.coordinates;
  };

  test('has a line between kommuner of one fylke, another between fylker, and none along the coast', () => {
    const linesOf = ({ coordinates }: typeof made.kommuneBorders) =>
      coordinates.map((line) => rounded(line).sort());
    expect(linesOf(made.kommuneBorders)).toEqual([['15.00 65.00', '15.00 66.00']]);
    expect(linesOf(made.fylkeBorders)).toEqual([['5.00 60.00', '5.00 60.10']]);
  });

  test('has the area of a fylke without the borders inside it', () => {
    const [ring = [], ...others] = areaOf(fylkesnummer('11')) ?? [];
    expect(others).toEqual([]);
    // All corners of both kommuner, with the border between them gone, and the first again at the end.
    expect(new Set(rounded(ring))).toEqual(
      new Set(['15.00 66.00', '5.00 60.10', '5.00 60.00', '15.00 65.00', '16.00 65.50']),
    );
    expect(ring).toHaveLength(6);
    expect(made.areaOf(fylkesnummer('11'))).toBe(made.areaOf(fylkesnummer('11')));
  });

  test('has the area of a kommune, and none of a place that is not in it', () => {
    expect(areaOf(kommunenummer('0301'))?.[0]).toHaveLength(4);
    expect(made.areaOf(kommunenummer('1119'))).toBeUndefined();
    expect(made.areaOf(fylkesnummer('46'))).toBeUndefined();
  });

  test('is refused where it has kommuner too many, and lacks none', () => {
    const { kommuner, neighbours } = smallBoundaryFiles();
    const known = (many: number) => ({ ...three, kommuner: three.kommuner.slice(0, many) });
    const work = (many: number) => () => geographyFrom({ kommuner, neighbours }, known(many));
    expect(work(2)).toThrow('unknown 1103, missing none');
    expect(work(1)).toThrow('unknown 1101, 1103, missing none');
  });

  test('that is refused says as text what is wrong', () => {
    expect(String(new GeographyError('no such land'))).toBe('GeographyError: no such land');
  });
});
