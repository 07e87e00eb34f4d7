/** What a number on the map means: participants per 1 000 inhabitants of an age band, or participants. */
export const SCALES = ['per1000-18-66', 'per1000', 'antall'] as const;
export type Scale = (typeof SCALES)[number];

/** How places stand against the country by more than chance (chance/against.ts): no scale, but an answer for each of them. */
export const AGAINST = 'mot-landet';

/** What a map can be of: figures on a scale, or answers. */
export const VALUES = [...SCALES, AGAINST] as const;
export type Value = (typeof VALUES)[number];

/** The scale of the figures beside a value; those beside an answer are the rates that are compared. */
export const scaleOf = (value: Value): Scale => (value === AGAINST ? 'per1000-18-66' : value);
