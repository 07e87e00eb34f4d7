/**
 * Copies a text that is still on its way. Some browsers let a page write only while the reader's press lasts, so they are
 * handed the promise at once; those that take no promise get the text when it is there.
 * @throws Error why the text could not be had, or copied
 */
export async function copyWhenThere(text: Promise<string>): Promise<void> {
  const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch {
    // Whoever waits for the text is told why it did not come, if it did not.
    blob.catch(() => undefined);
    await navigator.clipboard.writeText(await text);
  }
}
