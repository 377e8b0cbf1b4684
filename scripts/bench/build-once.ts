/** Builds the site once in this process, and prints what it took as JSON: seconds, those that all its threads computed, and the most memory at one time in MiB. */
import { build } from 'astro';

const started = performance.now();
await build({ root: process.cwd(), logLevel: 'error' });
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, processorSeconds: (user + system) / 1e6, mebibytes: process.resourceUsage().maxRSS / 1024 }));
