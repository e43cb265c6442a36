/** Runs in every column's page before anything else. */
const { port1, port2 } = new MessageChannel();
/** Ends as soon as the next frame is drawn. */
const frame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      port2.onmessage = resolve;
      port1.postMessage(undefined);
    });
  });

/** Ends two frames after `is` holds. */
async function painted(is) {
  for (const end = performance.now() + 30_000; performance.now() < end;) {
    await frame();
    if (is()) return frame();
  }
  throw new Error('the ratings did not come');
}

/** Keeps the main thread busy, so that it is known among all threads of the browser. */
function burn(milliseconds) {
  for (const end = performance.now() + milliseconds; performance.now() < end;);
}

window.bench = { painted, burn };
