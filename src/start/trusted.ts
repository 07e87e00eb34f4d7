/** The scripts that a built site may start: the service worker and files that the bundler named by content. */
const OWN = /^(?:sw\.js|assets\/[\w.-]+\.m?js)$/;

interface Factory {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * Accepts only the address of one of the site's own scripts.
 * @param url as a worker is asked for
 * @param page the page's own address
 * @throws TypeError for any other.
 */
export function ownScript(url: string, page: string): string {
  const { href } = new URL(url, page);
  const site = new URL('./', page).href;
  if (!href.startsWith(site) || !OWN.test(href.slice(site.length))) {
    throw new TypeError(`no script of this site: ${url}`);
  }
  return url;
}

/**
 * Where the browser has Trusted Types: decides which addresses of workers are ours. It is the default policy because MapLibre
 * and the browser's registration of service workers can't name another. It creates no markup and no scripts, so those stay
 * refused. During development the page has no policy and needs none.
 */
export function guardScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  if (!import.meta.env.PROD) return;
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => ownScript(url, document.baseURI),
  });
}
