import type { Catalogue } from '../../figures/dataset.ts';
import { monthsIn } from '../../figures/period.ts';
import { spans } from '../compose/spans.ts';
import { shared } from './words.ts';

const { f } = shared;

/** The page about the numbers, in bokmål. */
export const about = {
  title: 'Om tallene',
  source: 'Kilde',
  report: ({ reports }: Catalogue) =>
    reports.map(({ code, title, updated, periods }) => {
      const months = spans(f, monthsIn(periods));
      return `NAV, rapport ${code}: «${title}», oppdatert ${f.date(updated)}. Månedene ${months}.`;
    }),
  countedTitle: 'Hva som telles',
  counted: ({ tiltak }: Pick<Catalogue, 'tiltak'>) => {
    const names = tiltak.filter(({ sumOf }) => sumOf.length === 0).map(({ names: { nb } }) => `«${nb}»`);
    const sums =
      names.length === tiltak.length
        ? ''
        : ' En sum av tiltak vises bare der alle tallene er publisert, og en sum av avrundede gjennomsnitt kan avvike litt.';
    return `Personer som deltar i ${names.length === 1 ? 'arbeidsmarkedstiltaket' : 'arbeidsmarkedstiltakene'} ${f.list(names)}, etter kommune. «Snitt hittil» er gjennomsnittet av månedene så langt i året, slik rapporten oppgir det, avrundet til hele personer.${sums}`;
  },
  suppressedTitle: 'Skjulte tall',
  suppressed:
    'Et skjult tall er 0, 1, 2 eller 3 personer. Kartet tegner slike kommuner med skravur, aldri som en lav verdi: I en liten kommune kan tre deltakere gi en høy rate. Tiltakskart regner aldri ut, viser eller antyder et skjult tall.',
  absentTitle: 'Kommuner uten rad',
  absent: (names: readonly string[]) =>
    `Rapporten mangler rad for ${f.list(names)}. Det betyr verken null eller skjult, og rapporten sier ikke hvorfor.`,
  breakTitle: 'Brudd i statistikken',
  ratesTitle: 'Rater og klasser',
  rates:
    'Rater er deltakere per 1\u00a0000 innbyggere, med folkemengden 1. januar i månedens eget år. Klassegrensene er kvantiler, om ikke noe annet er valgt, av alle publiserte tall i alle månedene, avrundet til lesbare grenser, slik at fargene betyr det samme når måneden skifter. Rater for små kommuner bygger på få personer og svinger mye. Endringer vises bare der tallene fra begge periodene er publisert, og aldri over et brudd i statistikken.',
  mapTitle: 'Kartet',
  map: 'Grensene er Kartverkets kommuner fra 2024, forenklet. Kartet er tegnet i transversal Mercator-projeksjon på 15° øst, der arealene er riktige innenfor omtrent én prosent. Nabolandene er fra Natural Earth.',
  licenceTitle: 'Lisenser',
  licences: [
    'Tall: NAV',
    'Grenser: © Kartverket, CC BY 4.0',
    'Folkemengde: SSB, CC BY 4.0. Kilde: Statistisk sentralbyrå, tabell 07459',
    'Kommunenavn: SSB, klassifikasjon 131 og 104',
    'Nabolandene: Natural Earth, fri bruk',
    'Programkode: MIT-lisens',
  ],
  data: 'Alle tallene i rapporten som CSV-fil',
  quote: 'Fra rapporten:',
};
