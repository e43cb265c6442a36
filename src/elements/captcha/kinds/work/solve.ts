import { solveChallenge } from 'altcha-lib';
import type { Json } from '../../../../contract/model.js';
import type { Digests } from './digests.js';

type Challenge = Parameters<typeof solveChallenge>[0]['challenge'];

/** Milliseconds between two words about the progress. */
const pause = 100;

/** The payload that ALTCHA servers read. @throws where the challenge is none that can be solved. */
export async function solve(
  params: Json,
  digests: Digests,
  tell: (progress: number) => void,
  signal?: AbortSignal,
): Promise<string> {
  const challenge = params as unknown as Challenge;
  const { algorithm, data, keyPrefix } = challenge.parameters;
  const derive = digests(algorithm);
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
