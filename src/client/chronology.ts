/** Narrows the chronology that the page already holds, and draws what is in view; the address keeps both. Loaded when a reader turns to it. */
import { axisOf, countYears, MOST_YEARS, packRows, pan, readHappening, strokesPath, strokesView, zoom, type Stretch } from '../views/chronicle.ts';
import type { TimelineFacts } from '../views/timeline.ts';
import { matches, readTimelineQuery, writeTimelineQuery, type Dated, type TimelineQuery } from '../views/timeline-query.ts';
import { sideData } from './side-data.ts';

interface Item extends Dated {
  lane: string;
  at: number;
  element: HTMLElement;
  name: string;
  anchor: HTMLAnchorElement;
}

/** More rows in a lane than this are not a picture any more; what has no room is in the list. */
const MOST_ROWS = 14;

export class Chronology {
  readonly #view: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #items: Item[];
  readonly #all: { from: number; to: number };
  #query: TimelineQuery = {};
  #width = 0;

  private constructor(view: HTMLElement, { languages, entries }: TimelineFacts) {
    this.#view = view;
    this.#form = view.querySelector('form')!;
    this.#all = { from: Number(view.dataset.first), to: Number(view.dataset.last) };
    this.#items = readItems(view, entries);
    const choice = this.#form.querySelector<HTMLSelectElement>('[name=language]')!;
    choice.append(...languages.map(({ value, label }) => new Option(label, value)));
    addEventListener('popstate', () => this.#restore());
    if (location.search) this.#restore();
    new ResizeObserver(([entry]) => {
      const width = Math.round(entry!.contentRect.width);
      if (this.#width && width !== this.#width) this.#draw();
      this.#width = width;
    }).observe(view);
  }

  /** The years in view. */
  #years(): Omit<Stretch, 'label'> {
    const from = Math.max(this.#query.from ?? this.#all.from, this.#all.from);
    return { from: Math.min(from, this.#all.to), to: Math.max(from, Math.min(this.#query.to ?? this.#all.to, this.#all.to)) };
  }

  /** Reads what the page and the facts besides say, and shows what its address asks for. */
  static async of(view: HTMLElement): Promise<Chronology> {
    return new Chronology(view, (await sideData<TimelineFacts>(view.dataset.facts)) ?? { languages: [], entries: {} });
  }

  /** Goes nearer or farther, earlier or later. */
  move({ zoom: factor, pan: part }: { zoom: number; pan: number }): void {
    if (factor) this.#look(zoom(this.#years(), factor, this.#all), true);
    else this.#look(pan(this.#years(), part, this.#all));
  }

  /** Looks at the years of a stretch of the axis. */
  follow({ style }: HTMLAnchorElement): void {
    this.#look({ from: Number(style.getPropertyValue('--at')), to: Number(style.getPropertyValue('--end')) - 1 }, true);
    // The axis is drawn anew; who came by the keyboard goes on from its beginning.
    this.#view.querySelector<HTMLElement>('.chronicle-axis a')!.focus();
  }

  /** Shows what the fields ask for. */
  entered(): void {
    const { existed, ...query } = readTimelineQuery(new URLSearchParams([...new FormData(this.#form)].map(([name, value]) => [name, String(value)])));
    this.choose({ ...query, ...(existed && existed <= this.#all.to && { existed }) });
  }

  /** Shows what a query asks for, and keeps it in the address. */
  choose(query: TimelineQuery, step = false): void {
    const address = writeTimelineQuery(query);
    // Zooming is a step one may want to go back from; typing into a filter is not.
    history[step ? 'pushState' : 'replaceState'](null, '', address ? `?${address}` : location.pathname);
    this.#show(query);
  }

  #look({ from, to }: Omit<Stretch, 'label'>, step = false): void {
    const { from: _, to: __, ...rest } = this.#query;
    const query = { ...rest, ...(from > this.#all.from && { from }), ...(to < this.#all.to && { to }) };
    this.#fill(query);
    this.choose(query, step);
  }

  #restore(): void {
    const query = readTimelineQuery(new URLSearchParams(location.search));
    this.#fill(query);
    this.#show(query);
  }

  #fill(query: TimelineQuery): void {
    const params = new URLSearchParams(writeTimelineQuery(query));
    for (const control of this.#form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) control.value = params.get(control.name) ?? (control.type === 'range' ? String(this.#all.to + 1) : '');
  }

  #show(query: TimelineQuery): void {
    this.#query = query;
    let shown = 0;
    for (const item of this.#items) {
      item.element.hidden = !matches(item, query);
      if (!item.element.hidden) shown++;
    }
    for (const group of this.#view.querySelectorAll<HTMLElement>('.year, .decade')) group.hidden = !group.querySelector('.year li:not([hidden])');
    this.#form.querySelector('[name=count]')!.textContent = `${shown} of ${this.#items.length}`;
    this.#form.querySelector('[name=existed-year]')!.textContent = query.existed ? String(query.existed) : 'any year';
    this.#view.querySelector<HTMLElement>('.timeline-none')!.hidden = shown > 0;
    this.#draw();
  }

  #draw(): void {
    const { from, to } = this.#years();
    const chronicle = this.#view.querySelector<HTMLElement>('.chronicle')!;
    chronicle.style.setProperty('--from', String(from));
    chronicle.style.setProperty('--to', String(to + 1));
    this.#view.querySelector('.chronicle-axis')!.replaceChildren(...axisOf(from, to).map((stretch) => this.#tick(stretch)));
    const items = this.#items.filter(({ element }) => !element.hidden);
    const near = to - from < MOST_YEARS;
    const counts = countYears(items);
    const most = Math.max(1, ...[...counts.values()].flatMap((lane) => [...lane.values()]));
    for (const lane of this.#view.querySelectorAll<HTMLElement>('.chronicle-lane')) {
      const place = lane.querySelector('div')!;
      const own = items.filter(({ lane: id }) => id === lane.dataset.lane);
      const svg = place.querySelector('svg')!;
      for (const old of place.querySelectorAll('a, small')) old.remove();
      place.style.removeProperty('height');
      // Where names stand instead of the years' strokes, these are for paper.
      svg.setAttribute('viewBox', strokesView(from, to));
      svg.querySelector('path')!.setAttribute('d', strokesPath(counts.get(lane.dataset.lane!) ?? new Map(), most));
      if (near) this.#place(place, own, from, to + 1);
    }
  }

  #tick({ label, from, to }: Stretch): HTMLAnchorElement {
    const anchor = document.createElement('a');
    anchor.href = `?${writeTimelineQuery({ ...this.#query, from, to })}`;
    anchor.textContent = label;
    anchor.style.setProperty('--at', String(from));
    anchor.style.setProperty('--end', String(to + 1));
    return anchor;
  }

  /** From near, every happening is a block at its day with its name after it, in the first row that has room. */
  #place(place: HTMLElement, items: readonly Item[], from: number, to: number): void {
    const marks = items.map(({ at, begins, anchor, name, element }) => {
      const mark = document.createElement('a');
      mark.href = anchor.href;
      mark.tabIndex = -1;
      mark.textContent = name;
      mark.title = [name, partOf(element, 'span'), partOf(element, 'i')].filter(Boolean).join(', ');
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

function readItems(view: HTMLElement, facts: TimelineFacts['entries']): Item[] {
  const base = view.dataset.facts!.slice(0, -'/timeline.json'.length);
  return [...view.querySelectorAll<HTMLElement>('.year')].flatMap((list) => {
    const year = Number(list.querySelector('b')!.textContent);
    return [...list.querySelectorAll<HTMLElement>('li')].map((element) => {
      const anchor = element.querySelector('a')!;
      const read = readHappening({ year, when: partOf(element, 'i'), href: anchor.getAttribute('href')!, lane: /of-(\w+)/.exec(element.className)![1]! }, facts[anchor.pathname.slice(base.length)]);
      return { ...read, element, anchor, name: anchor.firstChild!.textContent! };
    });
  });
}

/** What happened stands in a `span`, when in its year in an `i`, which is left out when the year is all that is known. */
const partOf = (element: HTMLElement, part: 'span' | 'i'): string => element.querySelector(`:scope > ${part}`)?.textContent?.trim() ?? '';
