import { expect } from '@open-wc/testing';
import { wordpress, type WordpressOptions } from '../../src/adapters/wordpress.js';
import type { WriteContext } from '../../src/contract/adapter.js';
import { isWardError } from '../../src/contract/error.js';
import { checkAnswer } from '../../src/contract/guards.js';
import type { CommentDraft } from '../../src/contract/model.js';

type Answer = { status?: number; headers?: Record<string, string>; body: unknown };

/** A WordPress that answers each request by the first entry whose beginning it has, and notes what it was asked. */
function site(answers: Record<string, Answer | ((url: URL) => Answer)>, options: Partial<WordpressOptions> = {}) {
  const asked: URL[] = [];
  const sent: { method?: string; headers: Record<string, string>; form: URLSearchParams }[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = new URL(String(input));
    asked.push(url);
    const headers = init?.headers as Record<string, string>;
    sent.push({ method: init?.method, headers, form: new URLSearchParams(init?.body as URLSearchParams) });
    const path = url.searchParams.get('rest_route') ?? url.pathname.replace('/wp-json', '');
    const found = Object.entries(answers).find(([start]) => `${path}${url.search}`.startsWith(start))?.[1];
    const answer = typeof found === 'function' ? found(url) : (found ?? noRoute);
    const { status = 200, headers: own = {}, body } = answer;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return new Response(text, { status, headers: { 'Content-Type': 'application/json', ...own } });
  };
  const adapter = wordpress({ url: 'https://phuong.example/wp-json/', fetch, ...options });
  return { adapter, asked, sent };
}

const fault = (status: number, code: string, data: object = {}): Answer => ({
  status,
  body: { code, message: 'Xin lỗi.', data: { status, ...data } },
});
const noRoute = fault(404, 'rest_no_route');
const page = (status: number): Answer => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=UTF-8' },
  body: '<!DOCTYPE html><html><title>Chặn</title></html>',
});
const list = (body: unknown[], total = body.length, pages = 1): Answer => ({
  body,
  headers: { 'X-WP-Total': String(total), 'X-WP-TotalPages': String(pages) },
});

const context: WriteContext = {
  signal: new AbortController().signal,
  locale: 'vi-VN',
  intent: 'view',
  visitor: 'ban-doc-1',
  idempotencyKey: 'khoa-1',
};
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (isWardError(error) ? error.code : error),
  );

const picture = {
  id: 30,
  title: { rendered: 'hoi-truong' },
  alt_text: 'Hội trường &amp; bà con',
  caption: { rendered: '<p>Sáng &#8220;nay&#8221;</p>\n' },
  source_url: 'https://phuong.example/a.jpg',
  media_details: {
    width: 1600,
    height: 900,
    sizes: {
      thumbnail: { width: 150, height: 150, source_url: 'https://phuong.example/a-150x150.jpg' },
      medium: { width: 300, height: 169, source_url: 'https://phuong.example/a-300x169.jpg' },
      large: { width: 1024, height: 576, source_url: 'https://phuong.example/a-1024x576.jpg' },
    },
  },
};
const post = {
  id: 27,
  date: '2026-01-12T15:04:05',
  date_gmt: '2026-01-12T08:04:05',
  modified_gmt: '2026-01-13T01:00:00',
  link: 'https://phuong.example/hoi-nghi/',
  title: { rendered: 'Hội nghị &#8220;Đo&agrave;n kết&#8221; &#038; <em>ph&#225;t triển</em> &lt;2026&gt;' },
  excerpt: { rendered: '<p>Bà con dự hội nghị [&hellip;]</p>\n' },
  content: { rendered: '<p>Sáng nay &amp; chiều nay.</p>', protected: false },
  categories: [2, 5],
  comment_status: 'open',
  _embedded: {
    author: [{ id: 1, name: 'Ban bi&ecirc;n tập' }],
    'wp:featuredmedia': [picture],
    'wp:term': [
      [{ id: 2, name: 'Tin tức &amp; Sự kiện', taxonomy: 'category' }],
      [{ id: 7, name: 'Đoàn kết', taxonomy: 'post_tag' }],
    ],
  },
};
const comment = {
  id: 11,
  parent: 0,
  author_name: 'Anh Páo &amp; chị Mỷ',
  author_email: 'pao@example.invalid',
  date: '2026-01-13T10:00:00',
  date_gmt: '2026-01-13T03:00:00',
  content: { rendered: '<p>Viết &lt;b&gt;&amp;amp;<br />\nthế này.</p>\n<p>Vâng &#8230;</p>\n' },
  status: 'approved',
};
const draft: CommentDraft = {
  articleId: '27',
  parentId: null,
  name: 'Cô Hạnh',
  text: 'Tôi "sẽ" <b>&amp; đến',
  email: 'hanh@example.invalid',
};

