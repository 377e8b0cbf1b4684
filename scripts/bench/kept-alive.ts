/**
 * What ten thousand readers who stay connected cost a server: opens keep-alive connections to a port of this machine, asks each
 * for a page, holds them all, asks each once more, and reports failures, times and the memory of the server's processes.
 *
 *   node scripts/bench/kept-alive.ts --port 8080 --server nginx --connections 10000
 *
 * It speaks to 127.0.0.1 alone, and ends within the time limit, whatever the server does.
 */
import { readdir, readFile, readlink } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    path: { type: 'string', default: '/' },
    /** The name of the server's program, whose processes are weighed. */
    server: { type: 'string', default: 'nginx' },
    connections: { type: 'string', default: '10000' },
  },
});
/** More would run out of local ports: connections. */
const MOST = 20_000;
/** How many are being opened at a time: fewer than the listen queue holds. */
const BATCH = 200;
/** How long all are held open and idle before they are asked again: milliseconds. */
const HELD = 5_000;
const TIME_LIMIT = 120_000;

const port = Number(values.port);
const connections = Math.min(MOST, Number(values.connections));
if (!Number.isInteger(port) || !Number.isInteger(connections) || connections < 1) {
  console.error('Usage: node scripts/bench/kept-alive.ts --port PORT [--path /] [--server nginx] [--connections 10000]');
  process.exit(2);
}
setTimeout(() => {
  console.error(`Not done within ${TIME_LIMIT / 1000} seconds.`);
  process.exit(1);
}, TIME_LIMIT).unref();

/** The memory that belongs to the server's processes alone or in part, in bytes. */
async function memory(): Promise<{ processes: number; bytes: number }> {
  const sizes: number[] = [];
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/.test(id)) continue;
    const program = await readlink(`/proc/${id}/exe`).catch(() => '');
    if (program.split('/').at(-1) !== values.server) continue;
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
    sizes.push(Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024);
  }
  return { processes: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

// An agent of its own for each, so that none takes over the connection of another.
const agents = Array.from({ length: connections }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
const sockets = new Set<unknown>();
let failed = 0;
let bytes = 0;
const milliseconds: number[] = [];

function ask(agent: Agent): Promise<void> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const fail = () => {
      failed++;
      resolve();
    };
    const asked = request({ host: '127.0.0.1', port, path: values.path, agent, headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('error', fail);
      response.on('end', () => {
        milliseconds.push(performance.now() - begun);
        if (response.statusCode === 200) resolve();
        else fail();
      });
    });
    asked.on('socket', (socket) => sockets.add(socket));
    asked.on('error', fail);
    asked.end();
  });
}

async function askAll(): Promise<number> {
  const begun = performance.now();
  for (let i = 0; i < agents.length; i += BATCH) await Promise.all(agents.slice(i, i + BATCH).map(ask));
  return Math.round(performance.now() - begun);
}

const before = await memory();
const opened = await askAll();
await pause(HELD);
const held = await memory();
const answered = await askAll();
milliseconds.sort((a, b) => a - b);
console.log(
  JSON.stringify(
    {
      connections,
      // Each connection answered twice: as many sockets as agents means that none was closed in between.
      socketsUsed: sockets.size,
      requests: connections * 2,
      failed,
      megabytesReceived: Number((bytes / 1e6).toFixed(1)),
      millisecondsToOpenAll: opened,
      millisecondsToAskAllAgain: answered,
      medianMilliseconds: Number(milliseconds[Math.floor(milliseconds.length / 2)]?.toFixed(1)),
      slowest99Milliseconds: Number(milliseconds[Math.floor(milliseconds.length * 0.99)]?.toFixed(1)),
      server: { name: values.server, processes: held.processes, megabytesBefore: Number((before.bytes / 1e6).toFixed(1)), megabytesHeld: Number((held.bytes / 1e6).toFixed(1)), bytesPerConnection: Math.round((held.bytes - before.bytes) / connections) },
    },
    null,
    2,
  ),
);
for (const agent of agents) agent.destroy();
process.exitCode = failed > 0 || sockets.size !== connections ? 1 : 0;
