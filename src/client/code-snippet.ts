/** A snippet a reader can switch, copy, edit and run; what runs it is loaded when the reader asks. */
import type { Language } from './sandbox/protocol.ts';

const REMEMBERED = 'snippet-language';

/** The Python runtime is large: a reader is told before it is loaded, once for each page. */
const PYTHON_SIZE = '13 MB';
let pythonLoaded = false;

class CodeSnippet extends HTMLElement {
  #language: Language = 'typescript';
  #edited = new Map<Language, string>();
  #running?: AbortController;
  #checked = '';

  connectedCallback(): void {
    this.#checked = this.#samp.textContent ?? '';
    for (const group of this.querySelectorAll<HTMLElement>('.tabs, .snippet-actions')) group.hidden = false;
    for (const panel of this.#panels) panel.setAttribute('role', 'tabpanel');
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>('button');
      if (button?.role === 'tab') this.#show(button.dataset.language as Language, true);
      else if (button?.dataset.action) this.#act(button.dataset.action);
    });
    this.querySelector('.tabs')!.addEventListener('keydown', (event) => this.#arrow(event as KeyboardEvent));
    this.#editor.addEventListener('input', () => this.#edited.set(this.#language, this.#editor.value));
    let remembered: string | null = null;
    try {
      remembered = localStorage.getItem(REMEMBERED);
    } catch {
      // Without storage every page begins with TypeScript.
    }
    this.#show(this.#tabs.some(({ dataset }) => dataset.language === remembered) ? (remembered as Language) : 'typescript');
  }

  get #tabs() {
    return [...this.querySelectorAll<HTMLButtonElement>('[role=tab]')];
  }
  get #panels() {
    return [...this.querySelectorAll<HTMLElement>('.snippet-code')];
  }
  get #panel() {
    return this.#panels.find(({ dataset }) => dataset.language === this.#language)!;
  }
  get #editor() {
    return this.querySelector('textarea')!;
  }
  get #samp() {
    return this.querySelector('samp')!;
  }
  get #source() {
    return this.#panel.querySelector('code')!.textContent ?? '';
  }
  #button(action: string) {
    return this.querySelector<HTMLButtonElement>(`[data-action=${action}]`);
  }

  #show(language: Language, remember = false): void {
    this.#language = language;
    const edited = this.#edited.get(language);
    for (const tab of this.#tabs) {
      const selected = tab.dataset.language === language;
      tab.ariaSelected = String(selected);
      tab.tabIndex = selected ? 0 : -1;
    }
    for (const panel of this.#panels) panel.hidden = panel !== this.#panel || edited !== undefined;
    this.#editor.hidden = edited === undefined;
    if (edited !== undefined) {
      this.#editor.value = edited;
      this.#editor.rows = Math.min(40, edited.split('\n').length + 1);
    }
    const run = this.#button('run');
    if (run) run.textContent = language === 'python' && !pythonLoaded ? `Run (loads ${PYTHON_SIZE})` : 'Run';
    this.#button('edit')?.toggleAttribute('hidden', edited !== undefined);
    this.#button('reset')?.toggleAttribute('hidden', edited === undefined);
    if (!remember) return;
    try {
      localStorage.setItem(REMEMBERED, language);
    } catch {
      // The choice lasts for this page.
    }
  }

  #arrow(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const tabs = this.#tabs;
    const next = tabs[(tabs.findIndex(({ dataset }) => dataset.language === this.#language) + step + tabs.length) % tabs.length]!;
    this.#show(next.dataset.language as Language, true);
    next.focus();
  }

  #act(action: string): void {
    if (action === 'run') void this.#run();
    else if (action === 'stop') this.#running?.abort();
    else if (action === 'copy') void this.#copy();
    else if (action === 'edit') {
      this.#edited.set(this.#language, `${this.#source}\n`);
      this.#show(this.#language);
      this.#editor.focus();
    } else if (action === 'reset') {
      this.#edited.delete(this.#language);
      this.#show(this.#language);
      void this.#display(this.#checked, 'Prints, checked on every change:');
    }
  }

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(this.#edited.get(this.#language) ?? this.#source);
    this.#say('Copied.');
  }

  async #run(): Promise<void> {
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    const language = this.#language;
    const edited = this.#edited.get(language);
    this.#busy(true);
    this.#samp.textContent = '';
    try {
      const { runSnippet } = await import('./snippet-run.ts');
      const { text, status } = await runSnippet({
        base: this.dataset.base ?? '/',
        id: this.dataset.id!,
        language,
        code: edited ?? this.#source,
        edited: edited !== undefined,
        expected: this.#checked,
        signal: running.signal,
        onOutput: (piece) => this.#samp.append(piece),
        onStatus: (words) => this.#say(words),
        onProgress: (loaded, total) => {
          const bar = this.querySelector('progress')!;
          bar.hidden = loaded >= total;
          [bar.value, bar.max] = [loaded, total];
        },
      });
      pythonLoaded ||= language === 'python';
      if (this.#running === running) await this.#display(text, status);
    } catch (error) {
      this.#say(error instanceof Error ? error.message : 'The program could not be run.');
    } finally {
      if (this.#running === running) {
        this.#busy(false);
        this.#show(this.#language);
      }
    }
  }

  async #display(output: string, status: string): Promise<void> {
    this.#samp.textContent = output.trimEnd();
    this.#say(status);
    const { traceElement } = await import('./trace-element.ts');
    const trace = traceElement(output);
    this.querySelector('.snippet-trace')!.replaceChildren(...(trace ? [trace] : []));
  }

  #busy(busy: boolean): void {
    this.#button('run')?.toggleAttribute('hidden', busy);
    this.#button('stop')!.hidden = !busy;
    this.querySelector('progress')!.hidden = true;
  }

  #say(text: string): void {
    this.querySelector('.snippet-status')!.textContent = text;
  }
}
customElements.define('code-snippet', CodeSnippet);
