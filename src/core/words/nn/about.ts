import { monthsIn } from '../../figures/period.ts';
import type { Messages } from '../messages.ts';
import { spans } from '../compose/spans.ts';
import { shared } from './words.ts';

const { f } = shared;

/** The page about the numbers, in nynorsk. */
export const about: Messages['about'] = {
  title: 'Om tala',
  source: 'Kjelde',
  report: ({ reports }) =>
    reports.map(({ code, title, updated, periods }) => {
      const months = spans(f, monthsIn(periods));
      return `NAV, rapport ${code}: «${title}», oppdatert ${f.date(updated)}. Månadene ${months}.`;
    }),
  countedTitle: 'Kva som blir talt',
  counted: ({ tiltak }) => {
    const names = tiltak.filter(({ sumOf }) => sumOf.length === 0).map(({ names: { nn } }) => `«${nn}»`);
    const sums =
      names.length === tiltak.length
        ? ''
        : ' Ein sum av tiltak blir berre vist der alle tala er publiserte, og ein sum av avrunda gjennomsnitt kan avvike litt.';
    return `Personar som deltek i ${names.length === 1 ? 'arbeidsmarknadstiltaket' : 'arbeidsmarknadstiltaka'} ${f.list(names)}, etter kommune. «Snitt hittil» er gjennomsnittet av månadene så langt i året, slik rapporten oppgir det, avrunda til heile personar.${sums}`;
  },
  suppressedTitle: 'Skjulte tal',
  suppressed:
    'Eit skjult tal er 0, 1, 2 eller 3 personar. Kartet teiknar slike kommunar med skravur, aldri som ein låg verdi: I ein liten kommune kan tre deltakarar gi ein høg rate. Tiltakskart reknar aldri ut, viser eller antydar eit skjult tal.',
  absentTitle: 'Kommunar utan rad',
  absent: (names) =>
    `Rapporten manglar rad for ${f.list(names)}. Det betyr verken null eller skjult, og rapporten seier ikkje kvifor.`,
  breakTitle: 'Brot i statistikken',
  ratesTitle: 'Ratar og klassar',
  rates:
    'Ratar er deltakarar per 1\u00a0000 innbyggjarar, med folkemengda 1. januar i månaden sitt eige år. Klassegrensene er kvantilar, om ikkje noko anna er valt, av alle publiserte tal i alle månadene, avrunda til grenser som er lette å lese, slik at fargane betyr det same når månaden skiftar. Ratar for små kommunar byggjer på få personar og svingar mykje. Endringar blir berre viste der tala frå begge periodane er publiserte, og aldri over eit brot i statistikken.',
  mapTitle: 'Kartet',
  map: 'Grensene er kommunegrensene til Kartverket frå 2024, forenkla. Kartet er teikna i transversal Mercator-projeksjon på 15° aust, der areala er rette innanfor om lag éin prosent. Nabolanda er frå Natural Earth.',
  licenceTitle: 'Lisensar',
  licences: [
    'Tal: NAV',
    'Grenser: © Kartverket, CC BY 4.0',
    'Folkemengd: SSB, CC BY 4.0. Kjelde: Statistisk sentralbyrå, tabell 07459',
    'Kommunenamn: SSB, klassifikasjon 131 og 104',
    'Nabolanda: Natural Earth, fri bruk',
    'Programkode: MIT-lisens',
  ],
  data: 'Alle tala i rapporten som CSV-fil',
  quote: 'Frå rapporten:',
};
