import type { Page } from './webdriver.ts';

/** A browser of one engine, with one page. */
export interface Engine {
  readonly name: string;
  readonly version: string;
  readonly page: Page;
  /** The folder that it saves files to. */
  readonly downloads: string;
  /**
   * A page as a PDF, once `vis` of it is there. Firefox prints what is open, on paper as the style sheet asks for; WebKit
   * opens the address anew, on paper that lies the way that a reader has to choose there.
   */
  print(url: string, way: 'portrait' | 'landscape'): Promise<Uint8Array>;
  /** Makes the browser guard its reader against being known by how it paints; undefined where the engine has no such mode. */
  readonly guard?: (on: boolean) => Promise<void>;
  /** All that the page has thrown or logged as an error or a warning since this was last asked, one a line. */
  problems(): Promise<readonly string[]>;
  close(): Promise<void>;
}
