import { setTimeout as delay } from 'node:timers/promises';

/**
 * The commands of W3C WebDriver that the journeys need: how each is asked over HTTP, and what Firefox calls it in
 * Marionette, its own protocol, which takes the same parameters and gives the same answers.
 */
export const COMMANDS = {
  go: ['POST', 'url', 'WebDriver:Navigate'],
  back: ['POST', 'back', 'WebDriver:Back'],
  resize: ['POST', 'window/rect', 'WebDriver:SetWindowRect'],
  evaluate: ['POST', 'execute/sync', 'WebDriver:ExecuteScript'],
  act: ['POST', 'actions', 'WebDriver:PerformActions'],
  find: ['POST', 'element', 'WebDriver:FindElement'],
  write: ['POST', 'element/:id/value', 'WebDriver:ElementSendKeys'],
  screenshot: ['GET', 'screenshot', 'WebDriver:TakeScreenshot'],
} as const;

export type Command = keyof typeof COMMANDS;
/** Sends a command and gives its value. Rejects with what the browser says is wrong. */
export type Send = (command: Command, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Keys that are no letters, by WebDriver's code points. */
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
} as const;
export type Key = keyof typeof KEYS;

/** How long a journey waits for what must come, in ms: engines without a GPU take seconds on a busy machine. */
const PATIENCE = 60_000;
/** How soon it looks again, in ms. */
const LOOK_AGAIN = 50;

type Listening = Window & { heard?: string[] };

/** Writes down what goes wrong in a page. */
function listen(): void {
  const heard: string[] = [];
  (window as Listening).heard = heard;
  addEventListener('error', ({ message }) => {
    // By which browsers say that a layout takes one more frame, and nothing is wrong.
    if (!message.startsWith('ResizeObserver loop')) heard.push(`thrown: ${message}`);
  });
  addEventListener('unhandledrejection', ({ reason }) => heard.push(`rejected: ${String(reason)}`));
  document.addEventListener('securitypolicyviolation', (event) => heard.push(`refused: ${event.blockedURI}`));
  for (const level of ['error', 'warn', 'assert'] as const) {
    // eslint-disable-next-line no-console -- it is the page's, and listened to.
    console[level] = (...words: unknown[]) => heard.push(`${level}: ${words.join(' ')}`);
  }
}

/** Code that is run in the page. It is sent as text, so it knows nothing of what stands around it. */
type InPage<A extends readonly unknown[], R> = (...args: A) => R;

/** A page in a browser that is driven as a reader would, whichever engine it is. */
export class Page {
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  /** Opens an address, and waits until it has loaded. */
  async open(url: string): Promise<void> {
    await this.#send('go', { url });
    await this.evaluate(listen);
  }

  /** What has been thrown, refused or logged as wrong since this was last asked, in a page that was opened. */
  heard(): Promise<string[]> {
    return this.evaluate(() => {
      const heard = (window as Listening).heard ?? [];
      return heard.splice(0);
    });
  }

  async back(): Promise<void> {
    await this.#send('back', {});
  }

  /** Makes the window so large, with all that a browser puts round a page, in pixels. */
  async resize(width: number, height: number): Promise<void> {
    await this.#send('resize', { width, height });
  }

  /** Runs a function in the page; what it takes and gives is data. */
  async evaluate<A extends readonly unknown[], R>(run: InPage<A, R>, ...args: A): Promise<R> {
    return (await this.#send('evaluate', { script: `return (${String(run)})(...arguments)`, args })) as R;
  }

  /** Waits until a function in the page gives something, and gives that. @throws Error when nothing came. */
  async until<A extends readonly unknown[], R>(what: string, run: InPage<A, R>, ...args: A): Promise<R> {
    const end = performance.now() + PATIENCE;
    for (;;) {
      const found = await this.evaluate(run, ...args);
      if (found) return found;
      if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
      await delay(LOOK_AGAIN);
    }
  }

  /** Presses and lets go of the mouse at a point of the window. */
  async click(x: number, y: number): Promise<void> {
    await this.#mouse([
      { type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  /** Presses keys one after another, held together where one of them is Shift. */
  async press(...keys: readonly (Key | 'Shift+Tab')[]): Promise<void> {
    for (const key of keys) {
      const held = key.split('+').map((name) => KEYS[name as Key]);
      await this.#keys([
        ...held.map((value) => ({ type: 'keyDown', value })),
        ...held.toReversed().map((value) => ({ type: 'keyUp', value })),
      ]);
    }
  }

  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    await this.#keys(
      Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  }

  /** Chooses a file in a file input. */
  async upload(selector: string, path: string): Promise<void> {
    const element = (await this.#send('find', { using: 'css selector', value: selector })) as object;
    await this.#send('write', { id: Object.values(element)[0] as unknown, text: path });
  }

  /** What is seen, as a PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.#send('screenshot', { full: false })) as string, 'base64');
  }

  async #mouse(actions: readonly object[]): Promise<void> {
    await this.#send('act', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  async #keys(actions: readonly object[]): Promise<void> {
    await this.#send('act', { actions: [{ type: 'key', id: 'keys', actions }] });
  }
}
