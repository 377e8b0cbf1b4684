/** What has a mark of its own wherever it stands: the programming models, and the statuses of what runs. */
import type { Value } from './values.ts';

const STATUSES = ['active', 'maintenance', 'dormant', 'archived', 'removed'];

export const isMarked = (field: string, { raw = '' }: Value): boolean => field === 'programmingModel' || (field === 'status' && STATUSES.includes(raw));