describe('wordpress: what it reads', () => {
  it('an article, its entities decoded and its dates with an offset', async () => {
    const { adapter, asked } = site({ '/wp/v2/posts/27': { body: post } });
    const article = await adapter.articles!.get({ id: '27' }, context);
    expect(checkAnswer('articles', 'get', article).dropped).to.deep.equal([]);
    expect(article).to.deep.equal({
      id: '27',
      title: 'Hội nghị “Đoàn kết” & phát triển <2026>',
      publishedAt: '2026-01-12T08:04:05Z',
      updatedAt: '2026-01-13T01:00:00Z',
      url: 'https://phuong.example/hoi-nghi/',
      summary: 'Bà con dự hội nghị…',
      html: '<p>Sáng nay &amp; chiều nay.</p>',
      author: 'Ban biên tập',
      category: 'Tin tức & Sự kiện',
      tags: ['Đoàn kết'],
      image: {
        src: 'https://phuong.example/a.jpg',
        alt: 'Hội trường & bà con',
        width: 1600,
        height: 900,
        srcset: 'https://phuong.example/a-300x169.jpg 300w, https://phuong.example/a-1024x576.jpg 1024w',
        thumb: 'https://phuong.example/a-300x169.jpg',
        caption: 'Sáng “nay”',
      },
    });
    expect(asked).to.have.length(1);
    expect(asked[0]!.searchParams.get('_fields')).to.include('content');
  });

  it('an article without author, picture and UTC date, which many sites hide', async () => {
    const _embedded = {
      author: [{ code: 'rest_user_invalid_id', message: 'Sai', data: { status: 404 } }],
      'wp:featuredmedia': [{ code: 'rest_forbidden', data: { status: 401 } }],
    };
    const { adapter } = site({ '/wp/v2/posts/27': { body: { ...post, date_gmt: null, _embedded } } });
    const article = await adapter.articles!.get({ id: '27' }, context);
    expect(article.author).to.equal(undefined);
    expect(article.image).to.equal(undefined);
    expect(article.publishedAt).to.equal('2026-01-12T15:04:05+07:00');
  });

  it('a list, page by page, until one past the end, which is empty', async () => {
    const { adapter, asked } = site({
      '/wp/v2/posts': (url) =>
        url.searchParams.get('page') === '3' ? fault(400, 'rest_post_invalid_page_number') : list([post], 2, 2),
    });
    const first = await adapter.articles!.list!({ limit: 1 }, context);
    expect([first.items[0]!.id, first.next, first.total]).to.deep.equal(['27', '2', 2]);
    const second = await adapter.articles!.list!({ limit: 1, cursor: '2' }, context);
    expect(second.next).to.equal(null);
    const third = await adapter.articles!.list!({ limit: 1, cursor: '3' }, context);
    expect(third).to.deep.equal({ items: [], next: null });
    await adapter.articles!.list!({ limit: 1000, cursor: 'x&y' }, context);
    expect(asked.map(({ searchParams }) => searchParams.get('page'))).to.deep.equal(['1', '2', '3', '1']);
    expect(asked[3]!.searchParams.get('per_page')).to.equal('100');
  });

  it('counts with separators, and goes on where a proxy took them away', async () => {
    const headers = { 'X-WP-Total': '1,621,644', 'X-WP-TotalPages': '162.165' };
    const counted = site({ '/wp/v2/posts': { body: [post], headers } });
    const { total, next } = await counted.adapter.articles!.list!({ limit: 1 }, context);
    expect([total, next]).to.deep.equal([1_621_644, '2']);
    const bare = site({ '/wp/v2/posts': { body: [post] } });
    expect((await bare.adapter.articles!.list!({ limit: 1 }, context)).next).to.equal('2');
    expect((await bare.adapter.articles!.list!({ limit: 2 }, context)).next).to.equal(null);
  });

  it('a category by id, slug, name without marks, or the word that the page gave it', async () => {
    const categories = list([
      { id: 2, slug: 'su-kien', name: 'Tin tức &amp; Sự kiện' },
      { id: 3, slug: 'thong-bao', name: 'Thông báo' },
    ]);
    const answers = { '/wp/v2/categories': categories, '/wp/v2/posts': list([post]) };
    const { adapter, asked } = site(answers, { categories: { nong: 9 } });
    const wanted = async (category: string) => {
      await adapter.articles!.list!({ category }, context);
      return asked.at(-1)!.searchParams.get('categories');
    };
    expect(await wanted('14')).to.equal('14');
    expect(await wanted('Nóng')).to.equal('9');
    expect(asked).to.have.length(2);
    expect(await wanted('thong-bao')).to.equal('3');
    expect(await wanted('tin tuc & Sự kiện'.normalize('NFD'))).to.equal('2');
    expect(await wanted('thong-bao')).to.equal('3');
    expect(asked).to.have.length(7);
    expect(await adapter.articles!.list!({ category: 'khác' }, context)).to.deep.equal({
      items: [],
      next: null,
      total: 0,
    });
  });

  it('a search in composed letters, through a site without fine addresses too', async () => {
    const { adapter, asked } = site({ '/wp/v2/posts': list([]) }, { url: 'https://phuong.example/?rest_route=/' });
    await adapter.articles!.list!({ search: ' Mường & Lay '.normalize('NFD') }, context);
    expect(asked[0]!.searchParams.get('rest_route')).to.equal('/wp/v2/posts');
    expect(asked[0]!.searchParams.get('search')).to.equal('Mường & Lay');
  });

  it('related news of the same categories, without the article and what is excluded', async () => {
    const { adapter, asked } = site({
      '/wp/v2/posts/27': { body: post },
      '/wp/v2/posts': (url) => {
        const id = url.searchParams.has('after') ? 1 : url.searchParams.has('before') ? 4 : 8;
        return list([
          { ...post, id },
          { ...post, id: id + 1 },
        ]);
      },
    });
    const query = { articleId: '27', limit: 2, exclude: ['3', 'x,1', '__proto__'] };
    const related = await adapter.related!.list(query, context);
    const ids = (items: readonly { id: string }[] = []) => items.map(({ id }) => id);
    expect(ids(related.items)).to.deep.equal(['8', '9']);
    // Asked for oldest first, so that they are the nearest; told newest first.
    expect(ids(related.newer)).to.deep.equal(['2', '1']);
    expect(ids(related.older)).to.deep.equal(['4', '5']);
    for (const { searchParams } of asked.slice(1)) expect(searchParams.get('exclude')).to.equal('27,3');
    expect(asked[1]!.searchParams.get('categories')).to.equal('2,5');
    const none = await adapter.related!.list({ ...query, limit: 0 }, context);
    expect([none.items, none.newer, none.older]).to.deep.equal([[], [], []]);
  });

  it('the pictures of an article, and sounds', async () => {
    const sound = {
      id: 33,
      title: { rendered: 'Điệu xòe &amp; tiếng khèn' },
      source_url: 'https://phuong.example/a.mp3',
      mime_type: 'audio/mpeg',
      media_details: { length: 61, artist: 'Đội văn nghệ' },
    };
    const lost = { ...picture, id: 31, source_url: false };
    const { adapter, asked } = site({
      '/wp/v2/media?media_type=image': list([picture, lost]),
      '/wp/v2/media?media_type=audio': list([sound]),
    });
    const photos = await adapter.gallery!.photos({ articleId: '27' }, context);
    expect(checkAnswer('gallery', 'photos', photos).dropped).to.deep.equal([]);
    expect(photos.items.map(({ id }) => id)).to.deep.equal(['30']);
    expect(asked[0]!.searchParams.get('parent')).to.equal('27');
    await adapter.gallery!.photos({}, context);
    expect(asked[1]!.searchParams.has('parent')).to.equal(false);
    expect((await adapter.music!.tracks({}, context)).items).to.deep.equal([
      {
        id: '33',
        title: 'Điệu xòe & tiếng khèn',
        src: 'https://phuong.example/a.mp3',
        type: 'audio/mpeg',
        artist: 'Đội văn nghệ',
        seconds: 61,
      },
    ]);
  });

  it('the name and the zone of the portal', async () => {
    const info = async (body: object) => site({ '/?': { body } }).adapter.portal!.info({}, context);
    expect(await info({ name: 'Phường &amp; bà con', description: '', timezone_string: 'Asia/Bangkok' })).to.deep.equal(
      {
        name: 'Phường & bà con',
        timeZone: 'Asia/Bangkok',
        greeting: undefined,
      },
    );
    const zone = async (gmt_offset: unknown) => (await info({ name: '', timezone_string: '', gmt_offset })).timeZone;
    expect(await zone('7')).to.equal('Asia/Ho_Chi_Minh');
    expect(await zone('0')).to.equal('Etc/UTC');
    expect(await zone(-3)).to.equal('Etc/GMT+3');
    expect(await zone(5.5)).to.equal('Asia/Ho_Chi_Minh');
    for (const name of ['Etc/UTC', 'Etc/GMT+3'])
      expect(() => Intl.DateTimeFormat('vi', { timeZone: name })).not.to.throw();
  });

  it('comments as text, with the number of their replies, and nobody’s address', async () => {
    const reply = (id: number) => ({ id, parent: 11 });
    const { adapter, asked } = site({
      '/wp/v2/comments?post=27&parent=11': (url) =>
        url.searchParams.get('page') === '1' ? list([reply(21), reply(22)], 3, 2) : list([reply(23)], 3, 2),
      '/wp/v2/comments': list([comment]),
    });
    const query = { articleId: '27', parentId: null, order: 'liked' } as const;
    const answer = await adapter.comments!.list(query, context);
    expect(answer.items).to.deep.equal([
      {
        id: '11',
        parentId: null,
        author: { name: 'Anh Páo & chị Mỷ' },
        text: 'Viết <b>&amp;\nthế này.\n\nVâng …',
        createdAt: '2026-01-13T03:00:00Z',
        state: 'visible',
        replyCount: 3,
      },
    ]);
    expect(asked[0]!.searchParams.get('order')).to.equal('desc');
    expect(asked[0]!.searchParams.get('parent')).to.equal('0');
    expect(asked[0]!.searchParams.get('_fields')).not.to.include('email');
  });

  it('a closed post, and any post where readers may not write, as closed', async () => {
    const open = async (comment_status: string, canPost: boolean) => {
      const { adapter } = site({ '/wp/v2/posts/27': { body: { ...post, comment_status } } }, { canPost });
      return (await adapter.comments!.policy({ articleId: '27' }, context)).open;
    };
    expect(await open('open', true)).to.equal(true);
    expect(await open('closed', true)).to.equal(false);
    expect(await open('open', false)).to.equal(false);
  });
});

