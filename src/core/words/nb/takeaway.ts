import { isMonth, type Month, type Period } from '../../figures/period.ts';
import { FEWEST_CERTAIN } from '../../picture/picture.ts';
import type { CsvTexts } from '../../picture/csvTables.ts';
import type { Rate, Told, Where } from '../compose/finding.ts';
import type { TakeAwayMessages } from '../shapes/takeaway.ts';
import { wordsOf } from '../compose/takeaway.ts';

const { f, capital, span, names } = wordsOf('nb-NO', 'nb');

const PER: Readonly<Record<Rate['scale'], string>> = {
  'per1000-18-66': 'per 1\u00a0000 innbyggere 18–66 år',
  per1000: 'per 1\u00a0000 innbyggere',
};
const people = (n: number): string => `${f.count(n)} ${n === 1 ? 'person' : 'personer'}`;
const source = (rate: Rate | undefined): string => (rate ? 'NAV; folkemengde: SSB' : 'NAV');

function at(where: Where): string {
  switch (where.kind) {
    case 'country':
      return 'i hele landet';
    case 'fylke':
      return `i ${where.name} fylke`;
    case 'kommune':
      return `i ${where.name} kommune${where.fylke === undefined ? '' : ` i ${where.fylke}`}`;
    default:
      return where satisfies never;
  }
}

const few = `færre enn ${f.count(FEWEST_CERTAIN)} personer, så tilfeldigheter kan endre den mye.`;

const answers: CsvTexts['answers'] = {
  'far-below': 'klart under landet',
  below: 'under landet',
  as: 'som landet',
  above: 'over landet',
  'far-above': 'klart over landet',
};

/** One sentence about a figure, with what must be known of it, and its sources. */
function write({ finding, where, period, since, measures }: Told, months: readonly Month[]): string {
  const when = isMonth(period) ? `i ${f.month(period)}` : `i gjennomsnitt for ${span(period, months)}`;
  const point = (of: Period) => (isMonth(of) ? f.month(of) : `gjennomsnittet for ${span(of, months)}`);
  const measure = names(measures) + (measures.length > 1 ? ' til sammen' : '');
  const number = `antallet deltakere i ${measure} ${at(where)}`;
  const between = since === undefined ? '' : `fra ${point(since)} til ${point(period)}`;
  switch (finding.kind) {
    case 'count': {
      const { persons, rate, uncertain } = finding;
      const per = rate ? `, ${f.decimal(rate.value, rate.decimals)} ${PER[rate.scale]}` : '';
      const caveat = uncertain ? ` Raten bygger på ${few}` : '';
      return `${capital(when)} deltok ${people(persons)} i ${measure} ${at(where)}${per} (${source(rate)}).${caveat}`;
    }
    case 'hidden': {
      const { most, answer } = finding;
      const surely = answer === undefined ? '' : ` Hvilket tall det enn er, er det ${answers[answer]}.`;
      const why = isMonth(period)
        ? 'færre enn fire personer deltok'
        : 'gjennomsnittet er lavere enn fire personer';
      const per = most ? `, høyst ${f.decimalUp(most.value, most.decimals)} ${PER[most.scale]}` : '';
      return `${capital(when)} er ${number} skjult fordi ${why} (0–3 personer${per}; kilde: ${source(most)}).${surely}`;
    }
    case 'hidden-sum':
      return `${capital(when)} er ${number} skjult fordi minst ett av tallene i summen er skjult. Det sier ikke noe om hvor stor summen er (NAV).`;
    case 'absent':
      return measures.length > 1
        ? `Rapporten har ikke ${number} ${when}, fordi tallet for minst ett av tiltakene mangler. Det betyr verken null eller skjult (NAV).`
        : `Rapporten har ikke ${number} ${when}. Det betyr verken null eller skjult (NAV).`;
    case 'change': {
      const { from, to, rate, uncertain, across } = finding;
      const verb = to > from ? 'økte' : 'gikk';
      const course =
        to === from
          ? `var ${number} uendret, ${f.count(to)}`
          : `${verb} ${number}${to > from ? '' : ' ned'} fra ${f.count(from)} til ${f.count(to)}`;
      const per = rate
        ? `, en endring i raten på ${f.signed(rate.value, rate.decimals)} ${PER[rate.scale]}`
        : '';
      const caveats = [
        uncertain ? ` Minst én av ratene bygger på ${few}` : '',
        across
          ? ' Det er brudd i statistikken mellom periodene, så tallene kan ikke sammenlignes direkte.'
          : '',
      ];
      return `${capital(between)} ${course}${per} (${source(rate)}).${caveats.join('')}`;
    }
    case 'no-change': {
      const why =
        finding.why === 'suppressed'
          ? 'minst ett av tallene er skjult'
          : 'rapporten mangler minst ett av tallene';
      return `Endringen i ${number} ${between} kan ikke vises, fordi ${why} (NAV).`;
    }
    case 'stand': {
      const { persons, expectation, answer } = finding;
      const { expected, within } = expectation;
      const [least, most] = within['95'];
      return `${capital(when)} deltok ${people(persons)} i ${measure} ${at(where)}; landets rate tilsier ${f.decimal(expected, 1)}, og tilfeldigheter alene gir ${f.count(least)}–${f.count(most)} (95 %). Det er ${answers[answer]} (NAV; folkemengde: SSB).`;
    }
    case 'stands': {
      const { above, below, level } = finding;
      const all = above === 1 ? level : level === 'kommune' ? 'kommuner' : 'fylker';
      return `${capital(when)} har ${f.count(above)} ${all} flere deltakere i ${measure} enn landets rate tilsier, og ${f.count(below)} har færre, mer enn tilfeldigheter alene gir (95 %; NAV; folkemengde: SSB).`;
    }
    default:
      return finding satisfies never;
  }
}

