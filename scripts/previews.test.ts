import { describe, expect, it } from 'vitest';
import { Fault } from './command.mjs';
import { sharePage, siteUrl } from './previews.mjs';

const preview = {
  name: 'i-alt-2026-02',
  link: '?tiltak=i-alt&periode=2026-02',
  language: 'nb',
  site: 'Tiltakskart',
  title: 'Tiltakene i alt: "14 871" <deltakere>',
  description: 'Deltakere & kommuner.',
  alt: 'Kart.',
  open: 'Åpne kartet',
  svg: '<svg/>',
};
const SITE = new URL('https://eksempel.no/kart/');

/** The content of each `<meta>` by its name or property. */
const metaOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)" \/>/g)].map(([, key, value]) => [
      String(key),
      String(value),
    ]),
  );

describe('the address of the site', () => {
  it('ends in a slash', () => {
    expect(siteUrl('https://eksempel.no/kart')?.href).toBe('https://eksempel.no/kart/');
    expect(siteUrl('https://eksempel.no')?.href).toBe('https://eksempel.no/');
  });

  it('may be left out', () => {
    expect([siteUrl(undefined), siteUrl('')]).toEqual([undefined, undefined]);
  });

  it.each(['eksempel.no', 'ftp://eksempel.no', 'https://eksempel.no/?a=b', 'https://eksempel.no/#a'])(
    'is refused as %s',
    (text) => {
      expect(() => siteUrl(text)).toThrow(Fault);
      expect(() => siteUrl(text)).toThrow(text);
    },
  );
});

describe('a share page', () => {
  it('leads to the app at once, and by a link', () => {
    const page = sharePage(preview, undefined);
    const target = '../?tiltak=i-alt&#38;periode=2026-02';
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${target}" />`);
    expect(page).toContain(`<a href="${target}">Åpne kartet</a>`);
  });

  it('names its own image, by its whole address where the site has one', () => {
    const images = (site: URL | undefined) => {
      const meta = metaOf(sharePage(preview, site));
      return [meta['og:image'], meta['twitter:image'], meta['og:url']];
    };
    expect(images(undefined)).toEqual(['i-alt-2026-02.png', 'i-alt-2026-02.png', undefined]);
    const [image, page] = ['png', 'html'].map((end) => `https://eksempel.no/kart/del/i-alt-2026-02.${end}`);
    expect(images(SITE)).toEqual([image, image, page]);
  });

  it('of an old month, which has no image, names none', () => {
    const meta = metaOf(sharePage({ ...preview, svg: undefined }, SITE));
    expect(Object.keys(meta).filter((key) => key.includes('image'))).toEqual([]);
    expect(meta['twitter:card']).toBe('summary');
    expect(meta['og:title']).toBeDefined();
  });

  it('is in the language of the view, has a title and a heading, and escapes what they say', () => {
    const page = sharePage(preview, SITE);
    const title = 'Tiltakene i alt: &#34;14 871&#34; &#60;deltakere&#62;';
    expect(page).toMatch(/^<!doctype html>\n<html lang="nb">/);
    expect(page).toContain(`<title>${title}</title>`);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(metaOf(page)).toMatchObject({
      'og:title': title,
      description: 'Deltakere &#38; kommuner.',
      'og:locale': 'nb_NO',
      'twitter:card': 'summary_large_image',
      'og:image:alt': 'Kart.',
    });
  });
});
