/** `npm start`: builds the site and serves it, search included. */
import { build, preview } from 'astro';

const PORT = 4321;

await build({ logLevel: process.stdout.isTTY ? 'info' : 'warn' });
const server = await preview({ server: { port: PORT, host: 'localhost' }, logLevel: 'warn' });
console.log(`Lightweight Scaling is at http://localhost:${server.port}/ (stop with Ctrl+C)`);
await server.closed();