describe('wordpress: what it writes', () => {
  const created = { status: 201, body: { ...comment, id: 40, status: 'hold' } };
  const answers = { '/wp/v2/comments?post': list([comment]), '/wp/v2/comments': created };

  it('a comment whose signs WordPress keeps, once for each key', async () => {
    const { adapter, sent } = site(answers, { canPost: true, nonce: 'mot-lan' });
    const [first, again] = await Promise.all([
      adapter.comments!.post(draft, context),
      adapter.comments!.post(draft, context),
    ]);
    expect(first).to.equal(again);
    expect(await adapter.comments!.post(draft, context)).to.equal(first);
    expect([first.id, first.state]).to.deep.equal(['40', 'pending']);
    expect(sent).to.have.length(1);
    expect(sent[0]!.method).to.equal('POST');
    expect(sent[0]!.headers['X-WP-Nonce']).to.equal('mot-lan');
    expect(Object.fromEntries(sent[0]!.form)).to.deep.equal({
      post: '27',
      parent: '0',
      author_name: 'Cô Hạnh',
      author_email: 'hanh@example.invalid',
      content: 'Tôi &quot;sẽ&quot; &lt;b&gt;&amp;amp; đến',
    });
  });

  it('what waits for a clerk is shown to its writer alone, and once only when it is out', async () => {
    let out = false;
    const { adapter } = site(
      {
        '/wp/v2/comments?post': () => list(out ? [{ ...comment, id: 40 }, comment] : [comment]),
        '/wp/v2/comments': created,
      },
      { canPost: true },
    );
    await adapter.comments!.post(draft, context);
    const ids = async (visitor: string, order: 'newest' | 'oldest' = 'newest') => {
      const query = { articleId: '27', parentId: null, order } as const;
      return (await adapter.comments!.list(query, { ...context, visitor })).items.map(({ id }) => id);
    };
    expect(await ids('ban-doc-1')).to.deep.equal(['40', '11']);
    expect(await ids('ban-doc-1', 'oldest')).to.deep.equal(['11', '40']);
    expect(await ids('ban-doc-2')).to.deep.equal(['11']);
    out = true;
    expect(await ids('ban-doc-1')).to.deep.equal(['40', '11']);
    expect(await ids('ban-doc-2')).to.deep.equal(['40', '11']);
  });

  it('nothing where readers may not write, or where something is missing', async () => {
    const shut = site(answers);
    expect(await codeOf(shut.adapter.comments!.post(draft, context))).to.equal('unsupported');
    const { adapter, asked } = site(answers, { canPost: true });
    const fields = (change: Partial<CommentDraft>) =>
      adapter.comments!.post({ ...draft, ...change }, context).catch(({ fields }) => fields as unknown);
    expect(await fields({ name: ' ', text: '\n', email: '' })).to.deep.equal([
      { name: 'name', rule: 'required' },
      { name: 'text', rule: 'required' },
      { name: 'email', rule: 'required' },
    ]);
    expect(await fields({ text: 'ơ'.repeat(20_001) })).to.deep.equal([{ name: 'text', rule: 'too-long' }]);
    expect(asked).to.have.length(0);
  });

  const faults: [name: string, answer: Answer, code: string, fields?: unknown][] = [
    ['too fast', fault(400, 'comment_flood'), 'rate-limited'],
    ['twice', fault(409, 'comment_duplicate'), 'conflict'],
    ['to a closed post', fault(403, 'rest_comment_closed'), 'forbidden'],
    ['as a guest', fault(401, 'rest_comment_login_required'), 'forbidden'],
    ['empty', fault(400, 'rest_comment_content_invalid'), 'invalid', [{ name: 'text', rule: 'required' }]],
    ['to no post', fault(403, 'rest_comment_invalid_post_id'), 'not-found'],
    [
      'with a wrong address',
      fault(400, 'rest_invalid_param', { params: { author_email: 'Sai', constructor: 'Sai' } }),
      'invalid',
      [{ name: 'email', rule: 'format' }],
    ],
    ['through a firewall', page(403), 'forbidden'],
    ['to a login page', page(200), 'unsupported'],
    ['to a broken site', page(500), 'server'],
  ];
  for (const [name, answer, code, fields] of faults) {
    it(`a comment ${name} is "${code}", and may be sent again`, async () => {
      let count = 0;
      const { adapter } = site({ '/wp/v2/comments': () => (count++ ? created : answer) }, { canPost: true });
      const error = await adapter.comments!.post(draft, context).then(
        () => expect.fail('no error'),
        (thrown: unknown) => thrown,
      );
      expect(isWardError(error) && [error.code, error.fields]).to.deep.equal([code, fields]);
      expect((await adapter.comments!.post(draft, context)).id).to.equal('40');
    });
  }
});

