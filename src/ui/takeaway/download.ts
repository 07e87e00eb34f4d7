/** Long enough for a browser to have read the file; Safari reads it after the click. */
const KEEP_MS = 60_000;

/** Hands a file to the reader's browser, which saves it under this name. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEEP_MS);
}
