import { expect } from '@open-wc/testing';
import { dom, type DomOptions } from '../../src/adapters/dom.js';
import { findDate } from '../../src/adapters/dom/dates.js';
import { isWardError } from '../../src/contract/error.js';
import { checkAnswer } from '../../src/contract/guards.js';
import { aspPage, context, nukevietPage, parsePage, wordpressPage } from './pages.js';

const adapterOf = (html: string, options: DomOptions = {}) => dom({ root: parsePage(html), ...options });
const article = (html: string, options?: DomOptions) => adapterOf(html, options).articles!.get({ id: '7' }, context());
const related = (html: string, exclude?: string[], limit = 9) =>
  adapterOf(html).related!.list({ articleId: '7', limit, ...(exclude && { exclude }) }, context());
const photos = (html: string, paging = {}) => adapterOf(html).gallery!.photos({ articleId: '7', ...paging }, context());
const failure = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('it answered'),
    (thrown: unknown) => thrown,
  );

describe('the page as a backend', () => {
  describe('a vendor’s ASP.NET portal', () => {
    it('gives the article under the id that was asked for, with the day of its address', async () => {
      const { id, title, publishedAt, url } = await article(aspPage);
      expect({ id, title, publishedAt, url }).to.deep.equal({
        id: '7',
        title: 'Hội nghị tổng kết',
        publishedAt: '2026-01-21T00:00:00+07:00',
        url: 'http://muonglay.test/portal/pages/2026-01-21/Hoi-nghi-tong-ket.aspx',
      });
    });

    it('gives the text without scripts and tags of ours, with whole addresses', async () => {
      const { html } = await article(aspPage);
      expect(html).to.include('Sáng 20-01').and.to.include('Giữ lại.');
      expect(html).not.to.match(/<script|ward-|document\.title/);
      expect(html)
        .to.include(`href="${new URL('Quyet-dinh.pdf', document.baseURI)}"`)
        .and.to.include('href="#cuoi"');
      expect(html).to.include(`src="${location.origin}/pictures/bieu-quyet.jpg"`).and.not.to.include('base64');
    });

    it('writes HTML that reads as it was: empty paragraphs, breaks, marks', async () => {
      const inside = '<p></p>a &amp; b &lt;i&gt;<br><img src="https://x.test/a.png" alt="1 > 0 &quot;"><p>c</p>';
      const { html } = await article(
        `<h1>x</h1><time datetime="2026-01-05"></time><div class="article-content">${inside}</div>`,
      );
      expect(parsePage(html).body.innerHTML).to.equal(parsePage(inside).body.innerHTML);
    });

    it('leaves the page itself as it was', async () => {
      const root = parsePage(aspPage);
      const before = root.documentElement.outerHTML;
      await dom({ root }).articles!.get({ id: '7' }, context());
      expect(root.documentElement.outerHTML).to.equal(before);
    });

    it('gives the pictures that say something, the large one of a linked one', async () => {
      const { items, next, total } = await photos(aspPage);
      expect(items.map(({ src }) => src.replace(location.origin, ''))).to.deep.equal([
        '/pictures/hoi-nghi.jpg',
        '/pictures/bieu-quyet.jpg',
        '/pictures/lon.jpg',
      ]);
      expect(items[0]).to.include({ alt: 'Hội trường', width: 640, height: 427 });
      expect(items[2]!.thumb).to.equal(`${location.origin}/pictures/nho.jpg`);
      expect([next, total]).to.deep.equal([null, 3]);
    });

    it('takes what stands in a gallery of ours, or where the site says, for the pictures', async () => {
      const gallery = '<ward-gallery><img src="/a.jpg" alt="A"></ward-gallery><p id="album"><img src="/b.jpg"></p>';
      const html = aspPage.replace('<div class="article-content">', `$&${gallery}`);
      const sources = async (selectors = {}) =>
        (await adapterOf(html, { selectors }).gallery!.photos({ articleId: '7' }, context())).items.map(({ src }) =>
          src.replace(location.origin, ''),
        );
      expect(await sources()).to.deep.equal(['/a.jpg']);
      expect(await sources({ pictures: '#album' })).to.deep.equal(['/b.jpg']);
      expect((await article(html)).html).not.to.include('/a.jpg');
    });

    it('gives pictures page by page, and refuses a cursor that is not its own', async () => {
      const first = await photos(aspPage, { limit: 2 });
      const second = await photos(aspPage, { limit: 2, cursor: first.next! });
      expect([first.items.length, second.items.length, second.next]).to.deep.equal([2, 1, null]);
      expect(await failure(photos(aspPage, { cursor: 'x' }))).to.include({ code: 'invalid' });
    });

    it('gives the news below "Tin liên quan" that have a day, and never itself', async () => {
      const { items } = await related(aspPage);
      expect(items.map(({ title, publishedAt }) => [title, publishedAt])).to.deep.equal([
        ['Đón Tết', '2025-12-30T00:00:00+07:00'],
        ['Ra quân', '2025-12-15T00:00:00+07:00'],
      ]);
      const [first] = items;
      expect((await related(aspPage, [first!.id])).items.map(({ title }) => title)).to.deep.equal(['Ra quân']);
      expect((await related(aspPage, [], 1)).items).to.have.length(1);
    });

    it('takes its name from the title', async () => {
      const info = await adapterOf(aspPage).portal!.info({}, context());
      expect(info).to.deep.equal({ name: 'Phường Mường Lay', timeZone: 'Asia/Ho_Chi_Minh' });
    });
  });

  describe('a WordPress theme', () => {
    it('believes JSON-LD, past a script that is broken', async () => {
      expect(await article(wordpressPage)).to.deep.include({
        title: 'Đua thuyền – mùa xuân & bạn',
        publishedAt: '2026-02-20T01:30:00+00:00',
        updatedAt: '2026-02-21T01:30:00+00:00',
        author: 'Lò Thị Mai',
        category: 'Du lịch',
        image: { src: 'https://wp.test/dua.jpg', alt: '' },
      });
    });

    it('takes the largest of a lazy picture’s files, with its caption', async () => {
      const { items } = await photos(wordpressPage);
      expect(items[0]).to.include({ src: `${location.origin}/a-960.jpg`, alt: 'Thuyền', caption: 'Trên sông' });
    });

    it('reads the day of related news in their address, and the name of the site', async () => {
      expect((await related(wordpressPage)).items[0]).to.include({
        title: 'Xuân về',
        publishedAt: '2026-01-05T00:00:00+07:00',
      });
      expect((await adapterOf(wordpressPage).portal!.info({}, context())).name).to.equal('Cổng Mường Lay');
    });
  });

  describe('NukeViet', () => {
    it('reads microdata, the lead and the files', async () => {
      expect(await article(nukevietPage)).to.deep.include({
        title: 'Thông báo tiêm phòng',
        publishedAt: '2026-01-12T09:00:00+07:00',
        author: 'Trạm Y tế',
        summary: 'Ba buổi tiêm.',
        attachments: [{ name: 'Lịch tiêm.pdf', url: `${location.origin}/index.php?download=1` }],
      });
    });

    it('tells newer from older news', async () => {
      const { items, newer, older } = await related(nukevietPage);
      expect(items).to.deep.equal([]);
      expect(newer!.map(({ id, title }) => [id, title])).to.deep.equal([['/thong-bao/hop-9.html', 'Họp bản']]);
      expect(older!.map(({ publishedAt }) => publishedAt)).to.deep.equal(['2026-01-02T00:00:00+07:00']);
    });
  });

  it('answers as the contract wants it, with nothing dropped', async () => {
    for (const html of [aspPage, wordpressPage, nukevietPage]) {
      const answers = [
        ['articles', 'get', await article(html)],
        ['related', 'list', await related(html)],
        ['gallery', 'photos', await photos(html)],
        ['portal', 'info', await adapterOf(html).portal!.info({}, context())],
      ] as const;
      for (const [group, method, answer] of answers) {
        expect(checkAnswer(group, method, answer).dropped).to.deep.equal([]);
      }
    }
  });

  it('prefers what the site says about its own pages', async () => {
    const own = { title: '#t', body: ['#none', '#b'], date: '#d', author: '#a' };
    const html = wordpressPage.replace(
      '<main>',
      '<i id="t">Tựa</i><i id="d">Đăng lúc 08:27 | 05/01/2026</i><i id="a">Mai</i><div id="b">Bài</div><main>',
    );
    expect(await article(html, { selectors: own })).to.include({
      title: 'Tựa',
      html: 'Bài',
      publishedAt: '2026-01-05T08:27:00+07:00',
      author: 'Mai',
    });
  });

  it('reads only a part of a page where one is given', async () => {
    const page = parsePage(`<h1>Sai</h1><div class="article-content">Sai</div>
      <section><h1>Đúng</h1><time datetime="2026-01-05">5/1</time><div class="article-content">Đúng</div></section>`);
    const part = dom({ root: page.querySelector('section')! });
    expect(await part.articles!.get({ id: '1' }, context())).to.include({ title: 'Đúng', html: 'Đúng' });
  });

  for (const [what, html] of [
    ['title', '<div class="article-content">x</div>'],
    ['body', '<h1>x</h1>'],
    ['date', '<h1>x</h1><div class="article-content">x</div>'],
  ] as const) {
    it(`says which selector to set where it finds no ${what}`, async () => {
      const thrown = await failure(article(html));
      expect(isWardError(thrown) && [thrown.code, thrown.message]).to.deep.equal([
        'not-found',
        `no ${what} of an article on this page: set selectors.${what} of the dom adapter`,
      ]);
    });
  }

  it('does not take a clock for the day of an article', async () => {
    const html = '<div>Thứ 5 Ngày 14/5/2020, 10:13:21 AM</div><h1>x</h1><div class="article-content">x</div>';
    expect(await failure(article(html))).to.include({ code: 'not-found' });
  });

  it('waits until the page is there, and no longer than it is wanted', async () => {
    const page = parsePage(aspPage);
    Object.defineProperty(page, 'readyState', { value: 'loading', configurable: true });
    const early = dom({ root: page });
    const abort = new AbortController();
    const waiting = early.articles!.get({ id: '1' }, context());
    const left = failure(early.articles!.get({ id: '1' }, context(abort.signal)));
    abort.abort(new Error('left'));
    expect(await left).to.equal(abort.signal.reason);
    page.dispatchEvent(new Event('DOMContentLoaded'));
    expect((await waiting).title).to.equal('Hội nghị tổng kết');
    expect(await failure(dom({ root: page }).portal!.info({}, context(abort.signal)))).to.equal(abort.signal.reason);
  });

  it('finds a day in what stands around it', () => {
    const days = {
      'Thời gian đăng: 15/03/2019 07:12:57 AM': '2019-03-15T07:12:57+07:00',
      'Cập nhật 02/10/2020 08:20 SA, lượt xem 12': '2020-10-02T08:20:00+07:00',
      'Thứ hai - 12/01/2026 09:00': '2026-01-12T09:00:00+07:00',
      '08:27 | 05/01/2026': '2026-01-05T08:27:00+07:00',
      '(1.1.2026)': '2026-01-01T00:00:00+07:00',
      'ngày 31/2/2026': undefined,
      'Điện thoại 0215 3852 108': undefined,
    };
    for (const [text, expected] of Object.entries(days)) expect(findDate(text), text).to.equal(expected);
  });
});
