/** While a name has the focus or the pointer, its ancestors and descendants stand out. */
class LineageMap extends HTMLElement {
  connectedCallback(): void {
    for (const node of this.querySelectorAll<SVGAElement>('a.node')) {
      for (const event of ['pointerenter', 'focus']) node.addEventListener(event, () => this.#show(node.dataset.id!));
      for (const event of ['pointerleave', 'blur']) node.addEventListener(event, () => this.#show());
    }
    const current = this.querySelector('.current');
    // On a narrow screen the map begins where the reader is.
    const scroll = this.querySelector('.lineage-scroll')!;
    if (current) scroll.scrollLeft = current.getBoundingClientRect().left - scroll.getBoundingClientRect().left - scroll.clientWidth / 3;
  }

  #show(id?: string): void {
    this.toggleAttribute('data-active', id !== undefined);
    const edges = [...this.querySelectorAll<SVGPathElement>('.edge')];
    const near = new Set<string>(id ? [id] : []);
    const lit = new Set<SVGPathElement>();
    const walk = (from: 'from' | 'to', to: 'from' | 'to', start: string) => {
      const queue = [start];
      const seen = new Set(queue);
      for (const place of queue) {
        for (const edge of edges) {
          if (edge.dataset[from] !== place) continue;
          lit.add(edge);
          const next = edge.dataset[to]!;
          near.add(next);
          if (!seen.has(next)) queue.push(next);
          seen.add(next);
        }
      }
    };
    if (id) {
      walk('from', 'to', id);
      walk('to', 'from', id);
    }
    for (const edge of edges) edge.classList.toggle('lit', lit.has(edge));
    for (const node of this.querySelectorAll<SVGAElement>('a.node')) node.classList.toggle('lit', near.has(node.dataset.id!));
  }
}
customElements.define('lineage-map', LineageMap);
