/**
 * What is wrong with a file: it can't be read, it does not arrive, or the site does not have it because the site has another
 * release than this page.
 */
export type Trouble = 'unreadable' | 'slow' | 'renewed';

/** A file of the site that could not be fetched or read. `file` is its name to show to the reader, where it is known. */
export class AssetError extends Error {
  override readonly name = 'AssetError';
  readonly file: string | undefined;
  readonly trouble: Trouble;
  constructor(file: string | undefined, cause: unknown, trouble: Trouble = 'unreadable') {
    super(`${file ?? 'a file'} could not be fetched`, { cause });
    this.file = file;
    this.trouble = trouble;
  }
}

/** How long to wait while no data arrives before telling the reader, in ms. On a slow line some data still arrives. */
export const PATIENCE_MS = 10_000;

/**
 * Where a file is missing, many hosts answer with a page and the status of success. No file that is fetched here is a page.
 */
const isMissing = (response: Response): boolean =>
  [404, 410].includes(response.status) || /^text\/html\b/i.test(response.headers.get('content-type') ?? '');

/** Reads an answer to its end, and calls `oncome` whenever a part of it arrives. */
async function readText(response: Response, oncome: () => void): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    oncome();
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Fetches a file of the site. @throws AssetError when it can't be fetched, or no data arrives for a while. */
export async function fetchText(file: string, url: string, cache: RequestCache): Promise<string> {
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      ended.abort();
    }, PATIENCE_MS);
  };
  try {
    wait();
    const response = await fetch(url, { cache, signal: ended.signal });
    if (isMissing(response)) throw new AssetError(file, `the server answered ${response.status}`, 'renewed');
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return await readText(response, wait);
  } catch (error) {
    if (error instanceof AssetError) throw error;
    throw new AssetError(file, error, ended.signal.aborted ? 'slow' : 'unreadable');
  } finally {
    clearTimeout(timer);
  }
}
