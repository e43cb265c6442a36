import { expect } from '@open-wc/testing';
import type { Comment, CommentPolicy } from '../../src/contract/model.js';
import { button, eventually, fixtureCleanup, part, parts, shownText } from '../support/mount.js';
import {
  articles,
  comment,
  field,
  formOf,
  mountComments,
  policy,
  submitButton,
  told,
  write,
  type ListQuery,
} from './ward-comments.support.js';

const hour = 3_600_000;
const letter = { name: 'Nguyễn Thị Hồng', text: 'Đề nghị phường cho biết lịch tiếp công dân.' };

describe('<ward-comments> stands', () => {
  afterEach(() => fixtureCleanup());

  describe('what a backend should never send:', () => {
    it('replies nested ten thousand deep in one answer, beside comments that are right', async () => {
      let deep: Comment = comment();
      for (let level = 0; level < 10_000; level++)
        deep = { ...comment(), replyCount: 1, replies: { items: [deep], next: null } };
      const right = comment({ text: 'Bình thường.' });
      const { element } = await mountComments({ items: [right, deep] });
      expect(shownText(element)).to.include('Bình thường.');
      expect((await formOf(element)).isConnected).to.equal(true);
    });

    it('replies whose parent is nowhere, and roots that name one', async () => {
      const orphan = comment({ parentId: 'nowhere', text: 'Mồ côi' });
      const lost = comment({ parentId: 'elsewhere', text: 'Lạc' });
      const root = comment({ replyCount: 1, replies: { items: [lost], next: null } });
      const { element } = await mountComments({ items: [orphan, root] });
      expect(
        articles(element).map((article) => part(element, 'text') && article.textContent!.includes('Mồ côi')),
      ).to.deep.equal([true, false, false]);
      expect(shownText(element)).to.include('Lạc');
    });

    it('one comment as a root and as a reply to itself', async () => {
      const twice = comment({ id: 'twice' });
      const root = { ...twice, replyCount: 1, replies: { items: [twice], next: null } };
      const { element } = await mountComments({ items: [root, twice] });
      expect(articles(element)).to.have.length(1);
    });

    it('two thousand comments where twenty were asked for', async () => {
      const items = Array.from({ length: 2000 }, () => comment());
      const { element } = await mountComments({ items });
      expect(articles(element)).to.have.length(2000);
    });

    it('times a day and an hour ahead and behind: no day is called today that is not', async () => {
      const now = Date.now();
      const items = [25, -25, 24 * 400].map((hours) =>
        comment({ createdAt: new Date(now + hours * hour).toISOString() }),
      );
      const { element } = await mountComments({ items });
      const [ahead, behind, far] = [...element.shadowRoot!.querySelectorAll('time')].map((time) => time.textContent!);
      const date = /^\d\d\/\d\d\/\d{4}, \d\d:\d\d$/;
      expect(ahead).to.match(date);
      expect(far).to.match(date);
      // 25 hours ago is yesterday, or the day before it in the first hour of a day.
      expect(behind).to.match(/^(Hôm qua|\d\d\/\d\d\/\d{4}), \d\d:\d\d$/);
    });

    it('names that look like the ward’s own: the badge comes from the server alone', async () => {
      const names = [
        'UBND phường Mường Lay',
        'ＵＢＮＤ phường',
        'UВND phường',
        'U\u200bBND phường',
        'Trả lời chính thức',
      ];
      const items = [
        ...names.map((name) => comment({ author: { name } })),
        comment({ author: { name: 'UBND phường Mường Lay', official: true } }),
      ];
      const { element } = await mountComments({ items });
      const badged = articles(element).map((article) => article.querySelector('[part=badge]') !== null);
      expect(badged).to.deep.equal([...names.map(() => false), true]);
    });

    it('a text that turns its line around: only its own', async () => {
      const items = [comment({ text: '\u202e\u2067abc' }), comment({ text: 'abc' })];
      const { element } = await mountComments({ items });
      const [turned, straight] = articles(element);
      const place = (article: HTMLElement, selector: string) => {
        const { left } = article.querySelector(selector)!.getBoundingClientRect();
        return Math.round(left - article.getBoundingClientRect().left);
      };
      for (const selector of ['[part=author]', 'time', 'button']) {
        expect(place(turned!, selector)).to.equal(place(straight!, selector));
      }
    });
  });

  describe('a policy that changes while somebody writes:', () => {
    async function writing(first: Partial<CommentPolicy> = {}, captcha: false | undefined = undefined) {
      let now = policy(first);
      const mounted = await mountComments({
        items: [comment({ text: 'Vẫn còn đây' })],
        comments: { policy: async () => now },
        ...(captcha === false && { captcha }),
      });
      write(await formOf(mounted.element), letter);
      const change = async (over: Partial<CommentPolicy>) => {
        now = policy(over);
        await mounted.element.reload();
        await mounted.element.updateComplete;
      };
      return { ...mounted, change };
    }

    it('it asks for more and allows less, and what was written is judged by the new one', async () => {
      const { element, change, post } = await writing();
      await change({ email: 'required', maxLength: 10 });
      const form = await formOf(element);
      await eventually(() => field(form, 'email'));
      expect(field(form, 'text').value).to.equal(letter.text);
      submitButton(form).click();
      await eventually(() => expect(parts(form, 'field-problem')).to.have.length(2));
      expect(told(form, 'alert')).to.include('không quá 10 ký tự').and.to.include('địa chỉ email');
      expect(post.calls).to.have.length(0);
    });

    it('the thread is closed and opened again, and the text is there', async () => {
      const { element, change } = await writing();
      await change({ open: false });
      await eventually(() => expect(shownText(element)).to.include('Bài viết này đã đóng bình luận.'));
      expect(element.shadowRoot!.querySelector('ward-comments-form')).to.equal(null);
      expect(shownText(element)).to.include('Vẫn còn đây');
      await change({});
      await eventually(() => expect(element.shadowRoot!.querySelector('ward-comments-form')).not.to.equal(null));
      const form = await formOf(element);
      await eventually(() => expect(field(form, 'text').value).to.equal(letter.text));
    });

    it('a code is wanted that nobody can give and then is not, and the text is there', async () => {
      const { element, change } = await writing({}, false);
      await change({ captcha: true });
      const form = element.shadowRoot!.querySelector('ward-comments-form')!;
      await eventually(() => expect(shownText(form)).to.equal('Hiện chưa thể gửi bình luận tại trang này.'));
      expect(shownText(element)).to.include('Vẫn còn đây');
      await change({});
      await eventually(() => expect(field(form, 'text').value).to.equal(letter.text));
      expect(field(form, 'name').value).to.equal(letter.name);
    });

    it('replies are no more, and the one that is being written stays', async () => {
      const { element, change } = await writing({ maxDepth: 3 });
      button(element, 'Trả lời Lò Thị Minh').click();
      const reply = await formOf(element, true);
      write(reply, letter);
      await change({ maxDepth: 0 });
      await eventually(() => expect(element.shadowRoot!.querySelector('button[name=reply]')).to.equal(null));
      expect(field(await formOf(element, true), 'text').value).to.equal(letter.text);
    });
  });

  it('a policy that is late: the comments do not wait for it', async () => {
    let answer!: () => void;
    const held = new Promise<void>((resolve) => (answer = resolve));
    const { element } = await mountComments({
      items: [comment()],
      comments: {
        policy: async () => (await held, policy()),
        list: async (_query: ListQuery) => ({ items: [comment()], next: null }),
      },
      policyLate: true,
    });
    expect(articles(element)).to.have.length(1);
    answer();
    await formOf(element);
  });
});
