/** What a test sees of a browser, and does in a reader's place. */
export interface TestBrowser {
  /** As much of a window as keeps an address and a history. */
  readonly window: Window;
  /** The queries of the history's entries, oldest first. */
  readonly entries: () => readonly string[];
  /** The query of the entry that is shown. */
  readonly search: () => string;
  readonly back: () => void;
  readonly forward: () => void;
  /** The page is hidden or left: the last moment to write anything. */
  readonly leave: () => void;
}

/**
 * A window with a history that works as the HTML standard says: pushing drops the entries ahead, replacing keeps their
 * number, and going back or forward tells the page with `popstate` after the address has changed.
 */
export function browserAt(href: string): TestBrowser {
  const target = new EventTarget();
  let entries = [new URL(href)];
  let index = 0;
  const current = (): URL => entries[index] ?? new URL(href);
  const step = (by: number): void => {
    if (entries[index + by] === undefined) return;
    index += by;
    target.dispatchEvent(new Event('popstate'));
  };
  const window = {
    get location() {
      return current();
    },
    history: {
      pushState: (_state: unknown, _unused: string, url: string) => {
        entries = [...entries.slice(0, index + 1), new URL(url, current())];
        index += 1;
      },
      replaceState: (_state: unknown, _unused: string, url: string) => {
        const replaced = new URL(url, current());
        entries = entries.map((entry, i) => (i === index ? replaced : entry));
      },
    },
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
  };
  return {
    // The few members that a page's address and history need; a whole window has hundreds.
    window: window as unknown as Window,
    entries: () => entries.map(({ search }) => search),
    search: () => current().search,
    back: () => {
      step(-1);
    },
    forward: () => {
      step(1);
    },
    leave: () => {
      target.dispatchEvent(new Event('pagehide'));
    },
  };
}
