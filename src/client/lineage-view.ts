/** Narrows and lights up the lineage that the page already holds; the address keeps what was chosen. */
import { relatives, type Descent } from '../views/lineage-graph.ts';
import { handoverPath, leavingPath } from '../views/lineage-lanes.ts';
import { narrowLineage, readLineageQuery, writeLineageQuery, type LineageQuery } from '../views/lineage-query.ts';

interface Row {
  id: string;
  name: string;
  languages: string[];
  element: HTMLElement;
  anchor: HTMLAnchorElement;
}
interface Line extends Descent {
  at: number;
  element: SVGPathElement;
}

class LineageView extends HTMLElement {
  #rows: Row[] = [];
  #lines: Line[] = [];
  /** What is drawn now. */
  #drawn: Line[] = [];
  #only = document.createElement('button');

  connectedCallback(): void {
    this.#rows = [...this.querySelectorAll<HTMLElement>('.lineage-rows li')].map((element) => {
      const anchor = element.querySelector('a')!;
      return { id: element.dataset.id!, name: anchor.firstChild!.textContent!, languages: element.dataset.languages!.split(' '), element, anchor };
    });
    this.#lines = [...this.querySelectorAll<SVGPathElement>('.handover')].map((element) => {
      const { from, to, type } = element.dataset as unknown as Descent;
      return { from, to, type, at: Number.parseFloat(element.getAttribute('d')!.slice(1)), element };
    });
    const form = this.querySelector('form')!;
    this.querySelector('datalist')!.append(...this.#rows.map(({ name }) => new Option(name)));
    form.addEventListener('input', () => this.#choose(this.#entered(form)));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => this.#choose({})));
    addEventListener('popstate', () => this.#restore(form));
    this.#light(form);
    this.#restore(form);
  }

  #restore(form: HTMLFormElement): void {
    const query = readLineageQuery(new URLSearchParams(location.search));
    form.querySelector<HTMLInputElement>('[name=focus]')!.value = this.#rows.find(({ id }) => id === query.focus)?.name ?? '';
    form.querySelector<HTMLSelectElement>('[name=language]')!.value = query.language ?? '';
    for (const box of form.querySelectorAll<HTMLInputElement>('[name=type]')) box.checked = !query.types || query.types.includes(box.value);
    this.#show(query);
  }

  #entered(form: HTMLFormElement): LineageQuery {
    const name = form.querySelector<HTMLInputElement>('[name=focus]')!.value.trim().toLowerCase();
    const focus = this.#rows.find((row) => row.name.toLowerCase() === name || row.id === name)?.id;
    const language = form.querySelector<HTMLSelectElement>('[name=language]')!.value;
    const boxes = [...form.querySelectorAll<HTMLInputElement>('[name=type]')];
    const types = boxes.every(({ checked }) => checked) ? undefined : boxes.filter(({ checked }) => checked).map(({ value }) => value);
    return { ...(focus && { focus }), ...(language && { language }), ...(types && { types }) };
  }

  #choose(query: LineageQuery): void {
    const address = writeLineageQuery(query);
    const before = readLineageQuery(new URLSearchParams(location.search));
    // A change of whose relatives are shown is a step one may want to go back from; a filter is not.
    history[before.focus === query.focus ? 'replaceState' : 'pushState'](null, '', address ? `?${address}` : location.pathname);
    this.#show(query);
  }

  #show(query: LineageQuery): void {
    const focus = this.#rows.find(({ id }) => id === query.focus);
    const { focus: _, ...filters } = query;
    const { ids, edges } = narrowLineage(this.#rows, this.#lines, { ...filters, ...(focus && { focus: focus.id }) });
    this.#drawn = edges;
    const places = new Map<string, number>();
    for (const { id, element } of this.#rows) {
      element.hidden = !ids.has(id);
      element.classList.toggle('focus', id === focus?.id);
      if (ids.has(id)) places.set(id, places.size);
    }
    this.toggleAttribute('data-flat', Boolean(query.language || query.types));
    for (const { element } of this.#lines) element.setAttribute('d', '');
    const leaving: Record<string, string> = {};
    for (const { from, to, at, element } of edges) {
      element.setAttribute('d', handoverPath(at, places.get(from)!, places.get(to)!));
      const manner = /by-\w+/.exec(element.getAttribute('class')!)![0];
      leaving[manner] = (leaving[manner] ?? '') + leavingPath(at, places.get(from)!);
    }
    for (const element of this.querySelectorAll('.leaving')) element.setAttribute('d', leaving[/by-\w+/.exec(element.getAttribute('class')!)![0]] ?? '');
    const lineage = this.querySelector<HTMLElement>('.lineage')!;
    lineage.style.setProperty('--rows', String(places.size));
    lineage.hidden = places.size === 0;
    this.querySelector<HTMLElement>('.lineage-none')!.hidden = places.size > 0;
    const view = lineage.querySelector('svg')!.viewBox.baseVal;
    view.height = places.size;
    this.querySelector('output')!.textContent = `${places.size} of ${this.#rows.length}, ${edges.length} relations`;
    this.#tell(focus);
  }

  /** What is known of the one in focus: its own relations as sentences, with their sources, from the lists below. */
  #tell(focus: Row | undefined): void {
    const panel = this.querySelector<HTMLElement>('.lineage-panel')!;
    panel.hidden = !focus;
    if (!focus) return;
    const heading = document.createElement('h2');
    const anchor = focus.anchor.cloneNode(true) as HTMLAnchorElement;
    anchor.classList.remove('lit');
    heading.append(anchor);
    const list = document.createElement('ul');
    for (const item of this.querySelectorAll<HTMLElement>('.lineage-list li')) {
      if (item.dataset.between!.split(' ').includes(focus.id)) list.append(item.cloneNode(true));
    }
    panel.replaceChildren(heading, list);
  }

  /** Under the pointer or the focus a lane, its ancestors and its descendants stand out; arrows go from lane to lane. */
  #light(form: HTMLFormElement): void {
    this.#only.type = 'button';
    this.#only.textContent = 'only relatives';
    this.#only.addEventListener('click', () => {
      const row = this.#rows.find(({ element }) => element.contains(this.#only))!;
      form.querySelector<HTMLInputElement>('[name=focus]')!.value = row.name;
      this.#choose(this.#entered(form));
      row.anchor.focus();
    });
    for (const { id, element, anchor } of this.#rows) {
      element.addEventListener('pointerenter', () => this.#relate(id));
      element.addEventListener('pointerleave', () => this.#relate(undefined));
      element.addEventListener('focusin', () => this.#relate(id));
      element.addEventListener('focusout', () => this.#relate(undefined));
      anchor.addEventListener('keydown', (event) => {
        const shown = this.#rows.filter((row) => !row.element.hidden);
        const at = shown.findIndex((row) => row.id === id);
        const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
        if (next === undefined || !shown[next]) return;
        event.preventDefault();
        shown[next].anchor.focus();
      });
    }
  }

  #relate(id: string | undefined): void {
    const near = id === undefined ? undefined : relatives(this.#drawn, id);
    this.toggleAttribute('data-lit', near !== undefined);
    for (const { id: other, element, anchor } of this.#rows) {
      element.classList.toggle('lit', near?.has(other) ?? false);
      if (other === id && this.#only.parentElement !== element) anchor.after(this.#only);
    }
    for (const { from, to, element } of this.#lines) element.classList.toggle('lit', Boolean(near?.has(from) && near.has(to)));
  }
}
customElements.define('lineage-view', LineageView);
