import { apiGraph, json } from '../../../site/api.ts';

export const GET = () => json(apiGraph());
