import type { CountryMessages } from '../shapes/country.ts';
import { inSentence, shared, whenOf } from '../compose/country.ts';

const locale = 'nn-NO';
const texts = shared({
  locale,
  names: 'nn',
  average: 'gjennomsnitt',
  averageOf: (year) => `snitt hittil ${year}`,
  hidden: 'skjult',
  noRow: 'manglar',
  percentSign: '\u00a0%',
});
const { f } = texts;

/** The page about the whole country in Norwegian nynorsk. */
export const nn: CountryMessages = {
  ...texts,
  title: 'Heile landet',
  intro:
    'Kven deltek i tiltaka? Delen er rekna av alle deltakarane i same tiltaket, slik at tiltaka kan samanliknast.',
  whyHidden: ({ sumOf }) =>
    sumOf.length > 0 ? 'minst eitt av tala i summen er skjult' : 'færre enn fire deltakarar',
  whyAbsent: 'rapporten har ikkje dette talet',
  changeWords: (change, before) => {
    switch (change.kind) {
      case 'count': {
        if (change.value === 0) return `like mange som i ${f.month(before)}`;
        const more = change.value > 0 ? 'fleire' : 'færre';
        return `${f.count(Math.abs(change.value))} ${more} enn i ${f.month(before)}`;
      }
      case 'suppressed':
        return `endringa frå ${f.month(before)} kan ikkje visast, fordi eit tal er skjult`;
      case 'absent':
        return `endringa frå ${f.month(before)} kan ikkje visast, fordi eit tal manglar`;
      case 'break':
        return `kan ikkje samanliknast med ${f.month(before)}, fordi det er brot i statistikken`;
      default:
        return change satisfies never;
    }
  },
  head: {
    group: 'Gruppe',
    tiltak: 'Tiltak',
    share: 'Del',
    count: 'Tal',
    change: 'Endring',
    shareIn: (period) => `Del, ${texts.column(period)}`,
    changeFrom: (before) => `Endring frå ${f.month(before)}`,
  },
  participants: (n) => (n === 1 ? 'deltakar' : 'deltakarar'),
  periodBefore: f.month,
  key: 'Teiknforklaring',
  totals: { title: 'Deltakarar i alt', all: 'I alt' },
  gap: (label, { figures }) => {
    const shares = figures.map(
      ({ share, tiltak }) => `${texts.share(share)} i ${inSentence(tiltak, 'nn', locale)}`,
    );
    return `Størst skilnad: ${label}, ${f.list(shares)}.`;
  },
  shift: (label, { figure, persons }, before) =>
    `Størst endring frå ${f.month(before)}: ${label} i ${inSentence(figure.tiltak, 'nn', locale)}, ${f.count(Math.abs(persons))} ${persons > 0 ? 'fleire' : 'færre'}.`,
  table: {
    show: 'Vis som tabell',
    caption: (title) => `${title}: talet på deltakarar i kvart tiltak, månad for månad`,
  },
  noTable: 'Rapporten har ikkje denne tabellen.',
  breakTitle: (from) => `Brot i statistikken frå ${whenOf(f, from)}`,
  breaks: {
    'brudd-2025-04': {
      crossed:
        'Tala for arbeidssøkjarar på tiltak og for «andre på tiltak» frå før og etter brotet kan ikkje samanliknast direkte. Sidan då er «andre på tiltak» andre personar under arbeidsretta oppfølging i NAV, på tiltak, med fleire ulike statusar.',
      after:
        '«Andre på tiltak» er sidan april 2025 andre personar under arbeidsretta oppfølging i NAV, på tiltak. Gruppa inneheld fleire ulike statusar.',
    },
  },
  dimensions: {
    status: {
      title: 'Arbeidsmarknadsstatus',
      groups: {
        arbeidssokere: 'Arbeidssøkjarar på tiltak',
        'nedsatt-arbeidsevne': 'Nedsett arbeidsevne, på tiltak',
        andre: 'Andre på tiltak',
      },
    },
    kjonn: { title: 'Kjønn', groups: { kvinner: 'Kvinner', menn: 'Menn' } },
    alder: {
      title: 'Alder',
      groups: {
        '19-og-under': '19 år og under',
        '20-24': '20–24 år',
        '25-29': '25–29 år',
        '30-39': '30–39 år',
        '40-49': '40–49 år',
        '50-59': '50–59 år',
        '60-og-over': '60 år og over',
      },
    },
    innvandrer: {
      title: 'Innvandrarar',
      groups: { 'ikke-innvandrere': 'Ikkje innvandrarar', innvandrere: 'Innvandrarar' },
    },
    landbakgrunn: {
      title: 'Landbakgrunn',
      about: 'Tabellen gjeld alle deltakarane, ikkje berre innvandrarar.',
      groups: {
        afrika: 'Afrika',
        asia: 'Asia',
        europa: 'Europa',
        'nord-amerika-sor-amerika-og-oseania': 'Nord-Amerika, Sør-Amerika og Oseania',
        ukjent: 'Ukjend',
      },
    },
    utdanning: {
      title: 'Utdanning',
      groups: {
        grunnskole: 'Grunnskulenivå',
        videregaende: 'Vidaregåande skulenivå',
        'universitet-kort': 'Universitets- og høgskulenivå, kort inntil 4 år',
        'universitet-lang': 'Universitets- og høgskulenivå, lang over 4 år',
        'uoppgitt-eller-ingen': 'Ikkje oppgitt eller inga fullført utdanning',
      },
    },
  },
};
