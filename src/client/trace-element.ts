/** The swim lanes of an output, drawn in the browser just as the build draws them. */
import { describeTrace, drawTrace } from '../views/swim-lanes.ts';
import { readTrace } from '../views/trace.ts';

/** The drawing, or nothing when the output is no trace. */
export function traceElement(output: string): HTMLElement | undefined {
  const trace = readTrace(output);
  if (!trace) return undefined;
  const { width, height, lanes, handovers, blocks } = drawTrace(trace);
  const svg = draw('svg', { viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' });
  for (const { label, y, from } of lanes) svg.append(draw('text', { x: 0, y: y + 4 }, label), draw('line', { class: 'lane', x1: from, x2: width, y1: y, y2: y }));
  for (const { x, from, to } of handovers) svg.append(draw('line', { class: 'handover', x1: x, x2: x, y1: from, y2: to }));
  for (const { lane, title, ...place } of blocks) {
    const block = draw('rect', { class: `block lane-${lane}`, rx: 1.5, ...place });
    block.append(draw('title', {}, title));
    svg.append(block);
  }
  const element = document.createElement('div');
  element.className = 'swim-lanes';
  element.role = 'img';
  element.tabIndex = 0;
  element.ariaLabel = describeTrace(trace);
  element.append(svg);
  return element;
}

function draw(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text) element.textContent = text;
  return element;
}
