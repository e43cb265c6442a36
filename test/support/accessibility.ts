import { a11ySnapshot } from '@web/test-runner-commands';

export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly checked?: boolean | 'mixed';
  readonly disabled?: boolean;
  readonly value?: string | number;
  readonly description?: string;
  readonly children?: readonly AccessibleNode[];
}

/** What the browser tells a screen reader about the mounted tag, as one flat list. Chromium alone can say it. */
export async function accessibleNodes(): Promise<AccessibleNode[]> {
  const root = (await a11ySnapshot({ selector: 'main' })) as unknown as AccessibleNode | null;
  const flat = (node: AccessibleNode): AccessibleNode[] => [node, ...(node.children ?? []).flatMap(flat)];
  return root ? flat(root) : [];
}

/** A test of what {@link accessibleNodes} tells; only Chromium tells it, so other browsers do not have the test. */
export function inAccessibilityTree(title: string, test: () => Promise<void>): void {
  if (navigator.userAgent.includes('Chrome')) it(title, test);
}