describe('wordpress: what goes wrong while reading', () => {
  const faults: [name: string, answer: Answer, code: string][] = [
    ['a post that is not there', fault(404, 'rest_post_invalid_id'), 'not-found'],
    ['no REST API', page(404), 'unsupported'],
    ['a route that was taken away', noRoute, 'unsupported'],
    ['a plugin that wants a login', fault(401, 'rest_login_required'), 'unsupported'],
    ['a plugin that forbids', fault(403, 'rest_forbidden'), 'unsupported'],
    ['a code that is the name of something else', fault(403, 'constructor'), 'unsupported'],
    ['a firewall’s page', page(403), 'unsupported'],
    ['a login page with 200', page(200), 'unsupported'],
    ['maintenance', page(503), 'server'],
    ['a broken plugin', fault(500, 'internal_server_error'), 'server'],
    ['half an answer', { body: '{"id":27,"tit' }, 'server'],
    ['an empty answer', { body: '' }, 'server'],
    ['another kind of answer', { body: [1, 2] }, 'server'],
    ['null', { body: 'null' }, 'server'],
    ['too many requests', { ...page(429), headers: { 'Retry-After': '7' } }, 'rate-limited'],
  ];
  for (const [name, answer, code] of faults) {
    it(`${name} is "${code}"`, async () => {
      const { adapter } = site({ '/wp/v2/posts/27': answer });
      expect(await codeOf(adapter.articles!.get({ id: '27' }, context))).to.equal(code);
    });
  }

  it('a limit tells how long to wait', async () => {
    const { adapter } = site({ '/wp/v2/posts/27': { ...page(429), headers: { 'Retry-After': '7' } } });
    const error = await adapter.articles!.get({ id: '27' }, context).catch((thrown: unknown) => thrown);
    expect(isWardError(error) && error.retryAfter).to.equal(7);
  });

  it('a list that is no list is "server"; rows that are none are left out', async () => {
    const wrong = site({ '/wp/v2/posts': { body: { items: [] } } });
    expect(await codeOf(wrong.adapter.articles!.list!({}, context))).to.equal('server');
    const mixed = site({ '/wp/v2/posts': list([null, 7, {}, { ...post, id: 'x' }, post]) });
    const { items } = await mixed.adapter.articles!.list!({}, context);
    expect(items.map(({ id }) => id)).to.deep.equal(['27']);
  });

  it('an id that no WordPress has is not asked for', async () => {
    const { adapter, asked } = site({ '/wp/v2': { body: post } });
    for (const id of ['', '0', '027', '2/../users', '27?x=1', 'tin-tuc', '__proto__']) {
      expect(await codeOf(adapter.articles!.get({ id }, context)), id).to.equal('not-found');
      expect(await codeOf(adapter.gallery!.photos({ articleId: id }, context)), id).to.equal('not-found');
      expect(await codeOf(adapter.comments!.policy({ articleId: id }, context)), id).to.equal('not-found');
    }
    expect(asked).to.have.length(0);
  });

  it('`__proto__` in an answer changes nothing', async () => {
    const body = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${JSON.stringify(post).slice(1)}`;
    const { adapter } = site({ '/wp/v2/posts/27': { body } });
    const article = await adapter.articles!.get({ id: '27' }, context);
    expect(Object.keys(article)).not.to.include('__proto__');
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    expect((article as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('an abort rejects with its reason', async () => {
    const abort = new AbortController();
    const fetch = (_url: unknown, init?: RequestInit) =>
      new Promise<Response>((_resolve, reject) =>
        init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason)),
      );
    const adapter = wordpress({ url: 'https://phuong.example/wp-json', fetch });
    const reading = adapter.related!.list({ articleId: '27', limit: 3 }, { ...context, signal: abort.signal });
    const reason = new Error('left');
    abort.abort(reason);
    expect(await reading.catch((thrown: unknown) => thrown)).to.equal(reason);
  });
});
