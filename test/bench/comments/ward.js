/** The one-script form, with no setting; the tag's code is there before the clock runs. */
import '/cdn/ward-widgets.js';

await Promise.all(['ward-portal', 'ward-comments'].map((tag) => customElements.whenDefined(tag)));

export async function mount(place, { article, drawn }) {
  const portal = document.createElement('ward-portal');
  portal.setAttribute('endpoint', '/ward/v1');
  portal.innerHTML = `<ward-comments article-id="${article}"></ward-comments>`;
  place.append(portal);
  const root = () => portal.firstChild.shadowRoot;
  const form = () => root()?.querySelector('ward-comments-form')?.shadowRoot?.querySelector('textarea');
  await window.bench.painted(() => form() && root().querySelectorAll('article').length === drawn);
}
