export type Theme = 'light' | 'dark';

/** The colour schemes that a reader may choose, by their names in links. The first is the app's own. */
export const SCHEMES = ['gronnbla', 'viridis', 'cividis', 'oransje', 'lilla'] as const;
export type Scheme = (typeof SCHEMES)[number];
