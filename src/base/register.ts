/** A class that knows its own tag; importing it registers nothing. */
export interface WardElementClass extends CustomElementConstructor {
  tag: string;
}

/** Names the tag of a class: `@element('ward-rating')`. The tag's `register.ts` defines it. */
export const element =
  (tag: string) =>
  (target: Omit<WardElementClass, 'new'>): void => {
    target.tag = tag;
  };

/** Defines a tag once; a second time, or from a second copy of the package, is quiet. Does nothing in Node. */
export function register(elementClass: WardElementClass): void {
  if (globalThis.customElements && !customElements.get(elementClass.tag)) {
    customElements.define(elementClass.tag, elementClass);
  }
}
