/** The timeline is complete as the page brings it; what narrows and draws it is loaded when a reader turns to it. */
import type { Chronology } from './chronology.ts';

class TimelineView extends HTMLElement {
  #chronology?: Promise<Chronology>;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    const axis = this.querySelector('.chronicle-axis')!;
    // On its way before the click or the key that needs it.
    for (const part of [form, axis]) for (const type of ['pointerover', 'focusin']) part.addEventListener(type, () => void this.#load(), { once: true });
    form.addEventListener('input', () => void this.#then((chronology) => chronology.entered()));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => void this.#then((chronology) => chronology.choose({}))));
    form.addEventListener('click', ({ target }) => {
      const { zoom, pan } = (target as HTMLElement).dataset;
      if (zoom || pan) void this.#then((chronology) => chronology.move({ zoom: Number(zoom), pan: Number(pan) }));
    });
    axis.addEventListener('click', (event) => {
      const anchor = (event.target as HTMLElement).closest('a');
      if (!anchor) return;
      event.preventDefault();
      void this.#then((chronology) => chronology.follow(anchor));
    });
    if (location.search) void this.#load();
  }

  #load(): Promise<Chronology> {
    return (this.#chronology ??= import('./chronology.ts').then(({ Chronology }) => Chronology.of(this)));
  }

  async #then(act: (chronology: Chronology) => void): Promise<void> {
    act(await this.#load());
  }
}
customElements.define('timeline-view', TimelineView);
