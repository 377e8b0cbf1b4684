import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyFor } from './content-security-policy.ts';

test('the policy allows the inline scripts of the page by hash, and no others', () => {
  const policy = policyFor('<script>one()</script><script src="/x.js"></script><script type="application/ld+json">{}</script>');
  const hash = createHash('sha256').update('one()').digest('base64');
  expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}';`);
  expect(policy.match(/sha256-/g)).toHaveLength(1);
});

test('nothing comes from another origin', () => {
  const policy = policyFor('');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe-inline/);
});
