/** The search box in the header: it opens at once, and what searches is loaded then. */
class SearchDialog extends HTMLElement {
  #box?: Promise<import('./search-box.ts').SearchBox>;

  connectedCallback(): void {
    const dialog = this.querySelector('dialog')!;
    const open = (event: Event) => {
      event.preventDefault();
      if (!dialog.open) dialog.showModal();
      this.querySelector('input')!.select();
      this.#box ??= import('./search-box.ts').then(({ SearchBox }) => new SearchBox(this));
      this.#box.then((box) => box.answer()).catch(() => {
        this.querySelector('.search-status')!.textContent = 'Search could not be loaded. Enter opens the search page.';
      });
    };
    this.querySelector('a')!.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
    });
    addEventListener('keydown', (event) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
      if ((event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key === 'k' && (event.ctrlKey || event.metaKey))) open(event);
    });
    this.querySelector('.close')!.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
  }
}
customElements.define('search-dialog', SearchDialog);
