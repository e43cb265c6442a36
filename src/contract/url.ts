const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);
// Base of relative addresses while we only ask for the scheme; never fetched.
const nowhere = 'https://relative.invalid/';

/**
 * True for an address that may stand in a link or load a file: http, https, mailto, tel or relative. Parsed as a
 * browser parses it, so that `java\nscript:` and kin are seen for what they are.
 */
export function isSafeUrl(value: string): boolean {
  try {
    return schemes.has(new URL(value, nowhere).protocol);
  } catch {
    return false;
  }
}

/** True for what {@link isSafeUrl} takes, and for `data:` of a raster picture or a sound: a captcha's own media. */
export const isSafeMedia = (value: string): boolean =>
  isSafeUrl(value) || /^data:(image\/(png|jpeg|gif|webp)|audio\/[\w.+-]+)[;,]/i.test(value);

/** `value` when it is safe to link to, else `undefined`: a link without an address, which nobody can follow. */
export const safeUrl = (value: string | undefined): string | undefined =>
  value !== undefined && isSafeUrl(value) ? value : undefined;
