import type { WalkMessages } from '../shapes/walk.ts';

export const nn: WalkMessages = {
  selected: 'valt',
  chosen: (name) => `${name} er valt`,
  removed: (name) => `${name} er ikkje lenger valt`,
  edge: {
    north: 'Ingen fleire mot nord',
    south: 'Ingen fleire mot sør',
    east: 'Ingen fleire mot aust',
    west: 'Ingen fleire mot vest',
  },
  noName: (typed, level) =>
    `${level === 'kommune' ? 'Ingen kommune byrjar' : 'Ingen fylke byrjar'} på «${typed}»`,
};
