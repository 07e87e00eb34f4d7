// npm run dev: the site from its sources, reloaded as they change.
import { command } from './command.mjs';
import { install, root } from './install.mjs';

await command(async () => {
  await install();
  const { createServer } = await import('vite');
  const server = await createServer({ root });
  await server.listen();
  server.printUrls();
});
