/**
 * Fylker until 2019, and today's that their kommuner lie in: Statistics Norway, classification 104. Tables still tell kommuner of
 * one name apart by them: "Våler (Hedmark)".
 */
export const FYLKER_BEFORE: readonly (readonly [name: string, now: readonly string[]])[] = [
  ['Hedmark', ['34']],
  ['Oppland', ['34']],
  ['Aust-Agder', ['42']],
  ['Vest-Agder', ['42']],
  ['Hordaland', ['46']],
  ['Sogn og Fjordane', ['46', '15']],
  ['Sør-Trøndelag', ['50']],
  ['Nord-Trøndelag', ['50', '18']],
];
