import { expect, test } from 'vitest';
import { linkMarkdown, linkReport, type Checked } from './report.ts';

const at = (url: string, outcome: Checked['outcome'], key?: string): Checked => ({ url, outcome, places: [{ file: 'data/peps/a.yaml', line: 3, key }] });
const checked: Checked[] = [
  at('https://ok.org/', { kind: 'ok', status: 200 }),
  at('https://no.org/', { kind: 'refused', status: 403 }),
  at('https://old.org/', { kind: 'moved', status: 301, to: 'https://new.org/?a=1&b' }, 'url'),
  at('https://gone.org/', { kind: 'gone', status: 404 }, 'url'),
  at('https://gone.org/prose', { kind: 'gone', status: 410 }),
  at('https://self.org/', { kind: 'certificate', why: 'CERT_HAS_EXPIRED' }),
];
const report = linkReport(checked, '2026-11-23');

test('what answers or refuses programs is counted, the rest needs a look, the surest first', () => {
  expect(report.counts).toEqual({ ok: 1, refused: 1, moved: 1, gone: 2, certificate: 1 });
  expect(report.troubles.map(({ url }) => url)).toEqual(['https://gone.org/', 'https://gone.org/prose', 'https://old.org/', 'https://self.org/']);
});

test('a link that moved gets its new address, one that died an archived copy', () => {
  expect(report.troubles.find(({ url }) => url === 'https://old.org/')!.suggestion).toEqual(['url: "https://new.org/?a=1&b"', 'original: https://old.org/', 'status: moved']);
  expect(report.troubles[0]!.suggestion).toEqual(['url: https://gone.org/', 'archived: https://web.archive.org/web/https://gone.org/', 'status: dead']);
  expect(report.troubles[1]!.suggestion).toEqual(['https://web.archive.org/web/https://gone.org/prose']);
  expect(report.troubles[3]!.suggestion).toBeUndefined();
});

test('the Markdown names outcome, place and patch', () => {
  const markdown = linkMarkdown(report);
  expect(markdown).toMatch(/^# External links on 2026-11-23\n\n6 addresses were asked\./);
  expect(markdown).toContain('| Gone | 2 |');
  expect(markdown).toContain('## Gone\n\n- `https://gone.org/` (404)\n  - `data/peps/a.yaml:3`\n  ```yaml\n  url: https://gone.org/\n');
  expect(markdown).toContain('- `https://self.org/` (`CERT_HAS_EXPIRED`)');
});

test('without trouble it says so', () => {
  expect(linkMarkdown(linkReport(checked.slice(0, 2), '2026-11-23'))).toContain('Every address answers, or refuses programs.');
});
