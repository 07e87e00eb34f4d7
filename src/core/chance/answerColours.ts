import type { Theme } from '../classes/schemes.ts';
import type { Answer } from './answer.ts';

/**
 * The colours of the answers. Fewer than expected is orange and more is blue, as for changes: colour-blind readers can tell
 * these two apart. Places that do not differ from the country are sand, close to the background, so that the others stand
 * out. Sand and not grey, because the hatch looks grey from afar; and no closer to the neighbouring land's colour than
 * colours.sight.test.ts allows.
 */
export const ANSWER_COLOURS: Readonly<Record<Theme, Readonly<Record<Answer, string>>>> = {
  light: {
    'far-below': '#8a3b00',
    below: '#e7a253',
    as: '#efe4c5',
    above: '#77b0d9',
    'far-above': '#0b4a86',
  },
  dark: {
    'far-below': '#ffcb94',
    below: '#b7712e',
    as: '#3c3729',
    above: '#397eb3',
    'far-above': '#a6d9ff',
  },
};
