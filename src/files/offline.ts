/**
 * Lets a visited map open without a network (`sw.js`, made by the build). Only in a built page: while one works on it there
 * is no service worker to serve yesterday's files. A browser without service workers, or that refuses them, goes without.
 */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // After the page: what it needs now must not wait for what it may need later.
  addEventListener('load', () => {
    // In a sandboxed frame even to name it is an error.
    Promise.resolve()
      .then(() => navigator.serviceWorker.register('./sw.js'))
      .catch(() => undefined);
  });
}
