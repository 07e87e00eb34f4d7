import { formatter } from '../format.ts';
import { FEWEST_CERTAIN } from '../../picture/picture.ts';
import type { ClassesMessages } from '../shapes/classes.ts';

const f = formatter('en-GB');
const persons = `fewer than ${f.count(FEWEST_CERTAIN)} people`;

/** Classes and colours in English. */
export const en: ClassesMessages = {
  scale: {
    label: 'How the published numbers are spread along the scale',
    below: (limit) => `under ${limit}`,
    above: (limit) => `from ${limit}`,
    hidden: (interval) => `Hidden numbers lie somewhere here: ${interval}.`,
  },
  uncertain: ({ uncertain, published, since }) => {
    const [few, all] = [f.count(uncertain), f.count(published)];
    return since === undefined
      ? `${few} of ${all} rates are based on ${persons} and are uncertain.`
      : `${few} of ${all} changes are based on ${persons} in at least one of the periods and are uncertain.`;
  },
  circles: { area: 'The area of a circle shows the number of participants.' },
  form: { label: 'Show counts as', forms: { flate: 'Areas', sirkler: 'Circles' } },
  controls: {
    count: 'Number of classes',
    method: 'Method',
    methods: {
      kvantil: { name: 'Quantiles', about: 'About as many areas in each class.' },
      naturlig: { name: 'Natural breaks', about: 'Divides the numbers where they lie far apart.' },
      lik: { name: 'Equal intervals', about: 'Every class has the same width.' },
    },
    changes: 'Changes have fixed colours, and classes that are alike on both sides of zero.',
    scheme: 'Colours',
    schemes: {
      gronnbla: 'Green to blue',
      viridis: 'Viridis',
      cividis: 'Cividis',
      oransje: 'Orange',
      lilla: 'Purple',
    },
    names: 'Names on the map',
  },
};
