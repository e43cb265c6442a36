import type { Json } from '../contract/model.js';

/** 64 bits of a value, to tell an action from another under the same key; not for secrets (FNV-1a, two bases). */
export function fingerprint(value: Json): string {
  const text = JSON.stringify(value);
  return [0x811c9dc5, 0x1000193]
    .map((base) => {
      let hash = base;
      for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
