// npm run build: the finished site in dist/, ready for any static host.
import { command } from './command.mjs';
import { install, root } from './install.mjs';

await command(async () => {
  await install();
  const { build } = await import('vite');
  await build({ root });
});
