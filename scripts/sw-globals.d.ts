/** What the service worker finds in its scope: the project's types are those of a page. */
declare const RELEASE: string;
declare const FILES: readonly string[];

interface ServiceWorkerGlobalScope {
  readonly location: Location;
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(done: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: 'fetch',
    listener: (event: { readonly request: Request; respondWith(response: Promise<Response>): void }) => void,
  ): void;
}
