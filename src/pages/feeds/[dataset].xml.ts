import type { APIRoute } from 'astro';
import { DATASETS, type Dataset } from '../../schema/datasets.ts';
import { changes } from '../../site/changes.ts';
import { atom } from '../../site/feed.ts';
import { indexOf } from '../../views/addresses.ts';
import { datasetLabels } from '../../views/labels.ts';

export const getStaticPaths = () => DATASETS.map((dataset) => ({ params: { dataset }, props: { dataset } }));

export const GET: APIRoute<{ dataset: Dataset }> = ({ props: { dataset } }) =>
  atom(
    changes.filter(({ section }) => section === dataset),
    `/feeds/${dataset}.xml`,
    indexOf(dataset),
    datasetLabels[dataset].many,
  );
