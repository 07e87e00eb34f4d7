import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { soon, Stage } from './programs.ts';
import { COMMANDS, Page } from './webdriver.ts';

/** Nothing of the browser's own on the network, no questions, and files saved where the journeys look for them. */
const preferences = (downloads: string): Readonly<Record<string, string | number | boolean>> => ({
  'marionette.port': 0,
  'remote.prefs.recommended': true,
  'intl.accept_languages': 'nb-NO',
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
  // It would not draw WebGL on the processor, and MapLibre would never be seen in it.
  'webgl.force-enabled': true,
});

/** What Firefox logs of the page: thrown, refused by its policy, or said by its own code. */
const PROBLEMS = `
  const found = Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && message.sourceName.startsWith('http'))
    .map((message) => message.errorMessage + ' (' + message.sourceName + ':' + message.lineNumber + ')');
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const said = storage.getEvents()
    .filter(({ level, filename }) => ['error', 'warn', 'assert'].includes(level) && filename.startsWith('http'))
    .map((event) => event.level + ': ' + [...event.arguments].join(' '));
  Services.console.reset();
  storage.clearEvents();
  return [...found, ...said];`;

/** The page gives its WebGL up when it has asked what draws it; and a page that is left asks for nothing more. */
const NOT_OURS =
  /^WebGL context was lost|ServiceWorker intercepted the request and encountered an unexpected/;

/** Prints the page in view to a file, on paper as large as its style sheet asks for. */
const PRINT = `
  const [path, done] = arguments;
  const service = Cc['@mozilla.org/gfx/printsettings-service;1'].getService(Ci.nsIPrintSettingsService);
  const settings = service.createNewPrintSettings();
  Object.assign(settings, {
    isInitializedFromPrinter: true, isInitializedFromPrefs: true, printerName: '', printSilent: true,
    outputFormat: Ci.nsIPrintSettings.kOutputFormatPDF, outputDestination: Ci.nsIPrintSettings.kOutputDestinationFile,
    toFileName: path, usePageRuleSizeAsPaperSize: true, honorPageRuleMargins: true, printBGColors: true, printBGImages: true,
    paperSizeUnit: Ci.nsIPrintSettings.kPaperSizeMillimeters, paperWidth: 210, paperHeight: 297,
    marginTop: 0.4, marginBottom: 0.4, marginLeft: 0.4, marginRight: 0.4, unwriteableMarginTop: 0, unwriteableMarginBottom: 0,
    unwriteableMarginLeft: 0, unwriteableMarginRight: 0,
    headerStrLeft: '', headerStrCenter: '', headerStrRight: '', footerStrLeft: '', footerStrCenter: '', footerStrRight: '',
    shrinkToFit: true, scaling: 1,
  });
  gBrowser.selectedBrowser.browsingContext.print(settings).then(() => done(null), (error) => done(String(error)));`;

/** Marionette: a socket on which each message is its length, a colon, and JSON. */
async function marionette(port: number) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let received = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (part: Buffer) => {
    received = Buffer.concat([received, part]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (colon < 0 || received.length < end) return;
      const message = JSON.parse(received.toString('utf8', colon + 1, end)) as unknown;
      received = received.subarray(end);
      // The first message is the browser's greeting.
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message as [1, number, { error: string; message: string } | null, unknown];
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
      else asked?.resolve(value);
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has gone'));
  });
  /** Where the answer is an object of one `value`, that value. */
  const send = async (name: string, parameters: object = {}): Promise<unknown> => {
    const text = JSON.stringify([0, ++last, name, parameters]);
    const answer = await new Promise<unknown>((resolve, reject) => {
      waiting.set(last, { resolve, reject });
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
    return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;
  };
  return { send, close: () => socket.destroy() };
}

/** Starts Firefox. `more` are preferences besides. */
export async function firefox(
  command: string,
  more: Readonly<Record<string, string | number | boolean>> = {},
): Promise<Engine> {
  const stage = await Stage.open();
  const [profile, downloads] = ['profile', 'Downloads'].map((name) => join(stage.home, name)) as [
    string,
    string,
  ];
  for (const folder of [profile, downloads]) mkdirSync(folder);
  const lines = Object.entries({ ...preferences(downloads), ...more });
  writeFileSync(
    join(profile, 'user.js'),
    lines.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''),
  );
  stage.run(command, ['--profile', profile, '--no-remote', '--marionette', '--remote-allow-system-access']);
  const active = join(profile, 'MarionetteActivePort');
  const port = await soon('Firefox', () =>
    existsSync(active) ? Number(readFileSync(active, 'utf8')) || undefined : undefined,
  );
  const { send, close } = await marionette(port);
  const { capabilities } = (await send('WebDriver:NewSession')) as {
    capabilities: { browserVersion: string };
  };
  /** Runs code of the browser's own, not of the page. */
  const within = async (
    name: 'WebDriver:ExecuteScript' | 'WebDriver:ExecuteAsyncScript',
    script: string,
    args: unknown[],
  ) => {
    await send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await send(name, { script, args });
    } finally {
      await send('Marionette:SetContext', { value: 'content' });
    }
  };
  const page = new Page((command, parameters = {}) => send(COMMANDS[command][2], parameters));
  return {
    name: 'Firefox',
    version: capabilities.browserVersion,
    page,
    downloads,
    print: async () => {
      const path = join(stage.home, 'printed.pdf');
      const wrong = (await within('WebDriver:ExecuteAsyncScript', PRINT, [path])) as string | null;
      if (wrong !== null) throw new Error(`Firefox did not print: ${wrong}`);
      return new Uint8Array(readFileSync(path));
    },
    guard: async (on) => {
      await within(
        'WebDriver:ExecuteScript',
        "Services.prefs.setBoolPref('privacy.resistFingerprinting', arguments[0])",
        [on],
      );
    },
    problems: async () => {
      const told = (await within('WebDriver:ExecuteScript', PROBLEMS, [])) as string[];
      return told.filter((line) => !NOT_OURS.test(line));
    },
    close: async () => {
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      close();
      await stage.close();
    },
  };
}
