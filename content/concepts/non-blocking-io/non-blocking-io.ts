// One thread, several slow peers, real sockets on the loopback interface. A read takes what is there, or says "would block" and returns.

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

type Print = (line: string) => void;

/** Reads what has arrived, without ever waiting. Undefined is "would block": there is nothing, come back later. */
function tryRead(connection: Socket): string | undefined {
  return (connection.read() as Buffer | null)?.toString();
}

/** Serves all peers in one thread. Returns their messages, which end in ".", in the order in which they became complete. */
export async function serve(peers: readonly string[], script: readonly (readonly [peer: string, text: string])[], print: Print): Promise<string[]> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const clients = new Map<string, Socket>();
  const complete: string[] = [];
  let handled = () => {};

  for (const peer of peers) {
    const accepted = once(server, 'connection');
    clients.set(peer, connect(port, '127.0.0.1'));
    const [connection] = (await accepted) as [Socket]; // one after the other, so that we know who is who
    print(`${peer}: ${tryRead(connection) ?? 'would block'}`); // a blocking read would be stuck here

    let message = ''; // what the peer has said so far; a thread of its own would keep this on its stack
    connection.on('readable', () => {
      let text = tryRead(connection);
      if (text === undefined) return; // the end of a connection counts as readable, too
      for (; text !== undefined; text = tryRead(connection)) {
        message += text;
        print(`${peer}: read "${text}"`);
      }
      if (message.endsWith('.')) {
        complete.push(message);
        print(`${peer}: complete, "${message}"`);
        message = '';
      } else {
        print(`${peer}: would block, keeps "${message}"`);
      }
      handled();
    });
  }
  print(`main: waits for all ${peers.length} at once`);

  // Each piece is sent when the one before has been handled: that makes the order certain without a clock.
  for (const [peer, text] of script) {
    const turn = new Promise<void>((resolve) => (handled = resolve));
    clients.get(peer)?.write(text);
    await turn;
  }
  for (const client of clients.values()) client.destroy();
  server.close();
  return complete;
}

if (import.meta.main) {
  await serve(['ann', 'bob', 'cy'], [['cy', 'first.'], ['bob', 'sec'], ['cy', 'thi'], ['bob', 'ond.'], ['cy', 'rd.']], console.log);
}
