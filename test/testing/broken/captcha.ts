import type { Comments, Groups, WriteContext } from '../../../src/contract/adapter.js';
import { isWardError, WardError } from '../../../src/contract/error.js';
import type { CaptchaAnswer, CommentDraft } from '../../../src/contract/model.js';
import type { World } from '../world.js';
import { answering, broken, later, type BrokenAdapter } from './broken.js';

/** Posts where `admit` lets it pass; what is wrong with the draft is still said by the portal. */
const posting =
  (admit: (answer: CaptchaAnswer | undefined, draft: CommentDraft) => void | Promise<void>) =>
  (_comments: Required<Comments>, { unguarded }: World): Partial<Comments> => ({
    async post(draft, context) {
      await admit(draft.captcha, draft);
      return unguarded.comments!.post(draft, context);
    },
  });

const incorrect = () => new WardError('captcha-incorrect');
const expired = () => new WardError('captcha-expired');

type Issue = Groups['captcha']['issue'];
export const captcha: readonly BrokenAdapter[] = [
  broken('captcha.fresh-ids', 'one id for all', 'captcha', ({ issue }) => ({
    issue: answering(issue, (challenge) => challenge && { ...challenge, id: 'captcha' }),
  })),
  broken('captcha.expiry', 'expired when issued', 'captcha', ({ issue }) => ({
    issue: answering(issue, (challenge) => challenge && { ...challenge, expiresAt: '2020-05-14T10:13:21+07:00' }),
  })),
  broken('captcha.kinds', 'does not ask which kinds are accepted', 'captcha', ({ issue }) => ({
    issue: (input: Parameters<Issue>[0], context: WriteContext) => issue({ ...input, accept: ['question'] }, context),
  })),
  broken('captcha.readable', 'an empty question', 'captcha', ({ issue }) => ({
    issue: answering(issue, (challenge) => challenge && { ...challenge, question: '' }),
  })),
  broken('captcha.wrong', 'a captcha as a bare 403', 'comments', ({ post }) => ({
    post: (draft: CommentDraft, context: WriteContext) =>
      post(draft, context).catch((error: unknown) => {
        throw isWardError(error) && error.code.startsWith('captcha') ? new WardError('forbidden') : error;
      }),
  })),
  broken(
    'captcha.missing',
    'looks at a captcha only where one comes',
    'comments',
    posting(() => {}),
  ),
  broken('captcha.once', 'a captcha can be replayed', 'comments', (_comments, world) =>
    posting((answer) => {
      if (!world.isRight(answer)) throw incorrect();
    })(_comments, world),
  ),
  broken('captcha.burnt', 'a wrong answer can be tried again', 'comments', (_comments, world) => {
    const used = new Set<string>();
    return posting((answer) => {
      if (!world.isRight(answer)) throw incorrect();
      if (used.has(answer!.challengeId)) throw expired();
      used.add(answer!.challengeId);
    })(_comments, world);
  }),
  broken('captcha.race', 'reads whether it is used, and writes it later', 'comments', (_comments, world) => {
    const used = new Set<string>();
    return posting(async (answer) => {
      const key = answer?.challengeId ?? '';
      if (used.has(key)) throw expired();
      await later(5);
      used.add(key);
      if (!world.isRight(answer)) throw incorrect();
    })(_comments, world);
  }),
  broken('captcha.spared-by-invalid', 'burns before it reads the draft', 'comments', (_comments, world) => {
    const used = new Set<string>();
    return posting((answer) => {
      const key = answer?.challengeId ?? '';
      if (used.has(key)) throw expired();
      used.add(key);
      if (!world.isRight(answer)) throw incorrect();
    })(_comments, world);
  }),
];
