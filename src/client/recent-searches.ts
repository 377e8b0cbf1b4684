/** What this reader searched for lately; it stays on the device. */

const KEY = 'searches';
/** As many as one looks at. */
const KEPT = 6;

/** The latest searches, newest first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((item) => typeof item === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(question: string): void {
  const asked = question.trim();
  if (!asked) return;
  try {
    localStorage.setItem(KEY, JSON.stringify([asked, ...recentSearches().filter((other) => other !== asked)].slice(0, KEPT)));
  } catch {
    // Without storage nothing is remembered.
  }
}
