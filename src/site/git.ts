/** What the repository's log says, where there is one. */
import { execFileSync } from 'node:child_process';

/** What a git command prints, without the line end; undefined where there is no checkout or no git. */
export function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 256 * 1024 * 1024 }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** A time in milliseconds as `2026-11-22T08:30:00Z`. */
export const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
