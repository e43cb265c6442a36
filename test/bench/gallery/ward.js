/** The one-script form, around the links of the page. */
import '/cdn/ward-widgets.js';

// The tag's code is there before the clock runs, as the others' is.
await customElements.whenDefined('ward-gallery');

export function mount(place, links) {
  place.innerHTML = `<ward-gallery>${links}</ward-gallery>`;
}
