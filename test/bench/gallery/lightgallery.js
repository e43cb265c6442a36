/** As its documentation has it, with the plugins for zoom and thumbnails that ours has within. */
export function mount(place, links) {
  place.innerHTML = links;
  window.lightGallery(place, { selector: 'a', plugins: [window.lgZoom, window.lgThumbnail], licenseKey: 'bench' });
}
