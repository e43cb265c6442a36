const namesOfSecrets = /(e-?mail|phone|mobile|address|^ip$|ip_|_ip|user_?agent)/i;
const email = /[\w.+-]+@[\w-]+\.[\w.]+/;
const ipAddress = /^(\d{1,3}\.){3}\d{1,3}$/;
/** What a reader wrote themselves, whatever they put in. */
const ownWords = new Set(['text']);

/** The first thing in an answer about comments by which a writer could be found: its path and value. */
export function firstLeak(
  value: unknown,
  path: string,
): { readonly path: string; readonly value: unknown } | undefined {
  if (typeof value === 'string') return email.test(value) || ipAddress.test(value) ? { path, value } : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, entry] of Object.entries(value)) {
    if (ownWords.has(key)) continue;
    const at = Array.isArray(value) ? `${path}[${key}]` : `${path}${/[\w\]]$/.test(path) ? '.' : ''}${key}`;
    // A policy says whether an e-mail is asked for; in a comment even an empty place for one is too many.
    if (!Array.isArray(value) && namesOfSecrets.test(key)) return { path: at, value: entry };
    const leak = firstLeak(entry, at);
    if (leak) return leak;
  }
  return undefined;
}
