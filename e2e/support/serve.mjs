import { preview } from 'vite';
import { Fault } from '../../scripts/command.mjs';
import { root } from '../../scripts/install.mjs';

/**
 * Serves a built site on this machine, on any free port.
 * @param {string} site its folder
 * @returns its address, and how to stop it
 */
export async function serve(site) {
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir: site },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Fault(`${site} could not be served`);
  return { address, close: () => server.close() };
}
