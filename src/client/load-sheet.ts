/** Adds a style sheet that the page did not need until now; resolves when it applies. */
export function loadSheet(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const loaded = new Promise<void>((resolve) => {
    link.addEventListener('load', () => resolve());
    // Without its looks it is still of use.
    link.addEventListener('error', () => resolve());
  });
  document.head.append(link);
  return loaded;
}
