/** Copies the code of the snippet it stands in. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    const code = this.closest('.snippet')?.querySelector('.snippet-code code')?.textContent;
    if (!code || !navigator.clipboard) return;
    this.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code);
      button.textContent = 'Copied';
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    });
  }
}
customElements.define('copy-button', CopyButton);
