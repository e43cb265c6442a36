import { pbkdf2 } from '@noble/hashes/pbkdf2';
import { sha256 } from '@noble/hashes/sha2';
import type { Digests } from './digests.js';

/** Milliseconds that the page's own thread works at a stretch. */
const stretch = 8;

/** For pages of plain http: no browser gives them its own digests there. @throws for others than SHA-256. */
export const libraryDigests: Digests = (algorithm) => {
  const isPage = typeof document !== 'undefined';
  let rested = performance.now();
  return async ({ cost, keyLength = 32 }, salt, password) => {
    if (isPage && performance.now() - rested > stretch) {
      await new Promise((resolve) => setTimeout(resolve));
      rested = performance.now();
    }
    if (!/^(PBKDF2\/)?SHA-256$/.test(algorithm)) throw new Error(`${algorithm} on plain http`);
    let key: Uint8Array;
    if (algorithm.startsWith('PBKDF2')) key = pbkdf2(sha256, password, salt, { c: cost, dkLen: keyLength });
    else {
      key = Uint8Array.from([...salt, ...password]);
      for (let round = 0; round < Math.max(1, cost); round++) key = sha256(key);
    }
    return { parameters: {}, derivedKey: key.slice(0, keyLength) };
  };
};
