import { AssetError, fetchText, PATIENCE_MS } from './fetching.ts';

/** The error messages of browsers and of the bundler's loader usually name the script or the style sheet. */
const NAMED = /\S+\/([\w.-]+\.(?:js|css))/;

/** Why a part of the app can't be had. */
export const asLost = (reason: unknown): AssetError =>
  reason instanceof AssetError ? reason : new AssetError(NAMED.exec(String(reason))?.[1], reason);

/** The other files that the bundler's loader has asked for: it writes links to them into the head. */
const links = () => [
  ...document.head.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload], link[rel=stylesheet]'),
];

/** Whether a style sheet is empty, which none of ours is. If it did not arrive, browsers may refuse to tell its rules. */
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
 * @param patience how long to wait for it, in ms
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
      // If a host answers with a page instead of a style sheet, the browser reports no error and takes the sheet for empty.
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

/** Adds a style sheet that did not arrive once more: the bundler's loader asks for each only once. */
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
 * Fetches a part of the app again after a failure, bypassing every cache. While a page is open, a browser remembers that a
 * script could not be parsed or never arrived. So if all files can be fetched and the part still fails, the page is reloaded;
 * its link brings back what was shown.
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
