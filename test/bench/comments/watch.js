/* global NodeFilter, setTimeout */
/** What the bench of comments watches. */
const { roots, frame } = window.bench;

/** Ends two frames after `is` holds. Waits without frames of its own: each costs the page it measures some 2 ms. */
async function painted(is) {
  for (const end = performance.now() + 60_000; performance.now() < end;) {
    if (is()) return frame().then(frame);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the comments did not come');
}

/** Nodes of the page, those of shadow roots included. */
const nodes = () =>
  roots.reduce((sum, root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    while (walker.nextNode()) sum++;
    return sum;
  }, 0);

Object.assign(window.bench, { painted, nodes });
