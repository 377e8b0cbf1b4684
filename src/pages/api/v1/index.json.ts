import { apiIndex, json } from '../../../site/api.ts';

export const GET = () => json(apiIndex());
