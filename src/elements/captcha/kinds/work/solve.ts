import { solveChallenge } from 'altcha-lib';
import { deriveKey as deriveByPbkdf2 } from 'altcha-lib/algorithms/web/pbkdf2';
import { deriveKey as deriveBySha } from 'altcha-lib/algorithms/web/sha';
import type { Json } from '../../../../contract/model.js';

type Challenge = Parameters<typeof solveChallenge>[0]['challenge'];

/** Milliseconds between two words about the progress. */
const pause = 100;

/**
 * The payload that ALTCHA servers read. Each try is left to the browser's own digests, so that the page's thread is free
 * in between. @throws where the challenge is none that can be solved.
 */
export async function solve(params: Json, tell: (progress: number) => void, signal?: AbortSignal): Promise<string> {
  const challenge = params as unknown as Challenge;
  const { algorithm, data, keyPrefix } = challenge.parameters;
  const derive = /^PBKDF2/.test(algorithm) ? deriveByPbkdf2 : deriveBySha;
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
