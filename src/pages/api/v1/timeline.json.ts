import { apiTimeline, json } from '../../../site/api.ts';

export const GET = () => json(apiTimeline());
