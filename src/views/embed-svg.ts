/** Cards and comparisons as SVG that stands by itself: system fonts, both colour schemes, nothing loaded, nothing that runs. */
import type { EmbedCard } from './embed-card.ts';

const STYLE = `:root{color-scheme:light dark}svg{--paper:#fbfaf6;--ink:#1f1c18;--soft:#6b655b;--rule:#dedad0;--accent:#a3370f}@media(prefers-color-scheme:dark){svg{--paper:#171614;--ink:#ebe8e1;--soft:#979187;--rule:#37342f;--accent:#f29b76}}text{font-family:'Source Sans 3',system-ui,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;fill:var(--ink)}.soft{fill:var(--soft)}.name{font-weight:700}.head{font-weight:600}.paper{fill:var(--paper);stroke:var(--rule)}.bar{fill:var(--accent)}.rule{stroke:var(--rule)}`;

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!);

/** Letters are taken to be so wide, as a part of their size: a little more than they are in any of the fonts. */
const LETTER = 0.52;

/** A text in lines of so many pixels; what does not fit into the last one is cut off. */
export function wrap(text: string, width: number, size: number, most: number): string[] {
  const fits = Math.floor(width / (size * LETTER));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (longer.length <= fits || !line) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const shown = lines.slice(0, most);
  const last = shown.length - 1;
  return shown.map((part, i) => (part.length > fits || (i === last && lines.length > most) ? `${part.slice(0, fits - 1).trimEnd()}…` : part));
}

const textAt = (x: number, y: number, size: number, text: string, name = '') => `<text x="${x}" y="${y}" font-size="${size}"${name && ` class="${name}"`}>${escape(text)}</text>`;

function frame(width: number, height: number, title: string, description: string, body: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description"><title id="title">${escape(title)}</title><desc id="description">${escape(description)}</desc><style>${STYLE}</style><rect class="paper" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="3"/><rect class="bar" width="${width}" height="3"/>${body.join('')}</svg>\n`;
}

const MARGIN = 18;
const CARD = 480;
const FACT_LABEL = 150;

/** A card; `site` is named at its foot. */
export function cardSvg({ name, kind, summary, facts }: EmbedCard, site: string): string {
  const inner = CARD - 2 * MARGIN;
  const title = wrap(name, inner, 24, 2);
  const text = wrap(summary, inner, 15, 4);
  const body = [textAt(MARGIN, 29, 13, kind, 'soft')];
  let y = 32;
  for (const line of title) body.push(textAt(MARGIN, (y += 26), 23, line, 'name'));
  y += 6;
  for (const line of text) body.push(textAt(MARGIN, (y += 20), 15, line));
  y += 10;
  for (const { label, text: fact } of facts) {
    body.push(`<path class="rule" d="M${MARGIN} ${y + 5.5}h${inner}"/>`, textAt(MARGIN, (y += 23), 14, label, 'soft'), ...wrap(fact, inner - FACT_LABEL, 14, 1).map((line) => textAt(MARGIN + FACT_LABEL, y, 14, line)));
  }
  body.push(textAt(MARGIN, (y += 30), 13, site, 'soft'));
  return frame(CARD, y + 14, name, [kind, summary, ...facts.map(({ label, text: fact }) => `${label}: ${fact}.`)].join(' '), body);
}

const LABEL = 150;
const COLUMN = 190;
const LINE = 18;

/** Entries side by side. */
export function comparisonSvg(title: string, names: readonly string[], rows: readonly { label: string; cells: readonly string[] }[], site: string): string {
  const width = 2 * MARGIN + LABEL + names.length * COLUMN;
  const x = (column: number) => MARGIN + LABEL + column * COLUMN;
  const body = names.flatMap((name, i) => wrap(name, COLUMN - 14, 15, 1).map((line) => textAt(x(i), 32, 15, line, 'head')));
  let y = 40;
  for (const { label, cells } of rows) {
    const lines = cells.map((cell) => wrap(cell, COLUMN - 14, 14, 3));
    body.push(`<path class="rule" d="M${MARGIN} ${y + 0.5}h${width - 2 * MARGIN}"/>`, textAt(MARGIN, y + LINE, 14, label, 'soft'));
    lines.forEach((parts, i) => parts.forEach((part, j) => body.push(textAt(x(i), y + LINE * (j + 1), 14, part))));
    y += LINE * Math.max(...lines.map(({ length }) => length)) + 7;
  }
  body.push(textAt(MARGIN, (y += 20), 13, site, 'soft'));
  return frame(width, y + 14, title, rows.map(({ label, cells }) => `${label}: ${names.map((name, i) => `${name} ${cells[i]}`).join('; ')}.`).join(' '), body);
}
