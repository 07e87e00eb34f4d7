// npm test: the checks of the project, with all the set-up they need; npm run test:all: those that take long, too. Later
// checks run even if a check fails.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { command, Fault } from './command.mjs';
import { closingLine, fromEngines, fromPlaywright, fromVitest, isGood, settle, sum } from './counts.mjs';
import { findEngines } from './engines.mjs';
import { install, root } from './install.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

const PARTS = ['lint', 'unit', 'e2e', 'engines', 'fuzz'];
/** What `npm test` runs where nothing is named. */
const USUAL = ['lint', 'unit', 'e2e', 'engines'];
/** For how long all kinds of damaged inputs are tried, in seconds. */
const FUZZ_SECONDS = '120';
const USAGE = `npm test [-- part…]
Checks what every change is held to, in minutes, or only the parts named:
  lint  formatting (Prettier), ESLint, types (svelte-check)
  unit  unit tests (Vitest)
  e2e   builds the site and drives it in Chromium (Playwright); CHROMIUM_PATH chooses the browser
  engines  one journey over the site that e2e built in Firefox and in WebKit, where they are there or Debian has them
npm run test:all [-- part…]
Checks everything: every browser test, on both painters where they differ; every built file away in every way; all journeys in
  Firefox and WebKit; and
  fuzz  damaged inputs of every kind, for ${FUZZ_SECONDS} seconds
The last line tells how many checks and tests passed and failed. Skipped tests count as failed.`;

/** @param {string} script a program of an installed package */
const bin = (script) => `${root}node_modules/${script}`;

/** One pass or one failure. @type {(ok: boolean) => Counts} */
const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** @param {string} title @param {number} since in ms, of performance.now() */
const heading = (title, since) => `\n── ${title} (${((performance.now() - since) / 1000).toFixed(1)} s) ──`;

/**
 * Runs a Node program to its end.
 * @param {string[]} args the script and its arguments
 * @param {Record<string, string>} [env] set besides this process's own
 * @param {boolean} [quiet] gives its output back instead of showing it
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
function node(args, env, quiet = false) {
  const stdout = quiet ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdout, stdout],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve({ exitCode: code ?? 1, output });
    });
  });
}

/**
 * Checks that need nothing of each other, two at a time; each one's output is shown whole when it is done.
 * @param {[title: string, args: string[], env?: Record<string, string>][]} checks
 * @returns {Promise<Map<string, Counts>>} by title
 */
async function sideBySide(checks) {
  const waiting = [...checks];
  /** @type {Map<string, Counts>} */
  const results = new Map();
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [title, args, env] = next;
      const start = performance.now();
      const { exitCode, output } = await node(args, env, true);
      results.set(title, one(exitCode === 0));
      console.log(`${heading(title, start)} ${exitCode === 0 ? 'passed' : 'FAILED'}\n${output.trim()}`);
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
}

/**
 * Runs a test runner in view and counts what its JSON report tells.
 * @param {string} title
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {string} report where the runner writes its report
 * @param {(json: unknown) => Counts} read
 * @returns {Promise<Counts>}
 */
async function runner(title, args, env, report, read) {
  const start = performance.now();
  console.log(`\n── ${title} ──`);
  const { exitCode } = await node(args, env);
  /** @type {Counts} */
  let counts = { passed: 0, failed: 0 };
  try {
    counts = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    counts = one(false);
    console.error(`No report of ${title}:`, error);
  }
  counts = settle(counts, exitCode);
  console.log(`${heading(title, start)} ${closingLine(counts)}`);
  return counts;
}

/** A port that nothing listens on. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
      });
    });
  });
}

/** @param {string} report @returns {Promise<Counts>} */
async function endToEnd(report) {
  const title = 'End-to-end tests (Playwright)';
  try {
    console.log('\n── A Chromium for the end-to-end tests ──');
    const env = {
      CHROMIUM_PATH: await findChromium(),
      E2E_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    };
    const args = [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'];
    return await runner(title, args, env, report, fromPlaywright);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    console.error(`${error.message}\n${title} did not run.`);
    return one(false);
  }
}

/**
 * The journeys in Firefox and WebKit, or a line that says why there are none.
 * @param {boolean} everything all of them, which must not be missing
 * @param {string} report
 * @returns {Promise<Counts>}
 */
async function inOtherEngines(everything, report) {
  const title = 'Firefox and WebKit';
  try {
    findEngines();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    console.log(`\n── ${title} ──\n${error.message}\nNot driven here.`);
    return everything ? one(false) : { passed: 0, failed: 0 };
  }
  const args = ['scripts/engines.mjs', `--report=${report}`, ...(everything ? [] : ['--smoke'])];
  return runner(title, args, {}, report, fromEngines);
}

/** @param {string[]} parts @param {boolean} everything @param {string} temporary a folder for reports */
async function check(parts, everything, temporary) {
  /** @type {[string, string[]][]} */
  const lint = [
    // In one process, since another would learn all types anew. It takes as long as all else here.
    ['ESLint', [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.']],
    // Checks .ts, .js and .mjs of tsconfig.json too, so tsc would only do the same again.
    [
      'Types (svelte-check)',
      [bin('svelte-check/bin/svelte-check'), '--tsconfig', 'tsconfig.json', '--fail-on-warnings'],
    ],
    ['Formatting (Prettier)', [bin('prettier/bin/prettier.cjs'), '--check', '.']],
  ];
  // As in a developer's shell: the build must give the finished site even so.
  /** @type {[string, string[], Record<string, string>]} */
  const build = ['Build', ['scripts/build.mjs'], { NODE_ENV: 'development' }];
  const wants = (/** @type {string} */ part) => parts.includes(part);
  const results = await sideBySide([...(wants('lint') ? lint : []), ...(wants('e2e') ? [build] : [])]);
  const all = [...results.values()];
  if (wants('unit')) {
    const report = join(temporary, 'vitest.json');
    const args = [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json'];
    all.push(
      await runner('Unit tests (Vitest)', [...args, `--outputFile.json=${report}`], {}, report, fromVitest),
    );
  }
  if (wants('e2e')) {
    if (results.get('Build')?.passed === 1) all.push(await endToEnd(join(temporary, 'playwright.json')));
    else {
      console.error('\nThe end-to-end tests did not run, since the build failed.');
      all.push(one(false));
    }
  }
  // Never on a site that was built before, where this build failed.
  if (wants('engines') && results.get('Build')?.failed !== 1) {
    all.push(await inOtherEngines(everything, join(temporary, 'engines.json')));
  }
  if (wants('fuzz')) {
    const fuzzed = await sideBySide([
      ['Damaged inputs', ['scripts/run.mjs', 'data/fuzz/main.ts', FUZZ_SECONDS]],
    ]);
    all.push(...fuzzed.values());
  }
  return sum(all);
}

await command(async (args) => {
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const everything = args.includes('--all');
  if (everything) process.env['TEST_ALL'] = '1';
  const named = args.filter((arg) => arg !== '--all');
  const unknown = named.find((arg) => !PARTS.includes(arg));
  if (unknown !== undefined) throw new Fault(`"${unknown}" is no part of the checks.\n${USAGE}`);
  const temporary = mkdtempSync(join(tmpdir(), 'tiltakskart-'));
  let counts = one(false);
  try {
    const start = performance.now();
    await install();
    console.log(heading('Packages installed', start));
    counts = await check(named.length > 0 ? named : everything ? PARTS : USUAL, everything, temporary);
  } catch (error) {
    console.error(error instanceof Fault ? error.message : error);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  console.log(`\n${closingLine(counts)}`);
  return isGood(counts) ? 0 : 1;
});
