import { expect, openMap, test } from './support/test.ts';

// Published addresses: others have programs that ask for them.
const FILES = [
  'tiltaksdeltakere.csv',
  'datapackage.json',
  'csv-metadata.json',
  'dcat.jsonld',
  'dataset.jsonld',
];

interface Dataset {
  readonly '@type': string;
  readonly url: string;
  readonly distribution: { readonly contentUrl: string };
}

test('The open data lie beside the page under their names', async ({ request, baseURL }) => {
  const answers = await Promise.all(FILES.map((name) => request.get(new URL(name, baseURL).href)));
  expect(answers.map((answer) => answer.status())).toEqual(FILES.map(() => 200));
  const [csv, ...descriptions] = await Promise.all(answers.map((answer) => answer.text()));
  expect(csv).toMatch(/^report,updated,tiltak,dimension,code,label,period,statistic,value,status\n/);
  for (const description of descriptions) expect(description).toContain('tiltaksdeltakere.csv');
});

test('The page tells search engines of them, in data that no browser runs', async ({ page, request }) => {
  await openMap(page);
  const block = page.locator('script[type="application/ld+json"]');
  await expect(block).toHaveCount(1);
  const dataset = JSON.parse((await block.textContent()) ?? '') as Dataset;
  expect(dataset['@type']).toBe('Dataset');
  expect(new URL(dataset.url, page.url()).href).toBe(new URL('./', page.url()).href);
  const answer = await request.get(new URL(dataset.distribution.contentUrl, page.url()).href);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toContain('csv');
});
