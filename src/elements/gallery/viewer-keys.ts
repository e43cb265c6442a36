import { zoomStep } from './viewer-tools.js';

/** What keys do in the viewer. */
export interface KeyActs {
  /** By one step, in the directions of the screen. */
  readonly shift: (x: number, y: number) => void;
  readonly go: (to: 'first' | 'last') => void;
  /** 0: the whole picture. */
  readonly zoom: (by: number) => void;
  readonly fill: () => void;
  readonly zoomed: () => boolean;
}

/** What a key is to do; `undefined` where it is the browser's, or the field's or the film's that has the focus. */
export function actOf(event: KeyboardEvent, acts: KeyActs): (() => void) | undefined {
  const { key } = event;
  const target = event.composedPath()[0] as Element;
  const isOther = event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && key.length > 1);
  if (isOther || /^(input|video)$/.test(target.localName)) return undefined;
  return {
    ArrowLeft: () => acts.shift(-1, 0),
    ArrowRight: () => acts.shift(1, 0),
    ...(acts.zoomed() && { ArrowUp: () => acts.shift(0, -1), ArrowDown: () => acts.shift(0, 1) }),
    Home: () => acts.go('first'),
    End: () => acts.go('last'),
    '+': () => acts.zoom(zoomStep),
    '=': () => acts.zoom(zoomStep),
    '-': () => acts.zoom(1 / zoomStep),
    '0': () => acts.zoom(0),
    f: acts.fill,
    F: acts.fill,
  }[key];
}
