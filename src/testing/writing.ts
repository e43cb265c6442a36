import { isWardError } from '../contract/error.js';
import type { Id } from '../contract/model.js';
import { nfc } from '../text/unicode.js';
import { checksOf } from './check.js';
import { captchaFor, draftOf, found, listed, openThread, orders, post, uniqueText } from './posting.js';
import { firstLeak } from './private-data.js';
import { randomDigits, randomUuid } from './random.js';
import type { Trial } from './trial.js';
import { expect, skip } from './verdict.js';

/** A captcha where one can be solved here; a draft that breaks a rule should be refused before it is asked for. */
async function captchaIfSolvable(trial: Trial): ReturnType<typeof captchaFor> {
  return trial.options.solve ? captchaFor(trial, 'comment') : {};
}

/** What becomes of a comment that is written, and who may see and change it. */
export const writing = checksOf('comments', {
  verbatim: [
    'must',
    'a text comes back letter by letter',
    async (trial) => {
      const text = `<b>&amp; ${uniqueText('"nguyên văn"')} 1 < 2 & 3 > 2 'ơ' Ỷ`;
      const posted = await post(trial, '', { text });
      expect(nfc(posted.text) === nfc(text), 'comments.post → text', JSON.stringify(text), posted.text);
      const seen = await found(trial, posted.id, trial.visitor);
      if (!seen) return skip('the comment just written is not in its writer’s list');
      expect(nfc(seen.text) === nfc(text), 'comments.list → text', JSON.stringify(text), seen.text);
    },
  ],
  posted: [
    'must',
    'a comment just written is visible or pending',
    async (trial) => {
      const { state, parentId } = await post(trial, 'trạng thái');
      expect(state === 'visible' || state === 'pending', 'comments.post → state', 'visible or pending', state);
      expect(parentId === null, 'comments.post → parentId', 'null, as in the draft', parentId);
    },
  ],
  pending: [
    'must',
    'a pending comment is shown to its writer and to nobody else',
    async (trial) => {
      const { id, state } = await post(trial, 'chờ duyệt');
      if (state !== 'pending') skip('comments are published at once here');
      for (const visitor of [trial.stranger, null]) {
        const seen = await found(trial, id, visitor);
        expect(!seen, 'comments.list of another reader', `no pending comment ${id}`, seen);
      }
      const own = await found(trial, id, trial.visitor);
      expect(own?.state === 'pending', 'comments.list of its writer', `the comment ${id}, pending`, own);
    },
  ],
  invalid: [
    'must',
    'an empty or too long text is "invalid" and names the field',
    async (trial) => {
      trial.method('comments', 'post');
      const { articleId, policy } = await openThread(trial);
      for (const text of ['', 'a'.repeat(policy.maxLength + 1)]) {
        const draft = { ...draftOf(articleId, policy, text), ...(policy.captcha && (await captchaIfSolvable(trial))) };
        const codes = ['invalid', 'captcha-incorrect', 'captcha-expired'] as const;
        const { code, fields } = await trial.refusal(codes, 'comments', 'post', draft);
        if (code !== 'invalid' && !draft.captcha) skip('the captcha is asked for first: give options.solve');
        const where = `comments.post with ${text === '' ? 'no text' : `${text.length} letters`}`;
        expect(code === 'invalid', where, 'to be refused with "invalid"', code);
        const named = fields?.some(({ name }) => name === 'text') ?? false;
        expect(named, `${where} → error.fields`, 'an entry with the name "text"', fields);
      }
    },
  ],
  closed: [
    'must',
    'a comment on a closed article is "forbidden"',
    async (trial) => {
      trial.method('comments', 'post');
      const articleId = await closedArticle(trial);
      const policy = await trial.call('comments', 'policy', { articleId });
      expect(!policy.open, `comments.policy of ${articleId} → open`, 'false', policy.open);
      const draft = draftOf(articleId, policy, uniqueText('đã đóng'));
      try {
        await trial.refusal(['forbidden'], 'comments', 'post', draft);
      } catch (error) {
        // Some ask for the code first; then the door must still be shut behind it.
        if (!trial.options.solve || !policy.captcha) throw error;
        await trial.refusal(['forbidden'], 'comments', 'post', { ...draft, ...(await captchaFor(trial, 'comment')) });
      }
    },
  ],
  once: [
    'must',
    'the same key writes once and answers with the same id',
    async (trial) => {
      trial.method('comments', 'post');
      const { articleId, policy } = await openThread(trial);
      const captcha = policy.captcha ? await captchaFor(trial, 'comment') : {};
      const draft = { ...draftOf(articleId, policy, uniqueText('gửi hai lần')), ...captcha };
      const idempotencyKey = randomUuid();
      const first = await trial.call('comments', 'post', draft, { idempotencyKey });
      const again = await trial.call('comments', 'post', draft, { idempotencyKey });
      expect(again.id === first.id, 'comments.post again with the same key → id', `"${first.id}"`, again.id);
      const twins = (await listed(trial, null, 'newest')).filter(({ text }) => text === first.text);
      expect(twins.length < 2, 'comments.list after it', 'the comment once', twins.length);
    },
  ],
  private: [
    'must',
    'no e-mail, phone or address of a writer is in any answer',
    async (trial) => {
      for (const order of orders) {
        const leak = firstLeak(await listed(trial, null, order), 'comments.list → items');
        expect(leak === undefined, leak?.path ?? '', 'nothing by which a writer can be found', leak?.value);
      }
      const email = `kiem.tra.${randomDigits(9)}@example.com`;
      const phone = `09${randomDigits(8)}`;
      const posted = await post(trial, 'thông tin riêng', { email, phone });
      const own = await listed(trial, null, 'newest');
      const others = await listed(trial, null, 'newest', trial.stranger);
      for (const [where, answer] of Object.entries({ post: posted, 'list of the writer': own, list: others })) {
        const text = JSON.stringify(answer);
        for (const secret of [email, phone]) {
          expect(!text.includes(secret), `comments.${where}`, 'no e-mail or phone of the writer', secret);
        }
        const leak = firstLeak(answer, `comments.${where} → `);
        expect(leak === undefined, leak?.path ?? '', 'nothing by which a writer can be found', leak?.value);
      }
    },
  ],
  owner: [
    'must',
    'a comment is changed and removed by its writer only',
    async (trial) => {
      const { update, remove } = trial.adapter.comments ?? {};
      if (!update && !remove) trial.method('comments', 'update');
      const { id, text, own } = await post(trial, 'của tôi');
      const stranger = { visitor: trial.stranger };
      const codes = ['forbidden', 'not-found'] as const;
      if (update)
        await trial.refusal(codes, 'comments', 'update', { id, text: uniqueText('không phải tôi') }, stranger);
      if (remove) await trial.refusal(codes, 'comments', 'remove', { id }, stranger);
      const kept = await found(trial, id, trial.visitor);
      if (kept) expect(kept.text === text, 'comments.list after a stranger’s update', JSON.stringify(text), kept.text);
      if (!own) return;
      const changed = uniqueText('đã sửa');
      if (update) {
        const after = await trial.call('comments', 'update', { id, text: changed });
        expect(after.text === changed, 'comments.update → text', JSON.stringify(changed), after.text);
      }
      if (!remove) return;
      await trial.call('comments', 'remove', { id });
      const left = await found(trial, id, trial.stranger);
      const gone = !left || left.state === 'removed';
      expect(gone, 'comments.list after comments.remove', 'the comment gone, or its state "removed"', left);
    },
  ],
});

/** The fixture, or the first article of the list whose policy is closed. */
async function closedArticle(trial: Trial): Promise<Id> {
  const { closedId } = trial.options.fixtures ?? {};
  if (closedId !== undefined) return closedId;
  const articles = trial.has('articles', 'list') ? (await trial.call('articles', 'list', { limit: 10 })).items : [];
  for (const { id } of articles) {
    try {
      if (!(await trial.call('comments', 'policy', { articleId: id })).open) return id;
    } catch (thrown) {
      // An article without comments is not what is looked for.
      if (!isWardError(thrown)) throw thrown;
    }
  }
  return skip('no article with closed comments: give fixtures.closedId');
}
