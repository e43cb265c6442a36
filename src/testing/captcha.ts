import type { WriteContext } from '../contract/adapter.js';
import { isWardError, type WardErrorCode } from '../contract/error.js';
import type { CaptchaAnswer, CaptchaChallenge, CommentDraft } from '../contract/model.js';
import { checksOf } from './check.js';
import { challenge, draftOf, everyKind, openThread, solved, uniqueText, wronglySolved } from './posting.js';
import type { Trial } from './trial.js';
import { Absent, describe, expect, Skip, skip } from './verdict.js';

/** A used challenge is an unknown one; some backends can only say that the answer is wrong. */
const refusals: readonly WardErrorCode[] = ['captcha-expired', 'captcha-incorrect'];

async function given(trial: Trial): Promise<CaptchaChallenge> {
  return (await challenge(trial)) ?? skip('the backend asks for no captcha now');
}

/** Makes drafts for a thread whose policy asks for a captcha. */
async function guarded(trial: Trial): Promise<(about: string, captcha?: CaptchaAnswer) => CommentDraft> {
  trial.method('captcha', 'issue');
  trial.method('comments', 'post');
  const { articleId, policy } = await openThread(trial);
  if (!policy.captcha) skip('comments need no captcha now');
  return (about, captcha) => ({ ...draftOf(articleId, policy, uniqueText(about)), ...(captcha && { captcha }) });
}

const publish = (trial: Trial, draft: CommentDraft, more?: Partial<WriteContext>) =>
  trial.call('comments', 'post', draft, more);

/** True for data that decodes to something, or for an address. */
function isReadable(address: string): boolean {
  const [, base64, data = ''] = /^data:[^,]*?(;base64)?,(.*)$/s.exec(address) ?? [];
  if (!address.startsWith('data:')) return address.trim() !== '';
  try {
    return (base64 ? atob(data) : decodeURIComponent(data)).length > 50;
  } catch {
    return false;
  }
}

export const captcha = checksOf('captcha', {
  'fresh-ids': [
    'must',
    'each challenge has an id of its own',
    async (trial) => {
      const ids: string[] = [];
      for (let count = 0; count < 4; count++) ids.push((await given(trial)).id);
      expect(new Set(ids).size === ids.length, 'captcha.issue → id', 'a new id each time', ids);
    },
  ],
  expiry: [
    'must',
    'a challenge expires in the future',
    async (trial) => {
      const { expiresAt } = await given(trial);
      expect(Date.parse(expiresAt) > Date.now(), 'captcha.issue → expiresAt', 'a time to come', expiresAt);
    },
  ],
  kinds: [
    'must',
    'a challenge is of a kind that was accepted',
    async (trial) => {
      trial.method('captcha', 'issue');
      let made = 0;
      for (const kind of everyKind) {
        let issued: CaptchaChallenge | null;
        try {
          issued = await challenge(trial, 'comment', [kind]);
        } catch (thrown) {
          // A kind that the backend cannot make is refused.
          if (thrown instanceof Absent || isWardError(thrown)) continue;
          throw thrown;
        }
        if (!issued) return skip('the backend asks for no captcha now');
        expect(issued.kind === kind, `captcha.issue with accept ["${kind}"] → kind`, kind, issued.kind);
        made++;
      }
      expect(made > 0, 'captcha.issue', `a challenge of one of the kinds ${everyKind.join(', ')}`);
    },
  ],
  readable: [
    'should',
    'what is shown or played can be read',
    async (trial) => {
      const issued = await challenge(trial, 'comment', ['image', 'question', 'work', 'token']);
      if (!issued) return skip('the backend asks for no captcha now');
      if (issued.kind === 'question') {
        expect(issued.question.trim().length > 3, 'captcha.issue → question', 'a question', issued.question);
      }
      if (issued.kind !== 'image') return;
      const { image, audio } = issued;
      expect(isReadable(image.src), 'captcha.issue → image.src', 'a picture', image.src);
      expect(image.width > 0 && image.height > 0, 'captcha.issue → image', 'its size in pixels', image);
      if (audio) expect(isReadable(audio.src), 'captcha.issue → audio.src', 'a sound', audio.src);
    },
  ],
  wrong: [
    'must',
    'a wrong answer is "captcha-incorrect"',
    async (trial) => {
      const draft = await guarded(trial);
      const wrong = await wronglySolved(trial, await given(trial));
      await trial.refusal(['captcha-incorrect'], 'comments', 'post', draft('mã sai', wrong));
    },
  ],
  missing: [
    'must',
    'a missing answer is "captcha-incorrect"',
    async (trial) => {
      const draft = await guarded(trial);
      await trial.refusal(['captcha-incorrect'], 'comments', 'post', draft('thiếu mã'));
    },
  ],
  once: [
    'must',
    'a right answer passes once',
    async (trial) => {
      const draft = await guarded(trial);
      const right = await solved(trial, await given(trial));
      await publish(trial, draft('mã dùng lần đầu', right));
      await trial.refusal(refusals, 'comments', 'post', draft('mã dùng lại', right));
    },
  ],
  burnt: [
    'must',
    'a wrong answer burns its challenge',
    async (trial) => {
      const draft = await guarded(trial);
      const issued = await given(trial);
      const right = await solved(trial, issued);
      await trial.refusal(refusals, 'comments', 'post', draft('mã sai', await wronglySolved(trial, issued)));
      await trial.refusal(refusals, 'comments', 'post', draft('mã đúng sau mã sai', right));
    },
  ],
  race: [
    'must',
    'of several writes at once with one right answer, exactly one passes',
    async (trial) => {
      const draft = await guarded(trial);
      const right = await solved(trial, await given(trial));
      const drafts = [1, 2, 3, 4, 5].map((number) => draft(`cùng lúc ${number}`, right));
      const ends = await Promise.allSettled(drafts.map((one) => publish(trial, one)));
      const passed = ends.filter(({ status }) => status === 'fulfilled').length;
      const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
      expect(passed === 1, 'comments.post, five at once with one answer', 'exactly one to pass', passed);
      for (const thrown of refused) {
        if (isAbsence(thrown)) throw thrown;
        const ok = isWardError(thrown) && refusals.includes(thrown.code);
        expect(ok, 'comments.post, the other four', `to be refused with ${refusals.join(' or ')}`, describe(thrown));
      }
    },
  ],
  'spared-by-invalid': [
    'should',
    'a draft that breaks a rule does not spend the answer',
    async (trial) => {
      const draft = await guarded(trial);
      const right = await solved(trial, await given(trial));
      await trial.refusal(['invalid'], 'comments', 'post', { ...draft('trống', right), text: '' });
      await publish(trial, draft('sau bản nháp trống', right));
    },
  ],
});

const isAbsence = (thrown: unknown): boolean => thrown instanceof Absent || thrown instanceof Skip;
