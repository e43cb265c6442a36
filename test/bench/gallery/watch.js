/** What the bench of galleries watches: where a picture is on the screen in each frame. */
const { roots, frame } = window.bench;
const images = () => roots.flatMap((root) => [...root.querySelectorAll('img')]);
const addressOf = (image) => image.currentSrc || image.src;

/** How much of an element is seen through itself and all that it stands in. */
function opacityOf(element) {
  let opacity = getComputedStyle(element).visibility === 'hidden' ? 0 : 1;
  for (let at = element; at && opacity > 0; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity;
}

/** What is seen of the file whose address ends so: the largest place where it is loaded, `undefined` where there is none. */
function seen(ending) {
  let best;
  for (const image of images()) {
    if (!addressOf(image).endsWith(ending) || !image.complete || image.naturalWidth === 0) continue;
    const { x, y, width, height } = image.getBoundingClientRect();
    // The box of an element that shows its picture whole is larger than the picture.
    const fit = getComputedStyle(image).objectFit;
    const scale = Math.min(width / image.naturalWidth, height / image.naturalHeight);
    const [w, h] = fit === 'contain' ? [image.naturalWidth * scale, image.naturalHeight * scale] : [width, height];
    const box = { x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h };
    const inside = box.x < innerWidth && box.y < innerHeight && box.x + w > 0 && box.y + h > 0;
    if (!inside || w < 2 || (best && best.width >= w)) continue;
    const opacity = opacityOf(image);
    if (opacity > 0.01) best = { ...box, opacity };
  }
  return best;
}

/** So many frames without a change, and what was seen last is the end. */
const still = 20;
const patience = 8000;
const near = (a, b, slack) =>
  a && b && ['x', 'y', 'width', 'height'].every((side) => Math.abs(a[side] - b[side]) <= slack);

/**
 * Follows a file from the next input on. `shown`: the first frame after which the picture is always at least 95 % of its
 * final width, within 2 % of the screen of its final place and 95 % opaque. `settled`: the first frame after which nothing
 * changes any more by half a pixel. Both in milliseconds from the input's own time stamp.
 */
async function follow(ending, type) {
  const { timeStamp } = await new Promise((resolve) => {
    addEventListener(type, resolve, { capture: true, once: true });
  });
  const trace = [];
  for (let unchanged = 0; unchanged < still;) {
    await frame();
    const now = performance.now() - timeStamp;
    const box = seen(ending);
    const before = trace.at(-1)?.box;
    const same = near(before, box, 0.5) && Math.abs(before.opacity - box.opacity) < 0.01;
    unchanged = same && box.width > innerWidth * 0.3 ? unchanged + 1 : 0;
    trace.push({ now, box });
    if (now > patience) throw new Error(`${ending} did not come to rest: ${JSON.stringify(box)}`);
  }
  const end = trace.at(-1).box;
  const since = (holds) => trace[trace.findLastIndex(({ box }) => !box || !holds(box)) + 1].now;
  return {
    shown: since((box) => box.width >= 0.95 * end.width && near(box, end, 0.05 * innerWidth) && box.opacity >= 0.95),
    settled: since((box) => near(box, end, 0.5) && Math.abs(box.opacity - end.opacity) < 0.01),
    width: end.width,
  };
}

/** Ends two frames after every small picture on the screen is there. */
async function painted(ending) {
  for (const end = performance.now() + patience; performance.now() < end;) {
    await frame();
    const onScreen = images().filter((image) => {
      const { top, bottom, width } = image.getBoundingClientRect();
      return width > 20 && top < innerHeight && bottom > 0 && addressOf(image).includes(ending);
    });
    if (onScreen.length < 8 || !onScreen.every(({ complete, naturalWidth }) => complete && naturalWidth > 0)) continue;
    return frame();
  }
  throw new Error('the thumbnails did not come');
}

/** The middle of the thumbnail with this address. */
function middleOf(ending) {
  const image = images().find((one) => addressOf(one).endsWith(ending) && one.getBoundingClientRect().width > 20);
  const { x, y, width, height } = image.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

Object.assign(window.bench, { follow, painted, middleOf });
