// npm start: builds the site and serves it on this machine until Ctrl-C.
import { command, Fault } from './command.mjs';
import { install, root } from './install.mjs';
import { buildSite } from './site.mjs';

const USAGE = `npm start [-- --port N]
Builds Tiltakskart and serves it at http://127.0.0.1:4173, or the next free port, until Ctrl-C.`;

/**
 * @param {string[]} args
 * @throws {Fault} when they are not what USAGE says
 */
async function read(args) {
  const { parseArgs } = await import('node:util');
  try {
    return parseArgs({
      args,
      options: { port: { type: 'string', default: '4173' }, help: { type: 'boolean' } },
    }).values;
  } catch (cause) {
    throw new Fault(`${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`, { cause });
  }
}

await command(async (args) => {
  const options = await read(args);
  if (options.help) {
    console.log(USAGE);
    return;
  }
  const port = Number(options.port);
  if (!/^\d+$/.test(options.port) || port < 1 || port > 65535) {
    throw new Fault(`--port: expected a number from 1 to 65535, found "${options.port}"`);
  }
  await install();
  const { preview } = await import('vite');
  // Always built: it takes seconds, and no list of inputs can then be wrong.
  console.log('Building the site …');
  await buildSite('warn');
  const server = await preview({ root, preview: { host: '127.0.0.1', port } });
  console.log(`\nTiltakskart is at ${server.resolvedUrls?.local[0]}  (Ctrl-C stops it)`);
});
