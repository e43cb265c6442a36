/**
 * Copies what stands in `field`. On plain http there is no clipboard to write to, and the old way is taken: it copies
 * what is selected. Where that fails too the text stays selected, for the reader's own hand.
 */
export async function copyFrom(field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }
}
