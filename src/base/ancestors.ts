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

interface Watch {
  readonly listeners: Set<() => void>;
  readonly observer: MutationObserver;
}

const watches = new Map<Node, Watch>();

/**
 * Calls `listener` whenever a `lang` or `article-id` changes anywhere above `element`, or beside it. One observer a
 * document or shadow root serves every tag in it. Returns what ends it.
 */
export function watchAncestors(element: Element, listener: () => void): () => void {
  const roots: Node[] = [];
  for (let root: Node | null = element.getRootNode(); root;) {
    roots.push(root);
    root = root instanceof ShadowRoot ? root.host.getRootNode() : null;
  }
  for (const root of roots) watch(root).listeners.add(listener);
  return () => {
    for (const root of roots) leave(root, listener);
  };
}

function watch(root: Node): Watch {
  let found = watches.get(root);
  if (!found) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => {
      for (const listener of [...listeners]) listener();
    });
    observer.observe(root, { subtree: true, attributeFilter: ['lang', 'article-id'] });
    watches.set(root, (found = { listeners, observer }));
  }
  return found;
}

// A root that no tag is in any more is not held on to.
function leave(root: Node, listener: () => void): void {
  const found = watches.get(root);
  if (!found?.listeners.delete(listener) || found.listeners.size > 0) return;
  found.observer.disconnect();
  watches.delete(root);
}
