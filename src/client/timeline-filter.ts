/** Narrows the chronology that the page already holds; the address keeps the query. */
import { matches, readTimelineQuery, writeTimelineQuery } from '../views/timeline-query.ts';

class TimelineFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.hidden = false;
    this.#restore(form);
    form.addEventListener('input', () => this.#apply(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => this.#apply(form)));
    addEventListener('popstate', () => this.#restore(form));
  }

  #restore(form: HTMLFormElement): void {
    const params = new URLSearchParams(location.search);
    for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) control.value = params.get(control.name) ?? '';
    this.#show(form, params);
  }

  #apply(form: HTMLFormElement): void {
    const entered = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const address = writeTimelineQuery(readTimelineQuery(entered));
    history.replaceState(null, '', address ? `?${address}` : location.pathname);
    this.#show(form, entered);
  }

  #show(form: HTMLFormElement, params: URLSearchParams): void {
    const query = readTimelineQuery(params);
    let shown = 0;
    const happenings = [...this.querySelectorAll<HTMLElement>('.happening')];
    for (const element of happenings) {
      const { year, dataset, languages } = element.dataset;
      const visible = matches({ year: Number(year), dataset: dataset!, languages: languages!.split(' ') }, query);
      element.hidden = !visible;
      if (visible) shown++;
    }
    for (const group of this.querySelectorAll<HTMLElement>('.year, .decade')) group.hidden = !group.querySelector('.happening:not([hidden])');
    form.querySelector('output')!.textContent = `${shown} of ${happenings.length}`;
  }
}
customElements.define('timeline-filter', TimelineFilter);
