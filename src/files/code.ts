import { AssetError, fetchText, PATIENCE_MS } from './fetching.ts';

/** Browsers and the bundler's loader name the script or the style sheet in what they say, most of the time. */
const NAMED = /\S+\/([\w.-]+\.(?:js|css))/;

/** Why a part of the app can't be had. */
export const asLost = (reason: unknown): AssetError =>
  reason instanceof AssetError ? reason : new AssetError(NAMED.exec(String(reason))?.[1], reason);

/** What the bundler's loader has asked for beside the parts themselves: it writes links into the head. */
const links = () => [
  ...document.head.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload], link[rel=stylesheet]'),
];

/** Whether a style sheet has nothing to say: ours all have. Of one that did not come, browsers may refuse to tell. */
function isEmpty({ rel, sheet }: HTMLLinkElement): boolean {
  if (rel !== 'stylesheet') return false;
  try {
    return !sheet || sheet.cssRules.length === 0;
  } catch {
    return true;
  }
}

/**
 * Fetches a part of the app, which is code and maybe a style sheet.
 * @param patience for how long it may stay away, in ms
 * @throws AssetError when it can't be had, or does not come in that time.
 */
export async function fetchCode<T>(load: () => Promise<T>, patience = PATIENCE_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new AssetError(undefined, 'nothing has come', 'slow'));
    }, patience);
  });
  const others = new Set(links());
  const loading = load();
  const own = links().filter((link) => !others.has(link));
  const coming = loading.then(
    (part) => {
      // A page in the place of a style sheet is an empty one, and no fault to the browser.
      const empty = own.find(isEmpty);
      if (empty) throw asLost(empty.href);
      return part;
    },
    (reason: unknown) => {
      throw asLost(reason);
    },
  );
  return Promise.race([coming, tooLong]).finally(() => {
    clearTimeout(timer);
  });
}

/** Puts a style sheet that did not come there anew: the bundler's loader asks for each only once. */
function relink(link: HTMLLinkElement): Promise<void> {
  const again = link.cloneNode() as HTMLLinkElement;
  return new Promise((resolve, reject) => {
    again.onload = () => {
      if (isEmpty(again)) reject(asLost(link.href));
      else resolve();
    };
    again.onerror = () => {
      reject(asLost(link.href));
    };
    link.replaceWith(again);
  });
}

/**
 * Fetches a part of the app that could not be fetched, past every cache. A browser holds on to a script that it could not
 * parse, and to one that never came, for as long as the page is open: where all files are there again and the part still
 * fails, the page is loaded anew, and its link brings back what was shown.
 * @throws AssetError when a file still can't be had.
 */
export async function fetchCodeAgain<T>(load: () => Promise<T>, failure: unknown): Promise<T> {
  const { cause, trouble } = asLost(failure);
  const named = /https?:\S+\.(?:js|css)/.exec(String(cause))?.[0] ?? [];
  const urls = new Set([...links().map(({ href }) => href), ...[named].flat()]);
  await Promise.all([...urls].map((url) => fetchText(url.slice(url.lastIndexOf('/') + 1), url, 'no-cache')));
  await Promise.all(
    links()
      .filter(({ rel, sheet }) => rel === 'stylesheet' && !sheet)
      .map(relink),
  );
  if (trouble !== 'slow') {
    const part = await fetchCode(load).catch(() => undefined);
    if (part !== undefined) return part;
  }
  location.reload();
  return new Promise(() => undefined);
}
