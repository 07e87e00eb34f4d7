/** The languages beside Norwegian that places have official names in, by BCP 47: northern, Lule and southern Sámi, Kven. */
export type NameLanguage = 'se' | 'smj' | 'sma' | 'fkv';

/** One of a place's names. */
export interface NamePart {
  readonly text: string;
  /** Undefined for Norwegian. */
  readonly language: NameLanguage | undefined;
}

/**
 * Every official name of a kommune or a fylke that is not Norwegian, as the register had them on 1 January 2026. The
 * register does not tell the language of a name; it is that of the decision that made the name official.
 *
 * Kven is told from Sámi by SSB's list of names in several languages (ssb.no, Kommunekatalog, up to 2020), by Troms and
 * Finnmark's own names, and for Lyngen by its council's decision (113/24). Which Sámi it is, the decisions tell by their
 * word for kommune (regjeringen.no): "tjïelte" is southern, "gielda" northern. "Suohkan" is both northern and Lule.
 * Lule Sámi are Hábmer and Nordlánnda (Prop. 88 L (2020–2021)), Fuossko (NRK on the kommune's decision) and Fuolldá (no
 * source says so outright, but Sørfold's Sámi names are Lule Sámi). Those further north are northern.
 */
export const NAMES = {
  se: [
    'Deatnu',
    'Dielddanuorri',
    'Evenášši',
    'Finnmárku',
    'Guovdageaidnu',
    'Gáivuotna',
    'Hámmerfeasta',
    'Hárstták',
    'Ivgu',
    'Kárášjohka',
    'Loabák',
    'Omasvuotna',
    'Porsángu',
    'Rivtták',
    'Romsa',
    'Ráisa',
    'Suortá',
    'Unjárga',
  ],
  smj: ['Fuolldá', 'Fuossko', 'Hábmer', 'Nordlánnda'],
  sma: [
    'Aarborte',
    'Levangke',
    'Nåavmesjenjaelmie',
    'Oslove',
    'Raane',
    'Raarvihke',
    'Rosse',
    'Snåase',
    'Stïentje',
    'Tråante',
    'Trööndelage',
  ],
  fkv: ['Finmarkku', 'Kaivuono', 'Omasvuono', 'Porsanki', 'Raisi', 'Tromssa', 'Yykeä'],
} as const satisfies Readonly<Record<NameLanguage, readonly string[]>>;

const LANGUAGE_OF: ReadonlyMap<string, NameLanguage> = new Map(
  (Object.keys(NAMES) as NameLanguage[]).flatMap((language) =>
    NAMES[language].map((name) => [name, language] as const),
  ),
);

/** Between the names of a place that has several. */
export const NAME_SEPARATOR = ' - ';

/** An official name taken apart: "Guovdageaidnu - Kautokeino" is a name in northern Sámi and one in Norwegian. */
export const nameParts = (officialName: string): readonly NamePart[] =>
  officialName.split(NAME_SEPARATOR).map((text) => ({ text, language: LANGUAGE_OF.get(text) }));
