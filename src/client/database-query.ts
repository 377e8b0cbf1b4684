/** Asks the database in the reader's browser; the question stands in the address. */
import { withBase } from '../views/addresses.ts';
// SQLite runs in a worker.
import './script-addresses.ts';
import { ROW_LIMIT, type Answer, type Message, type Question, type SqlValue } from './database/protocol.ts';

/** A statement that takes longer joins more than it means to: milliseconds. */
const TIME_LIMIT = 10_000;
/** Statements of this length fit into an address everywhere. */
const ADDRESS_LIMIT = 4_000;
/** Cells of so many letters are not broken, and those of so many get room. */
const SHORT = 24;
const LONG = 48;

class DatabaseQuery extends HTMLElement {
  #worker: Worker | undefined;
  #ready: Promise<Record<string, string>> | undefined;
  #running: { stop(words: string): void } | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#remember(this.#field.value);
      void this.#run();
    });
    this.#field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    });
    this.querySelector('[name=stop]')!.addEventListener('click', () => this.#running?.stop('Stopped.'));
    for (const link of this.querySelectorAll<HTMLAnchorElement>('.query-examples a')) {
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        history.pushState(null, '', link.href);
        this.#restore();
      });
    }
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#running?.stop('');
    this.#worker?.terminate();
  }

  get #field(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  /** Takes the question from the address: an example by its name, or a statement in full. */
  #restore(): void {
    const params = new URLSearchParams(location.search);
    const example = params.get('example');
    const sql = params.get('sql') ?? (example && this.querySelector(`[data-example="${CSS.escape(example)}"] pre`)?.textContent);
    for (const link of this.querySelectorAll('.query-examples a')) link.toggleAttribute('aria-current', link.closest('[data-example]')!.getAttribute('data-example') === example);
    if (!sql) return;
    this.#field.value = sql;
    this.querySelector('form')!.scrollIntoView({ block: 'nearest' });
    void this.#run();
  }

  #remember(sql: string): void {
    const example = [...this.querySelectorAll<HTMLElement>('[data-example]')].find((item) => item.querySelector('pre')!.textContent === sql)?.dataset.example;
    const address = `?${new URLSearchParams(example ? { example } : { sql })}`;
    if (address !== location.search && address.length < ADDRESS_LIMIT) history.pushState(null, '', address);
  }

  /** Starts the worker, if it is not there yet; gives the pages of all ids and names. */
  #start(): Promise<Record<string, string>> {
    return (this.#ready ??= new Promise<Record<string, string>>((resolve, reject) => {
      const worker = new Worker(new URL('./database/worker.ts', import.meta.url), { type: 'module' });
      this.#worker = worker;
      worker.addEventListener('error', () => reject(new Error('The database could not be started.')));
      worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
        if (data.type === 'ready') resolve(data.pages);
        if (data.type === 'failed') reject(new Error(data.message));
      });
      worker.postMessage({ open: new URL(withBase('/downloads/lightweight-scaling.sqlite.gz', this.dataset.base ?? '/'), location.href).href } satisfies Question);
    }).catch((error: unknown) => {
      this.#discard();
      throw error;
    }));
  }

  #discard(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = undefined;
  }

  /** The answer to a statement; a statement that is stopped takes its worker with it. */
  #ask(sql: string): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      const worker = this.#worker!;
      const end = () => {
        clearTimeout(timer);
        worker.removeEventListener('message', receive);
        this.#running = undefined;
      };
      const receive = ({ data }: MessageEvent<Message>) => {
        if (data.type === 'answer') resolve(data.answer);
        else if (data.type === 'error') reject(new Error(data.message));
        else return;
        end();
      };
      const stop = (words: string) => {
        end();
        this.#discard();
        reject(new Error(words));
      };
      const timer = setTimeout(() => stop(`Stopped after ${TIME_LIMIT / 1000} seconds.`), TIME_LIMIT);
      this.#running = { stop };
      worker.addEventListener('message', receive);
      worker.postMessage({ sql } satisfies Question);
    });
  }

  async #run(): Promise<void> {
    this.#running?.stop('');
    const sql = this.#field.value.trim();
    if (!sql) return this.#say('There is nothing to ask yet.');
    this.toggleAttribute('data-running', true);
    this.#say(this.#ready ? 'Asking …' : `Loading the database (${this.dataset.size}) …`);
    try {
      const pages = await this.#start();
      this.#say('Asking …');
      const answer = await this.#ask(sql);
      this.#show(answer, pages);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      // Without words, another question has taken the place of this one.
      if (!words) return;
      this.querySelector('.query-result')!.replaceChildren();
      this.#say(words, true);
    }
    this.toggleAttribute('data-running', false);
  }

  #show({ columns, rows, more }: Answer, pages: Record<string, string>): void {
    const table = document.createElement('table');
    table.createCaption().textContent = 'What the database answers';
    table.caption!.className = 'sr-only';
    const head = table.createTHead().insertRow();
    for (const column of columns) {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.textContent = column;
      head.append(cell);
    }
    const body = table.createTBody();
    for (const row of rows) {
      const line = body.insertRow();
      for (const value of row) this.#fill(line.insertCell(), value, pages);
    }
    const scroll = document.createElement('section');
    scroll.className = 'table-scroll';
    scroll.tabIndex = 0;
    scroll.ariaLabel = 'Answer';
    scroll.append(table);
    this.querySelector('.query-result')!.replaceChildren(...(columns.length > 0 ? [scroll] : []));
    const count = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`;
    this.#say(more ? `The first ${ROW_LIMIT} rows; there are more.` : columns.length > 0 ? count : 'Done; it gives no rows.');
  }

  #fill(cell: HTMLTableCellElement, value: SqlValue, pages: Record<string, string>): void {
    if (typeof value === 'number') cell.className = 'number';
    if (typeof value === 'string') cell.className = value.length > LONG ? 'long' : value.length > SHORT ? '' : 'short';
    const page = typeof value === 'string' && Object.hasOwn(pages, value) ? pages[value] : undefined;
    if (page || (typeof value === 'string' && /^https?:\/\/\S+$/.test(value))) {
      const link = document.createElement('a');
      link.href = page ? withBase(page, this.dataset.base ?? '/') : (value as string);
      if (!page) link.rel = 'noopener';
      link.textContent = value as string;
      cell.append(link);
    } else if (value === null) {
      cell.classList.add('empty');
      const spoken = document.createElement('span');
      spoken.className = 'sr-only';
      spoken.textContent = 'nothing';
      cell.append(spoken);
    } else cell.textContent = String(value);
  }

  #say(words: string, wrong = false): void {
    const output = this.querySelector('output')!;
    output.textContent = words;
    output.classList.toggle('query-error', wrong);
  }
}
customElements.define('database-query', DatabaseQuery);
