// Builds the finished site. TILTAKSKART_URL tells the address that it will have, for the previews of shared links
// (previews.mjs).
import { root } from './install.mjs';

/** Writes `dist/`, ready for any static host. @param {import('vite').LogLevel} logLevel of the bundler */
export async function buildSite(logLevel) {
  const { build } = await import('vite');
  // Overrides the shell: a site built for development can start no worker under the page's own policy.
  process.env['NODE_ENV'] = 'production';
  await build({ root, logLevel });
  const { prerender } = await import('./prerender.mjs');
  await prerender();
  const { previews } = await import('./previews.mjs');
  await previews();
  const { manifest } = await import('./manifest.mjs');
  manifest();
  const { dataset } = await import('./dataset.mjs');
  dataset();
  // Computed from the pages in their present state.
  const { policies } = await import('./policy.mjs');
  policies();
  const { hosting } = await import('./hosting.mjs');
  hosting();
  // Last, since it records the finished page.
  const { serviceWorker } = await import('./offline.mjs');
  serviceWorker();
}
