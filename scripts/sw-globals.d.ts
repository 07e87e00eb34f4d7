/** What the service worker finds in its scope: the project's types are those of a page. */
declare const RELEASE: string;
declare const FILES: readonly string[];
/** SHA-256 of every file in `assets/`, in the form of an integrity attribute. */
declare const DIGESTS: Readonly<Record<string, string>>;

interface ServiceWorkerGlobalScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(done: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: 'fetch',
    listener: (event: {
      readonly request: Request;
      respondWith(response: Promise<Response>): void;
      waitUntil(done: Promise<unknown>): void;
    }) => void,
  ): void;
}
