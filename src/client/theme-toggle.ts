/** Switches between light and dark, and remembers it. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')!.addEventListener('click', () => {
      const root = document.documentElement;
      const now = root.dataset.choice ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
      const next = now === 'dark' ? 'light' : 'dark';
      root.dataset.choice = next;
      try {
        localStorage.setItem('theme', next);
      } catch {
        // Without storage the choice lasts for this page.
      }
    });
  }
}
customElements.define('theme-toggle', ThemeToggle);
