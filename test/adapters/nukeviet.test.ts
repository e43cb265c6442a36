import { expect } from '@open-wc/testing';
import { nukeviet, type NukeVietOptions } from '../../src/adapters/nukeviet.js';
import { parseState, parsePosted } from '../../src/adapters/nukeviet/comments.js';
import { parseRating, parseTicket, parseVote } from '../../src/adapters/nukeviet/rating.js';
import { isWardError, type WardError } from '../../src/contract/error.js';
import { checkAnswer } from '../../src/contract/guards.js';
import type { CommentDraft } from '../../src/contract/model.js';
import * as site from './nukeviet.pages.js';
import { context, parsePage } from './pages.js';

const { articleId, base, siteOf } = site;
const page = (html = site.articlePage()) => parsePage(html);
function open(answers: Parameters<typeof siteOf>[0] = {}, options: Partial<NukeVietOptions> = {}) {
  const { fetch, asked } = siteOf(answers);
  return { adapter: nukeviet({ url: base, root: page(), fetch, ...options }), asked };
}
const failure = async (promise: Promise<unknown>): Promise<WardError> =>
  promise.then(
    () => expect.fail('it answered'),
    (thrown: unknown) => (isWardError(thrown) ? thrown : expect.fail(String(thrown))),
  );
const write = (key: string) => ({ ...context(), idempotencyKey: key });

