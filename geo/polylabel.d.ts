/** The part of polylabel (which ships no types) that `navn.ts` uses. */
declare module 'polylabel' {
  /**
   * The point of a polygon that is farthest from its edge.
   * @param polygon rings on a plane, the outer one first
   * @param precision how near to the farthest it is found, in units of the plane
   */
  export default function polylabel(
    polygon: readonly (readonly (readonly [x: number, y: number])[])[],
    precision?: number,
  ): [x: number, y: number] & { distance: number };
}
