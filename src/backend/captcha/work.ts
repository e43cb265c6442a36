import type { CaptchaMaker } from './maker.js';

const algorithm = 'PBKDF2/SHA-256';
/** Rounds of one try: about a quarter of a millisecond on a desk, one or two on an old phone. */
const cost = 1000;
const fewest = 100;
const most = 400;

/**
 * Silent work of about a second, for the reader's device: the scheme `altcha-v2`, whose answer is the payload that
 * every ALTCHA server reads. Needs `crypto.subtle`: Node, and pages of a secure context.
 */
export const work: CaptchaMaker<'work'> = {
  lifetime: 600,
  async make({ random, expiresAt }) {
    const [{ createChallenge }, { deriveKey }] = await Promise.all([
      import('altcha-lib'),
      import('altcha-lib/algorithms/web/pbkdf2'),
    ]);
    let answer = '';
    const params = await createChallenge({
      algorithm,
      cost,
      counter: fewest + Math.floor(random() * (most - fewest)),
      // How far the counter goes at most, so that the progress shown is true.
      data: { most },
      expiresAt: Math.ceil(expiresAt / 1000),
      async deriveKey(...input) {
        const made = await deriveKey(...input);
        answer = hex(made.derivedKey);
        return made;
      },
    });
    return { answer, face: { scheme: 'altcha-v2', params: JSON.parse(JSON.stringify(params)) } };
  },
  // Half of the key is known from the challenge; the other half only to who found the counter.
  matches: (answer, given) => keyOf(given) === answer,
};

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function keyOf(payload: string): unknown {
  try {
    return (JSON.parse(atob(payload)) as { solution?: { derivedKey?: unknown } } | null)?.solution?.derivedKey;
  } catch {
    return undefined;
  }
}
