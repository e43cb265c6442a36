import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError, wardErrorCodes } from '../../src/contract/error.js';
import type { Comment, CommentPolicy, Page } from '../../src/contract/model.js';
import type { WardComments } from '../../src/elements/comments/ward-comments.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';
import {
  approach,
  articles,
  comment,
  formOf,
  mountComments,
  newArticle,
  policy,
  told,
  type ListQuery,
} from './ward-comments.support.js';

const nothing = async (): Promise<Page<Comment>> => ({ items: [], next: null });
const buttonsNamed = (element: WardComments, text: string) =>
  [...element.shadowRoot!.querySelectorAll('button')].filter((one) => one.textContent!.trim() === text);

describe('<ward-comments>', () => {
  describe('says', () => {
    it('the heading of the seed page with the count', async () => {
      const { element } = await mountComments({ items: [comment()], page: { total: 1234 } });
      expect(part(element, 'title').querySelector('slot')!.textContent).to.equal('Bình luận');
      expect(part(element, 'count').textContent).to.equal('(1.234)');
    });

    it('how many there are where the backend does not count, once all are there', async () => {
      const whole = await mountComments({ items: [comment(), comment()] });
      expect(part(whole.element, 'count').textContent).to.equal('(2)');
      const first = await mountComments({ items: [comment(), comment()], page: { next: 'x' } });
      expect(parts(first.element, 'count')).to.have.length(0);
    });

    inAccessibilityTree('whose comment each is', async () => {
      await mountComments({ items: [comment({ author: { name: 'Tòng Văn Hải' } })] });
      const nodes = await accessibleNodes();
      expect(nodes.some((node) => node.role === 'article' && node.name === 'Bình luận của Tòng Văn Hải')).to.equal(
        true,
      );
      expect(nodes.some((node) => node.role === 'button' && node.name === 'Trả lời Tòng Văn Hải')).to.equal(true);
    });

    it('when it was written, in the time of Vietnam, short and in full', async () => {
      const { element } = await mountComments({ items: [comment({ createdAt: '2026-01-20T18:05:00Z' })] });
      const time = element.shadowRoot!.querySelector('time')!;
      expect(time.textContent).to.equal('21/01/2026, 01:05');
      expect(time.title).to.equal('Thứ tư, 21/01/2026, 01:05');
      expect(time.dateTime).to.equal('2026-01-20T18:05:00Z');
    });

    it('that it was today or yesterday', async () => {
      const hour = 3_600_000;
      const noon = Math.floor((Date.now() + 7 * hour) / (24 * hour)) * 24 * hour + 5 * hour;
      const items = [noon, noon - 24 * hour].map((at) => comment({ createdAt: new Date(at).toISOString() }));
      const { element } = await mountComments({ items });
      const times = [...element.shadowRoot!.querySelectorAll('time')].map((time) => time.textContent);
      expect(times).to.deep.equal(['Hôm nay, 12:00', 'Hôm qua, 12:00']);
    });

    it('that an answer is official only where the backend says so', async () => {
      const { element } = await mountComments({
        items: [
          comment({ author: { name: 'UBND phường', official: true } }),
          comment({ author: { name: 'UBND phường Trả lời chính thức' } }),
        ],
      });
      expect(parts(element, 'badge')).to.have.length(1);
      expect(articles(element)[0]!.contains(part(element, 'badge'))).to.equal(true);
    });

    it('what became of the reader’s own comments', async () => {
      const { element } = await mountComments({
        items: [comment({ state: 'pending' }), comment({ state: 'rejected' }), comment({ state: 'removed', text: '' })],
      });
      const [pending, rejected, removed] = articles(element);
      expect(pending!.textContent).to.include('Chờ kiểm duyệt');
      expect(rejected!.textContent).to.include('Không được duyệt');
      expect(removed!.textContent!.trim()).to.equal('Bình luận đã được gỡ.');
    });
  });

  describe('shows', () => {
    it('an outline while it waits', async () => {
      const list = heldMethod<ListQuery, ReadContext, Page<Comment>>();
      const adapter = fakeAdapter({ comments: { list: list.method, policy: async () => policy() } });
      const element = await mount('ward-comments', { adapter, attributes: { 'article-id': newArticle() } });
      await list.called();
      expect(element.state).to.equal('loading');
      expect(part(element, 'waiting').getAttribute('aria-busy')).to.equal('true');
      expect(part(element, 'title').textContent).to.include('Bình luận');
      list.calls[0]!.resolve({ items: [comment()], next: null });
      await until(element, 'ready');
    });

    it('what the page itself wrote, until the comments are there', async () => {
      const list = heldMethod<ListQuery, ReadContext, Page<Comment>>();
      const adapter = fakeAdapter({ comments: { list: list.method, policy: async () => policy() } });
      const element = await mount('ward-comments', {
        adapter,
        attributes: { 'article-id': newArticle() },
        content: '<p>Ý kiến cũ</p>',
      });
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
      await list.called();
      list.calls[0]!.resolve({ items: [comment()], next: null });
      await until(element, 'ready');
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.equal(0);
    });

    it('that there are none, and the form all the same', async () => {
      const { element } = await mountComments();
      expect(element.state).to.equal('empty');
      expect(part(element, 'empty').textContent).to.equal('Chưa có bình luận nào.');
      expect(await formOf(element)).to.exist;
    });

    it('asks for the policy and the list at the same time', async () => {
      const list = heldMethod<ListQuery, ReadContext, Page<Comment>>();
      const rules = heldMethod<{ articleId: string }, ReadContext, CommentPolicy>();
      const adapter = fakeAdapter({ comments: { list: list.method, policy: rules.method } });
      await mount('ward-comments', { adapter, attributes: { 'article-id': newArticle() } });
      await Promise.all([list.called(), rules.called()]);
    });

    for (const code of wardErrorCodes.filter((one) => one !== 'unsupported')) {
      it(`a sentence and a way to try again on ${code}`, async () => {
        let fails = true;
        const { element } = await mountComments({
          state: 'error',
          comments: {
            list: async () => {
              if (fails) throw new WardError(code, 'ORA-00942');
              return { items: [comment()], next: null };
            },
          },
        });
        expect(part(element, 'problem').textContent)
          .to.match(/\p{L}{2,}/u)
          .and.not.include('ORA');
        fails = false;
        button(element, 'Thử lại').click();
        await until(element, 'ready');
        expect(parts(element, 'problem')).to.have.length(0);
      });
    }

    it('the form where only the list failed, and what stands in it outlives another try', async () => {
      const { element } = await mountComments({
        state: 'error',
        comments: { list: async () => Promise.reject(new WardError('server')) },
      });
      const form = await formOf(element);
      form.shadowRoot!.querySelector('textarea')!.value = 'Chưa gửi';
      button(element, 'Thử lại').click();
      await eventually(() => expect(element.shadowRoot!.querySelector('[aria-busy=false]')).to.exist);
      expect((await formOf(element)).shadowRoot!.querySelector('textarea')!.value).to.equal('Chưa gửi');
    });

    it('a failed policy where the form would stand, with a way to try again', async () => {
      let fails = true;
      const { element } = await mountComments({
        items: [comment()],
        comments: {
          policy: async () => {
            if (fails) throw new WardError('network');
            return policy();
          },
        },
      });
      expect(element.state).to.equal('ready');
      expect(articles(element)).to.have.length(1);
      expect(buttonsNamed(element, 'Trả lời')).to.have.length(0);
      fails = false;
      button(element, 'Thử lại').click();
      expect(await formOf(element)).to.exist;
      expect(buttonsNamed(element, 'Trả lời')).to.have.length(1);
    });

    it('both again after one press, where both failed', async () => {
      let fails = true;
      const answer = async <Value>(value: Value) => {
        if (fails) throw new WardError('offline');
        return value;
      };
      const { element } = await mountComments({
        state: 'error',
        comments: { list: () => answer({ items: [comment()], next: null }), policy: () => answer(policy()) },
      });
      expect(parts(element, 'problem')).to.have.length(1);
      fails = false;
      button(element, 'Thử lại').click();
      expect(await formOf(element)).to.exist;
    });

    it('that a thread is closed, and no form', async () => {
      const { element } = await mountComments({ items: [comment()], policy: { open: false } });
      expect(part(element, 'notice').textContent).to.equal('Bài viết này đã đóng bình luận.');
      expect(element.shadowRoot!.querySelector('ward-comments-form')).to.equal(null);
      expect(buttonsNamed(element, 'Trả lời')).to.have.length(0);
    });

    it('comments alone when readonly, without a word about it', async () => {
      const own = comment({ own: true, reactions: { likes: 2, mine: 0 } });
      const { element } = await mountComments({
        items: [own],
        attributes: { readonly: '' },
        comments: { remove: async () => own, react: async () => own },
      });
      expect(articles(element)).to.have.length(1);
      expect(element.shadowRoot!.querySelectorAll('ward-comments-form, [part~=notice], article button')).to.have.length(
        0,
      );
    });

    it('comments alone where the backend takes none', async () => {
      const { element } = await mountComments({ items: [comment()], comments: { post: undefined } });
      expect(element.shadowRoot!.querySelectorAll('ward-comments-form, [part~=notice], article button')).to.have.length(
        0,
      );
    });

    it('comments alone where the backend has no policy', async () => {
      const { element } = await mountComments({ items: [comment()], comments: { policy: undefined } });
      expect(element.state).to.equal('ready');
      expect(parts(element, 'problem')).to.have.length(0);
    });

    it('nothing where the backend has no comments', async () => {
      const element = await mount('ward-comments', { adapter: fakeAdapter({}), attributes: { 'article-id': '1' } });
      await until(element, 'unsupported');
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it('which attribute is missing, once, where no article is known', async () => {
      const list = heldMethod<ListQuery, ReadContext, Page<Comment>>();
      const adapter = fakeAdapter({ comments: { list: list.method, policy: async () => policy() } });
      const element = await mount('ward-comments', { adapter });
      await until(element, 'error');
      expect(shownText(element).match(/article-id/g)).to.have.length(1);
      expect(list.calls).to.have.length(0);
    });

    it('no link that is none, and each that is one as a link that gives nothing away', async () => {
      const text = 'Xem https://dienbien.gov.vn/tin?id=1&a=2. và javascript:alert(1)';
      const { element } = await mountComments({ items: [comment({ text })] });
      const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.text a')];
      expect(links.map(({ href, rel }) => ({ href, rel }))).to.deep.equal([
        { href: 'https://dienbien.gov.vn/tin?id=1&a=2', rel: 'nofollow ugc noopener' },
      ]);
      expect(part(element, 'text').textContent).to.equal(text);
    });

    it('lines as they were broken', async () => {
      const { element } = await mountComments({ items: [comment({ text: 'một\nhai\n\n\n\n\nba' })] });
      const text = part(element, 'text');
      expect(text.textContent).to.equal('một\nhai\n\nba');
      expect(getComputedStyle(text).whiteSpace).to.include('pre');
    });

    it('replies that came with a comment, below it', async () => {
      const reply = comment({ parentId: 'r' });
      const { element } = await mountComments({
        items: [comment({ id: 'r', replyCount: 1, replies: { items: [reply], next: null } })],
      });
      expect(articles(element).map(({ dataset }) => dataset.id)).to.deep.equal(['r', reply.id]);
      expect(articles(element)[1]!.closest('ol')!.parentElement!.localName).to.equal('li');
    });

    it('replies as deep as the policy, deeper ones behind the one they answer', async () => {
      const names = ['An', 'Bình', 'Chi', 'Dung', 'Em'];
      const chain = names.reduceRight<Comment | undefined>(
        (below, name) =>
          comment({
            author: { name },
            replyCount: below ? 1 : 0,
            ...(below && { replies: { items: [below], next: null } }),
          }),
        undefined,
      )!;
      const { element } = await mountComments({ items: [chain], policy: { maxDepth: 2 } });
      const depthOf = (article: Element) => {
        let depth = 0;
        for (let list = article.closest('ol'); list; list = list.parentElement!.closest('ol')) depth++;
        return depth;
      };
      expect(articles(element).map(depthOf)).to.deep.equal([1, 2, 3, 3, 3]);
      const [, , chi, dung, em] = articles(element).map((article) => article.textContent!.replace(/\s+/g, ' '));
      expect(chi).not.to.include('@');
      expect(dung).to.include('Trả lời @Chi');
      expect(em).to.include('Trả lời @Dung');
    });
  });

  describe('does', () => {
    it('read the pages behind, one by one, each comment once', async () => {
      const [a, b, c] = [comment(), comment(), comment()];
      const queries: ListQuery[] = [];
      const { element } = await mountComments({
        items: [a],
        attributes: { 'page-size': '7' },
        comments: {
          list: async (query) => {
            queries.push(query);
            return query.cursor ? { items: [b, c], next: null } : { items: [a, b], next: 'two' };
          },
        },
      });
      button(element, 'Xem thêm bình luận').click();
      await eventually(() => expect(articles(element)).to.have.length(3));
      expect(queries.map(({ cursor, limit, parentId }) => ({ cursor, limit, parentId }))).to.deep.equal([
        { cursor: undefined, limit: 7, parentId: null },
        { cursor: 'two', limit: 7, parentId: null },
      ]);
      expect(shownText(element)).not.to.include('Xem thêm bình luận');
      await eventually(() => expect(element.shadowRoot!.activeElement).to.equal(articles(element)[2]));
    });

    for (const size of ['0', '-1', 'x', '']) {
      it(`read twenty where page-size is "${size}"`, async () => {
        const { queries } = await mountComments({ attributes: { 'page-size': size } });
        expect(queries[0]!.limit).to.equal(20);
      });
    }

    it('say that the next page did not come, keep what is there, and try again', async () => {
      let fails = true;
      const { element } = await mountComments({
        items: [comment()],
        comments: {
          list: async ({ cursor }) => {
            if (cursor && fails) throw new WardError('timeout');
            return cursor ? { items: [comment()], next: null } : { items: [comment()], next: 'two' };
          },
        },
      });
      button(element, 'Xem thêm bình luận').click();
      await eventually(() => expect(parts(element, 'problem')).to.have.length(1));
      expect(articles(element)).to.have.length(1);
      fails = false;
      button(element, 'Thử lại').click();
      await eventually(() => expect(articles(element)).to.have.length(2));
    });

    it('read replies when the reader wants them, and go to the first', async () => {
      const root = comment({ id: 'root', replyCount: 3 });
      const queries: ListQuery[] = [];
      const { element } = await mountComments({
        items: [root],
        comments: {
          list: async (query) => {
            queries.push(query);
            if (query.parentId === null) return { items: [root], next: null };
            const items = query.cursor ? [comment({ id: 'r3' })] : [comment({ id: 'r1' }), comment({ id: 'r2' })];
            return { items, next: query.cursor ? null : 'more' };
          },
        },
      });
      button(element, 'Xem 3 trả lời').click();
      await eventually(() => expect(articles(element)).to.have.length(3));
      expect(queries[1]).to.include({ parentId: 'root', order: 'oldest' });
      await eventually(() => expect((element.shadowRoot!.activeElement as HTMLElement).dataset.id).to.equal('r1'));
      button(element, 'Xem thêm trả lời').click();
      await eventually(() => expect(articles(element)).to.have.length(4));
      expect(articles(element).map(({ dataset }) => dataset.id)).to.deep.equal(['root', 'r1', 'r2', 'r3']);
      expect(shownText(element)).not.to.match(/Xem .* trả lời/);
    });

    it('say that replies did not come, and try again', async () => {
      let fails = true;
      const root = comment({ id: 'root', replyCount: 1 });
      const { element } = await mountComments({
        items: [root],
        comments: {
          list: async ({ parentId }) => {
            if (parentId === null) return { items: [root], next: null };
            if (fails) throw new WardError('network');
            return { items: [comment()], next: null };
          },
        },
      });
      button(element, 'Xem 1 trả lời').click();
      await eventually(() => expect(parts(element, 'problem')).to.have.length(1));
      fails = false;
      button(element, 'Thử lại').click();
      await eventually(() => expect(articles(element)).to.have.length(2));
      expect(parts(element, 'problem')).to.have.length(0);
    });

    it('change the order, by keyboard too', async () => {
      const { element, queries } = await mountComments({ items: [comment(), comment()] });
      expect(queries[0]!.order).to.equal('newest');
      const select = element.shadowRoot!.querySelector('select')!;
      expect(select.getAttribute('aria-label')).to.equal('Sắp xếp bình luận');
      expect([...select.options].map(({ text }) => text)).to.deep.equal([
        'Mới trước',
        'Cũ trước',
        'Sắp xếp theo số lượt thích',
      ]);
      select.value = 'liked';
      select.dispatchEvent(new Event('change'));
      await eventually(() => expect(queries.at(-1)!.order).to.equal('liked'));
      expect(element.order).to.equal('liked');
    });

    it('follow the order that the page wants, and none that does not exist', async () => {
      const { element, queries } = await mountComments({ attributes: { order: 'oldest' } });
      expect(queries[0]!.order).to.equal('oldest');
      element.setAttribute('order', 'constructor');
      await eventually(() => expect(queries.at(-1)!.order).to.equal('newest'));
    });

    describe('with likes', () => {
      const liked = (over: Partial<Comment> = {}) => comment({ id: 'a', reactions: { likes: 3, mine: 0 }, ...over });
      const like = (element: WardComments) => element.shadowRoot!.querySelector<HTMLButtonElement>('[name=like]')!;

      it('show one at once and keep what the backend counts', async () => {
        const react = heldMethod<{ id: string; value: number }, never, Comment>();
        const { element } = await mountComments({ items: [liked()], comments: { react: react.method as never } });
        expect(like(element).getAttribute('aria-label')).to.equal('Thích, 3 lượt thích');
        expect(like(element).getAttribute('aria-pressed')).to.equal('false');
        like(element).click();
        await react.called();
        await element.updateComplete;
        expect(react.calls[0]!.input).to.deep.equal({ id: 'a', value: 1 });
        expect(like(element).getAttribute('aria-label')).to.equal('Thích, 4 lượt thích');
        expect(like(element).getAttribute('aria-pressed')).to.equal('true');
        react.calls[0]!.resolve(liked({ reactions: { likes: 9, mine: 1 } }));
        await eventually(() => expect(like(element).getAttribute('aria-label')).to.equal('Thích, 9 lượt thích'));
        like(element).click();
        await react.called(2);
        expect(react.calls[1]!.input.value).to.equal(0);
      });

      it('take one back that the backend refused, and say why', async () => {
        const react = heldMethod<{ id: string; value: number }, never, Comment>();
        const { element } = await mountComments({ items: [liked()], comments: { react: react.method as never } });
        like(element).click();
        await react.called();
        react.calls[0]!.reject(new WardError('rate-limited', '', { retryAfter: 5 }));
        await eventually(() => expect(shownText(element)).to.include('5 giây'));
        expect(like(element).getAttribute('aria-pressed')).to.equal('false');
        expect(like(element).getAttribute('aria-label')).to.equal('Thích, 3 lượt thích');
      });

      it('let the last of several clicks win', async () => {
        const react = heldMethod<{ id: string; value: number }, never, Comment>();
        const { element } = await mountComments({ items: [liked()], comments: { react: react.method as never } });
        like(element).click();
        await react.called(1);
        like(element).click();
        await react.called(2);
        like(element).click();
        await react.called(3);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        expect(like(element).getAttribute('aria-pressed'), 'while it is on its way').to.equal('true');
        react.calls[2]!.resolve(liked({ reactions: { likes: 4, mine: 1 } }));
        await eventually(() => expect(like(element).getAttribute('aria-label')).to.equal('Thích, 4 lượt thích'));
      });

      it('not let a like of one comment stop that of another', async () => {
        const react = heldMethod<{ id: string; value: number }, { readonly signal: AbortSignal }, Comment>();
        const items = [liked(), liked({ id: 'b' })];
        const { element } = await mountComments({ items, comments: { react: react.method as never } });
        for (const one of element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[name=like]')) one.click();
        await react.called(2);
        expect(react.calls[0]!.context.signal.aborted).to.equal(false);
      });

      it('show none where the page or the backend has none', async () => {
        const react = async () => liked();
        const without = await mountComments({
          items: [liked(), comment()],
          attributes: { 'no-reactions': '' },
          comments: { react },
        });
        expect(like(without.element)).to.equal(null);
        expect([...without.element.shadowRoot!.querySelectorAll('option')].map(({ value }) => value)).not.to.include(
          'liked',
        );
        expect(like((await mountComments({ items: [liked()] })).element)).to.equal(null);
        const plain = await mountComments({ items: [comment()], comments: { react } });
        expect(like(plain.element)).to.equal(null);
      });
    });

    describe('with a comment of one’s own', () => {
      const own = comment({ id: 'mine', own: true });

      it('remove it after asking in the page, tell the page, and keep its place', async () => {
        const remove = heldMethod<{ id: string }, never, Comment>();
        const { element } = await mountComments({
          items: [comment(), own],
          comments: { remove: remove.method as never },
        });
        const removed: string[] = [];
        element.addEventListener('ward-comment-removed', (event) => removed.push(event.comment.id));
        button(element, 'Xóa bình luận').click();
        await element.updateComplete;
        expect(remove.calls).to.have.length(0);
        expect(part(element, 'confirm').textContent).to.include('Bạn có chắc muốn xóa bình luận này?');
        await eventually(() => expect(element.shadowRoot!.activeElement!.textContent!.trim()).to.equal('Hủy bỏ'));
        button(element, 'Xóa bình luận').click();
        button(element, 'Xóa bình luận').click();
        await remove.called();
        expect(remove.calls.map(({ input }) => input)).to.deep.equal([{ id: 'mine' }]);
        remove.calls[0]!.resolve({ ...own, text: '', author: { name: '' }, state: 'removed' });
        await eventually(() => expect(articles(element)[1]!.textContent!.trim()).to.equal('Bình luận đã được gỡ.'));
        expect(removed).to.deep.equal(['mine']);
        expect(told(element, 'status')).to.include('Đã xóa bình luận.');
        await eventually(() => expect(element.shadowRoot!.activeElement).to.equal(articles(element)[1]));
      });

      it('keep it when the reader thinks better of it', async () => {
        const { element } = await mountComments({ items: [own], comments: { remove: async () => own } });
        button(element, 'Xóa bình luận').click();
        await element.updateComplete;
        button(element, 'Hủy bỏ').click();
        await eventually(() =>
          expect(element.shadowRoot!.activeElement!.textContent!.trim()).to.equal('Xóa bình luận'),
        );
        expect(parts(element, 'confirm')).to.have.length(0);
      });

      it('say why it could not be removed, and try again with the same key', async () => {
        const remove = heldMethod<{ id: string }, { readonly signal: AbortSignal; idempotencyKey: string }, Comment>();
        const { element } = await mountComments({ items: [own], comments: { remove: remove.method as never } });
        button(element, 'Xóa bình luận').click();
        await element.updateComplete;
        button(element, 'Xóa bình luận').click();
        await remove.called();
        remove.calls[0]!.reject(new WardError('network'));
        await eventually(() => expect(parts(element, 'problem')).to.have.length(1));
        button(element, 'Xóa bình luận').click();
        await remove.called(2);
        expect(remove.calls[1]!.context.idempotencyKey).to.equal(remove.calls[0]!.context.idempotencyKey);
      });

      it('offer nothing for those of others, or where the backend cannot', async () => {
        const others = await mountComments({ items: [comment()], comments: { remove: async () => own } });
        expect(shownText(others.element)).not.to.include('Xóa bình luận');
        const cannot = await mountComments({ items: [own] });
        expect(shownText(cannot.element)).not.to.include('Xóa bình luận');
      });
    });

    it('read everything again when the page asks', async () => {
      let reads = 0;
      const { element } = await mountComments({
        comments: { list: nothing, policy: async () => (reads++, policy()) },
      });
      await element.reload();
      expect(reads).to.equal(2);
    });

    it('be walked through with the keyboard alone', async () => {
      const { element } = await mountComments({ items: [comment({ replyCount: 1 })] });
      const form = await formOf(element);
      form.shadowRoot!.querySelector<HTMLElement>('#name')!.focus();
      // Text, send, preview, remember, delete what is kept, the link to the comment, and its reply.
      for (let step = 0; step < 7; step++) await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot!.activeElement?.getAttribute('aria-label')).to.equal('Trả lời Lò Thị Minh');
    });
  });

  describe('survives', () => {
    it('a backend that repeats a comment', async () => {
      const one = comment();
      const { element } = await mountComments({ items: [one, one, { ...one, text: 'khác' }] });
      expect(articles(element)).to.have.length(1);
    });

    it('replies in a circle', async () => {
      const b = comment({ id: 'b', parentId: 'a', replyCount: 1 });
      const a = comment({ id: 'a', replyCount: 1 });
      const list = async ({ parentId }: ListQuery) => ({
        items: parentId === null ? [a] : parentId === 'a' ? [b] : [a],
        next: null,
      });
      const { element } = await mountComments({ items: [a], comments: { list } });
      for (const count of [2, 2]) {
        buttonsNamed(element, 'Xem 1 trả lời')[0]?.click();
        await eventually(() => expect(articles(element)).to.have.length(count));
      }
      await eventually(() => expect(buttonsNamed(element, 'Xem 1 trả lời')).to.have.length(0));
      await eventually(() => expect(shownText(element)).not.to.match(/Đang tải|Xem/));
      expect(articles(element)).to.have.length(2);
    });

    it('a backend whose cursor never moves', async () => {
      const root = comment({ id: 'root', replyCount: 1 });
      let reads = 0;
      const { element } = await mountComments({
        items: [root],
        comments: {
          list: async ({ parentId }) => {
            if (parentId === null) return { items: [root], next: null };
            reads++;
            return { items: [comment({ id: 'same' })], next: 'same' };
          },
        },
      });
      button(element, 'Xem 1 trả lời').click();
      await eventually(() => button(element, 'Xem thêm trả lời'));
      button(element, 'Xem thêm trả lời').click();
      await eventually(() => expect(shownText(element)).not.to.include('Xem thêm trả lời'));
      expect(reads).to.equal(2);
    });

    it('replies nested a thousand deep in one answer', async () => {
      let deep: Comment = comment();
      for (let level = 0; level < 1000; level++)
        deep = comment({ replyCount: 1, replies: { items: [deep], next: null } });
      const { element } = await mountComments({ items: [deep] });
      expect(articles(element).length).to.be.above(5);
    });

    it('replies that come late, after the article changed', async () => {
      const late = heldMethod<ListQuery, ReadContext, Page<Comment>>();
      const root = comment({ id: 'root', replyCount: 1 });
      const { element } = await mountComments({
        items: [root],
        comments: {
          list: async (query, context) =>
            query.parentId === null ? { items: [root], next: null } : late.method(query, context),
        },
      });
      button(element, 'Xem 1 trả lời').click();
      await late.called();
      element.setAttribute('article-id', newArticle());
      await eventually(() => button(element, 'Xem 1 trả lời'));
      late.calls[0]!.resolve({ items: [comment({ text: 'của bài cũ' })], next: null });
      await late.calls[0]!.promise;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(shownText(element)).not.to.include('của bài cũ');
    });

    it('leaving while it loads, and coming back', async () => {
      const list = heldMethod<ListQuery, ReadContext, Page<Comment>>();
      const adapter = fakeAdapter({ comments: { list: list.method, policy: async () => policy() } });
      const element = await mount('ward-comments', { adapter, attributes: { 'article-id': newArticle() } });
      await list.called();
      const home = element.parentElement!;
      element.remove();
      await eventually(() => expect(list.calls[0]!.context.signal.aborted).to.equal(true));
      home.append(element);
      await list.called(2);
      list.calls[1]!.resolve({ items: [comment()], next: null });
      await until(element, 'ready');
    });

    it('a backend that comes late', async () => {
      const element = await mount('ward-comments', { attributes: { 'article-id': newArticle() } });
      expect(element.state).to.equal('waiting');
      element.adapter = fakeAdapter({ comments: { list: nothing, policy: async () => policy() } });
      await until(element, 'empty');
    });

    it('names and texts that are markup', async () => {
      const hostile = '<img src=x onerror=alert(1)>';
      const { element } = await mountComments({
        items: [comment({ author: { name: hostile }, text: `${hostile} https://a.vn/"onmouseover="alert(1)` })],
      });
      expect(part(element, 'author').textContent).to.equal(hostile);
      expect(part(element, 'text').textContent).to.include(hostile);
      expect(element.shadowRoot!.querySelectorAll('article img, [onmouseover]')).to.have.length(0);
    });

    it('names that turn the line around, stack marks, or show nothing', async () => {
      const { element } = await mountComments({
        items: ['\u202eevil', `a${'\u0301'.repeat(50)}`, '\u200b \u2800'].map((name) => comment({ author: { name } })),
      });
      const [turned, stacked, blank] = parts(element, 'author').map((author) => author.textContent!);
      expect(turned).to.equal('evil');
      expect(stacked!.normalize('NFD').length).to.be.at.most(5);
      expect(blank).to.equal('Bạn đọc');
      expect(part(element, 'author').localName).to.equal('bdi');
    });

    it('a text in decomposed letters, with marks stacked up', async () => {
      const { element } = await mountComments({
        items: [comment({ text: `${'Ngọc'.normalize('NFD')} a${'\u0301'.repeat(50)}` })],
      });
      const text = part(element, 'text').textContent!;
      expect(text).to.match(new RegExp(`^${'Ngọc'.normalize('NFC')} `));
      expect(text.normalize('NFD').length).to.be.below(15);
    });

    it('a name in decomposed letters: composed, with its initial', async () => {
      const { element } = await mountComments({ items: [comment({ author: { name: 'Ngọc Ánh'.normalize('NFD') } })] });
      expect(part(element, 'author').textContent).to.equal('Ngọc Ánh'.normalize('NFC'));
      expect(element.shadowRoot!.querySelector('[aria-hidden=true]')!.textContent).to.equal('Á');
    });

    it('ten thousand letters without a space, in a name and in a text', async () => {
      const long = 'x'.repeat(10_000);
      const { element } = await mountComments({
        items: [comment({ author: { name: long }, text: `${long} https://a.vn/${long}` })],
      });
      element.parentElement!.style.width = '320px';
      expect(element.scrollWidth).to.be.at.most(320);
      expect(part(element, 'author').textContent!.length).to.be.below(100);
    });

    it('an id that would be a selector or markup', async () => {
      const id = `"]<'\\`;
      const { element } = await mountComments({ items: [comment({ id })] });
      button(element, 'Trả lời Lò Thị Minh').click();
      expect(await formOf(element, true)).to.exist;
    });

    it('a wrong comment among right ones: the others are shown, the developer hears of it', async () => {
      const errors: string[] = [];
      const listen = (event: Event) => errors.push((event as CustomEvent & { severity: string }).severity);
      document.addEventListener('ward-error', listen);
      const { element } = await mountComments({ items: [comment(), { id: 7 } as never, comment()] });
      document.removeEventListener('ward-error', listen);
      expect(articles(element)).to.have.length(2);
      expect(errors).to.deep.equal(['degraded']);
    });

    it('the states of its form: the page hears its own alone', async () => {
      const states: string[] = [];
      const adapter = fakeAdapter({
        comments: { list: nothing, policy: async () => policy({ captcha: true }), post: async () => comment() },
        captcha: { issue: async () => null },
      });
      const listen = (event: Event) => states.push((event as Event & { state: string }).state);
      document.addEventListener('ward-state', listen);
      const element = await mount('ward-comments', { adapter, attributes: { 'article-id': newArticle() } });
      const form = await formOf(element);
      approach(form);
      await eventually(() => expect(form.shadowRoot!.querySelector('ward-captcha')!.state).to.equal('empty'));
      document.removeEventListener('ward-state', listen);
      expect(states).to.deep.equal(['loading', 'empty']);
    });
  });

  describe('fits', () => {
    const items = [
      comment({ author: { name: 'Ban biên tập', official: true }, reactions: { likes: 2, mine: 1 } }),
      comment({ state: 'pending', own: true }),
      comment({ replyCount: 2, replies: { items: [comment()], next: 'x' } }),
      comment({ state: 'removed' }),
    ];
    const comments = { react: async () => items[0]!, remove: async () => items[1]! };

    it('is free of what axe finds', async () => {
      const { element } = await mountComments({ items, comments, policy: { captcha: true } });
      button(element, 'Xóa bình luận').click();
      buttonsNamed(element, 'Trả lời')[0]!.click();
      await formOf(element, true);
      await expect(element).to.be.accessible();
    });

    for (const direction of ['ltr', 'rtl']) {
      it(`a column of 200 px without running over, ${direction}`, async () => {
        const { element } = await mountComments({ items, comments, policy: { captcha: true } });
        element.parentElement!.dir = direction;
        element.parentElement!.style.width = '200px';
        buttonsNamed(element, 'Trả lời')[0]!.click();
        await formOf(element, true);
        expect(element.scrollWidth).to.be.at.most(200);
      });
    }

    it('English, and a change of language on the way', async () => {
      const { element } = await mountComments({ items: [comment()], language: 'en' });
      expect(shownText(element)).to.include('Comments').and.to.include('Reply');
      element.parentElement!.lang = 'vi';
      await eventually(() => expect(shownText(element)).to.include('Bình luận').and.to.include('Trả lời'));
    });

    it('a thumb: every button is 44 px high', async () => {
      const { element } = await mountComments({ items, comments });
      for (const one of element.shadowRoot!.querySelectorAll('button, select')) {
        expect(one.getBoundingClientRect().height, one.textContent!).to.be.at.least(44);
      }
    });

    it('a page of twenty in few nodes, without a shadow root for each', async () => {
      const twenty = Array.from({ length: 20 }, () => comment({ reactions: { likes: 1, mine: 0 }, own: true }));
      const { element } = await mountComments({ items: twenty, comments });
      expect(element.shadowRoot!.querySelectorAll('article *').length).to.be.below(20 * 25);
      expect([...element.shadowRoot!.querySelectorAll('article, article *')].some((node) => node.shadowRoot)).to.equal(
        false,
      );
    });
  });
});
