import { json } from '../../../site/api.ts';
import { openApi } from '../../../site/openapi.ts';

export const GET = () => json(openApi(), 'application/openapi+json');
