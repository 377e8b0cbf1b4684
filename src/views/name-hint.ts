/** Names that say nothing where links are read without what stands around them, as listeners and search engines do. */
const HINTS: ReadonlyMap<string, string> = new Map([['Go', 'language']]);

/** What such a name is the name of. */
export const nameHint = (name: string): string | undefined => HINTS.get(name);
