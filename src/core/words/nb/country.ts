import type { CountryMessages } from '../shapes/country.ts';
import { inSentence, shared, whenOf } from '../compose/country.ts';

const locale = 'nb-NO';
const texts = shared({
  locale,
  names: 'nb',
  average: 'gjennomsnitt',
  averageOf: (year) => `snitt hittil ${year}`,
  hidden: 'skjult',
  noRow: 'mangler',
  percentSign: '\u00a0%',
});
const { f } = texts;

/** The page about the whole country in Norwegian bokmål. */
export const nb: CountryMessages = {
  ...texts,
  title: 'Hele landet',
  intro:
    'Hvem deltar i tiltakene? Andelen er av alle deltakerne i samme tiltak, slik at tiltakene kan sammenlignes.',
  whyHidden: ({ sumOf }) =>
    sumOf.length > 0 ? 'minst ett av tallene i summen er skjult' : 'færre enn fire deltakere',
  whyAbsent: 'rapporten har ikke dette tallet',
  changeWords: (change, before) => {
    switch (change.kind) {
      case 'count': {
        if (change.value === 0) return `like mange som i ${f.month(before)}`;
        const more = change.value > 0 ? 'flere' : 'færre';
        return `${f.count(Math.abs(change.value))} ${more} enn i ${f.month(before)}`;
      }
      case 'suppressed':
        return `endringen fra ${f.month(before)} kan ikke vises, fordi et tall er skjult`;
      case 'absent':
        return `endringen fra ${f.month(before)} kan ikke vises, fordi et tall mangler`;
      case 'break':
        return `kan ikke sammenlignes med ${f.month(before)}, fordi det er brudd i statistikken`;
      default:
        return change satisfies never;
    }
  },
  head: {
    group: 'Gruppe',
    tiltak: 'Tiltak',
    share: 'Andel',
    count: 'Antall',
    change: 'Endring',
    shareIn: (period) => `Andel, ${texts.column(period)}`,
    changeFrom: (before) => `Endring fra ${f.month(before)}`,
  },
  participants: (n) => (n === 1 ? 'deltaker' : 'deltakere'),
  periodBefore: f.month,
  key: 'Tegnforklaring',
  totals: { title: 'Deltakere i alt', all: 'I alt' },
  gap: (label, { figures }) => {
    const shares = figures.map(
      ({ share, tiltak }) => `${texts.share(share)} i ${inSentence(tiltak, 'nb', locale)}`,
    );
    return `Størst forskjell: ${label}, ${f.list(shares)}.`;
  },
  shift: (label, { figure, persons }, before) =>
    `Størst endring fra ${f.month(before)}: ${label} i ${inSentence(figure.tiltak, 'nb', locale)}, ${f.count(Math.abs(persons))} ${persons > 0 ? 'flere' : 'færre'}.`,
  table: {
    show: 'Vis som tabell',
    caption: (title) => `${title}: antall deltakere i hvert tiltak, måned for måned`,
  },
  noTable: 'Rapporten har ikke denne tabellen.',
  breakTitle: (from) => `Brudd i statistikken fra ${whenOf(f, from)}`,
  breaks: {
    'brudd-2025-04': {
      crossed:
        'Tallene for arbeidssøkere på tiltak og for «andre på tiltak» fra før og etter bruddet kan ikke sammenlignes direkte. Siden da er «andre på tiltak» andre personer under arbeidsrettet oppfølging i NAV, på tiltak, med flere ulike statuser.',
      after:
        '«Andre på tiltak» er siden april 2025 andre personer under arbeidsrettet oppfølging i NAV, på tiltak. Gruppen inneholder flere ulike statuser.',
    },
  },
  dimensions: {
    status: {
      title: 'Arbeidsmarkedsstatus',
      groups: {
        arbeidssokere: 'Arbeidssøkere på tiltak',
        'nedsatt-arbeidsevne': 'Nedsatt arbeidsevne, på tiltak',
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
      title: 'Innvandrere',
      groups: { 'ikke-innvandrere': 'Ikke innvandrere', innvandrere: 'Innvandrere' },
    },
    landbakgrunn: {
      title: 'Landbakgrunn',
      about: 'Tabellen gjelder alle deltakerne, ikke bare innvandrere.',
      groups: {
        afrika: 'Afrika',
        asia: 'Asia',
        europa: 'Europa',
        'nord-amerika-sor-amerika-og-oseania': 'Nord-Amerika, Sør-Amerika og Oseania',
        ukjent: 'Ukjent',
      },
    },
    utdanning: {
      title: 'Utdanning',
      groups: {
        grunnskole: 'Grunnskolenivå',
        videregaende: 'Videregående skolenivå',
        'universitet-kort': 'Universitets- og høgskolenivå, kort inntil 4 år',
        'universitet-lang': 'Universitets- og høgskolenivå, lang over 4 år',
        'uoppgitt-eller-ingen': 'Uoppgitt eller ingen fullført utdanning',
      },
    },
  },
};
