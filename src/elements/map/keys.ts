/** The map by keyboard: over all its areas, nearer, farther and aside. */
import type { Navigation } from './navigation.js';

export interface Walk {
  /** The areas that are drawn, in the order of the list. */
  readonly order: readonly string[];
  readonly focus: (id: string) => void;
  readonly choose: (id: string) => void;
}

const aside: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1 / 4, 0],
  ArrowRight: [1 / 4, 0],
  ArrowUp: [0, -1 / 4],
  ArrowDown: [0, 1 / 4],
};

/** A key on an area, `at`, or on one of the buttons. */
export function press(event: KeyboardEvent, at: string | undefined, navigation: Navigation, walk: Walk): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (near(event.key, navigation) || (at === undefined ? pan(event.key, navigation) : go(event.key, at, walk))) {
    event.preventDefault();
  }
}

function near(key: string, navigation: Navigation): boolean {
  if (key === '+' || key === '=') navigation.zoom(2);
  else if (key === '-') navigation.zoom(0.5);
  else if (key === '0') navigation.showWhole();
  else return false;
  return true;
}

function pan(key: string, navigation: Navigation): boolean {
  const step = aside[key];
  // At the whole there is nowhere to go, and the page scrolls as ever.
  if (!step || navigation.isWhole) return false;
  navigation.step(...step);
  return true;
}

// In the order of the list: by direction some would never be reached.
function go(key: string, at: string, { order, focus, choose }: Walk): boolean {
  const place = order.indexOf(at);
  const next = {
    ArrowRight: place + 1,
    ArrowDown: place + 1,
    ArrowLeft: place - 1,
    ArrowUp: place - 1,
    Home: 0,
    End: order.length - 1,
  }[key];
  if (next !== undefined) focus(order[(next + order.length) % order.length]!);
  else if (key === 'Enter' || key === ' ') choose(at);
  else return false;
  return true;
}
