/** Servers with every fault that a link can have, for tests. */
import { generateKeyPairSync, sign } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';

export interface FaultyServer {
  origin: string;
  /** What was asked, as `METHOD /path`, in order. */
  asked: string[];
  agents: Set<string | undefined>;
  /** The most requests that were open at the same time. */
  mostAtOnce: number;
  stop(): void;
}

/** Starts the server; the path of a request names the fault. */
export async function faultyServer(): Promise<FaultyServer> {
  const asked: string[] = [];
  const agents = new Set<string | undefined>();
  let open = 0;
  const server = http.createServer((request, response) => {
    const path = request.url!;
    const times = asked.filter((line) => line.endsWith(` ${path}`)).length;
    asked.push(`${request.method} ${path}`);
    agents.add(request.headers['user-agent']);
    state.mostAtOnce = Math.max(state.mostAtOnce, ++open);
    response.on('close', () => open--);
    const answer = (status: number, headers: http.OutgoingHttpHeaders = {}) => setTimeout(() => response.writeHead(status, headers).end('body'), path.startsWith('/slow-') ? 20 : 0);
    const [, status] = /^\/status\/(\d+)/.exec(path) ?? [];
    if (status) return void answer(Number(status));
    switch (path) {
      case '/moved':
        return void answer(301, { location: '/moved-again' });
      case '/moved-again':
        return void answer(308, { location: '/here' });
      case '/found':
        return void answer(302, { location: '/here' });
      case '/moved-then-found':
        return void answer(301, { location: '/found' });
      case '/moved-to-nothing':
        return void answer(301, { location: '/status/404' });
      case '/circle':
        return void answer(302, { location: '/circle' });
      case '/to-mail':
        return void answer(301, { location: 'mailto:ada@example.org' });
      case '/no-head':
        return void answer(request.method === 'HEAD' ? 405 : 200);
      case '/cuts-head':
        return request.method === 'HEAD' ? void response.destroy() : void answer(200);
      case '/recovers':
        return void answer(times < 2 ? 503 : 200);
      case '/busy':
        return void answer(times < 1 ? 429 : 200, times < 1 ? { 'retry-after': '7' } : {});
      case '/silent':
        return;
      default:
        return void answer(200);
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const state: FaultyServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    agents,
    mostAtOnce: 0,
    stop: () => void (server.closeAllConnections(), server.close()),
  };
  return state;
}

/** A server whose certificate nobody but itself has signed. */
export async function selfSignedServer(): Promise<{ origin: string; stop(): void }> {
  const server = https.createServer(selfSigned('127.0.0.1'), (_, response) => void response.end());
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => void (server.closeAllConnections(), server.close()) };
}

/** A key and a certificate, made for this run: no secret stands in the repository, and nothing expires there. */
function selfSigned(name: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  // X.509 (RFC 5280) in DER, with no more than a server needs.
  const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
    const content = Buffer.concat(parts);
    const length = content.length < 0x80 ? [content.length] : [0x82, content.length >> 8, content.length & 0xff];
    return Buffer.concat([Buffer.from([tag, ...length]), content]);
  };
  const algorithm = der(0x30, Buffer.from('06032b6570', 'hex')); // Ed25519, RFC 8410
  const subject = der(0x30, der(0x31, der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from(name)))));
  const time = (moment: number) => der(0x17, Buffer.from(`${new Date(moment).toISOString().replace(/\D/g, '').slice(2, 14)}Z`));
  const validity = der(0x30, time(Date.now() - 86_400_000), time(Date.now() + 86_400_000));
  const body = der(0x30, der(0x02, Buffer.from([1])), algorithm, subject, validity, subject, publicKey.export({ type: 'spki', format: 'der' }));
  const certificate = der(0x30, body, algorithm, der(0x03, Buffer.from([0]), sign(null, body, privateKey)));
  const cert = `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert };
}