describe('NukeViet', () => {
  describe('news by RSS', () => {
    it('lists what has a title, an address and a day', async () => {
      const { adapter, asked } = open({ 'op=rss': site.feed });
      const { items, next, total } = await adapter.articles!.list!({ limit: 1 }, context());
      expect(items).to.deep.equal([
        {
          id: articleId,
          title: 'Tiêm & phòng',
          publishedAt: '2026-01-12T02:00:00.000Z',
          url: `${base}thong-bao/tiem-phong-12.html`,
          summary: 'Ba buổi "tiêm".',
          image: { src: `${location.origin}/nukeviet/assets/tiem.jpg`, alt: '' },
        },
      ]);
      expect([next, total]).to.deep.equal(['1', 2]);
      expect(new URL(asked[0]!.url).search).to.equal('?language=vi&nv=news&op=rss');
    });

    it('asks for a category, and says that it cannot search', async () => {
      const { adapter, asked } = open({ 'op=rss/thong-bao': site.feed });
      await adapter.articles!.list!({ category: 'thong-bao' }, context());
      expect(new URL(asked[0]!.url).searchParams.get('op')).to.equal('rss/thong-bao');
      expect((await failure(adapter.articles!.list!({ search: 'x' }, context()))).code).to.equal('unsupported');
    });

    it('relates the category of the article, without itself and what is excluded', async () => {
      const { adapter } = open({ 'op=rss/thong-bao': site.feed });
      const list = (exclude: string[]) => adapter.related!.list({ articleId, limit: 5, exclude }, context());
      const { items, older } = await list([]);
      expect(items.map(({ title }) => title)).to.deep.equal(['Họp bản']);
      expect(older!.map(({ title }) => title)).to.deep.equal(['Thu rác']);
      expect((await list([items[0]!.id])).items).to.deep.equal([]);
    });

    it('relates all news where the folder is no category', async () => {
      const { adapter } = open({ 'op=rss/': () => new Response('', { status: 404 }), 'op=rss': site.feed });
      const { items } = await adapter.related!.list({ articleId: '/vi/tiem-phong-12.html', limit: 5 }, context());
      expect(items).to.have.length(1);
    });

    it('names a feed that is none, and a server that fails', async () => {
      const page = open({ 'op=rss': '<!doctype html><p>Không có' }).adapter;
      expect((await failure(page.articles!.list!({}, context()))).code).to.equal('unsupported');
      const broken = open({ 'op=rss': () => new Response('', { status: 503 }) }).adapter;
      expect((await failure(broken.articles!.list!({}, context()))).code).to.equal('server');
    });
  });

  describe('an article', () => {
    it('is the page that the reader sees, without asking the site', async () => {
      const { adapter, asked } = open();
      for (const id of [articleId, 'news_12', '12']) {
        expect(await adapter.articles!.get({ id }, context())).to.deep.include({ id, title: 'Tiêm phòng' });
      }
      expect((await adapter.gallery!.photos({ articleId }, context())).items).to.have.length(1);
      expect((await adapter.portal!.info({}, context())).name).to.equal('Phường Mường Lay');
      expect(asked).to.deep.equal([]);
    });

    it('is fetched where it is another one, its pictures relative to its own address', async () => {
      const other = site.articlePage().replaceAll('tiem-phong-12', 'hop-9').replaceAll('Tiêm phòng', 'Họp bản');
      const { adapter, asked } = open({ 'hop-9.html': other });
      const { title, html } = await adapter.articles!.get({ id: '/nukeviet/thong-bao/hop-9.html' }, context());
      expect(title).to.equal('Họp bản');
      expect(html).to.include(`src="${location.origin}/nukeviet/thong-bao/uploads/tiem.jpg"`);
      expect(asked[0]).to.include({ credentials: 'same-origin' });
    });

    it('is not found where the site has none, and never asked of another site', async () => {
      const { adapter, asked } = open();
      const get = (id: string) => failure(adapter.articles!.get({ id }, context()));
      expect((await get('/nukeviet/thong-bao/mat-99.html')).code).to.equal('not-found');
      expect((await get('https://evil.test/x-1.html')).code).to.equal('not-found');
      expect((await get('news_77')).code).to.equal('not-found');
      expect(asked).to.have.length(1);
    });
  });

  it('has only news where the page belongs to another origin', () => {
    const names = Object.keys(nukeviet('https://muonglay.test/'));
    expect(names).to.have.members(['contract', 'name', 'articles', 'related']);
  });

  describe('stars', () => {
    it('shows what the page says, and nothing where nobody has voted', async () => {
      const { adapter } = open();
      const rating = { average: 4.5, count: 12, max: 5, mine: null };
      expect(await adapter.ratings!.get({ articleId }, context())).to.deep.equal(rating);
      expect(parseRating(page('<p id="stringrating">Chưa có</p>'))).to.deep.include({ average: null, count: 0 });
      expect(() => parseRating(page('<p>x</p>')))
        .to.throw()
        .with.property('code', 'unsupported');
    });

    it('votes once a click, with the ticket of the page and ten digits', async () => {
      const { adapter, asked } = open({ 'op=rating': 'Cảm ơn bạn|4.6|13' });
      const rate = (key: string) => adapter.ratings!.rate({ articleId, value: 5 }, write(key));
      const expected = { average: 4.6, count: 13, max: 5, mine: 5 };
      expect(await Promise.all([rate('a'), rate('a')])).to.deep.equal([expected, expected]);
      expect(asked).to.have.length(1);
      expect(asked[0]!.form).to.deep.equal({ id: '12', checkss: 'abc123', point: '5' });
      expect(new URL(asked[0]!.url).searchParams.get('nocache')).to.match(/^\d{10}$/);
      expect(await adapter.ratings!.get({ articleId }, context())).to.deep.equal(expected);
      expect((await failure(rate('b'))).code).to.equal('conflict');
    });

    it('says what a vote cannot be', async () => {
      const { adapter, asked } = open({ 'op=rating': 'Bạn đã đánh giá|0|0' });
      const rate = (value: number | null, key = String(value)) =>
        failure(adapter.ratings!.rate({ articleId, value }, write(key)));
      expect((await rate(null)).code).to.equal('unsupported');
      for (const value of [0, 6, 1.5]) expect((await rate(value)).code, String(value)).to.equal('invalid');
      expect(asked).to.deep.equal([]);
      expect((await rate(4)).code).to.equal('conflict');
      expect(() => parseVote('<!doctype html>', 4))
        .to.throw()
        .with.property('code', 'server');
    });

    it('finds the ticket of newer themes in the form', () => {
      const form = page('<form id="form3B" data-toggle="rating" data-id="12" data-checkss="a1"></form>');
      expect(parseTicket(form)).to.deep.equal({ id: '12', checkss: 'a1' });
      expect(parseTicket(page('<p>x</p>'))).to.equal(undefined);
    });
  });

  describe('comments', () => {
    const list = { 'comment_load=1': site.commentsPage() };
    const roots = { articleId, parentId: null, order: 'newest' as const };

    it('reads a page of the thread, text as it was typed, no e-mail', async () => {
      const { adapter, asked } = open(list);
      const { items, next } = await adapter.comments!.list(roots, context());
      expect(items.map(({ id, text, createdAt, replyCount }) => [id, text, createdAt, replyCount])).to.deep.equal([
        ['9', 'Dòng một\nDòng hai <b>', '2026-01-05T08:27:00+07:00', 1],
        ['7', 'Hay', '2026-01-04T07:00:00+07:00', 0],
      ]);
      expect(items[0]!.author).to.deep.equal({ name: 'Lò Thị Mai' });
      expect(items[0]!.reactions).to.deep.equal({ likes: 3, dislikes: 0, mine: 0 });
      expect(JSON.stringify(items)).not.to.include('@');
      expect(next).to.equal('2.0');
      const query = Object.fromEntries(new URL(asked[0]!.url).searchParams);
      expect(query).to.include({ nv: 'comment', module: 'news', area: '8', id: '12', allowed: '6', checkss: 'fed987' });
    });

    it('reads replies by their parent', async () => {
      const { adapter } = open(list);
      const replies = await adapter.comments!.list({ ...roots, parentId: '9' }, context());
      expect(replies.items.map(({ id, parentId, text }) => [id, parentId, text])).to.deep.equal([
        ['10', '9', 'Cảm ơn'],
      ]);
    });

    it('goes through pages of any length to the end, and refuses a cursor that is not its own', async () => {
      const { adapter } = open({ 'page=2': site.lastPage, ...list });
      const seen: string[] = [];
      let cursor: string | null = '1.0';
      for (let step = 0; cursor && step < 9; step++) {
        const read: { items: readonly { id: string }[]; next: string | null } = await adapter.comments!.list(
          { ...roots, limit: 1, cursor },
          context(),
        );
        expect(read.items).to.have.length(1);
        seen.push(read.items[0]!.id);
        cursor = read.next;
      }
      expect(seen).to.deep.equal(['9', '7', '2']);
      expect((await failure(adapter.comments!.list({ ...roots, cursor: 'x' }, context()))).code).to.equal('invalid');
    });

    it('knows from the page whether a thread is open and asks for a code', async () => {
      const policy = await open().adapter.comments!.policy({ articleId }, context());
      expect(policy).to.include({ open: true, captcha: true, email: 'required' });
      const closed = page(site.articlePage().replace(/<form><input name="name"[\s\S]*?<\/form>/, 'Đăng nhập'));
      expect(parseState(closed)).to.deep.include({ open: false, captcha: undefined });
      const puzzle = page(site.articlePage().replace('<input name="code" />', '<div class="g-recaptcha"></div>'));
      expect(parseState(puzzle).open).to.equal(false);
      expect(() => parseState(page('<p>x</p>')))
        .to.throw()
        .with.property('code', 'unsupported');
    });
  });

  describe('writing', () => {
    const draft: CommentDraft = {
      articleId,
      parentId: null,
      name: ' Mai ',
      text: 'Xin hỏi lịch tiêm',
      email: 'mai@x.test',
    };
    async function ready(answers: Parameters<typeof siteOf>[0]) {
      const opened = open(answers);
      const issue = () => opened.adapter.captcha!.issue({ purpose: 'comment', accept: ['image'] }, write('c'));
      const challenge = (await issue())!;
      const captcha = { challengeId: challenge.id, kind: 'image' as const, value: ' a1B2c3 ' };
      const post = (change: Partial<CommentDraft> = {}, key = 'k') =>
        opened.adapter.comments!.post({ ...draft, captcha, ...change }, write(key));
      return { ...opened, issue, challenge, captcha, post };
    }
    const posts = (asked: readonly site.Asked[]) => asked.filter(({ form }) => form);

    it('asks for a picture of the code in the size of the page’s own', async () => {
      const { adapter } = open();
      await adapter.comments!.policy({ articleId }, context());
      const challenge = await adapter.captcha!.issue({ purpose: 'comment', accept: ['question', 'image'] }, write('c'));
      expect(challenge).to.deep.include({ kind: 'image', audio: null, length: 6 });
      expect(challenge!.kind === 'image' && challenge!.image).to.include({ width: 160, height: 46 });
      expect(challenge!.kind === 'image' && challenge!.image.src).to.match(/\/index\.php\?scaptcha=captcha&t=\d+$/);
      const only = failure(adapter.captcha!.issue({ purpose: 'comment', accept: ['question'] }, write('d')));
      expect((await only).code).to.equal('unsupported');
      expect(await adapter.captcha!.issue({ purpose: 'rating', accept: ['image'] }, write('e'))).to.equal(null);
    });

    it('sends what the form sends, once a key', async () => {
      const { post, asked } = await ready({ 'op=post': site.posted('OK_Y2hv'), 'comment_load=1': site.commentsPage() });
      const [first, second] = await Promise.all([post(), post()]);
      expect(first).to.equal(second);
      expect(first).to.include({ state: 'pending', text: draft.text, parentId: null });
      expect(posts(asked)).to.have.length(1);
      expect(posts(asked)[0]!.form).to.deep.equal({
        ...{ module: 'news', area: '8', id: '12', allowed: '6', checkss: 'fed987' },
        ...{ pid: '0', name: 'Mai', email: 'mai@x.test', content: draft.text, code: 'a1B2c3' },
      });
    });

    it('shows what waits to its writer alone, and finds what was let through at once', async () => {
      const queue = await ready({ 'op=post': site.posted('OK_Y2hv'), 'comment_load=1': site.commentsPage() });
      const pending = await queue.post();
      const ids = async (visitor: string) =>
        (
          await queue.adapter.comments!.list({ articleId, parentId: null, order: 'newest' }, { ...context(), visitor })
        ).items.map(({ id }) => id);
      expect(await ids(context().visitor)).to.include(pending.id);
      expect(await ids('another')).not.to.include(pending.id);
      const direct = await ready({
        'op=post': site.posted('OK_Y2hv'),
        'comment_load=1': site.commentsPage(site.newComment),
      });
      expect(await direct.post()).to.include({ id: '11', state: 'visible' });
    });

    it('gives a new picture after each failed try, for the code is burnt', async () => {
      const { post, challenge, captcha } = await ready({ 'op=post': site.posted('ERR_code_Mã "sai"') });
      const wrong = await failure(post());
      expect(wrong.code).to.equal('captcha-incorrect');
      expect(wrong.challenge!.id).not.to.equal(challenge.id);
      // The old code again: the site is not even asked.
      const stale = await failure(post({ captcha }, 'other'));
      expect(stale.code).to.equal('captcha-expired');
      expect(stale.challenge!.id).not.to.equal(wrong.challenge!.id);
    });

    it('does not burn a code for a draft that cannot be sent', async () => {
      const { post, asked } = await ready({ 'op=post': site.posted('OK_Y2hv'), 'comment_load=1': site.commentsPage() });
      const empty = await failure(post({ name: ' ', text: '', email: '' }));
      expect(empty.fields!.map(({ name }) => name)).to.deep.equal(['name', 'text', 'email']);
      expect((await failure(post({ captcha: undefined }))).code).to.equal('captcha-incorrect');
      expect(posts(asked)).to.deep.equal([]);
    });

    it('sends the same code once only', async () => {
      const { post } = await ready({ 'op=post': site.posted('OK_Y2hv'), 'comment_load=1': site.commentsPage() });
      await post();
      expect((await failure(post({}, 'other'))).code).to.equal('captcha-expired');
    });

    it('names what the site refuses', () => {
      const refused = (text: string) => {
        try {
          parsePosted(text);
        } catch (thrown) {
          const { code, fields, retryAfter } = thrown as WardError;
          return { code, field: fields?.[0]?.name, retryAfter };
        }
        return undefined;
      };
      const none = { field: undefined, retryAfter: undefined };
      expect(refused(site.posted('OK_Y2hv'))).to.equal(undefined);
      expect(refused(site.posted('ERR_email_Sai'))).to.deep.equal({ ...none, code: 'invalid', field: 'email' });
      expect(refused(site.posted('ERR_content_Trống'))).to.deep.include({ code: 'invalid', field: 'text' });
      expect(refused(site.posted('ERR__Chờ 5 phút 30 giây'))).to.deep.include({
        code: 'rate-limited',
        retryAfter: 330,
      });
      expect(refused(site.posted('ERR__Không được'))).to.deep.equal({ ...none, code: 'forbidden' });
      expect(refused('<!doctype html>')).to.deep.equal({ ...none, code: 'server' });
    });
  });

  it('counts visits as the block of the page does', async () => {
    const { adapter } = open();
    const visits = await adapter.visits!.stats({}, context());
    expect(visits).to.deep.include({ total: 1621644, online: 43 });
    expect(visits.breakdown).to.deep.equal([
      { key: 'khach vieng tham', label: 'Khách viếng thăm', value: 40 },
      { key: 'today', value: 1204 },
      { key: 'month', value: 21044 },
    ]);
    const none = open({}, { root: page('<p>x</p>') }).adapter;
    expect((await failure(none.visits!.stats({}, context()))).code).to.equal('unsupported');
  });

  it('asks for the page again where the figures are polled', async () => {
    const root = page();
    const { adapter, asked } = open({ [new URL(root.URL).pathname]: site.articlePage().replace('43', '44') });
    expect((await adapter.visits!.stats({}, { ...context(), intent: 'poll' })).online).to.equal(44);
    expect(asked).to.have.length(1);
  });

  it('answers as the contract wants it, with nothing dropped', async () => {
    const { adapter } = open({ 'op=rss': site.feed, 'comment_load=1': site.commentsPage() });
    const answers = [
      ['articles', 'get', await adapter.articles!.get({ id: articleId }, context())],
      ['articles', 'list', await adapter.articles!.list!({}, context())],
      ['related', 'list', await adapter.related!.list({ articleId, limit: 5 }, context())],
      ['gallery', 'photos', await adapter.gallery!.photos({ articleId }, context())],
      ['ratings', 'get', await adapter.ratings!.get({ articleId }, context())],
      ['comments', 'policy', await adapter.comments!.policy({ articleId }, context())],
      ['comments', 'list', await adapter.comments!.list({ articleId, parentId: null, order: 'newest' }, context())],
      ['captcha', 'issue', await adapter.captcha!.issue({ purpose: 'comment', accept: ['image'] }, write('c'))],
      ['visits', 'stats', await adapter.visits!.stats({}, context())],
      ['portal', 'info', await adapter.portal!.info({}, context())],
    ] as const;
    for (const [group, method, answer] of answers) {
      expect(checkAnswer(group, method, answer).dropped, `${group}.${method}`).to.deep.equal([]);
    }
  });
});
