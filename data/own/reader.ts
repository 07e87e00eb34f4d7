// The worker that reads a reader's own file. It is sent one, answers on the port that came with it, and is ended. A report is
// answered at once; a table is understood first, and then answered as often as the reader corrects something.
// As soon as pdf.js is loaded it listens to the worker's own messages, so only the first message is sent there.
import type { Answer, Asked, Example, Refusal, Step } from '../../src/core/figures/own.ts';
import type { Choices, TableWish } from '../../src/core/figures/table.ts';
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

const NO_REPORT: readonly Refusal[] = ['no-report', 'too-large'];
const refused = (why: Refusal): Answer => ({ kind: 'refused', why, faults: [] });

/** Takes the reader's wishes. Returns the first answer. */
type Wishes = (ask: (wish: TableWish) => Answer, first: Choices) => Answer;

/**
 * Reads a file and tells its steps: as a report, and what is none as a table. The code that reads is in chunks of its own, and
 * none of them imports from this file: if one did, WebKit would run the worker's entry a second time, and an error class of
 * one run would not match that of the other.
 */
async function read(
  { file: asked, choices = {} }: Asked,
  answer: (answer: Answer) => void,
  wishes: Wishes,
): Promise<Answer> {
  if (typeof asked === 'string') return readExample(asked, answer, wishes);
  const file = asked;
  const bytes = await bytesOf(file);
  if (bytes === undefined) return refused('unreadable');
  const reader = await import('./answer.ts').catch(() => undefined);
  if (reader === undefined) return refused('unfetched');
  const tell = (step: Step) => {
    answer({ kind: 'step', step });
  };
  const report = await reader.answerTo(file.name, bytes, TEXTS, tell);
  // What is a report of NAV's, and has something wrong in it, is never shown as any table. No report is as large as a table may be.
  if (report.kind !== 'refused' || !NO_REPORT.includes(report.why)) return report;
  const tables = await import('./table.ts').catch(() => undefined);
  if (tables === undefined) return refused('unfetched');
  return tables.answered(() => {
    const desk = new tables.TableDesk(file.name, bytes, TEXTS);
    return wishes((wish) => desk.answer(wish, tell), choices);
  });
}

/** Opens a table to try: the project's own, or the open data, which lie beside the page's scripts. */
async function readExample(
  example: Example,
  answer: (answer: Answer) => void,
  wishes: Wishes,
): Promise<Answer> {
  const tables = await import('./table.ts').catch(() => undefined);
  if (tables === undefined) return refused('unfetched');
  const { exampleOf, OPEN_DATA, OPEN_NAME } = tables;
  let made: { name: string; text: string; choices: Choices };
  if (example === 'open') {
    const response = await fetch(new URL(`../${OPEN_NAME}`, location.href)).catch(() => undefined);
    if (response?.ok !== true) return refused('unfetched');
    made = { name: OPEN_NAME, text: await response.text(), choices: OPEN_DATA };
  } else made = exampleOf(example, TEXTS);
  const file = new File([made.text], made.name, { type: 'text/csv' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const first = tables.answered(() => {
    const desk = new tables.TableDesk(made.name, bytes, TEXTS);
    const tell = (step: Step) => {
      answer({ kind: 'step', step });
    };
    return wishes((wish) => desk.answer(wish, tell), made.choices);
  });
  return first.kind === 'understood' ? { ...first, file, choices: made.choices } : first;
}

addEventListener(
  'message',
  ({ data, ports: [port] }: MessageEvent<Asked>) => {
    if (!port) return;
    const answer = (answer: Answer) => {
      port.postMessage(answer);
    };
    const wishes: Wishes = (ask, choices) => {
      port.onmessage = ({ data: wish }: MessageEvent<TableWish>) => {
        answer(ask(wish));
      };
      return ask({ choices, open: false });
    };
    void read(data, answer, wishes).then(answer);
  },
  { once: true },
);
