/*
 * A browser that translates a page takes its texts out and puts others, in <font>, where they stood. What the app changes
 * after that it changes in texts that nobody sees, and the words of the month before stay under a new map.
 *
 * So each text that was taken out is put back, empty, before what stands for it: where the app writes into it, moves it or
 * takes it away, its stand-in goes.
 */

interface Replaced {
  readonly text: Text;
  readonly standIn: Element;
  /** What it said: a translation that is taken back puts the text itself where its stand-in was. */
  readonly said: string;
}

const isFont = (node: Node | null | undefined): node is Element => node?.nodeName === 'FONT';

/** Keeps what the app writes in sight where a browser translates the texts below `root`. Returns the function that ends it. */
export function followTranslation(root: Node): () => void {
  const replaced = new Map<Text, Replaced>();
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'characterData') written(record.target);
      else for (const node of record.removedNodes) if (node instanceof Text) removed(node, record);
    }
    for (const one of replaced.values())
      if (!one.text.isConnected || one.text.nextSibling !== one.standIn) drop(one);
    // What was done here is no news.
    observer.takeRecords();
  });

  function removed(text: Text, { addedNodes, previousSibling, nextSibling }: MutationRecord): void {
    const standIn = [...addedNodes, nextSibling, previousSibling].find(isFont);
    if (text.isConnected || !standIn?.isConnected || replaced.has(text) || text.data.trim() === '') return;
    replaced.set(text, { text, standIn, said: text.data });
    text.data = '';
    standIn.before(text);
  }

  function written(text: Node): void {
    const one = text instanceof Text && replaced.get(text);
    if (one) drop(one);
  }

  function drop({ text, standIn, said }: Replaced): void {
    replaced.delete(text);
    // The app may have written nothing into it; it has not where the text only went elsewhere.
    if (text.data === '' && text.nextSibling !== standIn) text.data = said;
    standIn.remove();
  }

  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => {
    observer.disconnect();
  };
}
