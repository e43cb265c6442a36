/** The nearest element with `attribute`, from `start` itself upwards, out of shadow roots too. */
export function nearest(start: Element, attribute: string): Element | null {
  let from: Element | undefined = start;
  while (from) {
    const found: Element | null = from.closest(`[${attribute}]`);
    if (found) return found;
    const root: Node = from.getRootNode();
    from = root instanceof ShadowRoot ? root.host : undefined;
  }
  return null;
}

type Listener = () => void;
const listeners = new Set<Listener>();
const observed = new Map<Node, MutationObserver>();

/**
 * Calls `listener` whenever a `lang` or `article-id` changes anywhere above `element`. One observer a document or
 * shadow root serves every tag in it. Returns what ends it.
 */
export function watchAncestors(element: Element, listener: Listener): () => void {
  listeners.add(listener);
  for (let root: Node | null = element.getRootNode(); root;) {
    observe(root);
    root = root instanceof ShadowRoot ? root.host.getRootNode() : null;
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    for (const observer of observed.values()) observer.disconnect();
    observed.clear();
  };
}

function observe(root: Node): void {
  if (observed.has(root)) return;
  const observer = new MutationObserver(() => {
    for (const listener of [...listeners]) listener();
  });
  observer.observe(root, { subtree: true, attributeFilter: ['lang', 'article-id'] });
  observed.set(root, observer);
}
