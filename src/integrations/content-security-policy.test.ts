import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyFor } from './content-security-policy.ts';

test('the policy allows the inline scripts of the page by hash, and no others', () => {
  const policy = policyFor('<script>one()</script><script src="/x.js"></script><script type="application/ld+json">{}</script>');
  const hash = createHash('sha256').update('one()').digest('base64');
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
  expect(policy.match(/sha256-/g)).toHaveLength(1);
});

test('a sheet in the page is allowed by its hash', () => {
  expect(policyFor('<style>a{}</style>')).toContain(`style-src 'self' 'sha256-${createHash('sha256').update('a{}').digest('base64')}';`);
});

test('nothing comes from another origin, is evaluated, or becomes HTML from text', () => {
  const policy = policyFor('<p style="color:red">x</p><code-snippet></code-snippet>');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/https?:|data:|blob:|\*|unsafe-eval|script-src[^;]*unsafe/);
});

test('frames are for pages with a program to run or a frame to show, style attributes for pages that have them', () => {
  expect(policyFor('<p>x</p>')).not.toMatch(/frame-src|unsafe-inline/);
  expect(policyFor('<code-snippet data-id="x">')).toContain("frame-src 'self'");
  expect(policyFor('<iframe src="/embed/gevent/">')).toContain("frame-src 'self'");
  expect(policyFor('<i class="a" style="--at:1">')).toContain("style-src-attr 'unsafe-inline'");
  expect(policyFor('<p>style="x"</p>')).not.toContain('unsafe-inline');
});
