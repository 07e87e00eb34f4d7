// Runs a TypeScript command of the project with Vite's own loader, so that no other runner is installed:
//   node scripts/run.mjs data/main.ts <arguments…>
// The module's `main(arguments)` returns the exit code.
import { install } from './install.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) throw new Error('usage: node scripts/run.mjs <file.ts> [arguments…]');
await install();
const { runnerImport } = await import('vite');
const { module } = await runnerImport(`./${file}`, { configFile: false, logLevel: 'error' });
process.exitCode = await module.main(args);
