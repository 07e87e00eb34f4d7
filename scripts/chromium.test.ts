import { describe, expect, it } from 'vitest';
import { findChromium } from './chromium.mjs';

interface Setting {
  env?: Record<string, string>;
  platform?: NodeJS.Platform;
  isRoot?: boolean;
  /** Files that are there and run. */
  programs?: string[];
  /** Files that are there and do not run. */
  broken?: string[];
  /** What a command leaves behind, by its last words; a command not listed fails. */
  commands?: Record<string, string[]>;
}

const PLAYWRIGHTS = '/cache/chromium';

/** A machine of which only what `setting` says is there, with a record of what was run and said. */
function machine({
  env,
  platform = 'linux',
  isRoot = false,
  programs = [],
  broken = [],
  commands = {},
}: Setting) {
  const there = new Set(programs);
  const ran: string[] = [];
  const said: string[] = [];
  return {
    ran,
    said,
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    platform,
    isRoot,
    exists: (path: string) => there.has(path) || broken.includes(path),
    starts: (path: string) => there.has(path),
    run: (command: string, ...args: string[]) => {
      const line = [command, ...args].join(' ');
      const left = Object.entries(commands).find(([words]) => line.endsWith(words));
      ran.push(line);
      for (const path of left?.[1] ?? []) there.add(path);
      return left !== undefined;
    },
    playwrights: () => Promise.resolve(PLAYWRIGHTS),
    say: (line: string) => said.push(line),
  };
}

const DOWNLOAD = 'install chromium --no-shell';
const SHELL = '/usr/bin/chromium-headless-shell';
const APT = {
  'apt-get update': [],
  'apt-get install -y --no-install-recommends chromium-headless-shell': [SHELL],
};

describe('findChromium', () => {
  it('takes CHROMIUM_PATH before all others, and says so', async () => {
    const m = machine({
      env: { CHROMIUM_PATH: '/my/chrome' },
      programs: ['/my/chrome', '/usr/bin/chromium'],
    });
    expect(await findChromium(m)).toBe('/my/chrome');
    expect(m.said).toEqual(['Using /my/chrome (CHROMIUM_PATH).']);
  });

  it('refuses a CHROMIUM_PATH that leads nowhere, even where another browser is installed', async () => {
    const m = machine({ env: { CHROMIUM_PATH: '/no/chrome' }, programs: ['/usr/bin/chromium'] });
    await expect(findChromium(m)).rejects.toThrow('CHROMIUM_PATH is /no/chrome, which does not exist.');
  });

  it('refuses a CHROMIUM_PATH that does not run', async () => {
    const m = machine({ env: { CHROMIUM_PATH: '/etc/hosts' }, broken: ['/etc/hosts'] });
    await expect(findChromium(m)).rejects.toThrow('CHROMIUM_PATH is /etc/hosts, which does not start.');
  });

  it('prefers the shell, which has no window, to a browser that has', async () => {
    const m = machine({ programs: ['/usr/local/bin/chromium', SHELL] });
    expect(await findChromium(m)).toBe(SHELL);
  });

  it('prefers Chromium to Chrome, wherever they are on PATH', async () => {
    const m = machine({ programs: ['/usr/local/bin/google-chrome', '/usr/bin/chromium', PLAYWRIGHTS] });
    expect(await findChromium(m)).toBe('/usr/bin/chromium');
  });

  it('passes over a program that is there and does not run', async () => {
    const m = machine({ broken: ['/usr/bin/chromium-browser'], programs: ['/usr/bin/google-chrome-stable'] });
    expect(await findChromium(m)).toBe('/usr/bin/google-chrome-stable');
  });

  it('looks among the applications of macOS', async () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(await findChromium(machine({ platform: 'darwin', programs: [chrome] }))).toBe(chrome);
    const own = '/Users/kari/Applications/Chromium.app/Contents/MacOS/Chromium';
    const m = machine({ platform: 'darwin', env: { HOME: '/Users/kari' }, programs: [own, PLAYWRIGHTS] });
    expect(await findChromium(m)).toBe(own);
  });

  it('looks among the programs of Windows', async () => {
    const chrome = 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(await findChromium(machine({ platform: 'win32', env, programs: [chrome] }))).toBe(chrome);
  });

  it("takes Playwright's own where none is installed, and downloads nothing", async () => {
    const m = machine({ env: { PATH: '' }, programs: [PLAYWRIGHTS] });
    expect(await findChromium(m)).toBe(PLAYWRIGHTS);
    expect(m.ran).toEqual([]);
  });

  it("downloads Playwright's own before it asks apt-get", async () => {
    const m = machine({
      isRoot: true,
      programs: ['/usr/bin/apt-get'],
      commands: { [DOWNLOAD]: [PLAYWRIGHTS], ...APT },
    });
    expect(await findChromium(m)).toBe(PLAYWRIGHTS);
    expect(m.ran).toHaveLength(1);
  });

  it("installs Debian's package as root when the download fails", async () => {
    const m = machine({ isRoot: true, programs: ['/usr/bin/apt-get'], commands: APT });
    expect(await findChromium(m)).toBe(SHELL);
    expect(m.ran.slice(1)).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium-headless-shell',
    ]);
  });

  it('installs the whole browser where Debian has no package of the shell', async () => {
    const commands = {
      'apt-get update': [],
      'apt-get install -y --no-install-recommends chromium': ['/usr/bin/chromium'],
    };
    const m = machine({ isRoot: true, programs: ['/usr/bin/apt-get'], commands });
    expect(await findChromium(m)).toBe('/usr/bin/chromium');
    expect(m.ran).toHaveLength(4);
  });

  it('asks sudo, which may not ask for a password, when it is not root', async () => {
    const m = machine({ programs: ['/usr/bin/apt-get'], commands: { 'sudo -n true': [], ...APT } });
    expect(await findChromium(m)).toBe(SHELL);
    expect(m.ran.slice(1)).toEqual([
      'sudo -n true',
      'sudo -n apt-get update',
      'sudo -n apt-get install -y --no-install-recommends chromium-headless-shell',
    ]);
  });

  it('installs nothing with apt-get when it has no right to', async () => {
    const m = machine({ programs: ['/usr/bin/apt-get'], commands: APT });
    await expect(findChromium(m)).rejects.toThrow('not tried: it needs root, or sudo without a password');
  });

  it('lists what was tried and what to do when nothing helped', async () => {
    await expect(findChromium(machine({}))).rejects.toThrow(
      'none was found. Tried:\n' +
        '  - chromium-headless-shell, chromium, chromium-browser, google-chrome, google-chrome-stable on PATH and the usual places\n' +
        '  - npx playwright install chromium\n' +
        'Install one, or set CHROMIUM_PATH to the path of one.',
    );
  });
});
