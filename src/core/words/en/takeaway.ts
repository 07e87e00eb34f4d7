import { isMonth, type Month, type Period } from '../../figures/period.ts';
import { FEWEST_CERTAIN } from '../../picture/picture.ts';
import type { CsvTexts } from '../../picture/csvTables.ts';
import type { Rate, Told, Where } from '../compose/finding.ts';
import type { TakeAwayMessages } from '../shapes/takeaway.ts';
import { wordsOf } from '../compose/takeaway.ts';

const { f, capital, span, names } = wordsOf('en-GB', 'en');

const PER: Readonly<Record<Rate['scale'], string>> = {
  'per1000-18-66': 'per 1,000 inhabitants aged 18–66',
  per1000: 'per 1,000 inhabitants',
};
const people = (n: number): string => `${f.count(n)} ${n === 1 ? 'person' : 'people'}`;
const source = (rate: Rate | undefined): string => (rate ? 'NAV; population: Statistics Norway' : 'NAV');

function at(where: Where): string {
  switch (where.kind) {
    case 'country':
      return 'nationwide';
    case 'fylke':
      return `in ${where.name} county`;
    case 'kommune':
      return `in ${where.name} municipality${where.fylke === undefined ? '' : ` in ${where.fylke}`}`;
    default:
      return where satisfies never;
  }
}

const few = `fewer than ${f.count(FEWEST_CERTAIN)} people, so chance can change it a lot.`;

const answers: CsvTexts['answers'] = {
  'far-below': 'clearly below the country',
  below: 'below the country',
  as: 'like the country',
  above: 'above the country',
  'far-above': 'clearly above the country',
};

/** One sentence about a figure, with what must be known of it, and its sources. */
function write({ finding, where, period, since, measures }: Told, months: readonly Month[]): string {
  const when = isMonth(period) ? `in ${f.month(period)}` : `on average in ${span(period, months)}`;
  const point = (of: Period) => (isMonth(of) ? f.month(of) : `the average of ${span(of, months)}`);
  const measure = names(measures) + (measures.length > 1 ? ' taken together' : '');
  const number = `the number of participants in ${measure} ${at(where)}`;
  const between = since === undefined ? '' : `from ${point(since)} to ${point(period)}`;
  switch (finding.kind) {
    case 'count': {
      const { persons, rate, uncertain } = finding;
      const per = rate ? `, ${f.decimal(rate.value, rate.decimals)} ${PER[rate.scale]}` : '';
      const caveat = uncertain ? ` The rate is based on ${few}` : '';
      return `${capital(when)}, ${people(persons)} took part in ${measure} ${at(where)}${per} (${source(rate)}).${caveat}`;
    }
    case 'hidden': {
      const { most, answer } = finding;
      const surely = answer === undefined ? '' : ` Whichever number it is, it is ${answers[answer]}.`;
      const why = isMonth(period)
        ? 'fewer than four people took part'
        : 'the average is lower than four people';
      const per = most ? `, at most ${f.decimalUp(most.value, most.decimals)} ${PER[most.scale]}` : '';
      return `${capital(when)}, ${number} is hidden because ${why} (0–3 people${per}; source: ${source(most)}).${surely}`;
    }
    case 'hidden-sum':
      return `${capital(when)}, ${number} is hidden because at least one of the numbers in the sum is hidden. That says nothing about how large the sum is (NAV).`;
    case 'absent':
      return measures.length > 1
        ? `The report does not have ${number} ${when}, because the number of at least one of the measures is missing. That means neither zero nor hidden (NAV).`
        : `The report does not have ${number} ${when}. That means neither zero nor hidden (NAV).`;
    case 'change': {
      const { from, to, rate, uncertain, across } = finding;
      const verb = to > from ? 'rose' : 'fell';
      const course =
        to === from
          ? `${number} was unchanged at ${f.count(to)}`
          : `${number} ${verb} from ${f.count(from)} to ${f.count(to)}`;
      const per = rate
        ? `, a change in the rate of ${f.signed(rate.value, rate.decimals)} ${PER[rate.scale]}`
        : '';
      const caveats = [
        uncertain ? ` At least one of the rates is based on ${few}` : '',
        across
          ? ' There is a break in the statistics between the periods, so the numbers cannot be compared directly.'
          : '',
      ];
      return `${capital(between)}, ${course}${per} (${source(rate)}).${caveats.join('')}`;
    }
    case 'no-change': {
      const why =
        finding.why === 'suppressed'
          ? 'at least one of the numbers is hidden'
          : 'the report lacks at least one of the numbers';
      return `The change in ${number} ${between} cannot be shown, because ${why} (NAV).`;
    }
    case 'stand': {
      const { persons, expectation, answer } = finding;
      const { expected, within } = expectation;
      const [least, most] = within['95'];
      return `${capital(when)}, ${people(persons)} took part in ${measure} ${at(where)}; the national rate suggests ${f.decimal(expected, 1)}, and chance alone gives ${f.count(least)}–${f.count(most)} (95%). That is ${answers[answer]} (NAV; population: Statistics Norway).`;
    }
    case 'stands': {
      const { above, below, level } = finding;
      const one = level === 'kommune' ? 'municipality has' : 'county has';
      const many = level === 'kommune' ? 'municipalities have' : 'counties have';
      return `${capital(when)}, ${f.count(above)} ${above === 1 ? one : many} more participants in ${measure} than the national rate suggests, and ${f.count(below)} ${below === 1 ? 'has' : 'have'} fewer, by more than chance alone gives (95%; NAV; population: Statistics Norway).`;
    }
    default:
      return finding satisfies never;
  }
}

