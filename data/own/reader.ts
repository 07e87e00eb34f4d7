// The worker that reads a reader's own report. It is sent one file, answers on the port that came with it, and is ended.
// As soon as pdf.js is loaded it listens to the worker's own messages, so only the first message is sent there.
import type { Answer, Asked, Refusal } from '../../src/core/figures/own.ts';
import dimensions from '../tables/dimensjoner.json?raw';
import population from '../tables/folkemengde.csv?raw';
import kommuner from '../tables/kommuner.csv?raw';
import notes from '../tables/merknader.json?raw';
import reports from '../tables/rapporter.json?raw';
import former from '../tables/tidligere-numre.json?raw';
import tiltak from '../tables/tiltak.json?raw';

const TEXTS = {
  'kommuner.csv': kommuner,
  'tidligere-numre.json': former,
  'folkemengde.csv': population,
  'rapporter.json': reports,
  'tiltak.json': tiltak,
  'dimensjoner.json': dimensions,
  'merknader.json': notes,
};

/** The bytes of a file; undefined for one that is gone, or a folder. */
const bytesOf = (file: File): Promise<Uint8Array | undefined> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );

const refused = (why: Refusal): Answer => ({ kind: 'refused', why, faults: [] });

/**
 * Reads a file and tells its steps. The code that reads is in chunks of its own, and none of them imports from this file: if
 * one did, WebKit would run the worker's entry a second time, and an error class of one run would not match that of the
 * other.
 */
async function read(file: File, answer: (answer: Answer) => void): Promise<Answer> {
  const bytes = await bytesOf(file);
  if (bytes === undefined) return refused('unreadable');
  const reader = await import('./answer.ts').catch(() => undefined);
  if (reader === undefined) return refused('unfetched');
  return reader.answerTo(file.name, bytes, TEXTS, (step) => {
    answer({ kind: 'step', step });
  });
}

addEventListener(
  'message',
  ({ data, ports: [port] }: MessageEvent<Asked>) => {
    const answer = (answer: Answer) => port?.postMessage(answer);
    void read(data.file, answer).then(answer);
  },
  { once: true },
);
