// Finds the Chromium that the end-to-end tests drive, and gets one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { Fault } from './command.mjs';
import { root } from './install.mjs';

/**
 * What Chromium is started with: WebGL 2 in software and the rest of the page without it, on machines with and without a GPU
 * alike; nothing of the browser's own on the network.
 */
export const CHROMIUM_FLAGS = [
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The first is Chromium without a window of its own, which opens a page in half the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** Debian's packages, the best first: older releases have only the second. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

/**
 * The machine to look on. Tests describe one of their own.
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {NodeJS.Platform} platform
 * @property {boolean} isRoot
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => boolean} starts whether a program runs: a file that is there may not. Ubuntu's
 *   chromium-browser only asks for a snap, and a download may lack libraries.
 * @property {(command: string, ...args: string[]) => boolean} run runs it to its end; whether it succeeded
 * @property {() => Promise<string>} playwrights where Playwright keeps its own download, there or not
 * @property {(line: string) => void} say
 */

/** @type {Machine} */
const thisMachine = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  // On Windows chrome.exe answers --version by opening a window, so being there must do.
  starts: (path) =>
    existsSync(path) &&
    (process.platform === 'win32' ||
      spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0),
  run: (command, ...args) =>
    spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0,
  playwrights: async () => (await import('@playwright/test')).chromium.executablePath(),
  say: (line) => {
    console.log(line);
  },
};

/**
 * Every place where `names` may be installed, in the order of search.
 * @param {Machine} machine
 * @param {string[]} names
 */
function places({ env, platform }, names) {
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
      folder
        ? ['Chromium', 'Google\\Chrome'].map((app) => win32.join(folder, app, 'Application', 'chrome.exe'))
        : [],
    );
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  if (platform !== 'darwin') return onPath;
  const apps = ['', env['HOME'] ?? ''].flatMap((home) =>
    ['Chromium', 'Google Chrome'].map((app) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`),
  );
  return [...onPath, ...apps];
}

/**
 * The path of a Chromium or Chrome that starts: CHROMIUM_PATH, an installed one, Playwright's own, which is downloaded
 * when need be, or Debian's package.
 * @param {Machine} machine
 * @returns {Promise<string>}
 * @throws {Fault} when CHROMIUM_PATH leads to none, or when nothing helped: what was tried, and what to do
 */
export async function findChromium(machine = thisMachine) {
  const { env, exists, starts, run, say } = machine;
  /** @param {string} path @param {string} source */
  const use = (path, source) => {
    say(`Using ${path} (${source}).`);
    return path;
  };
  const chosen = env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (starts(chosen)) return use(chosen, 'CHROMIUM_PATH');
    throw new Fault(
      `CHROMIUM_PATH is ${chosen}, which ${exists(chosen) ? 'does not start' : 'does not exist'}.`,
    );
  }

  const installed = places(machine, NAMES).find(starts);
  if (installed) return use(installed, 'installed');

  const download = await machine.playwrights();
  if (starts(download)) return use(download, "Playwright's own");
  say('No Chromium or Chrome is installed. Downloading one with Playwright …');
  run(process.execPath, `${root}node_modules/@playwright/test/cli.js`, 'install', 'chromium', '--no-shell');
  if (starts(download)) return use(download, "Playwright's own");

  const tried = [`${NAMES.join(', ')} on PATH and the usual places`, 'npx playwright install chromium'];
  if (places(machine, ['apt-get']).some(exists)) {
    /** @param {string[]} args */
    const aptGet = (...args) =>
      machine.isRoot ? run('apt-get', ...args) : run('sudo', '-n', 'apt-get', ...args);
    if (machine.isRoot || run('sudo', '-n', 'true')) {
      say("Installing Debian's package instead …");
      const done =
        aptGet('update') && PACKAGES.some((name) => aptGet('install', '-y', '--no-install-recommends', name));
      const packaged = done && places(machine, NAMES).find(starts);
      if (packaged) return use(packaged, "Debian's package");
      tried.push(...PACKAGES.map((name) => `apt-get install ${name}`));
    } else {
      tried.push('apt-get install chromium (not tried: it needs root, or sudo without a password)');
    }
  }
  throw new Fault(
    `The end-to-end tests need a Chromium or Chrome, and none was found. Tried:\n` +
      tried.map((what) => `  - ${what}\n`).join('') +
      `Install one, or set CHROMIUM_PATH to the path of one.`,
  );
}
