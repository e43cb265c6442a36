/** True where the reader's own device shared the address, or the reader thought better of it. */
export async function shareNatively(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data);
    return true;
  } catch (thrown) {
    return (thrown as Error).name === 'AbortError';
  }
}
