import { isMonth, type Month, type Period } from '../../figures/period.ts';
import { FEWEST_CERTAIN } from '../../picture/picture.ts';
import type { CsvTexts } from '../../picture/csvTables.ts';
import type { Rate, Told, Where } from '../compose/finding.ts';
import type { TakeAwayMessages } from '../shapes/takeaway.ts';
import { wordsOf } from '../compose/takeaway.ts';

const { f, capital, span, names } = wordsOf('nn-NO', 'nn');

const PER: Readonly<Record<Rate['scale'], string>> = {
  'per1000-18-66': 'per 1\u00a0000 innbyggjarar 18–66 år',
  per1000: 'per 1\u00a0000 innbyggjarar',
};
const people = (n: number): string => `${f.count(n)} ${n === 1 ? 'person' : 'personar'}`;
const source = (rate: Rate | undefined): string => (rate ? 'NAV; folkemengd: SSB' : 'NAV');

function at(where: Where): string {
  switch (where.kind) {
    case 'country':
      return 'i heile landet';
    case 'fylke':
      return `i ${where.name} fylke`;
    case 'kommune':
      return `i ${where.name} kommune${where.fylke === undefined ? '' : ` i ${where.fylke}`}`;
    default:
      return where satisfies never;
  }
}

const few = `færre enn ${f.count(FEWEST_CERTAIN)} personar, så tilfeldige utslag kan endre han mykje.`;

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
  const measure = names(measures) + (measures.length > 1 ? ' til saman' : '');
  const number = `talet på deltakarar i ${measure} ${at(where)}`;
  const between = since === undefined ? '' : `frå ${point(since)} til ${point(period)}`;
  switch (finding.kind) {
    case 'count': {
      const { persons, rate, uncertain } = finding;
      const per = rate ? `, ${f.decimal(rate.value, rate.decimals)} ${PER[rate.scale]}` : '';
      const caveat = uncertain ? ` Raten byggjer på ${few}` : '';
      return `${capital(when)} deltok ${people(persons)} i ${measure} ${at(where)}${per} (${source(rate)}).${caveat}`;
    }
    case 'hidden': {
      const { most, answer } = finding;
      const surely = answer === undefined ? '' : ` Kva tal det så er, er det ${answers[answer]}.`;
      const why = isMonth(period)
        ? 'færre enn fire personar deltok'
        : 'gjennomsnittet er lågare enn fire personar';
      const per = most ? `, høgst ${f.decimalUp(most.value, most.decimals)} ${PER[most.scale]}` : '';
      return `${capital(when)} er ${number} skjult fordi ${why} (0–3 personar${per}; kjelde: ${source(most)}).${surely}`;
    }
    case 'hidden-sum':
      return `${capital(when)} er ${number} skjult fordi minst eitt av tala i summen er skjult. Det seier ikkje noko om kor stor summen er (NAV).`;
    case 'absent':
      return measures.length > 1
        ? `Rapporten har ikkje ${number} ${when}, fordi talet for minst eitt av tiltaka manglar. Det betyr verken null eller skjult (NAV).`
        : `Rapporten har ikkje ${number} ${when}. Det betyr verken null eller skjult (NAV).`;
    case 'change': {
      const { from, to, rate, uncertain, across } = finding;
      const verb = to > from ? 'auka' : 'gjekk';
      const course =
        to === from
          ? `var ${number} uendra, ${f.count(to)}`
          : `${verb} ${number}${to > from ? '' : ' ned'} frå ${f.count(from)} til ${f.count(to)}`;
      const per = rate
        ? `, ei endring i raten på ${f.signed(rate.value, rate.decimals)} ${PER[rate.scale]}`
        : '';
      const caveats = [
        uncertain ? ` Minst éin av ratane byggjer på ${few}` : '',
        across ? ' Det er brot i statistikken mellom periodane, så tala kan ikkje samanliknast direkte.' : '',
      ];
      return `${capital(between)} ${course}${per} (${source(rate)}).${caveats.join('')}`;
    }
    case 'no-change': {
      const why =
        finding.why === 'suppressed'
          ? 'minst eitt av tala er skjult'
          : 'rapporten manglar minst eitt av tala';
      return `Endringa i ${number} ${between} kan ikkje visast, fordi ${why} (NAV).`;
    }
    case 'stand': {
      const { persons, expectation, answer } = finding;
      const { expected, within } = expectation;
      const [least, most] = within['95'];
      return `${capital(when)} deltok ${people(persons)} i ${measure} ${at(where)}; raten i landet tilseier ${f.decimal(expected, 1)}, og det tilfeldige åleine gir ${f.count(least)}–${f.count(most)} (95 %). Det er ${answers[answer]} (NAV; folkemengd: SSB).`;
    }
    case 'stands': {
      const { above, below, level } = finding;
      const all = above === 1 || level === 'fylke' ? level : 'kommunar';
      return `${capital(when)} har ${f.count(above)} ${all} fleire deltakarar i ${measure} enn raten i landet tilseier, og ${f.count(below)} har færre, meir enn det tilfeldige åleine gir (95 %; NAV; folkemengd: SSB).`;
    }
    default:
      return finding satisfies never;
  }
}

