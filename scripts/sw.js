// The service worker: a visited map opens without a network. The build writes RELEASE and FILES above this text.
//
// The page itself comes from the network whenever there is one, and every file it needs is named by its content: so a new
// release is there at the next visit, and two releases never mix. Without a network, or when it does not answer, the page
// that was kept comes with just the files that were kept with it.
const CACHE = `tiltakskart-${RELEASE}`;
const PATIENCE_MS = 4000;
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const scope = new URL('./', worker.location.href).pathname;

worker.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })));
  };
  event.waitUntil(keep());
});

// Reached when no page of the release before is open any more: then its files can go.
worker.addEventListener('activate', (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('tiltakskart-') && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
  };
  event.waitUntil(tidy());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && (pathname === scope || pathname === `${scope}index.html`)) {
    event.respondWith(page(request));
  } else if (pathname.startsWith(`${scope}assets/`)) {
    event.respondWith(asset(request));
  }
});

/** @param {Request} request */
async function page(request) {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) return response;
  } catch {
    // No network, or none that answers: the page that was kept is below.
  }
  return (await (await caches.open(CACHE)).match('index.html')) ?? fetch(request);
}

/**
 * A file never changes under its name, so one that is here need not be asked for.
 * @param {Request} request
 */
async function asset(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}
