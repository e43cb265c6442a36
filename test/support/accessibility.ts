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

/** False in the browsers that do not tell their accessibility tree to a test. */
export const tellsAccessibility = navigator.userAgent.includes('Chrome');
