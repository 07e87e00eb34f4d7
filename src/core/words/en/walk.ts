import type { WalkMessages } from '../shapes/walk.ts';

export const en: WalkMessages = {
  selected: 'selected',
  chosen: (name) => `${name} is selected`,
  removed: (name) => `${name} is no longer selected`,
  edge: {
    north: 'No more to the north',
    south: 'No more to the south',
    east: 'No more to the east',
    west: 'No more to the west',
  },
  noName: (typed, level) => `No ${level === 'kommune' ? 'municipality' : 'county'} begins with “${typed}”`,
};
