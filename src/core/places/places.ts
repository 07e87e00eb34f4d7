/** A kommune's number: four digits, a string, because `0301` is not 301. */
export type Kommunenummer = string & { readonly brand: 'Kommunenummer' };
/** A fylke's number: two digits, the first two of its kommuner's. */
export type Fylkesnummer = string & { readonly brand: 'Fylkesnummer' };

export interface Kommune {
  readonly number: Kommunenummer;
  /** The official name, in all its languages: "Guovdageaidnu - Kautokeino". */
  readonly officialName: string;
  /** The Norwegian name alone. */
  readonly norwegianName: string;
  /** The names in other official languages (Sámi, Kven). */
  readonly otherNames: readonly string[];
  readonly fylke: Fylkesnummer;
}

export interface Fylke {
  readonly number: Fylkesnummer;
  readonly officialName: string;
  readonly norwegianName: string;
}

/** What a map is drawn of: kommuner, or the fylker they lie in. */
export const LEVELS = ['kommune', 'fylke'] as const;
export type PlaceLevel = (typeof LEVELS)[number];
export type Place = Kommune | Fylke;
export type PlaceNumber = Place['number'];

export const isKommunenummer = (text: string): text is Kommunenummer => /^\d{4}$/.test(text);
export const isFylkesnummer = (text: string): text is Fylkesnummer => /^\d{2}$/.test(text);

export const levelOf = (number: PlaceNumber): PlaceLevel => (isKommunenummer(number) ? 'kommune' : 'fylke');

/** The places of a level, as the catalogue lists them. */
export const placesOf = (
  { kommuner, fylker }: { readonly kommuner: readonly Kommune[]; readonly fylker: readonly Fylke[] },
  level: PlaceLevel,
): readonly Place[] => (level === 'kommune' ? kommuner : fylker);

export const isKommune = (place: Place): place is Kommune => isKommunenummer(place.number);

/** The fylke that a kommune lies in: the first two digits of its number. */
export const fylkeOf = (kommune: Kommunenummer): Fylkesnummer => kommune.slice(0, 2) as Fylkesnummer;
