/** Packages of Python, from the Python Package Index. */
import { z } from 'zod';
import { dayOf, oneLine, partsOn, type Registry } from './registry.ts';

const file = z.object({ upload_time: z.string().optional() });
const answerShape = z.object({
  info: z.object({
    name: z.string(),
    version: z.string(),
    license_expression: z.string().nullish(),
    license: z.string().nullish(),
    home_page: z.string().nullish(),
    project_urls: z.record(z.string(), z.string()).nullish(),
  }),
  releases: z.record(z.string(), z.array(file)).default({}),
});

/** What projects call their addresses, and the kind of link that means. */
const LINK_KINDS: readonly [RegExp, string][] = [
  [/^(source|repository|code|github|source code)$/i, 'repository'],
  [/^(home ?page|home)$/i, 'homepage'],
  [/^(docs|documentation)$/i, 'documentation'],
];

export const pypi: Registry = {
  name: 'PyPI',
  dataset: 'implementations',
  address: 'https://pypi.org',
  path: (key) => `/pypi/${encodeURIComponent(key)}/json`,
  keyOf: (url) => {
    const [kind, name] = partsOn(url, 'pypi.org', 'pypi.python.org') ?? [];
    return kind === 'project' || kind === 'pypi' ? name : undefined;
  },
  read(answer) {
    const { data } = answerShape.safeParse(answer);
    if (!data) return undefined;
    const { info, releases } = data;
    const days = Object.fromEntries(Object.entries(releases).map(([version, files]) => [version, files.flatMap(({ upload_time }) => dayOf(upload_time) ?? []).sort()[0]]));
    const latest = days[info.version];
    const named = Object.entries({ ...(info.home_page && { Homepage: info.home_page }), ...info.project_urls });
    return {
      name: oneLine(info.name),
      fields: {
        languages: ['python'],
        firstRelease: Object.values(days).flatMap((day) => day ?? []).sort()[0],
        latestRelease: latest && { version: info.version, date: latest },
        license: info.license_expression ?? info.license ?? undefined,
        packages: { pypi: info.name },
      },
      links: named.flatMap(([label, url]) => LINK_KINDS.filter(([pattern]) => pattern.test(label)).map(([, kind]) => ({ kind, url }))),
      source: { url: `https://pypi.org/project/${info.name}/`, title: `${oneLine(info.name)} on PyPI` },
    };
  },
};
