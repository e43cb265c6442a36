/** The page's address with these parts of its query, all else as it was; a part with an empty value is left out. */
export function addressWith(values: Readonly<Record<string, string>>): string {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  return address.href;
}

/** Goes to an address of this page without loading it. */
export function goTo(address: string): void {
  try {
    if (address !== location.href) history.pushState(history.state, '', address);
  } catch {
    // A page without an address of its own, or one that wrote too often, shows what is asked for all the same.
  }
}

/** A click for a new tab or window, or for saving. */
export const isMeantElsewhere = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
