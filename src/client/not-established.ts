/** The dash that stands for what is not established, in words for those who hear the page. */
export function notEstablished(): HTMLElement {
  const dash = document.createElement('span');
  dash.className = 'unknown';
  dash.title = 'not established';
  const spoken = document.createElement('span');
  spoken.className = 'sr-only';
  spoken.textContent = ' not established';
  dash.append('–', spoken);
  return dash;
}
