import { formatter } from '../format.ts';
import { FEWEST_CERTAIN } from '../../picture/picture.ts';
import type { ClassesMessages } from '../shapes/classes.ts';

const f = formatter('nn-NO');
const persons = `færre enn ${f.count(FEWEST_CERTAIN)} personar`;

/** Classes and colours in Norwegian nynorsk. */
export const nn: ClassesMessages = {
  scale: {
    label: 'Korleis dei publiserte tala fordeler seg langs skalaen',
    below: (limit) => `under ${limit}`,
    above: (limit) => `frå ${limit}`,
    hidden: (interval) => `Skjulte tal ligg ein stad her: ${interval}.`,
  },
  uncertain: ({ uncertain, published, since }) => {
    const [few, all] = [f.count(uncertain), f.count(published)];
    return since === undefined
      ? `${few} av ${all} ratar byggjer på ${persons} og er usikre.`
      : `${few} av ${all} endringar byggjer på ${persons} i minst éin av periodane og er usikre.`;
  },
  circles: { area: 'Arealet av ein sirkel viser talet på deltakarar.' },
  form: { label: 'Vis talet som', forms: { flate: 'Flater', sirkler: 'Sirklar' } },
  controls: {
    count: 'Talet på klassar',
    method: 'Inndeling',
    methods: {
      kvantil: { name: 'Kvantilar', about: 'Om lag like mange område i kvar klasse.' },
      naturlig: { name: 'Naturlege', about: 'Skil der tala ligg langt frå kvarandre.' },
      lik: { name: 'Like breie', about: 'Kvar klasse spenner over like mykje.' },
    },
    changes: 'Endringar har faste fargar, og klassar som er like på begge sider av null.',
    scheme: 'Fargar',
    schemes: {
      gronnbla: 'Grønblå',
      viridis: 'Viridis',
      cividis: 'Cividis',
      oransje: 'Oransje',
      lilla: 'Lilla',
    },
    names: 'Namn på kartet',
  },
};
