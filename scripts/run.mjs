// Runs a TypeScript command of the project with Vite's own loader, so that no other runner is installed:
//   node scripts/run.mjs data/main.ts <arguments…>
// The module's `main(arguments)` returns the exit code.
import { command, Fault } from './command.mjs';
import { install } from './install.mjs';

await command(async ([file, ...args]) => {
  if (!file) throw new Fault('usage: node scripts/run.mjs <file.ts> [arguments…]');
  await install();
  const { runnerImport } = await import('vite');
  /** @type {{ module: { main(args: string[]): Promise<number> } }} */
  const { module } = await runnerImport(`./${file}`, { configFile: false, logLevel: 'error' });
  return module.main(args);
});
