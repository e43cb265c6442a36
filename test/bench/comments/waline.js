/** As its "Get started" has it. Its emoji come from another host by default; here they would only fail. */
import { init } from '/waline/waline.js';

export async function mount(place, { article, drawn, pageSize }) {
  init({ el: place, serverURL: location.origin, path: article, emoji: false, ...(pageSize && { pageSize }) });
  await window.bench.painted(() => place.querySelectorAll('.wl-card-item').length === drawn);
}
