import { withBase } from '../views/addresses.ts';

/** An address within the site with the base path it is built for. */
export const link = (address: string): string => withBase(address, import.meta.env.BASE_URL);

/** The same with the origin before it, for files that are read away from the site. */
export const absolute = (address: string): string => new URL(link(address), import.meta.env.SITE).href;
