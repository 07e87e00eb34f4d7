// The service worker: a visited map opens without a network. The build writes RELEASE, FILES and DIGESTS above this text.
//
// The page itself comes from the network whenever there is one, and every file it needs is named by its content: so a new
// release is there at the next visit, and two releases never mix. Without a network, or when it does not answer, the page
// that was kept comes with just the files that were kept with it. Only files that are, byte for byte, what the build made are
// kept: no partial file, and no page that a host sends instead of a file. A file that can't be kept is still passed on to the
// page.
//
// Browsers ask for this file at every visit, whether or not a page's own scripts run, and a new one takes over at once: so a
// release that does not work is replaced by the next one that does.
const CACHE = `tiltakskart-${RELEASE}`;
const PATIENCE_MS = 4000;
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const scope = new URL('./', worker.location.href).pathname;

worker.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(
      FILES.map((file) => new Request(file, { cache: 'no-cache', integrity: DIGESTS[file] ?? '' })),
    );
  };
  void worker.skipWaiting();
  event.waitUntil(keep());
});

// Pages of the previous release may still be open and need their files; older files can be deleted.
worker.addEventListener('activate', (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('tiltakskart-') && name !== CACHE);
    await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
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
    event.respondWith(asset(request, pathname.slice(scope.length), event));
  }
});

/**
 * What is kept of a file, by one release or by any. A browser that refuses storage keeps nothing.
 * @param {Request | string} file
 * @param {string} [cacheName]
 * @returns {Promise<Response | undefined>}
 */
async function kept(file, cacheName) {
  try {
    // A file's name is its content, whatever headers the server lets it vary by.
    return await caches.match(file, { ignoreVary: true, ...(cacheName && { cacheName }) });
  } catch {
    return undefined;
  }
}

/** @param {Request} request */
async function page(request) {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) return response;
  } catch {
    // No network, or none that answers: the page that was kept is below.
  }
  return (await kept('index.html', CACHE)) ?? fetch(request);
}

/**
 * A file never changes under its name, so one that is here need not be asked for.
 * @param {Request} request
 * @param {string} file
 * @param {{ waitUntil(done: Promise<unknown>): void }} event
 */
async function asset(request, file, event) {
  const found = await kept(request);
  if (found) return found;
  const response = await fetch(request);
  const digest = DIGESTS[file];
  // This worker can't check the files of another release.
  if (response.ok && digest !== undefined) event.waitUntil(keepIfRight(request, response.clone(), digest));
  return response;
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {string} digest
 */
async function keepIfRight(request, response, digest) {
  try {
    const bytes = await response.arrayBuffer();
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    if (`sha256-${btoa(String.fromCharCode(...hash))}` !== digest) return;
    const type = response.headers.get('content-type') ?? '';
    await (await caches.open(CACHE)).put(request, new Response(bytes, { headers: { 'content-type': type } }));
  } catch {
    // Cut off, or no room: the file is requested again another time.
  }
}