/** What readers take with them, in Norwegian bokmål. */
export const nb: TakeAwayMessages = {
  title: 'Del',
  close: 'Lukk',
  making: 'Filen lages …',
  saved: (file) => `Filen ${file} er lastet ned.`,
  notSaved: 'Filen kunne ikke lages. Prøv igjen.',
  csv: {
    columns: {
      number: 'Nummer',
      name: 'Navn',
      fylke: 'Fylke',
      tiltak: 'Tiltak',
      period: 'Periode',
      since: 'Sammenlignet med',
      scale: 'Måleenhet',
      value: 'Verdi',
      count: 'Deltakere',
      before: 'Deltakere før',
      answer: 'Mot landet',
      expected: 'Ventet',
      least95: 'Nedre grense 95 %',
      most95: 'Øvre grense 95 %',
      least998: 'Nedre grense 99,8 %',
      most998: 'Øvre grense 99,8 %',
      status: 'Status',
      uncertain: 'Usikker rate',
      source: 'Kilde',
    },
    status: {
      published: 'publisert',
      suppressed: 'skjult',
      absent: 'ingen rad',
      untabled: 'ingen tabell',
      unknown: 'kan ikke regnes ut',
    },
    scales: {
      'per1000-18-66': 'deltakere per 1000 innbyggere 18–66 år',
      per1000: 'deltakere per 1000 innbyggere',
      antall: 'deltakere',
    },
    answers,
    uncertain: ['nei', 'ja'],
    tiltak: ({ names: { nb: name } }) => name,
  },
  table: {
    title: 'Tabell',
    hint: 'Skjulte tall står som *. Der rapporten ikke har noen rad, er feltet tomt. Kolonnen Status sier hva som gjelder.',
    shown: (places, level) =>
      `Det som vises: ${f.count(places)} ${level === 'kommune' ? 'kommuner' : 'fylker'}`,
    all: (periods) => `Tiltaket i alle periodene: ${f.count(periods)}`,
    workbook: 'Excel',
    excel: 'CSV med semikolon',
    plain: 'CSV med komma',
    openData: 'Alle tallene i rapporten, som åpne data (CSV)',
  },
  workbook: {
    figures: 'Tall',
    about: 'Om tallene',
    title: 'Tittel',
    period: 'Periode',
    scale: 'Måleenhet',
    source: 'Kilde',
    hidden: [
      'Skjulte tall',
      'Et tall som står som *, er skjult: 0, 1, 2 eller 3 personer. I en sum og en endring betyr * at minst ett av tallene den er regnet av, er skjult.',
    ],
    empty: [
      'Tomme felt',
      'Rapporten har ingen rad. Det betyr verken null eller skjult. Kolonnen Status sier hva som gjelder.',
    ],
    uncertain: ['Usikker rate', `Raten bygger på ${few}`],
    licences: [
      'Lisenser',
      'Tall: NAV',
      'Folkemengde: SSB, CC BY 4.0. Kilde: Statistisk sentralbyrå, tabell 07459',
      'Kommunenavn: SSB, klassifikasjon 131 og 104',
    ],
    link: 'Lenke',
  },
  image: {
    title: 'Bilde',
    hint: 'Kartet over hele landet med tittel, tegnforklaring, kilder og lenke.',
    theme: 'Farger',
    themes: { light: 'Lyst', dark: 'Mørkt' },
    png: 'Bilde (PNG)',
    svg: 'Tegning (SVG)',
    webpage: 'Nettside (HTML)',
    webpageHint: 'Én fil med kart, tegnforklaring, tabell og kilder. Den kan åpnes uten nett.',
    webpageFind: 'Hold pekeren over et område for å se tallet, eller finn det i tabellen.',
    webpageLink: 'Åpne det samme på nett',
    noise:
      'Nettleseren gir nettsider tilfeldige piksler i stedet for bildet, som vern mot sporing. Last ned SVG, eller tillat at siden leser bilder.',
  },
  sentence: {
    title: 'Setning',
    about: 'Setningen handler om',
    country: 'Hele landet',
    copy: 'Kopier setningen',
    copied: 'Setningen er kopiert.',
    notCopied: 'Setningen kunne ikke kopieres. Merk den og kopier den selv.',
    write,
  },
  embed: {
    title: 'Innbygging',
    hint: 'Koden viser dette kartet på en annen nettside.',
    code: 'Kode for innbygging',
    copy: 'Kopier koden',
    copied: 'Koden er kopiert.',
    notCopied: 'Koden kunne ikke kopieres. Merk den og kopier den selv.',
    preview: 'Slik blir det',
  },
  print: {
    title: 'Utskrift',
    hint: 'Kartet får plass på én side i liggende A4. Tabellen skrives ut fra tabellvisningen.',
    action: 'Skriv ut',
  },
  share: {
    title: 'Lenke',
    hint: 'Lenken viser det samme som du ser nå, også når det kommer nye tall.',
    notCopied: 'Lenken kunne ikke kopieres. Merk den og kopier den selv.',
    action: 'Del med …',
    failed: 'Lenken kunne ikke deles. Kopier den i stedet.',
  },
};
