import { type Tag, type Words, nodesOf } from './xml.ts';

/** "_x000D_": how a character is written that an XML can't hold. */
const ESCAPED = /_x([0-9A-F]{4})_/gi;
export const unescaped = (text: string): string =>
  text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/**
 * Gathers the text of a cell or a shared string, which may be in pieces of different looks. How it is pronounced
 * (`rPh`) is no part of it.
 */
export class Gathered {
  #text = '';
  #isText = false;
  #spoken = 0;

  /** Takes the next piece of the XML. */
  take(node: Tag | Words): void {
    if (node.kind === 'text') {
      if (this.#isText && this.#spoken === 0) this.#text += node.text;
    } else if (node.name === 'rPh') {
      this.#spoken += node.kind === 'open' ? 1 : node.kind === 'close' ? -1 : 0;
    } else if (node.name === 't') this.#isText = node.kind === 'open';
  }

  get text(): string {
    return unescaped(this.#text);
  }
}

/** The texts that the cells of a workbook share. */
export function sharedIn(xml: string): string[] {
  const shared: string[] = [];
  let own: Gathered | undefined;
  for (const node of nodesOf(xml)) {
    if (node.kind !== 'text' && node.name === 'si') {
      if (node.kind !== 'open') shared.push(own?.text ?? '');
      own = node.kind === 'open' ? new Gathered() : undefined;
    } else own?.take(node);
  }
  return shared;
}
