/** Copies what a field holds; on plain http there is no other way than the old one. */
export async function copy(field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}

/** True where the reader's own device shared the address, or the reader thought better of it. */
export async function shareNatively(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data);
    return true;
  } catch (thrown) {
    return (thrown as Error).name === 'AbortError';
  }
}
