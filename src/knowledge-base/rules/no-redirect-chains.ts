import type { KnowledgeBaseRule } from './rule.ts';

export const noRedirectChains: KnowledgeBaseRule = {
  name: 'no-redirect-chains',
  description: 'A redirect leads to an entry, never to another redirect or to itself.',
  severity: 'error',
  check({ redirects }) {
    const next = new Map(redirects.map(({ from, to }) => [from, to]));
    return redirects.flatMap(({ to }, i) =>
      [to].flat().flatMap((id, j) => {
        const further = next.get(id);
        if (further === undefined) return [];
        return [{ of: 'redirects' as const, path: [i, 'to', ...(Array.isArray(to) ? [j] : [])], found: JSON.stringify(id), expected: 'an id that is not redirected itself', fix: `${id} leads on to ${[further].flat().join(', ')}` }];
      }),
    );
  },
};
