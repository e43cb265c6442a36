import type { CaptchaChallenge, CaptchaKind } from '../../contract/model.js';
import type { Face, FaceHost } from './face.js';

export const shownKinds = ['image', 'question', 'work', 'token'] as const satisfies readonly CaptchaKind[];
/** A token needs a page that put a widget inside the tag: such a page lists it. */
export const usualKinds = 'image question work';

/** The kinds that an attribute lists, best first; the usual ones where it lists none. */
export function kindsOf(list: string): readonly CaptchaKind[] {
  const kinds = list.split(/\s+/).filter((kind) => shownKinds.includes(kind as CaptchaKind)) as CaptchaKind[];
  return kinds.length > 0 ? kinds : kindsOf(usualKinds);
}

/** Most challenges are typed: what they need is fetched while the challenge is on its way. */
export const fetchTyped = (): Promise<typeof import('./kinds/typed.js')> => import('./kinds/typed.js');

/** What the challenge looks like. The code of the rarer kinds comes with the first of them. */
export async function faceOf(host: FaceHost, challenge: CaptchaChallenge): Promise<Face> {
  switch (challenge.kind) {
    case 'work':
      return new (await import('./kinds/work.js')).WorkFace(host, challenge);
    case 'token':
      return new (await import('./kinds/token.js')).TokenFace(host, challenge);
    default:
      return new (await fetchTyped()).TypedFace(host, challenge);
  }
}
