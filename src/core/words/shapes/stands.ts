import type { Expectation } from '../../chance/against.ts';
import type { Answer } from '../../chance/answer.ts';
import type { PlaceLevel } from '../../places/places.ts';

/** The texts about how places stand against the country, which come when a reader asks for it. */
export interface StandsMessages {
  /** Inside a sentence: "klart over landet". */
  readonly answers: Readonly<Record<Answer, string>>;
  /** What a map of answers shows: "Arbeidstrening: kommuner mot landets rate, februar 2026". */
  readonly title: (tiltak: string, level: PlaceLevel, period: string) => string;
  /** After the choice, in the heading. `when`: the period by its name. */
  readonly heading: (when: string, isAverage: boolean, finding: string) => string;
  /** How many published figures stand out, above and below. */
  readonly finding: (above: number, below: number, level: PlaceLevel) => string;
  readonly legend: {
    readonly title: string;
    /** In a legend of one line: its ends and its middle. */
    readonly strip: readonly [fewer: string, as: string, more: string];
    /** What the answers mean, in a sentence or two. */
    readonly meaning: string;
    /** Hidden places that have an answer whatever their number is: "Skjult, uansett som landet". */
    readonly hidden: (answer: string) => string;
    /** All that is to be known of the answers, in paragraphs. `places`: how many are compared. */
    readonly about: (places: number, level: PlaceLevel, isAverage: boolean) => readonly string[];
  };
  /** A published figure, after its answer: how many there are, how many are expected, and what chance alone gives. */
  readonly stand: (persons: number, expectation: Expectation) => string;
  /** "17 flere enn landets rate tilsier"; persons, negative where there are fewer. */
  readonly difference: (persons: number) => string;
  /** How many are expected, and the limits, on a card. */
  readonly expected: (expectation: Expectation) => string;
  /** Of a hidden figure, after its answer. */
  readonly whichever: string;
  /** What a hatched or missing place may be: nothing is said where its numbers would not all have the same answer. */
  readonly open: string;
  /** The columns of the table: of the answers, and of the persons that are expected with the limits of 95 % beside them. */
  /** What the band in a chart of months is. */
  readonly band: string;
  readonly table: {
    readonly answer: string;
    /** Below that heading. */
    readonly answers: Readonly<Record<Answer, string>>;
    readonly expected: string;
    readonly interval: (expectation: Expectation) => string;
  };
  /** The plot of rates by inhabitants. */
  readonly funnel: {
    readonly title: (tiltak: string, period: string) => string;
    readonly hint: string;
    readonly open: string;
    /** The axes. */
    readonly inhabitants: string;
    readonly rate: string;
    /** The line of the country, and the curves. */
    readonly country: (rate: string) => string;
    readonly limit: Readonly<Record<'95' | '99.8', string>>;
    /** Over the buttons that save it. */
    readonly picture: string;
    /** For those who hear it. */
    readonly label: string;
    readonly role: string;
    readonly instructions: string;
    readonly hidden: string;
    /** Of a sum nothing is drawn of what is hidden. */
    readonly hiddenSum: string;
    readonly none: string;
    readonly table: string;
  };
}
