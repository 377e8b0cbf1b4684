/** Reporters: the same findings for a terminal, a program or GitHub's annotations. */
import { formatFinding, type Finding } from '../src/knowledge-base/finding.ts';

export const FORMATS = ['pretty', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

// GitHub's workflow commands end at a newline and split at these characters.
const escapeData = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** The findings in one of the formats, with a newline at the end, or nothing when there is nothing to say. */
export function report(findings: readonly Finding[], format: Format): string {
  if (format === 'json') return `${JSON.stringify(findings, null, 2)}\n`;
  return findings.map((finding) => (format === 'github' ? annotation(finding) : formatFinding(finding)) + '\n').join('');
}

function annotation(finding: Finding): string {
  const { file, line, column, rule, severity, found, expected, fix } = finding;
  const message = `found ${found}, expected ${expected}${fix ? ` (${fix})` : ''}`;
  return `::${severity} file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}::${escapeData(message)}`;
}
