// What a page needs to show how places stand against the country: fetched when a reader asks for it.
export { againstCountry } from '../core/chance/against.ts';
export { standsReworded } from '../core/words/stands.ts';
