/**
 * Copies a text that is still loading. Some browsers let a page write to the clipboard only during the reader's click, so
 * they are given the promise at once; browsers that take no promise get the text when it has loaded. @throws Error saying why
 * the text could not be loaded or copied
 */
export async function copyWhenThere(text: Promise<string>): Promise<void> {
  const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch {
    // If the text could not be loaded, the caller gets that error.
    blob.catch(() => undefined);
    await navigator.clipboard.writeText(await text);
  }
}
