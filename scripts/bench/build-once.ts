/** Builds the site once in this process, and prints what it took as JSON: seconds, and the most memory at one time in MiB. */
import { build } from 'astro';

const started = performance.now();
await build({ root: process.cwd(), logLevel: 'error' });
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, mebibytes: process.resourceUsage().maxRSS / 1024 }));
