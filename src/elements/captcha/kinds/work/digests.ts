import type { solveChallenge } from 'altcha-lib';

type Derive = Parameters<typeof solveChallenge>[0]['deriveKey'];
/** Who makes the keys of an algorithm. */
export type Digests = (algorithm: string) => Derive;
