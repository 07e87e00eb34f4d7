import { feature, mesh } from 'topojson-client';
import { type Unit, type UnitLine, inUnits, linesOf } from './units.ts';
import { type OversiktTopology, kommuneFeatures } from './topology.ts';

/** The fylke of a kommune: the first two digits of its number. */
const fylke = ({ id }: { readonly id?: string | number | undefined }): string => String(id).slice(0, 2);

/** Numbers as SVG reads them: a minus sign is separator enough. */
const numbers = (steps: readonly Unit[]): string => steps.flat().join(' ').replaceAll(' -', '-');

/** An SVG path in whole units, y down: for each line where it begins, then every step from one point to the next. */
export function pathOf(lines: readonly UnitLine[]): string {
  return lines
    .filter(({ points, closed }) => points.length >= (closed ? 3 : 2))
    .map(({ points, closed }) => {
      const drawn = points.map(([x, y]): Unit => [x, y === 0 ? 0 : -y]);
      const steps = drawn.slice(1).map(([x, y], index): Unit => {
        const [fromX, fromY] = drawn[index] ?? [NaN, NaN];
        return [x - fromX, y - fromY];
      });
      return `M${numbers(drawn.slice(0, 1))}l${numbers(steps)}${closed ? 'z' : ''}`;
    })
    .join('');
}

/**
 * All that the page draws of an overview, a path a line: the kommuner, each with the borders that it shares, then the
 * borders within fylker, those between fylker, the neighbouring land and its borders. Its bytes are what the overview
 * costs in a page.
 */
export function pathsOf(overview: OversiktTopology): string[] {
  const { kommuner, land, grenser } = overview.objects;
  const borders = (betweenFylker: boolean) =>
    linesOf(mesh(overview, kommuner, (a, b) => a !== b && (fylke(a) !== fylke(b)) === betweenFylker));
  return [
    ...kommuneFeatures(overview).features.map(({ geometry }) => linesOf(geometry)),
    borders(false),
    borders(true),
    linesOf(feature(overview, land).geometry),
    linesOf(feature(overview, grenser).geometry),
  ].map((lines) => pathOf(lines.map(inUnits)));
}
