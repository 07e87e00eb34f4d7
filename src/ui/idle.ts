/** Where the browser does not tell when it has time, in ms. */
const LATER_MS = 300;

/**
 * Does something when the browser has nothing better to do, or when it has waited for `patience` milliseconds: a busy
 * machine gets it, too. Returns the function that calls it off.
 */
export function whenIdle(act: () => void, patience: number): () => void {
  // Safari has none.
  if ('requestIdleCallback' in window) {
    const request = requestIdleCallback(act, { timeout: patience });
    return () => {
      cancelIdleCallback(request);
    };
  }
  const timer = setTimeout(act, Math.min(LATER_MS, patience));
  return () => {
    clearTimeout(timer);
  };
}
