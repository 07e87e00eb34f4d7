/** Elements that a drawing of ours may hold. Styles come by `adoptStyles`: the page's policy lets none in with markup. */
const ELEMENTS =
  'svg|g|path|circle|rect|line|polyline|polygon|text|tspan|title|desc|defs|pattern|clipPath|use';
const OTHER_ELEMENT = new RegExp(`<(?!/?(?:${ELEMENTS})[\\s/>]|!--)`, 'i');
/** An attribute that runs code, links elsewhere or has styles. */
const FORBIDDEN = /\s(?:on\w+|style|href|xlink:href|src)\s*=|javascript:/i;

interface Policy {
  createHTML(html: string): string;
}
interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

/**
 * Accepts only markup that our painters draw. @throws TypeError where markup has anything that no painter of ours writes.
 */
export function onlyDrawing(html: string): string {
  const found = OTHER_ELEMENT.exec(html) ?? FORBIDDEN.exec(html);
  if (found) throw new TypeError(`a drawing may not hold ${html.slice(found.index, found.index + 40)}`);
  return html;
}

let policy: Policy | undefined;

/**
 * Vouches for a drawing of ours, in the one place where markup enters the page. In browsers with Trusted Types it gives
 * their object, which only looks like a string to the type checker: hand it to `innerHTML` or `{@html}` and nothing else.
 */
export function markup(html: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  policy ??= trustedTypes?.createPolicy('tiltakskart', { createHTML: onlyDrawing }) ?? {
    createHTML: onlyDrawing,
  };
  return policy.createHTML(html);
}

const STYLE = /<style>([^<]*)<\/style>/g;

/**
 * Takes the styles out of a drawing and gives them to the document, where the page's policy lets them in. The rules only use
 * names of that drawing, so it does no harm that they apply to the whole page.
 */
export function adoptStyles(html: string): { readonly drawing: string; readonly drop: () => void } {
  const rules = [...html.matchAll(STYLE)].map(([, text = '']) => text).join('\n');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
  return {
    drawing: html.replace(STYLE, ''),
    drop: () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}
