// For tests: labels as the publisher's tool breaks them.
import fc from 'fast-check';
import type { Style } from './layout.ts';

/** Breaks labels by a list of numbers: a space, a hyphen or a doubled syllable somewhere among their letters. */
const brokenBy =
  (numbers: readonly number[]): Style['broken'] =>
  (label, n) => {
    const number = numbers[n % numbers.length] ?? 0;
    // Within a word: nothing stands before a label's first letter.
    const from = (/^\d+ /.exec(label)?.[0].length ?? 0) + 1;
    const at = from + (number % Math.max(1, label.length - from));
    const syllable = label.slice(at, at + 2);
    // A doubled digit is another label, "4 4 år", and is rightly refused.
    const doubled = label.length > 20 && !/\d/.test(syllable) ? syllable : ' ';
    const insert = ['', ' ', '- ', '\u00ad', '\u00a0', doubled][number % 6] ?? '';
    return label.slice(0, at) + insert + label.slice(at);
  };

/** All ways to break the labels of a report. */
export const breaking: fc.Arbitrary<Style['broken']> = fc
  .array(fc.nat(10_000), { minLength: 5, maxLength: 40 })
  .map(brokenBy);
