import type { Page } from '@playwright/test';

declare global {
  interface Window {
    liveGlObjects: () => number;
  }
}

/** What a page holds, after all that nobody needs has been collected. */
export interface Held {
  /** Bytes of JavaScript's heap. */
  readonly heap: number;
  /** Of the document, and those that scripts hold on to outside it. */
  readonly nodes: number;
  readonly listeners: number;
  /** Buffers, textures, programs and the like, in WebGL contexts that are not lost. */
  readonly gl: number;
}

/** Counts what WebGL makes and deletes. To be run before the page's own scripts. */
export function countGl(): void {
  const made = new WeakMap<WebGL2RenderingContext, Set<unknown>>();
  const contexts: WeakRef<WebGL2RenderingContext>[] = [];
  const { prototype } = WebGL2RenderingContext;
  type Method = (this: WebGL2RenderingContext, ...args: unknown[]) => unknown;
  const methods = prototype as unknown as Record<string, Method>;
  const names = Object.getOwnPropertyNames(prototype);
  for (const name of names.filter((each) => /^create[A-Z]/.test(each))) {
    const create = methods[name];
    if (!create) continue;
    methods[name] = function (...args) {
      const object = create.apply(this, args);
      let objects = made.get(this);
      if (!objects) {
        objects = new Set();
        made.set(this, objects);
        contexts.push(new WeakRef(this));
      }
      objects.add(object);
      return object;
    };
  }
  for (const name of names.filter((each) => /^delete[A-Z]/.test(each))) {
    const remove = methods[name];
    if (!remove) continue;
    methods[name] = function (...args) {
      made.get(this)?.delete(args[0]);
      return remove.apply(this, args);
    };
  }
  window.liveGlObjects = () =>
    contexts
      .map((each) => each.deref())
      .reduce((sum, context) => {
        const objects = context && !context.isContextLost() ? made.get(context) : undefined;
        return objects ? sum + objects.size : sum;
      }, 0);
}

/** Collects what nobody needs, and counts what is left. */
export async function held(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  // What one collection lets go of may be all that held something else.
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const value = (name: string) => {
    const found = metrics.find((metric) => metric.name === name);
    if (!found) throw new Error(`the browser tells no ${name}`);
    return found.value;
  };
  return {
    heap: value('JSHeapUsedSize'),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    gl: await page.evaluate(() => window.liveGlObjects()),
  };
}
