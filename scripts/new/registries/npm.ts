/** Packages of JavaScript, from the npm registry. */
import { z } from 'zod';
import { dayOf, oneLine, partsOn, type Registry } from './registry.ts';

const answerShape = z.object({
  name: z.string(),
  'dist-tags': z.object({ latest: z.string() }),
  time: z.record(z.string(), z.string()).default({}),
  license: z.string().optional().catch(undefined),
  homepage: z.string().optional().catch(undefined),
  repository: z.object({ url: z.string() }).optional().catch(undefined),
});

export const npm: Registry = {
  name: 'npm',
  dataset: 'implementations',
  address: 'https://registry.npmjs.org',
  path: (key) => `/${encodeURIComponent(key).replace(/^%40/, '@')}`,
  keyOf: (url) => {
    const [kind, name, scoped] = partsOn(url, 'npmjs.com') ?? [];
    if (kind !== 'package' || !name) return undefined;
    return name.startsWith('@') && scoped ? `${name}/${scoped}` : name;
  },
  read(answer) {
    const { data } = answerShape.safeParse(answer);
    if (!data) return undefined;
    const latest = data['dist-tags'].latest;
    const date = dayOf(data.time[latest]);
    const repository = data.repository?.url.replace(/^git\+/, '').replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://').replace(/\.git$/, '');
    return {
      name: oneLine(data.name),
      fields: {
        languages: ['javascript'],
        firstRelease: dayOf(data.time.created),
        latestRelease: date && { version: latest, date },
        license: data.license,
        packages: { npm: data.name },
      },
      links: [...(data.homepage ? [{ kind: 'homepage', url: data.homepage }] : []), ...(repository ? [{ kind: 'repository', url: repository }] : [])],
      source: { url: `https://www.npmjs.com/package/${data.name}`, title: `${oneLine(data.name)} on npm` },
    };
  },
};
