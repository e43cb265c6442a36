import { deriveKey as deriveByPbkdf2 } from 'altcha-lib/algorithms/web/pbkdf2';
import { deriveKey as deriveBySha } from 'altcha-lib/algorithms/web/sha';
import type { Digests } from './digests.js';

/** The browser's own, so that its thread is free while they work. */
export const webDigests: Digests = (algorithm) => (/^PBKDF2/.test(algorithm) ? deriveByPbkdf2 : deriveBySha);
