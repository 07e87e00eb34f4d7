// npm run build: builds the finished site in dist/, ready for any static host.
import { command } from './command.mjs';
import { install } from './install.mjs';
import { buildSite } from './site.mjs';

await command(async () => {
  await install();
  await buildSite('info');
});
