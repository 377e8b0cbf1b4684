import { apiVocabularies, json } from '../../../site/api.ts';

export const GET = () => json(apiVocabularies());
