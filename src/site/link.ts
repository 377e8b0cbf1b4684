import { withBase } from '../views/addresses.ts';

/** An address within the site with the base path it is built for. */
export const link = (address: string): string => withBase(address, import.meta.env.BASE_URL);
