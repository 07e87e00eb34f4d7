import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Engine } from './engine.ts';
import { freePort, soon, Stage } from './programs.ts';
import { COMMANDS, Page } from './webdriver.ts';

const PRINT = fileURLToPath(new URL('print.py', import.meta.url));
const run = promisify(execFile);
/** For a page to be printed, in ms. */
const PATIENCE = 120_000;

/** How WebKit writes down what is wrong in a page: `CONSOLE JS ERROR Error: …`. */
const CONSOLE = /^.*CONSOLE \w+ (?:ERROR|WARN).*$/gm;

/** Starts WebKit in its smallest browser, by its own driver, which speaks WebDriver over HTTP. */
export async function webkit(driver: string, browser: string): Promise<Engine> {
  const stage = await Stage.open();
  const downloads = join(stage.home, 'Downloads');
  for (const folder of [downloads, join(stage.home, '.config')]) mkdirSync(folder);
  writeFileSync(join(stage.home, '.config', 'user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n');
  const port = await freePort();
  stage.run(driver, [`--port=${port}`]);
  const address = `http://127.0.0.1:${port}`;
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${address}/${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await answer.json()) as { value: unknown };
    if (answer.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${error}: ${message}`);
  };
  await soon('WebKit’s driver', () => ask('GET', 'status').catch(() => undefined));
  const { sessionId, capabilities } = (await ask('POST', 'session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
    },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const page = new Page((command, { id, ...parameters } = {}) => {
    const [method, path] = COMMANDS[command];
    return ask(
      method,
      `session/${sessionId}/${path.replace(':id', String(id))}`,
      method === 'GET' ? undefined : parameters,
    );
  });
  /** What pages have said while they were printed: under its driver WebKit writes down nothing. */
  const said: string[] = [];
  return {
    name: 'WebKit',
    version: capabilities.browserVersion,
    page,
    downloads,
    print: async (url, way) => {
      const path = join(stage.home, 'printed.pdf');
      const { stdout } = await run('/usr/bin/python3', [PRINT, url, path, way.toUpperCase()], {
        env: stage.env,
        timeout: PATIENCE,
      });
      said.push(...(stdout.match(CONSOLE) ?? []));
      return new Uint8Array(readFileSync(path));
    },
    problems: async () => [...said.splice(0), ...(await page.heard())],
    close: async () => {
      await ask('DELETE', `session/${sessionId}`).catch(() => undefined);
      await stage.close();
    },
  };
}
