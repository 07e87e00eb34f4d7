import type { Size } from '../link/frame.ts';
import type { Part } from './labelRoom.ts';
import type { Label } from './labels.ts';
import type { PlanePoint } from '../places/projection.ts';

/** A box of the screen or of a page, in pixels. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** How a map lies on the screen: pixels a metre, and where the plane's origin is. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A label that is on the map. */
export interface ShownLabel {
  readonly label: Label;
  /** Whether there is room for the other names, and for the figure. */
  readonly others: boolean;
  readonly figure: boolean;
}

/** Where a point of the plane is. */
export const seenAt = ([px, py]: PlanePoint, { scale, x, y }: Camera) => ({
  x: x + px * scale,
  y: y - py * scale,
});

/** The box of a label with all that is shown of it. */
export function boxOf({ label, others, figure }: ShownLabel, camera: Camera): Box {
  const { point, name } = label;
  const parts: readonly Part[] = [
    name,
    ...(others && label.others ? [label.others] : []),
    ...(figure ? [label.figure] : []),
  ];
  const at = seenAt(point, camera);
  const halfWidth = Math.max(...parts.map((part) => part.halfWidth));
  const bottom = Math.max(...parts.map((part) => part.bottom));
  return { x: at.x - halfWidth, y: at.y + name.top, width: 2 * halfWidth, height: bottom - name.top };
}

/** Between a label and the edge of the map, in pixels. */
const EDGE = 4;

const isInside = (box: Box, view: Box): boolean =>
  box.x >= view.x + EDGE &&
  box.y >= view.y + EDGE &&
  box.x + box.width <= view.x + view.width - EDGE &&
  box.y + box.height <= view.y + view.height - EDGE;

const isOver = (box: Box, other: Box): boolean =>
  box.x < other.x + other.width &&
  other.x < box.x + box.width &&
  box.y < other.y + other.height &&
  other.y < box.y + box.height;

/**
 * The labels that are on a map: those that are shown at its scale, lie wholly inside the view and are clear of what lies over
 * the map. It only filters labels by their scales, so it takes the same time at every zoom.
 * @param covered what lies over the map, in the same pixels as the view
 * @param withFigures whether there are figures to write
 */
export function labelsAt(
  labels: readonly Label[],
  camera: Camera,
  view: Box,
  covered: readonly Box[],
  withFigures: boolean,
): readonly ShownLabel[] {
  return labels.flatMap((label) => {
    const { name, others, figure } = label;
    if (camera.scale < name.from) return [];
    const shown = {
      label,
      others: others !== undefined && camera.scale >= others.from,
      figure: withFigures && camera.scale >= figure.from,
    };
    const box = boxOf(shown, camera);
    return isInside(box, view) && !covered.some((other) => isOver(box, other)) ? [shown] : [];
  });
}
