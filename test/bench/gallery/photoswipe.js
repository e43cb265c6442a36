/** As its "Getting started" has it: the lightbox first, the core on the first click. */
import PhotoSwipeLightbox from '/photoswipe/photoswipe-lightbox.esm.min.js';

export function mount(place, links) {
  place.innerHTML = links;
  const lightbox = new PhotoSwipeLightbox({
    gallery: place,
    children: 'a',
    pswpModule: () => import('/photoswipe/photoswipe.esm.min.js'),
  });
  lightbox.init();
}
