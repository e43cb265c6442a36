import { fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { WardAdapter } from '../../src/contract/adapter.js';
import type { WardElement, WardState } from '../../src/base/ward-element.js';
import '../../src/all.js';

export { fixtureCleanup };

/** Puts one tag on the page, with attributes as a page writes them, and gives it an adapter. */
export async function mount<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  options: { attributes?: Record<string, string>; adapter?: WardAdapter; content?: string; language?: string } = {},
): Promise<HTMLElementTagNameMap[Tag]> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  if (options.content) element.innerHTML = options.content;
  if (options.adapter) (element as unknown as WardElement).adapter = options.adapter;
  const frame = await fixture<HTMLElement>(html`<main lang=${options.language ?? 'vi'}></main>`);
  frame.append(element);
  await (element as unknown as WardElement).updateComplete;
  return element;
}

/** Ends when the tag has the state, and has drawn it. */
export async function until(element: Element, state: WardState): Promise<void> {
  const tag = element as WardElement;
  await new Promise<void>((resolve) => {
    if (tag.state === state) return resolve();
    tag.addEventListener('ward-state', function listen(event) {
      if (event.state !== state) return;
      tag.removeEventListener('ward-state', listen);
      resolve();
    });
  });
  await tag.updateComplete;
}

/** The elements in a tag's shadow root that have this part. */
export const parts = (element: Element, part: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${part}"]`),
];

/** The first element with this part; fails where there is none. */
export function part(element: Element, name: string): HTMLElement {
  const [found] = parts(element, name);
  if (!found) throw new Error(`<${element.localName}> has no part "${name}": ${element.shadowRoot!.textContent}`);
  return found;
}

/** What a reader sees of a tag, white space folded. Text for screen readers alone is in it. */
export const shownText = (element: Element): string =>
  [...element.shadowRoot!.children]
    .filter((child) => child.localName !== 'style')
    .map((child) => child.textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The button whose name is this text. */
export function button(element: Element, name: string): HTMLButtonElement {
  const buttons = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('button')];
  const found = buttons.find((one) => (one.getAttribute('aria-label') ?? one.textContent!.trim()) === name);
  if (!found) throw new Error(`no button "${name}" among: ${buttons.map((one) => one.textContent!.trim()).join(', ')}`);
  return found;
}

/** Tries `check` at each frame until it holds; after eight seconds its failure is the test's. */
export async function eventually(check: () => void): Promise<void> {
  for (const end = performance.now() + 8000; ;) {
    try {
      return check();
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }
}
