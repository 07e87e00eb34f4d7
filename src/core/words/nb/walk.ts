import type { WalkMessages } from '../shapes/walk.ts';

export const nb: WalkMessages = {
  selected: 'valgt',
  chosen: (name) => `${name} er valgt`,
  removed: (name) => `${name} er ikke lenger valgt`,
  edge: {
    north: 'Ingen flere mot nord',
    south: 'Ingen flere mot sør',
    east: 'Ingen flere mot øst',
    west: 'Ingen flere mot vest',
  },
  noName: (typed, level) =>
    `${level === 'kommune' ? 'Ingen kommune' : 'Ingen fylker'} begynner på «${typed}»`,
};
