/* global NodeFilter, setTimeout */
/** Runs in every column's page before anything else. */
const roots = [document];
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (options) {
  const root = attachShadow.call(this, options);
  roots.push(root);
  return root;
};

const { port1, port2 } = new MessageChannel();
/** Ends as soon as the next frame is drawn. */
const frame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      port2.onmessage = resolve;
      port1.postMessage(undefined);
    });
  });

/** Ends two frames after `is` holds. Waits without frames of its own: each costs the page it measures some 2 ms. */
async function painted(is) {
  for (const end = performance.now() + 60_000; performance.now() < end;) {
    if (is()) return frame().then(frame);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the comments did not come');
}

/** Keeps the main thread busy, so that it is known among all threads of the browser. */
function burn(milliseconds) {
  for (const end = performance.now() + milliseconds; performance.now() < end;);
}

/** Nodes of the page, those of shadow roots included. */
const nodes = () =>
  roots.reduce((sum, root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    while (walker.nextNode()) sum++;
    return sum;
  }, 0);

window.bench = { painted, burn, nodes };
