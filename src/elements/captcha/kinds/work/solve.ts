import { solveChallenge } from 'altcha-lib';
import { deriveKey as deriveByPbkdf2 } from 'altcha-lib/algorithms/web/pbkdf2';
import { deriveKey as deriveBySha } from 'altcha-lib/algorithms/web/sha';
import type { Json } from '../../../../contract/model.js';
import { pbkdf2, sha256 } from './sha-256.js';

type Challenge = Parameters<typeof solveChallenge>[0]['challenge'];
type Derive = Parameters<typeof solveChallenge>[0]['deriveKey'];

/** Milliseconds between two words about the progress. */
const pause = 100;

/** Milliseconds that the page's own thread works by hand at a stretch. */
const stretch = 8;

/**
 * The payload that ALTCHA servers read. Each try is left to the browser's own digests where the page has them, so that
 * its thread is free in between. @throws where the challenge is none that can be solved.
 */
export async function solve(params: Json, tell: (progress: number) => void, signal?: AbortSignal): Promise<string> {
  const challenge = params as unknown as Challenge;
  const { algorithm, data, keyPrefix } = challenge.parameters;
  const derive = !crypto.subtle ? deriveByHand() : /^PBKDF2/.test(algorithm) ? deriveByPbkdf2 : deriveBySha;
  const most = Number(data?.['most']) || undefined;
  // Each digit of the prefix makes it sixteen times rarer; a long one was taken from a counter that we do not know.
  const expected = keyPrefix.length < 6 ? 16 ** keyPrefix.length : 10_000;
  let [tries, told] = [0, performance.now()];

  const controller = new AbortController();
  signal?.addEventListener('abort', () => controller.abort());
  const solution = await solveChallenge({
    challenge,
    controller,
    deriveKey: (...input) => {
      tries++;
      if (performance.now() - told > pause) {
        told = performance.now();
        tell(most ? Math.min(1, tries / most) : 1 - Math.exp(-tries / expected));
      }
      return derive(...input);
    },
  });
  if (!solution) throw new Error('given up');
  const payload = new TextEncoder().encode(JSON.stringify({ challenge, solution }));
  return btoa(String.fromCharCode(...payload));
}

function deriveByHand(): Derive {
  const isPage = typeof document !== 'undefined';
  let rested = performance.now();
  return async ({ algorithm, cost, keyLength = 32 }, salt, password) => {
    if (isPage && performance.now() - rested > stretch) {
      await new Promise((resolve) => setTimeout(resolve));
      rested = performance.now();
    }
    if (!/^(PBKDF2\/)?SHA-256$/.test(algorithm) || keyLength > 32) throw new Error(`${algorithm} on plain http`);
    let key: Uint8Array;
    if (algorithm.startsWith('PBKDF2')) key = pbkdf2(password, salt, cost);
    else {
      key = Uint8Array.from([...salt, ...password]);
      for (let round = 0; round < Math.max(1, cost); round++) key = sha256(key);
    }
    return { parameters: {}, derivedKey: key.slice(0, keyLength) };
  };
}
