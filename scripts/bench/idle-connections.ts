/** What an idle connection costs a server in Node: opens ten thousand on loopback and compares the memory before and after. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const CONNECTIONS = Number(process.env.CONNECTIONS ?? 10_000);
/** How many are being opened at a time: fewer than the listen queue holds. */
const BATCH = 200;

if (process.env.BENCH_CLIENT) {
  // The other end lives in a process of its own, so that its memory is not counted.
  const port = Number(process.env.BENCH_CLIENT);
  const sockets: Socket[] = [];
  while (sockets.length < CONNECTIONS) {
    const batch = Array.from({ length: Math.min(BATCH, CONNECTIONS - sockets.length) }, () => connect(port, '127.0.0.1'));
    await Promise.all(batch.map((socket) => once(socket, 'connect')));
    sockets.push(...batch);
  }
  process.send!('open');
  process.on('message', async () => {
    // Every tenth asks once more: the connections are idle, not dead.
    const asked = sockets.filter((_, i) => i % 10 === 0);
    await Promise.all(
      asked.map((socket) => {
        socket.write('ping');
        return once(socket, 'data');
      }),
    );
    process.send!('answered');
    process.disconnect();
    for (const socket of sockets) socket.destroy();
  });
} else {
  const server = createServer((socket) => {
    socket.on('data', (chunk) => socket.write(chunk));
    socket.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1', 4096);
  await once(server, 'listening');
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const client = fork(import.meta.filename, { env: { ...process.env, BENCH_CLIENT: String((server.address() as AddressInfo).port) } });
  await once(client, 'message');
  await pause(500);
  globalThis.gc?.();
  const after = process.memoryUsage().rss;
  const started = performance.now();
  client.send('ask');
  await once(client, 'message');
  const answered = performance.now() - started;
  console.log(JSON.stringify({ connections: CONNECTIONS, bytesPerConnection: Math.round((after - before) / CONNECTIONS), megabytes: Math.round((after - before) / 2 ** 20), pingsAnswered: CONNECTIONS / 10, milliseconds: Math.round(answered) }));
  server.close();
}
