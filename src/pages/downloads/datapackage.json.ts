import { json } from '../../site/api.ts';
import { kb } from '../../site/knowledge-base.ts';
import { absolute } from '../../site/link.ts';
import { commit, commitDate, REPOSITORY, TAGLINE, TITLE } from '../../site/project.ts';
import { dataPackageOf } from '../../views/data-package.ts';

export const GET = () => json(dataPackageOf(kb, { title: TITLE, description: TAGLINE, homepage: absolute('/'), repository: REPOSITORY, commit: commit(), date: commitDate(kb) }));
