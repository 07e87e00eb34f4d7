import type { CDPSession } from '@playwright/test';

/** A frame as it came out on the screen. */
export interface Frame {
  /** PNG, base64, at SCALE of the page's size. */
  readonly png: string;
  /** When it was seen, in ms since 1970. */
  readonly time: number;
}

/** Frames are a quarter as wide as the page, so that recording them costs the page little. */
export const SCALE = 1 / 4;

/**
 * Records every frame that a page presents, however it is drawn: HTML, SVG, canvas and WebGL alike. Its time is
 * the one at which the browser took its pixels from the compositor.
 */
export class Screencast {
  readonly #session: CDPSession;
  #frames: Frame[] = [];
  #before: Frame | undefined;
  #latest = 0;
  #failure: unknown;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async start(session: CDPSession, size: { width: number; height: number }): Promise<Screencast> {
    const cast = new Screencast(session);
    session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
      cast.#latest = Date.now();
      cast.#frames.push({ png: data, time: (metadata.timestamp ?? NaN) * 1000 });
      session.send('Page.screencastFrameAck', { sessionId }).catch((error: unknown) => {
        cast.#failure ??= error;
      });
    });
    await session.send('Page.startScreencast', {
      format: 'png',
      maxWidth: size.width * SCALE,
      maxHeight: size.height * SCALE,
      everyNthFrame: 1,
    });
    return cast;
  }

  /** Waits until no frame has come for `quiet` ms. */
  async settled(quiet: number): Promise<void> {
    const start = Date.now();
    for (;;) {
      if (this.#failure !== undefined) throw new Error('the recording broke off', { cause: this.#failure });
      const left = Math.max(this.#latest, start) + quiet - Date.now();
      if (left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  }

  /** The frames since the last call, after the one that the page showed before them. */
  get frames(): Frame[] {
    return this.#before ? [this.#before, ...this.#frames] : this.#frames;
  }

  /** Begins anew: what the page shows now is what the next frames are compared with. */
  mark(): void {
    this.#before = this.#frames.at(-1) ?? this.#before;
    this.#frames = [];
  }

  async stop(): Promise<void> {
    await this.#session.send('Page.stopScreencast');
  }
}
