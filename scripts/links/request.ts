/** One request for an address, without following where it leads. */
import http from 'node:http';
import https from 'node:https';

export interface Answer {
  status: number;
  /** The absolute address of a redirection. */
  location?: string | undefined;
  /** How long the host wants to be left alone, in milliseconds. */
  retryAfter?: number | undefined;
}

/** Asks once; rejects with the error of the connection, or with ETIMEDOUT. The body is never read. */
export function request(method: 'HEAD' | 'GET', url: string, { agent, timeLimit }: { agent: string; timeLimit: number }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { request: open } = url.startsWith('https:') ? https : http;
    // A connection of its own for each request: an address is asked once a week.
    const asking = open(url, { method, agent: false, headers: { 'user-agent': agent, accept: '*/*', connection: 'close' } }, (response) => {
      clearTimeout(timer);
      const { statusCode = 0, headers } = response;
      const location = headers.location !== undefined && URL.canParse(headers.location, url) ? new URL(headers.location, url).href : undefined;
      const seconds = Number(headers['retry-after']);
      resolve({ status: statusCode, location, retryAfter: seconds > 0 ? seconds * 1000 : undefined });
      response.destroy();
    });
    const timer = setTimeout(() => asking.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })), timeLimit);
    asking.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    asking.end();
  });
}
