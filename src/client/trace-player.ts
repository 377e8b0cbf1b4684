/** Plays a drawn trace step by step; by itself once, unless the reader wants less motion. */

/** Long enough to read the words of a step. */
const STEP = 700;

/** How far before the edge of a narrow picture the running block is kept, in pixels. */
const STEPS_AHEAD = 44;

class TracePlayer extends HTMLElement {
  #blocks: SVGRectElement[] = [];
  #timer: number | undefined;
  #step = 0;

  connectedCallback(): void {
    this.#blocks = [...this.querySelectorAll<SVGRectElement>('.block')];
    this.#step = this.#blocks.length - 1;
    this.querySelector('button')!.addEventListener('click', () => (this.#timer === undefined ? this.#play() : this.#pause()));
    if (matchMedia('(prefers-reduced-motion: no-preference)').matches) this.#play();
  }

  disconnectedCallback(): void {
    this.#pause();
  }

  #play(): void {
    if (this.#step >= this.#blocks.length - 1) this.#show(0);
    this.#timer = window.setInterval(() => {
      this.#show(this.#step + 1);
      if (this.#step >= this.#blocks.length - 1) this.#pause();
    }, STEP);
    this.#name('Pause');
  }

  #pause(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#name('Play');
  }

  #name(words: string): void {
    const button = this.querySelector('button')!;
    button.textContent = words;
    button.ariaLabel = button.ariaLabel!.replace(/^\w+/, words);
  }

  #show(step: number): void {
    this.#step = step;
    const now = this.#blocks[step]!;
    for (const [i, block] of this.#blocks.entries()) {
      block.classList.toggle('ahead', i > step);
      block.classList.toggle('now', i === step);
    }
    // A hand-over stands where its next block begins.
    for (const line of this.querySelectorAll<SVGLineElement>('.handover')) line.classList.toggle('ahead', line.x1.baseVal.value > now.x.baseVal.value);
    const scroll = this.querySelector('.swim-lanes')!;
    const beyond = now.getBoundingClientRect().right - scroll.getBoundingClientRect().right;
    if (step === 0) scroll.scrollLeft = 0;
    else if (beyond > -STEPS_AHEAD) scroll.scrollLeft += beyond + STEPS_AHEAD;
    const [lane, event] = now.querySelector('title')!.textContent!.split(/: (.*)/s) as [string, string];
    this.querySelector('.trace-words b')!.textContent = lane;
    this.querySelector('.trace-words span')!.textContent = event;
  }
}
customElements.define('trace-player', TracePlayer);
