/** What editors leave behind at the edges of lines and files: accepted, reported, and mended by `--fix`. */
import type { SourceFile } from './files.ts';
import type { Finding } from './finding.ts';

/** How every finding that `--fix` mends says so. */
export const FIXABLE = 'npm run check -- --fix mends it';

/** The text without byte order mark, foreign line endings and trailing space, and findings for what was there of them. */
export function tidyText({ path: file, text }: SourceFile): { text: string; findings: Finding[] } {
  const findings: Finding[] = [];
  const warn = (line: number, column: number, rule: string, found: string, expected: string) => findings.push({ file, line, column, rule, severity: 'warning', found, expected, fix: FIXABLE });
  if (text.startsWith('\ufeff')) {
    warn(1, 1, 'byte-order-mark', 'a byte order mark', 'a file that begins with its text');
    text = text.slice(1);
  }
  const foreign = /\r\n?/.exec(text);
  if (foreign) {
    text = text.replace(/\r\n?/g, '\n');
    const before = text.slice(0, foreign.index);
    warn(before.split('\n').length, foreign.index - before.lastIndexOf('\n'), 'line-ending', foreign[0] === '\r' ? 'CR' : 'CRLF', 'LF at the end of every line');
  }
  // In YAML alone: in prose of its own, and in code there, two spaces may be meant.
  if (file.endsWith('.yaml') && /[ \t]$/m.test(text)) {
    text = text.split('\n').map((row, i) => {
      const kept = row.replace(/[ \t]+$/, '');
      if (kept !== row) warn(i + 1, kept.length + 1, 'trailing-space', 'space at the end of the line', 'none');
      return kept;
    }).join('\n');
  }
  if (text !== '' && !text.endsWith('\n')) {
    warn(text.split('\n').length, text.length - text.lastIndexOf('\n'), 'final-newline', 'no newline at the end of the file', 'one');
    text += '\n';
  }
  return { text, findings };
}
