/**
 * Lets a visited map open without a network (`sw.js`, made by the build). Only in a built page: during development there is
 * no service worker, which could serve yesterday's files. A browser that lacks or refuses service workers does without.
 */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // After the page has loaded: files needed now must not wait for files needed later.
  addEventListener('load', () => {
    // In a sandboxed frame even to name it is an error.
    Promise.resolve()
      .then(() => navigator.serviceWorker.register('./sw.js'))
      .catch(() => undefined);
  });
}
