/** The floor of the harness: a native dialog with one picture, no motion, the neighbours loaded. */
export function mount(place, links) {
  place.innerHTML = links;
  const all = [...place.querySelectorAll('a')];
  const dialog = document.createElement('dialog');
  dialog.innerHTML = '<img alt="">';
  document.body.append(dialog);
  let at = 0;
  const show = (index) => {
    at = (index + all.length) % all.length;
    dialog.firstChild.src = all[at].href;
    for (const beside of [at + 1, at - 1]) new Image().src = all[(beside + all.length) % all.length].href;
  };
  place.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    show(all.indexOf(link));
    dialog.showModal();
  });
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight') show(at + 1);
    if (key === 'ArrowLeft') show(at - 1);
  });
}
