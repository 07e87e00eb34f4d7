import type { CsvTexts } from '../../picture/csvTables.ts';
import type { Month } from '../../figures/period.ts';
import type { PlaceLevel } from '../../places/places.ts';
import type { Theme } from '../../classes/schemes.ts';
import type { Told } from '../compose/finding.ts';

/** Every text of what readers take with them, in one language. */
export interface TakeAwayMessages {
  readonly title: string;
  readonly close: string;
  /** While a file is made. */
  readonly making: string;
  readonly saved: (file: string) => string;
  /** Where a file could not be made or saved. */
  readonly notSaved: string;
  /** The words of the tables themselves. */
  readonly csv: CsvTexts;
  readonly table: {
    readonly title: string;
    readonly hint: string;
    readonly shown: (places: number, level: PlaceLevel) => string;
    readonly all: (periods: number) => string;
    readonly workbook: string;
    readonly excel: string;
    readonly plain: string;
    readonly openData: string;
  };
  /** A workbook: the names of its two sheets, and what the second says of the first, each under a name of its own. */
  readonly workbook: {
    readonly figures: string;
    readonly about: string;
    readonly title: string;
    readonly period: string;
    readonly scale: string;
    readonly source: string;
    readonly hidden: readonly [name: string, meaning: string];
    readonly empty: readonly [name: string, meaning: string];
    readonly uncertain: readonly [name: string, meaning: string];
    readonly licences: readonly [name: string, ...licences: string[]];
    readonly link: string;
  };
  readonly image: {
    readonly title: string;
    readonly hint: string;
    readonly theme: string;
    readonly themes: Readonly<Record<Theme, string>>;
    readonly png: string;
    readonly svg: string;
    /** The whole of it as a web page in one file. */
    readonly webpage: string;
    readonly webpageHint: string;
    /** In that page: how to find a place's figure. */
    readonly webpageFind: string;
    readonly webpageLink: string;
    /** Where the browser alters the pixels of a canvas to prevent fingerprinting. */
    readonly noise: string;
  };
  readonly sentence: {
    readonly title: string;
    readonly about: string;
    readonly country: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly write: (told: Told, months: readonly Month[]) => string;
  };
  readonly embed: {
    readonly title: string;
    readonly hint: string;
    readonly code: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly preview: string;
  };
  readonly print: { readonly title: string; readonly hint: string; readonly action: string };
  readonly share: {
    readonly title: string;
    readonly hint: string;
    /** Where the link could not be copied; the link is shown beside this text. */
    readonly notCopied: string;
    /** Through the device's own share sheet. */
    readonly action: string;
    readonly failed: string;
  };
}
