/** What became of an address: HEAD, then GET where HEAD tells nothing, redirections followed, passing faults tried again. */
import { isPassing, outcomeOfError, outcomeOfStatus, type Outcome } from './outcome.ts';
import { request, type Answer } from './request.ts';

export interface Manners {
  /** Who asks, with an address where that is explained. */
  agent: string;
  /** For one request, in milliseconds. */
  timeLimit: number;
  /** How often a passing fault is tried again. */
  retries: number;
  /** The pause before the first further try, in milliseconds; each later one is twice as long. */
  backOff: number;
  /** The longest pause that a host may ask for, in milliseconds. */
  longestPause: number;
  sleep(milliseconds: number): Promise<void>;
}

/** As browsers do. */
const REDIRECT_LIMIT = 10;
const PERMANENT = new Set([301, 308]);
const TOO_MANY = 429;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Asks for an address until there is an answer, or until trying again makes no sense. */
export async function checkAddress(url: string, manners: Manners): Promise<Outcome> {
  for (let attempt = 0; ; attempt++) {
    const { outcome, retryAfter } = await follow(url, manners);
    if (!isPassing(outcome) || attempt >= manners.retries) return outcome;
    await manners.sleep(Math.min(Math.max(manners.backOff * 2 ** attempt, retryAfter ?? 0), manners.longestPause));
  }
}

async function follow(url: string, manners: Manners): Promise<{ outcome: Outcome; retryAfter?: number | undefined }> {
  let at = url;
  // Where the permanent part of the way ends: an address behind a passing redirection is not the new one.
  let moved: { status: number; to: string } | undefined;
  let permanent = true;
  for (let hop = 0; hop <= REDIRECT_LIMIT; hop++) {
    let answer: Answer;
    try {
      answer = await ask(at, manners);
    } catch (error) {
      return { outcome: outcomeOfError(error) };
    }
    const { status, location, retryAfter } = answer;
    if (!REDIRECTS.has(status) || location === undefined) {
      const outcome = outcomeOfStatus(status);
      return { outcome: outcome.kind === 'ok' && moved ? { kind: 'moved', ...moved } : outcome, retryAfter };
    }
    permanent &&= PERMANENT.has(status);
    if (permanent) moved = { status, to: location };
    at = location;
    if (!/^https?:/.test(at)) return { outcome: { kind: 'unreachable', why: `leads to ${new URL(at).protocol}` } };
  }
  return { outcome: { kind: 'unreachable', why: 'redirects without end' } };
}

/** Some servers know HEAD badly or not at all; what they say to it counts only when it is good. */
async function ask(url: string, manners: Manners): Promise<Answer> {
  const head = await request('HEAD', url, manners).catch((error: unknown) => {
    if (outcomeOfError(error).kind === 'certificate') throw error;
    return undefined;
  });
  // Who has had enough is not asked in another way.
  if (head && (head.status < 400 || head.status === TOO_MANY)) return head;
  return request('GET', url, manners);
}
