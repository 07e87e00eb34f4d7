import { formatter } from '../format.ts';
import { FEWEST_CERTAIN } from '../../picture/picture.ts';
import type { ClassesMessages } from '../shapes/classes.ts';

const f = formatter('nb-NO');
const persons = `færre enn ${f.count(FEWEST_CERTAIN)} personer`;

/** Classes and colours in Norwegian bokmål. */
export const nb: ClassesMessages = {
  scale: {
    label: 'Hvordan de publiserte tallene fordeler seg langs skalaen',
    below: (limit) => `under ${limit}`,
    above: (limit) => `fra ${limit}`,
    hidden: (interval) => `Skjulte tall ligger et sted her: ${interval}.`,
  },
  uncertain: ({ uncertain, published, since }) => {
    const [few, all] = [f.count(uncertain), f.count(published)];
    return since === undefined
      ? `${few} av ${all} rater bygger på ${persons} og er usikre.`
      : `${few} av ${all} endringer bygger på ${persons} i minst én av periodene og er usikre.`;
  },
  circles: { area: 'Arealet av en sirkel viser antall deltakere.' },
  form: { label: 'Vis antall som', forms: { flate: 'Flater', sirkler: 'Sirkler' } },
  controls: {
    count: 'Antall klasser',
    method: 'Inndeling',
    methods: {
      kvantil: { name: 'Kvantiler', about: 'Omtrent like mange områder i hver klasse.' },
      naturlig: { name: 'Naturlige', about: 'Skiller der tallene ligger langt fra hverandre.' },
      lik: { name: 'Like brede', about: 'Hver klasse spenner over like mye.' },
    },
    changes: 'Endringer har faste farger, og klasser som er like på begge sider av null.',
    scheme: 'Farger',
    schemes: {
      gronnbla: 'Grønnblå',
      viridis: 'Viridis',
      cividis: 'Cividis',
      oransje: 'Oransje',
      lilla: 'Lilla',
    },
    names: 'Navn på kartet',
  },
};