/** What readers take with them, in English. */
export const en: TakeAwayMessages = {
  title: 'Share',
  close: 'Close',
  making: 'Making the file…',
  saved: (file) => `The file ${file} has been downloaded.`,
  notSaved: 'The file could not be made. Try again.',
  csv: {
    columns: {
      number: 'Number',
      name: 'Name',
      fylke: 'County',
      tiltak: 'Measure',
      period: 'Period',
      since: 'Compared with',
      scale: 'Unit',
      value: 'Value',
      count: 'Participants',
      before: 'Participants before',
      answer: 'Against the country',
      expected: 'Expected',
      least95: 'Lower limit 95%',
      most95: 'Upper limit 95%',
      least998: 'Lower limit 99.8%',
      most998: 'Upper limit 99.8%',
      status: 'Status',
      uncertain: 'Uncertain rate',
      source: 'Source',
    },
    status: {
      published: 'published',
      suppressed: 'hidden',
      absent: 'no row',
      untabled: 'no table',
      unknown: 'cannot be calculated',
    },
    scales: {
      'per1000-18-66': 'participants per 1,000 inhabitants aged 18–66',
      per1000: 'participants per 1,000 inhabitants',
      antall: 'participants',
    },
    answers,
    uncertain: ['no', 'yes'],
    tiltak: ({ names: { en: name } }) => name,
  },
  table: {
    title: 'Table',
    hint: 'Hidden numbers are written *. Where the report has no row, the field is empty. The column Status says which applies.',
    shown: (places, level) =>
      `What is shown: ${f.count(places)} ${level === 'kommune' ? 'municipalities' : 'counties'}`,
    all: (periods) => `The measure in all periods: ${f.count(periods)}`,
    workbook: 'Excel',
    excel: 'CSV with semicolons',
    plain: 'CSV with commas',
    openData: 'All numbers in the report, as open data (CSV)',
  },
  workbook: {
    figures: 'Numbers',
    about: 'About the numbers',
    title: 'Title',
    period: 'Period',
    scale: 'Unit',
    source: 'Source',
    hidden: [
      'Hidden numbers',
      'A number written * is hidden: 0, 1, 2 or 3 people. In a sum and in a change, * means that at least one of the numbers it is calculated from is hidden.',
    ],
    empty: [
      'Empty fields',
      'The report has no row. That means neither zero nor hidden. The column Status says which applies.',
    ],
    uncertain: ['Uncertain rate', `The rate is based on ${few}`],
    licences: [
      'Licences',
      'Numbers: NAV',
      'Population: Statistics Norway (SSB), CC BY 4.0. Source: table 07459',
      'Names of municipalities: SSB, classifications 131 and 104',
    ],
    link: 'Link',
  },
  image: {
    title: 'Picture',
    hint: 'The map of the whole country with title, legend, sources and link.',
    theme: 'Colours',
    themes: { light: 'Light', dark: 'Dark' },
    png: 'Picture (PNG)',
    svg: 'Drawing (SVG)',
    webpage: 'Web page (HTML)',
    webpageHint: 'One file with the map, the key, the table and the sources. It opens without a network.',
    webpageFind: 'Point at an area to see its figure, or find it in the table.',
    webpageLink: 'Open the same online',
    noise:
      'As protection against tracking, the browser gives pages random pixels instead of the picture. Download the SVG, or let the page read pictures.',
  },
  sentence: {
    title: 'Sentence',
    about: 'The sentence is about',
    country: 'The whole country',
    copy: 'Copy the sentence',
    copied: 'The sentence has been copied.',
    notCopied: 'The sentence could not be copied. Select it and copy it yourself.',
    write,
  },
  embed: {
    title: 'Embedding',
    hint: 'The code shows this map on another web page.',
    code: 'Code for embedding',
    copy: 'Copy the code',
    copied: 'The code has been copied.',
    notCopied: 'The code could not be copied. Select it and copy it yourself.',
    preview: 'This is how it will look',
  },
  print: {
    title: 'Printing',
    hint: 'The map fits on one landscape page of A4. The table is printed from the table view.',
    action: 'Print',
  },
  share: {
    title: 'Link',
    hint: 'The link shows the same as you see now, also when new numbers come.',
    notCopied: 'The link could not be copied. Select it and copy it yourself.',
    action: 'Share with…',
    failed: 'The link could not be shared. Copy it instead.',
  },
};
