/** Repositories, from GitHub. */
import { z } from 'zod';
import { oneLine, partsOn, type Registry } from './registry.ts';

const repository = z.object({
  name: z.string(),
  full_name: z.string(),
  html_url: z.string(),
  homepage: z.string().nullish(),
  archived: z.boolean().default(false),
  language: z.string().nullish(),
  license: z.object({ spdx_id: z.string().nullish() }).nullish(),
});

export const github: Registry = {
  name: 'GitHub',
  dataset: 'implementations',
  address: 'https://api.github.com',
  path: (key) => `/repos/${key.split('/').map(encodeURIComponent).join('/')}`,
  keyOf: (url) => {
    const [owner, name] = partsOn(url, 'github.com') ?? [];
    return owner && name ? `${owner}/${name.replace(/\.git$/, '')}` : undefined;
  },
  read(answer) {
    const { data } = repository.safeParse(answer);
    if (!data) return undefined;
    // NOASSERTION is GitHub's word for a licence that it could not recognise.
    const license = data.license?.spdx_id === 'NOASSERTION' ? undefined : (data.license?.spdx_id ?? undefined);
    return {
      name: oneLine(data.name),
      fields: {
        languages: data.language ? [data.language.toLowerCase()] : undefined,
        // Neither the first commit nor the day of the repository is a release; only its end can be read off.
        status: data.archived ? 'archived' : undefined,
        statusReason: data.archived ? 'Its repository is marked as archived.' : undefined,
        license,
      },
      links: [{ kind: 'repository', url: data.html_url }, ...(data.homepage ? [{ kind: 'homepage', url: data.homepage }] : [])],
      source: { url: data.html_url, title: `Repository ${data.full_name}` },
    };
  },
};
