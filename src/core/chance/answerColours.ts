import type { Theme } from '../classes/schemes.ts';
import type { Answer } from './answer.ts';

/**
 * The colours of the answers. Fewer are orange and more are blue, as in changes, where also the readers who lack a kind of cone
 * tell them apart. What is as in the country is sand, next to the ground: what stands out is what one sees. It is no grey, which
 * the hatch is from afar, and as near to the neighbouring land as it may come (colours.sight.test.ts).
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
