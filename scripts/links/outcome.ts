/** What became of asking for an address. */

export type Outcome =
  | { kind: 'ok'; status: number }
  /** It answers under another address, for good. */
  | { kind: 'moved'; status: number; to: string }
  | { kind: 'gone'; status: number }
  /** It answers, and not to programs: nothing is known about the page. */
  | { kind: 'refused'; status: number }
  | { kind: 'failed'; status: number }
  | { kind: 'timeout' }
  /** It was not asked, since its host had given no answer, or wanted no more questions, several times in a row. */
  | { kind: 'skipped' }
  | { kind: 'certificate'; why: string }
  /** No host of this name, or nothing that listens. */
  | { kind: 'unreachable'; why: string };

export type OutcomeKind = Outcome['kind'];

/** What each kind means, for reports. */
export const meanings: Readonly<Record<OutcomeKind, string>> = {
  ok: 'Answers',
  moved: 'Moved permanently',
  gone: 'Gone',
  refused: 'Refuses programs; look yourself',
  failed: 'Fails',
  timeout: 'Does not answer in time',
  certificate: 'Certificate trouble',
  unreachable: 'Cannot be reached',
  skipped: 'Not asked, since its host did not answer the ones before',
};

const GONE = new Set([404, 410]);
const REFUSED = new Set([401, 403, 429, 451]);

/** What the status of a final answer means. */
export function outcomeOfStatus(status: number): Outcome {
  if (GONE.has(status)) return { kind: 'gone', status };
  if (REFUSED.has(status)) return { kind: 'refused', status };
  return status < 400 ? { kind: 'ok', status } : { kind: 'failed', status };
}

/** Codes of node:tls, and of OpenSSL beneath it, that are about the certificate and not about the connection. */
const CERTIFICATE = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET_ISSUER|VERIFY)|HOSTNAME_MISMATCH)/;

/** What an error of a request means. */
export function outcomeOfError(error: unknown): Outcome {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  if (code === 'ETIMEDOUT' || code === 'ABORT_ERR') return { kind: 'timeout' };
  if (CERTIFICATE.test(code)) return { kind: 'certificate', why: code };
  return { kind: 'unreachable', why: code || message };
}

/** Faults of a connection that another try may not meet. */
const PASSING = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

/** Whether another try may end better. */
export const isPassing = (outcome: Outcome): boolean =>
  outcome.kind === 'timeout' || (outcome.kind === 'unreachable' && PASSING.has(outcome.why)) || (outcome.kind === 'failed' && outcome.status >= 500) || (outcome.kind === 'refused' && outcome.status === 429);
