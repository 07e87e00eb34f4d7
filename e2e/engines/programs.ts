import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import type { Readable } from 'node:stream';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** How long a program may take to start, or to end, in ms. */
const PATIENCE = 60_000;
const LOOK_AGAIN = 50;

/** Waits until `look` gives something. @throws Error when nothing came. */
export async function soon<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await delay(LOOK_AGAIN);
  }
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A program whose words are read. */
type Program = ChildProcessByStdio<null, Readable, Readable>;

/** What one browser runs in: a screen that nobody sees, a home folder of its own, and the programs that it takes. */
export class Stage {
  readonly home = mkdtempSync(join(tmpdir(), 'tiltakskart-'));
  readonly #children: Program[] = [];
  #display = '';
  /** What the programs have said so far. */
  said = '';

  /** Starts the screen: both browsers need one, since without a window they have neither WebGL nor a mouse. */
  static async open(): Promise<Stage> {
    const stage = new Stage();
    const screen = stage.run('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp']);
    let number = '';
    screen.stdout.on('data', (text: string) => (number += text));
    stage.#display = await soon('the screen', () => /^(\d+)\n/.exec(number)?.[1]);
    return stage;
  }

  /** What programs on this stage find round them. */
  get env(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      HOME: this.home,
      XDG_CONFIG_HOME: join(this.home, '.config'),
      XDG_CACHE_HOME: join(this.home, '.cache'),
      XDG_DATA_HOME: join(this.home, '.local'),
      DISPLAY: `:${this.#display}`,
      LANG: 'C.UTF-8',
      TZ: 'Europe/Oslo',
    };
  }

  /** Starts a program. It ends with the stage. */
  run(command: string, args: readonly string[]): Program {
    const child = spawn(command, args, { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    }
    child.on('error', (error) => (this.said += `${command}: ${error.message}\n`));
    this.#children.push(child);
    return child;
  }

  /** Ends what was started, the last first, and takes the home folder away. */
  async close(): Promise<void> {
    for (const child of this.#children.reverse()) {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) continue;
      child.kill();
      await once(child, 'exit');
    }
    rmSync(this.home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}
