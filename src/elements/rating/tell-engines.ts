import type { WardElement } from '../../base/ward-element.js';
import type { Told } from './json-ld.js';

const waiting = new Map<WardElement, Told | undefined>();

/** Takes what search engines are to be told of one tag's rating, `undefined` where nothing; all go at once. */
export function tellEngines(tag: WardElement, told: Told | undefined): void {
  waiting.set(tag, told);
  if (waiting.size === 1) void send();
}

async function send(): Promise<void> {
  try {
    const { tell } = await import('./json-ld.js');
    tell(waiting);
  } catch {
    // It did not come: no reader misses it.
  }
  waiting.clear();
}
