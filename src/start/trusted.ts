/** The scripts of a built site that it starts itself: the service worker and whatever the bundler named by its content. */
const OWN = /^(?:sw\.js|assets\/[\w.-]+\.m?js)$/;

interface Factory {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * Lets pass the address of a script of the site's own.
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
 * Where the browser has Trusted Types: says of workers' addresses which ones are ours. It is the default policy because
 * MapLibre and the browser's own way to register a service worker know of no other. It makes no markup and no scripts, so
 * those stay refused. While one works on the page it has no policy and needs none.
 */
export function guardScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  if (!import.meta.env.PROD) return;
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => ownScript(url, document.baseURI),
  });
}
