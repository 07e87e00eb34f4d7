/** What tells how many pixels of a screen one of the page is. */
type Screen = Pick<Window, 'devicePixelRatio' | 'matchMedia'>;

/**
 * Tells whenever a pixel of the page becomes another number of the screen's: the page is zoomed, or its window is on another
 * screen. No element need have changed its size. Returns the function that stops.
 */
export function followPixelRatio(screen: Screen, onchange: () => void): () => void {
  let stop = (): void => undefined;
  const follow = () => {
    // A query only knows whether it is still this one; for the next there is another.
    const query = screen.matchMedia(`(resolution: ${screen.devicePixelRatio}dppx)`);
    const changed = () => {
      stop();
      follow();
      onchange();
    };
    query.addEventListener('change', changed);
    stop = () => {
      query.removeEventListener('change', changed);
    };
  };
  follow();
  return () => {
    stop();
  };
}
