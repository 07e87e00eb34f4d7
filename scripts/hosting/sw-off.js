// Put in the place of sw.js, this takes the service worker away from every browser that has it, with all that it kept.
const leaving = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

leaving.addEventListener('install', (event) => {
  event.waitUntil(leaving.skipWaiting());
});

leaving.addEventListener('activate', (event) => {
  const leave = async () => {
    const kept = (await caches.keys()).filter((name) => name.startsWith('tiltakskart-'));
    await Promise.all(kept.map((name) => caches.delete(name)));
    await leaving.registration.unregister();
  };
  event.waitUntil(leave());
});