/** What readers take with them, in Norwegian nynorsk. */
export const nn: TakeAwayMessages = {
  title: 'Del',
  close: 'Lukk',
  making: 'Fila blir laga …',
  saved: (file) => `Fila ${file} er lasta ned.`,
  notSaved: 'Fila kunne ikkje lagast. Prøv igjen.',
  csv: {
    columns: {
      number: 'Nummer',
      name: 'Namn',
      fylke: 'Fylke',
      tiltak: 'Tiltak',
      period: 'Periode',
      since: 'Samanlikna med',
      scale: 'Måleeining',
      value: 'Verdi',
      count: 'Deltakarar',
      before: 'Deltakarar før',
      answer: 'Mot landet',
      expected: 'Venta',
      least95: 'Nedre grense 95 %',
      most95: 'Øvre grense 95 %',
      least998: 'Nedre grense 99,8 %',
      most998: 'Øvre grense 99,8 %',
      status: 'Status',
      uncertain: 'Usikker rate',
      source: 'Kjelde',
    },
    status: {
      published: 'publisert',
      suppressed: 'skjult',
      absent: 'inga rad',
      untabled: 'ingen tabell',
      unknown: 'kan ikkje reknast ut',
    },
    scales: {
      'per1000-18-66': 'deltakarar per 1000 innbyggjarar 18–66 år',
      per1000: 'deltakarar per 1000 innbyggjarar',
      antall: 'deltakarar',
    },
    answers,
    uncertain: ['nei', 'ja'],
    tiltak: ({ names: { nn: name } }) => name,
  },
  table: {
    title: 'Tabell',
    hint: 'Skjulte tal står som *. Der rapporten ikkje har noka rad, er feltet tomt. Kolonnen Status seier kva som gjeld.',
    shown: (places, level) =>
      `Det som blir vist: ${f.count(places)} ${level === 'kommune' ? 'kommunar' : 'fylke'}`,
    all: (periods) => `Tiltaket i alle periodane: ${f.count(periods)}`,
    workbook: 'Excel',
    excel: 'CSV med semikolon',
    plain: 'CSV med komma',
    openData: 'Alle tala i rapporten, som opne data (CSV)',
  },
  workbook: {
    figures: 'Tal',
    about: 'Om tala',
    title: 'Tittel',
    period: 'Periode',
    scale: 'Måleeining',
    source: 'Kjelde',
    hidden: [
      'Skjulte tal',
      'Eit tal som står som *, er skjult: 0, 1, 2 eller 3 personar. I ein sum og ei endring tyder * at minst eitt av tala ho er rekna av, er skjult.',
    ],
    empty: [
      'Tomme felt',
      'Rapporten har inga rad. Det tyder verken null eller skjult. Kolonnen Status seier kva som gjeld.',
    ],
    uncertain: ['Usikker rate', `Raten byggjer på ${few}`],
    licences: [
      'Lisensar',
      'Tal: NAV',
      'Folkemengd: SSB, CC BY 4.0. Kjelde: Statistisk sentralbyrå, tabell 07459',
      'Kommunenamn: SSB, klassifikasjon 131 og 104',
    ],
    link: 'Lenkje',
  },
  image: {
    title: 'Bilete',
    hint: 'Kartet over heile landet med tittel, teiknforklaring, kjelder og lenke.',
    theme: 'Fargar',
    themes: { light: 'Lyst', dark: 'Mørkt' },
    png: 'Bilete (PNG)',
    svg: 'Teikning (SVG)',
    webpage: 'Nettside (HTML)',
    webpageHint: 'Éi fil med kart, teiknforklaring, tabell og kjelder. Ho kan opnast utan nett.',
    webpageFind: 'Hald peikaren over eit område for å sjå talet, eller finn det i tabellen.',
    webpageLink: 'Opne det same på nett',
    noise:
      'Nettlesaren gjev nettsider tilfeldige pikslar i staden for biletet, som vern mot sporing. Last ned SVG, eller tillat at sida les bilete.',
  },
  sentence: {
    title: 'Setning',
    about: 'Setninga handlar om',
    country: 'Heile landet',
    copy: 'Kopier setninga',
    copied: 'Setninga er kopiert.',
    notCopied: 'Setninga kunne ikkje kopierast. Merk ho og kopier ho sjølv.',
    write,
  },
  embed: {
    title: 'Innbygging',
    hint: 'Koden viser dette kartet på ei anna nettside.',
    code: 'Kode for innbygging',
    copy: 'Kopier koden',
    copied: 'Koden er kopiert.',
    notCopied: 'Koden kunne ikkje kopierast. Merk han og kopier han sjølv.',
    preview: 'Slik blir det',
  },
  print: {
    title: 'Utskrift',
    hint: 'Kartet får plass på éi side i liggjande A4. Tabellen skriv du ut frå tabellvisinga.',
    action: 'Skriv ut',
  },
  share: {
    title: 'Lenke',
    hint: 'Lenka viser det same som du ser no, også når det kjem nye tal.',
    notCopied: 'Lenka kunne ikkje kopierast. Merk ho og kopier ho sjølv.',
    action: 'Del med …',
    failed: 'Lenka kunne ikkje delast. Kopier ho i staden.',
  },
};
