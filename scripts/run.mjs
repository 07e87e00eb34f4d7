// Runs a TypeScript command of the project with Vite's own loader, so that no other runner is installed:
//   node scripts/run.mjs data/main.ts <arguments…>
// The module's `main(arguments)` returns the exit code.
import { command, Fault } from './command.mjs';
import { install } from './install.mjs';

/**
 * A module that runs the command while it is loaded: Vite closes its loader after that, and a command may load more
 * modules as it goes.
 * @param {string} file
 * @param {string[]} args
 */
const entry = (file, args) => ({
  name: 'run-command',
  /** @param {string} id */
  resolveId: (id) => (id === 'virtual:run' ? `\0${id}` : undefined),
  /** @param {string} id */
  load: (id) =>
    id === '\0virtual:run'
      ? `import { main } from ${JSON.stringify(`/${file}`)};\nexport const code = await main(${JSON.stringify(args)});`
      : undefined,
});

await command(async ([file, ...args]) => {
  if (!file) throw new Fault('usage: node scripts/run.mjs <file.ts> [arguments…]');
  await install();
  const { runnerImport } = await import('vite');
  // Otherwise Vite would set the mode to development, also for anything that a command builds.
  process.env['NODE_ENV'] = 'production';
  /** @type {{ module: { code: number } }} */
  const { module } = await runnerImport('virtual:run', {
    configFile: false,
    logLevel: 'error',
    plugins: [entry(file, args)],
  });
  return module.code;
});
