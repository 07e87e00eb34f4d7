/** What a number on the map means: participants per 1 000 inhabitants of an age band, or participants. */
export const SCALES = ['per1000-18-66', 'per1000', 'antall'] as const;
export type Scale = (typeof SCALES)[number];
