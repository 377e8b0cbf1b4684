/** Narrows the chronology that the page already holds, and draws what is in view; the address keeps both. */
import { axisOf, blocksPath, countYears, MOST_YEARS, packRows, pan, readHappening, zoom, type Stretch } from '../views/chronicle.ts';
import { matches, readTimelineQuery, writeTimelineQuery, type Dated, type TimelineQuery } from '../views/timeline-query.ts';

interface Item extends Dated {
  lane: string;
  at: number;
  element: HTMLElement;
  anchor: HTMLAnchorElement;
}

/** More rows in a lane than this are not a picture any more; what has no room is in the list. */
const MOST_ROWS = 14;

class TimelineView extends HTMLElement {
  #items: Item[] = [];
  #all = { from: 0, to: 0 };
  #query: TimelineQuery = {};
  #width = 0;

  connectedCallback(): void {
    this.#all = { from: Number(this.dataset.first), to: Number(this.dataset.last) };
    for (const list of this.querySelectorAll<HTMLElement>('.year')) {
      const year = Number(list.querySelector('.year-number')!.textContent);
      for (const element of list.querySelectorAll<HTMLElement>('.happening')) {
        const anchor = element.querySelector('a')!;
        const { languages, until } = element.dataset;
        const read = readHappening({ year, when: element.querySelector('.when')!.textContent!, href: anchor.getAttribute('href')!, lane: /of-(\w+)/.exec(element.className)![1]!, languages, until });
        this.#items.push({ ...read, element, anchor });
      }
    }
    const form = this.querySelector('form')!;
    form.addEventListener('input', () => this.#choose(form, this.#entered(form)));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => this.#choose(form, {})));
    form.addEventListener('click', (event) => {
      const { zoom: factor, pan: part } = (event.target as HTMLElement).dataset;
      if (factor) this.#look(form, zoom(this.#view(), Number(factor), this.#all), true);
      if (part) this.#look(form, pan(this.#view(), Number(part), this.#all));
    });
    this.querySelector('.chronicle-axis')!.addEventListener('click', (event) => {
      const anchor = (event.target as HTMLElement).closest('a');
      if (!anchor?.dataset.from) return;
      event.preventDefault();
      this.#look(form, { from: Number(anchor.dataset.from), to: Number(anchor.dataset.to) }, true);
      // The axis is drawn anew; who came by the keyboard goes on from its beginning.
      this.querySelector<HTMLElement>('.chronicle-axis a')!.focus();
    });
    addEventListener('popstate', () => this.#restore(form));
    this.#restore(form);
    new ResizeObserver(([entry]) => {
      const width = Math.round(entry!.contentRect.width);
      if (this.#width && width !== this.#width) this.#draw();
      this.#width = width;
    }).observe(this);
  }

  /** The years in view. */
  #view(): Omit<Stretch, 'label'> {
    const from = Math.max(this.#query.from ?? this.#all.from, this.#all.from);
    return { from: Math.min(from, this.#all.to), to: Math.max(from, Math.min(this.#query.to ?? this.#all.to, this.#all.to)) };
  }

  #look(form: HTMLFormElement, { from, to }: Omit<Stretch, 'label'>, step = false): void {
    const { from: _, to: __, ...rest } = this.#query;
    const query = { ...rest, ...(from > this.#all.from && { from }), ...(to < this.#all.to && { to }) };
    this.#fill(form, query);
    this.#choose(form, query, step);
  }

  #restore(form: HTMLFormElement): void {
    const query = readTimelineQuery(new URLSearchParams(location.search));
    this.#fill(form, query);
    this.#show(form, query);
  }

  #fill(form: HTMLFormElement, query: TimelineQuery): void {
    const params = new URLSearchParams(writeTimelineQuery(query));
    for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) control.value = params.get(control.name) ?? (control.type === 'range' ? String(this.#all.to + 1) : '');
  }

  #entered(form: HTMLFormElement): TimelineQuery {
    const { existed, ...query } = readTimelineQuery(new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])));
    return { ...query, ...(existed && existed <= this.#all.to && { existed }) };
  }

  #choose(form: HTMLFormElement, query: TimelineQuery, step = false): void {
    const address = writeTimelineQuery(query);
    // Zooming is a step one may want to go back from; typing into a filter is not.
    history[step ? 'pushState' : 'replaceState'](null, '', address ? `?${address}` : location.pathname);
    this.#show(form, query);
  }

  #show(form: HTMLFormElement, query: TimelineQuery): void {
    this.#query = query;
    let shown = 0;
    for (const item of this.#items) {
      item.element.hidden = !matches(item, query);
      if (!item.element.hidden) shown++;
    }
    for (const group of this.querySelectorAll<HTMLElement>('.year, .decade')) group.hidden = !group.querySelector('.happening:not([hidden])');
    form.querySelector('[name=count]')!.textContent = `${shown} of ${this.#items.length}`;
    form.querySelector('[name=existed-year]')!.textContent = query.existed ? String(query.existed) : 'any year';
    this.querySelector<HTMLElement>('.timeline-none')!.hidden = shown > 0;
    this.#draw();
  }

  #draw(): void {
    const { from, to } = this.#view();
    const chronicle = this.querySelector<HTMLElement>('.chronicle')!;
    chronicle.style.setProperty('--from', String(from));
    chronicle.style.setProperty('--to', String(to + 1));
    this.querySelector('.chronicle-axis')!.replaceChildren(...axisOf(from, to).map((stretch) => this.#tick(stretch)));
    const items = this.#items.filter(({ element }) => !element.hidden);
    const near = to - from < MOST_YEARS;
    const counts = countYears(items);
    const most = Math.max(1, ...[...counts.values()].flatMap((lane) => [...lane.values()]));
    for (const lane of this.querySelectorAll<HTMLElement>('.chronicle-lane')) {
      const place = lane.querySelector('div')!;
      const own = items.filter(({ lane: id }) => id === lane.dataset.lane);
      const svg = place.querySelector('svg')!;
      for (const old of place.querySelectorAll('a, small')) old.remove();
      place.style.removeProperty('height');
      // Where names stand instead of the years' blocks, these are for paper.
      svg.setAttribute('viewBox', `${from} 0 ${to + 1 - from} 1`);
      svg.querySelector('path')!.setAttribute('d', blocksPath(counts.get(lane.dataset.lane!) ?? new Map(), most));
      if (near) this.#place(place, own, from, to + 1);
    }
  }

  #tick({ label, from, to }: Stretch): HTMLAnchorElement {
    const anchor = document.createElement('a');
    anchor.href = `?${writeTimelineQuery({ ...this.#query, from, to })}`;
    anchor.textContent = label;
    anchor.dataset.from = String(from);
    anchor.dataset.to = String(to);
    anchor.style.setProperty('--at', String(from));
    anchor.style.setProperty('--end', String(to + 1));
    return anchor;
  }

  /** From near, every happening is a block at its day with its name after it, in the first row that has room. */
  #place(place: HTMLElement, items: readonly Item[], from: number, to: number): void {
    const marks = items.map(({ at, begins, anchor, element }) => {
      const mark = document.createElement('a');
      mark.href = anchor.href;
      mark.tabIndex = -1;
      mark.textContent = anchor.textContent;
      mark.title = [anchor.textContent, element.querySelector('.what')?.textContent?.trim(), element.querySelector('.when')?.textContent].filter(Boolean).join(', ');
      mark.style.setProperty('--at', String(at));
      mark.classList.toggle('later', !begins);
      return mark;
    });
    place.append(...marks);
    const width = place.clientWidth;
    const spans = marks.map((mark, i) => {
      const left = ((items[i]!.at - from) / (to - from)) * width;
      const size = mark.offsetWidth;
      // At the right edge the name stands before its block.
      const before = left + size > width && left > size;
      mark.classList.toggle('before', before);
      return before ? { from: left - size, to: left + 8 } : { from: left, to: left + size + 6 };
    });
    const rows = packRows(spans);
    for (const [i, mark] of marks.entries()) {
      if (rows[i]! < MOST_ROWS) mark.style.setProperty('--row', String(rows[i]));
      else mark.remove();
    }
    const left = rows.filter((row) => row >= MOST_ROWS).length;
    if (left > 0) {
      const more = document.createElement('small');
      more.textContent = `${left} more in the list`;
      place.append(more);
    }
    place.style.height = `${Math.max(1, Math.min(MOST_ROWS, Math.max(0, ...rows.map((row) => row + 1))) + (left > 0 ? 1 : 0)) * 1.35 + 0.5}rem`;
  }
}
customElements.define('timeline-view', TimelineView);
