// npm run test:engines: what readers do, in real Firefox and real WebKit (e2e/engines). Finds both, or installs Debian's
// packages. Playwright's own builds are neither the real Firefox nor a real WebKit.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { command, Fault } from './command.mjs';
import { install, root } from './install.mjs';

const USAGE = `npm run test:engines [-- --smoke] [-- --report=<file>] [-- --only=firefox|webkit] [-- --journey=<part of a name>]
Makes the journeys of e2e/engines over the built site in Firefox and in WebKit. The last line counts them.
  --smoke   one journey in each
  --report  writes the counts to a file, as JSON`;

/**
 * The packages for each engine: an invisible screen, the browser, and the tools that drive it and print.
 * @type {Record<string, readonly string[]>} Debian's package by each file that it brings
 */
const NEEDED = {
  xvfb: ['/usr/bin/Xvfb'],
  'firefox-esr': ['/usr/bin/firefox-esr'],
  'webkit2gtk-driver': ['/usr/bin/WebKitWebDriver'],
  'python3-gi': ['/usr/lib/python3/dist-packages/gi/__init__.py'],
  'gir1.2-webkit2-4.1': ['/usr/lib/girepository-1.0/WebKit2-4.1.typelib'],
};

/**
 * The machine to look on. Tests describe one of their own.
 * @typedef {object} Machine
 * @property {boolean} isRoot
 * @property {string} library the folder of the machine's own libraries
 * @property {(path: string) => boolean} exists
 * @property {(command: string, ...args: string[]) => boolean} run runs it to its end; whether it succeeded
 * @property {(line: string) => void} say
 */

/** @type {Machine} */
const thisMachine = {
  isRoot: process.getuid?.() === 0,
  library: `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`,
  exists: existsSync,
  run: (name, ...args) =>
    spawnSync(name, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0,
  say: (line) => {
    console.log(line);
  },
};

/**
 * Where the engines are, as e2e/engines/main.ts takes it.
 * @typedef {object} Engines
 * @property {string} firefox
 * @property {{ driver: string, browser: string }} webkit
 */

/**
 * Finds Firefox and WebKit, and installs Debian's packages of what is missing.
 * @param {Machine} machine
 * @returns {Engines}
 * @throws {Fault} where they can't be had: what to install
 */
export function findEngines({ isRoot, library, exists, run, say } = thisMachine) {
  const missing = () =>
    Object.entries(NEEDED)
      .filter(([, files]) => !files.some((file) => exists(file) || exists(file.replace('/usr/lib', library))))
      .map(([name]) => name);
  const wanted = missing();
  if (wanted.length > 0) {
    const install = `apt-get install -y --no-install-recommends ${wanted.join(' ')}`;
    if (!exists('/usr/bin/apt-get')) {
      throw new Fault(
        `The journeys in Firefox and WebKit need Debian, or what is made of it, and its packages ${wanted.join(', ')}.`,
      );
    }
    if (!isRoot) throw new Fault(`The journeys in Firefox and WebKit need packages. As root: ${install}`);
    say(`Installing Debian's packages ${wanted.join(', ')} …`);
    const [name = '', ...args] = install.split(' ');
    if (!run('apt-get', 'update') || !run(name, ...args) || missing().length > 0) {
      throw new Fault(`Debian's packages could not be installed. Tried: apt-get update, ${install}`);
    }
  }
  return {
    firefox: '/usr/bin/firefox-esr',
    webkit: { driver: '/usr/bin/WebKitWebDriver', browser: `${library}/webkit2gtk-4.1/MiniBrowser` },
  };
}

/**
 * Makes the journeys over dist/, in view.
 * @param {string[]} args as in USAGE
 * @returns {Promise<number>} the exit code
 * @throws {Fault} where there is no built site, or no engine can be had
 */
export async function travel(args) {
  if (!existsSync(`${root}dist/index.html`))
    throw new Fault('dist holds no built site: npm run build makes one.');
  const engines = JSON.stringify(findEngines());
  const child = spawn(process.execPath, ['scripts/run.mjs', 'e2e/engines/main.ts', engines, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await command(async (args) => {
    if (args.includes('--help')) {
      console.log(USAGE);
      return 0;
    }
    await install();
    return travel(args);
  });
}
