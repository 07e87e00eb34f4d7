import { type Frame, sameFrame } from '../link/frame.ts';
import { type MapStart, type Padding, samePadding } from './livemap.ts';

/**
 * Where a live map is told to look, shared by both painters: the reader's frame, or the whole country clear of what lies over
 * the map. Each painter implements the move itself.
 */
export abstract class Aim {
  /** What the link asks for; undefined for the whole country. */
  protected target: Frame | undefined;
  protected padding: Padding;
  /** Whether a move is under way. */
  protected going = false;

  constructor({ frame, padding }: Pick<MapStart, 'frame' | 'padding'>) {
    this.target = frame;
    this.padding = padding;
  }

  /** Moves the map to where it is told to look, at once or eased; sets `going`. */
  protected abstract place(animate: boolean): void;

  frame(frame: Frame | undefined): void {
    if (!sameFrame(frame, this.target)) this.recentre(frame);
  }

  recentre(frame: Frame | undefined): void {
    this.target = frame;
    this.place(true);
  }

  pad(padding: Padding): void {
    if (samePadding(padding, this.padding)) return;
    this.padding = padding;
    if (this.target === undefined) this.place(true);
  }

  /** Ends a move that is under way: the next move begins where the link says that the map is. */
  protected arrive(): void {
    if (this.going) this.place(false);
  }
}
