const name = 'ward-reading';
const colours = `::highlight(${name}) { background-color: #ffe08a; color: #1d2329; }`;
const dressed = new WeakSet<Node>();

/**
 * Marks the sentence that is being read without touching the page's nodes: by the browser's own highlight, else by boxes
 * over the words, in a layer of ours.
 */
export class ReadingMark {
  /** @param layer - an empty element that boxes are put into; its corner is where they are measured from. */
  constructor(private readonly layer: () => HTMLElement | null) {}

  show(range: Range | undefined): void {
    if ('highlights' in CSS && typeof Highlight === 'function') this.#highlight(range);
    else this.#box(range);
  }

  #highlight(range: Range | undefined): void {
    if (!range) {
      CSS.highlights.delete(name);
      return;
    }
    const root = range.startContainer.getRootNode() as Document | ShadowRoot;
    if (!dressed.has(root)) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(colours);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      dressed.add(root);
    }
    CSS.highlights.set(name, new Highlight(range));
  }

  #box(range: Range | undefined): void {
    const layer = this.layer();
    if (!layer) return;
    const origin = layer.getBoundingClientRect();
    const boxes = [...(range?.getClientRects() ?? [])].map(({ left, top, width, height }) => {
      const box = document.createElement('div');
      box.style.cssText = `left: ${left - origin.left}px; top: ${top - origin.top}px; width: ${width}px; height: ${height}px`;
      return box;
    });
    layer.textContent = '';
    layer.append(...boxes);
  }
}
