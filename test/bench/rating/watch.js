/** What the bench of ratings watches. */
const { frame } = window.bench;

/** Ends two frames after `is` holds. */
async function painted(is) {
  for (const end = performance.now() + 30_000; performance.now() < end;) {
    await frame();
    if (is()) return frame();
  }
  throw new Error('the ratings did not come');
}

Object.assign(window.bench, { painted });
