import { follow, heading, openPage } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

const DEFAULT = 'Arbeidstrening i februar 2026: 7 350 deltakere i hele landet';

/** Wrong values, with what the page says of each. */
const WRONG: [link: string, says: string[]][] = [
  ['vis=om&tiltak=kurs', ['tiltak=kurs (finnes ikke i tallene)']],
  ['vis=om&tiltak=%2F', ['tiltak=/ (ukjent verdi)']],
  ['vis=om&periode=2026-13', ['periode=2026-13 (ukjent verdi)']],
  ['vis=om&periode=2025-12', ['periode=2025-12 (finnes ikke i tallene)']],
  ['vis=om&periode=februar', ['periode=februar (ukjent verdi)']],
  ['vis=om&verdi=prosent', ['verdi=prosent (ukjent verdi)']],
  ['vis=om&valgt=301', ['valgt=301 (ukjent verdi)']],
  ['vis=om&valgt=9999,1103,1103', ['valgt=9999 (finnes ikke i tallene)', 'valgt=1103 (står flere ganger)']],
  [
    'vis=om&valgt=0301,1103,1106,1108,1111,1112,1114,1119,1120',
    ['valgt=1120 (det kan velges høyst åtte områder)'],
  ],
  ['vis=om&utsnitt=59.9,10.7', ['utsnitt=59.9,10.7 (ukjent verdi)']],
  ['vis=om&utsnitt=0,0,100', ['utsnitt=0,0,100 (ukjent verdi)']],
  ['vis=om&utsnitt=57,-4,20', ['utsnitt=57,-4,20 (viser ikke noe av Norge)']],
  ['vis=om&sprak=klingon', ['sprak=klingon (ukjent verdi)']],
  ['vis=om&verdi=antall&verdi=per1000', ['verdi=per1000 (står flere ganger)']],
];

test('A wrong value gets the nearest right view, and a word of what was left out', async ({ page }) => {
  await openPage(page, '?vis=om');
  const notice = page.getByRole('alert').filter({ hasText: 'Noe i lenken er utelatt eller endret' });
  for (const [link, says] of WRONG) {
    await follow(page, `?${link}`);
    await expect(notice.getByRole('listitem'), link).toHaveText(says);
    await expect(heading(page), link).toHaveText(DEFAULT);
  }
  await follow(page, '?vis=om');
  await expect(notice).toBeHidden();
});

test('A link to an average of other months than are published says which months are shown instead', async ({
  page,
}) => {
  await openPage(page, '?vis=om&periode=2026-01--2026-07');
  const notice = page.getByRole('alert').filter({ hasText: 'Noe i lenken er utelatt eller endret' });
  await expect(notice.getByRole('listitem')).toHaveText(
    'periode=2026-01--2026-07 (dette gjennomsnittet er ikke i tallene; her vises gjennomsnitt januar–februar 2026)',
  );
  await expect(heading(page)).toContainText('i gjennomsnitt januar–februar 2026');
  await follow(page, '?vis=om&periode=2026-01--2026-02');
  await expect(heading(page)).toContainText('i gjennomsnitt januar–februar 2026');
  await expect(notice).toBeHidden();
});

test('What is right in a link holds beside what is wrong, and the notice can be closed', async ({ page }) => {
  await openPage(page, '?vis=tabell&tiltak=i-alt&periode=2026-99&valgt=1103,1,5501');
  await expect(heading(page)).toHaveText('Tiltakene i alt i februar 2026: 14 871 deltakere i hele landet');
  await expect(page.getByRole('article').getByRole('heading', { level: 3 })).toHaveText([
    'Tromsø',
    'Stavanger',
  ]);
  const notice = page.getByRole('alert');
  await expect(notice.getByRole('listitem')).toHaveText([
    'periode=2026-99 (ukjent verdi)',
    'valgt=1 (ukjent verdi)',
  ]);
  await notice.getByRole('button', { name: 'Lukk' }).click();
  await expect(notice).toBeHidden();
});

test('An unknown page leads to the map, and keys of other versions stay in the link', async ({ page }) => {
  await openMap(page, '?vis=fjernsyn&fra=e-post&merke=7');
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveText('vis=fjernsyn (ukjent verdi)');
  await page.getByRole('radio', { name: 'Antall' }).check();
  await expect(page).toHaveURL('/?verdi=antall&fra=e-post&merke=7');
});

/** Links as they come out of a bad copy: right ones with letters lost, doubled or exchanged, always the same hundred. */
function spoiltLinks(): string[] {
  const right =
    'tiltak=arbeidsforberedende-trening&periode=2026-01&verdi=per1000&valgt=1103,0301,5636&utsnitt=59.91,10.75,120&sprak=nb';
  const dirt = [
    '%',
    '%2',
    '%00',
    '%E0%A4%A',
    '&',
    '=',
    ',',
    ';',
    '#',
    '+',
    '-',
    '1e9',
    'NaN',
    '\u202e',
    '<b>',
  ];
  // A linear congruential generator (Numerical Recipes' constants): chance that is the same in every run.
  let state = 1103;
  const below = (limit: number) => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: 100 }, () => {
    let link = right;
    for (let faults = 1 + below(4); faults > 0; faults--) {
      const at = below(link.length);
      link = link.slice(0, at) + (dirt[below(dirt.length)] ?? '') + link.slice(at + below(8));
    }
    return `?vis=om&${link}`;
  });
}

test('A hundred spoilt links each show a whole page @all', async ({ page }) => {
  await openPage(page, '?vis=om');
  const headings = await page.evaluate(async (links) => {
    const found: [link: string, heading: string][] = [];
    for (const link of links) {
      history.replaceState(null, '', link);
      dispatchEvent(new PopStateEvent('popstate'));
      // One turn later the page has followed; a file may be on its way.
      await new Promise((turn) => setTimeout(turn));
      found.push([link, document.querySelector('h1')?.textContent ?? '']);
    }
    return found;
  }, spoiltLinks());
  const broken = headings.filter(([, text]) => !/deltakere i hele landet$|^Tiltakskart$/.test(text));
  expect(headings).toHaveLength(100);
  expect(broken).toEqual([]);
  await page.getByRole('radio', { name: 'Antall' }).check();
  await expect(heading(page)).toContainText('deltakere i hele landet');
});

test('The page opens at links that are no query at all', async ({ page }) => {
  for (const link of ['?vis=om&%', '?vis=om&%E0%A4%A=%', `?vis=om&valgt=${'1103,'.repeat(300)}`]) {
    await page.goto(`/${link}`);
    await expect(heading(page), link.slice(0, 40)).toHaveText(DEFAULT);
  }
});
