import type { CaptchaChallenge, CaptchaKind } from '../../contract/model.js';

export const shownKinds = ['image', 'question'] as const satisfies readonly CaptchaKind[];

/** The kinds that can be shown. */
export type ShownKind = (typeof shownKinds)[number];
export type ShownChallenge = Extract<CaptchaChallenge, { kind: ShownKind }>;

export const isShown = (challenge: CaptchaChallenge): challenge is ShownChallenge =>
  shownKinds.includes(challenge.kind as ShownKind);

/** The kinds that an attribute lists, best first; all where it lists none that can be shown. */
export function kindsOf(list: string): readonly ShownKind[] {
  const listed = list.split(/\s+/).filter((kind): kind is ShownKind => shownKinds.includes(kind as ShownKind));
  return listed.length > 0 ? listed : shownKinds;
}
