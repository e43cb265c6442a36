/** Milliseconds of what moves by itself. */
export const pace = 160;
/** Fast at once, and slow at the end. */
const easing = 'cubic-bezier(0.2, 0.7, 0.2, 1)';

/** True for a reader who wants nothing to move. */
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Moves an element to where it lies already. It fills backwards: a start may lie a frame ahead, which would flash the end.
 * Nothing moves, and `undefined` comes back, where a reader wants none. */
export function move(
  element: Element,
  frames: Keyframe[],
  duration = pace,
  fill: FillMode = 'backwards',
): Animation | undefined {
  if (document.hidden || isStill()) return undefined;
  return element.animate(frames, { duration, easing, fill });
}

/** Where a moving element is at this moment. */
export const placeOf = (element: Element): DOMMatrix => new DOMMatrix(getComputedStyle(element).transform);
