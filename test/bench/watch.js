/** Runs in every column's page before anything else, and sees the same in all. No library is asked anything. */
{
  const roots = [document];
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    return root;
  };

  const { port1, port2 } = new MessageChannel();
  /** Ends as soon as the next frame is drawn: whatever a library does in its own frame callback is on the screen then. */
  const frame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        port2.onmessage = resolve;
        port1.postMessage(undefined);
      });
    });

  /** Keeps the main thread busy, so that it is known among all threads of the browser. */
  function burn(milliseconds) {
    for (const end = performance.now() + milliseconds; performance.now() < end;);
  }

  window.bench = { roots, frame, burn };
}
