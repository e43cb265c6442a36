import { expect, fixture, html } from '@open-wc/testing';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError, wardErrorCodes } from '../../src/contract/error.js';
import type { Article, PortalInfo } from '../../src/contract/model.js';
import '../../src/elements/article/register.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';
import { article, body, mountArticle } from './ward-article.support.js';

/** An article on a backend that has more than articles. */
async function mountOn(groups: Parameters<typeof fakeAdapter>[0]) {
  const element = await mount('ward-article', {
    adapter: fakeAdapter({ articles: { get: async () => article() }, ...groups }),
    attributes: { 'article-id': '1' },
  });
  await until(element, 'ready');
  return element;
}

/** An article on a page of its own, with `head` before our scripts. */
async function mountInFrame(head: string, get: () => Promise<Article>): Promise<HTMLElement> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Trang khác"></iframe>`);
  const module = new URL('../../src/elements/article/register.ts', import.meta.url).href;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.srcdoc = `<html lang="vi"><head>${head}<script type="module" src="${module}"></${'script'}></head>
    <body><ward-article article-id="1"></ward-article></body></html>`;
  await loaded;
  const element = frame.contentDocument!.querySelector('ward-article')!;
  element.adapter = fakeAdapter({ articles: { get } });
  return element;
}

describe('<ward-article>', () => {
  describe('says', () => {
    inAccessibilityTree('the headline, and the headings of the body below it', async () => {
      await mountArticle({ html: '<h1>Một</h1><h3>Ba</h3>' }, { 'heading-level': '2' });
      const headings = (await accessibleNodes()).filter(({ role }) => role === 'heading') as {
        name: string;
        level?: number;
      }[];
      expect(headings.map(({ name, level }) => `${level} ${name}`)).to.deep.equal([
        '2 Hội nghị tổng kết năm 2025',
        '3 Một',
        '5 Ba',
      ]);
    });

    it('who wrote it and when, in the words and the zone of the ward', async () => {
      const element = await mountArticle({
        author: 'Ban biên tập',
        views: 1621644,
        updatedAt: '2026-01-20T18:30:00Z',
        source: { name: 'Báo Điện Biên', url: 'https://example.vn/bai' },
      });
      const byline = part(element, 'byline').textContent!.replace(/\s+/g, ' ');
      expect(byline).to.include('Thời gian đăng: Thứ ba, 20/1/2026, 16:30');
      expect(byline).to.include('Tác giả: Ban biên tập');
      expect(byline).to.include('Cập nhật lúc Thứ tư, 21/1/2026, 01:30');
      expect(byline).to.include('Lượt xem: 1.621.644');
      expect(byline).to.include('Nguồn tin: Báo Điện Biên');
      const link = part(element, 'byline').querySelector('a')!;
      expect(link.href).to.equal('https://example.vn/bai');
      expect(link.rel).to.include('noopener');
    });

    inAccessibilityTree('where it stands on the site, with a way home', async () => {
      await mountArticle({ category: 'Tin hoạt động' });
      const nodes = await accessibleNodes();
      expect(nodes.some(({ role, name }) => role === 'navigation' && name === 'Bạn đang ở')).to.equal(true);
      expect(nodes.find(({ role }) => role === 'link')!.name).to.equal('Trang chủ');
      expect(nodes.some(({ name }) => name === 'Tin hoạt động')).to.equal(true);
    });

    it('the way to a home page that is not at the top of the server, where the page names it', async () => {
      const home = () => part(element, 'trail').querySelector('a')!.getAttribute('href');
      let element = await mountArticle({ category: 'Tin' });
      expect(home()).to.equal('/');
      const link = document.createElement('link');
      link.rel = 'home';
      link.setAttribute('href', '/muong-lay/');
      document.head.append(link);
      element = await mountArticle({ category: 'Tin' });
      link.remove();
      expect(home()).to.equal('/muong-lay/');
    });

    it('the day alone where a backend knows no hour, and no update to the same day', async () => {
      const day = '2026-01-20T00:00:00+07:00';
      const byline = part(await mountArticle({ publishedAt: day, updatedAt: '2026-01-19T17:00:00Z' }), 'byline');
      expect(byline.textContent!.replace(/\s+/g, ' ').trim()).to.equal('Thời gian đăng: Thứ ba, 20/1/2026');
      expect(byline.querySelector('time')!.dateTime).to.equal('2026-01-20');
    });

    it('an hour that is one second past midnight', async () => {
      const byline = part(await mountArticle({ publishedAt: '2026-01-20T00:00:01+07:00' }), 'byline');
      expect(byline.textContent).to.include('20/1/2026, 00:00');
    });

    it('in which language the words are, whatever the page speaks', async () => {
      const element = await mountArticle({ summary: 'Tóm tắt' });
      element.parentElement!.lang = 'en';
      await eventually(() => expect(shownText(element)).to.include('Published'));
      for (const name of ['title', 'lead', 'body']) expect(part(element, name).lang, name).to.equal('vi');
    });

    it('how it may be used again, in the name of the portal', async () => {
      const element = await mountOn({ portal: { info: async () => ({ name: 'Phường Mường Lay', timeZone: 'UTC' }) } });
      await eventually(() =>
        expect(shownText(element)).to.include(
          'Ghi rõ nguồn "Phường Mường Lay" và dẫn đến URL nguồn tin khi phát hành lại thông tin từ website này.',
        ),
      );
    });

    it('nothing of that where the portal does not tell its name', async () => {
      const info = heldMethod<Record<string, never>, ReadContext, PortalInfo>();
      const element = await mountOn({ portal: { info: info.method } });
      info.calls[0]!.reject(new WardError('server'));
      await eventually(() => expect(element.shadowRoot!.querySelector('.outline')).to.equal(null));
      expect(shownText(element)).to.include('Đoạn một.').and.not.include('Ghi rõ nguồn');
      expect(element.state).to.equal('ready');
    });

    it('each level of headline by its element, and the first where the level makes no sense', async () => {
      for (const [given, name] of Object.entries({ 1: 'h1', 3: 'h3', 6: 'h6', 9: 'h6', 0: 'h1', x: 'h1', 2.5: 'h1' })) {
        const element = await mountArticle({}, { 'heading-level': given });
        expect(part(element, 'title').localName, given).to.equal(name);
        // It is the headline of the page whatever its level.
        expect(parseFloat(getComputedStyle(part(element, 'title')).fontSize)).to.be.at.least(24);
      }
    });

    it('the headings of the body directly below the headline, however the editor began', async () => {
      const names = async (source: string, level: string) =>
        [...body(await mountArticle({ html: source }, { 'heading-level': level })).children].map(
          (one) => one.localName,
        );
      expect(await names('<h4>a</h4><h5>b</h5><h4>c</h4>', '1')).to.deep.equal(['h2', 'h3', 'h2']);
      expect(await names('<h1>a</h1><h6>b</h6>', '5')).to.deep.equal(['h6', 'h6']);
    });
  });

  describe('shows', () => {
    for (const code of wardErrorCodes.filter((one) => one !== 'unsupported')) {
      it(`a sentence and a way to try again on ${code}`, async () => {
        const get = heldMethod<{ id: string }, ReadContext, Article>();
        const element = await mount('ward-article', {
          adapter: fakeAdapter({ articles: { get: get.method } }),
          attributes: { 'article-id': '1' },
        });
        await get.called();
        get.calls[0]!.reject(new WardError(code, 'ORA-00942'));
        await until(element, 'error');
        expect(part(element, 'problem').textContent)
          .to.match(/\p{L}{2,}/u)
          .and.not.include('ORA');
        button(element, 'Thử lại').click();
        await get.called(2);
        get.calls[1]!.resolve(article());
        await until(element, 'ready');
      });
    }

    it('an outline as tall as an article while it waits', async () => {
      const element = await mount('ward-article', { attributes: { 'article-id': '1' } });
      expect(part(element, 'waiting').getAttribute('aria-busy')).to.equal('true');
      expect(element.getBoundingClientRect().height).to.be.above(600);
    });

    it('the page’s own article where there is no backend, or one without articles', async () => {
      const content = '<h1>Bài của trang</h1><p>Chữ có sẵn</p>';
      for (const adapter of [undefined, fakeAdapter({})]) {
        const element = await mount('ward-article', {
          content,
          attributes: { 'article-id': '1' },
          ...(adapter && { adapter }),
        });
        await until(element, 'ready');
        expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
        expect(shownText(element)).to.equal('');
      }
    });

    it('nothing where neither the page nor the backend has an article', async () => {
      const element = await mount('ward-article', { adapter: fakeAdapter({}), attributes: { 'article-id': '1' } });
      await until(element, 'unsupported');
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it('a sentence where nothing of the body may be seen', async () => {
      for (const source of [
        '<script>x</script>',
        '<p>&nbsp;</p><p></p>',
        '<!-- nháp -->',
        '<iframe src=/x></iframe>',
      ]) {
        expect(shownText(await mountArticle({ html: source })), source).to.include('Bài viết chưa có nội dung.');
      }
      expect(shownText(await mountArticle({ html: '<img src="/x.png">' }))).not.to.include('chưa có nội dung');
    });

    it('why there is no body where the page forbids us to parse HTML', async () => {
      const element = await mountInFrame(
        `<script>
          Object.defineProperty(window, 'trustedTypes', {
            value: {
              createPolicy(name, rules) {
                if (name === 'ward-html') throw new TypeError('Policy "ward-html" disallowed.');
                return rules;
              },
            },
          });
        </script>`,
        async () => article({ url: '/bai-goc.html' }),
      );
      await eventually(() => expect(shownText(element)).to.include('Không thể hiển thị bài viết một cách an toàn'));
      expect(part(element, 'title').textContent).to.equal('Hội nghị tổng kết năm 2025');
      expect(part(element, 'problem').querySelector('a')!.getAttribute('href')).to.equal('/bai-goc.html');
    });

    it('an error, and reads again, where what sanitises did not come', async () => {
      const { origin } = location;
      const allowed = [
        'src/',
        ...['lit', 'lit-html', 'lit-element', '@lit', 'idb-keyval'].map((one) => `node_modules/${one}/`),
      ];
      let reads = 0;
      const element = await mountInFrame(
        `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline' ${allowed.map((path) => `${origin}/${path}`).join(' ')}">`,
        async () => {
          reads++;
          return article();
        },
      );
      await eventually(() => expect(element.getAttribute('state')).to.equal('error'));
      expect(shownText(element)).to.include('Không kết nối được với máy chủ.').and.not.include('Đoạn một');
      button(element, 'Thử lại').click();
      await eventually(() => expect(reads).to.equal(2));
    });

    it('the body as it was written, and its lead, tags and attachments', async () => {
      const element = await mountArticle({
        summary: 'Tóm tắt',
        tags: ['Mặt trận', 'Hội nghị'],
        attachments: [{ name: 'Kế hoạch.pdf', url: '/ke-hoach.pdf', bytes: 1_250_000 }],
      });
      expect(body(element).querySelectorAll('p')).to.have.length(2);
      expect(part(element, 'lead').textContent).to.equal('Tóm tắt');
      expect(parts(element, 'item').map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal([
        'Kế hoạch.pdf 1,3 MB Xem trước',
        'Mặt trận',
        'Hội nghị',
      ]);
    });

    it('no headline where there is no title, rather than an empty one', async () => {
      const element = await mountArticle({ title: ' ' });
      expect(parts(element, 'title')).to.have.length(0);
      expect(shownText(element)).to.include('Đoạn một.');
      await expect(element).to.be.accessible();
    });

    it('its picture with caption and credit, and room for it before it is there', async () => {
      const element = await mountArticle({
        image: {
          src: '/hoi-nghi.webp',
          alt: 'Hội trường',
          width: 1600,
          height: 800,
          caption: 'Hội nghị',
          credit: 'Mai',
        },
      });
      element.parentElement!.style.width = '400px';
      const picture = part(element, 'picture');
      expect(picture.querySelector('img')!.alt).to.equal('Hội trường');
      expect(picture.querySelector('img')!.offsetHeight).to.equal(200);
      expect(picture.querySelector('figcaption')!.textContent!.replace(/\s+/g, ' ').trim()).to.equal('Hội nghị Mai');
    });

    it('room for a picture of unknown size', async () => {
      const element = await mountArticle({ image: { src: '/a.webp', alt: '' } });
      element.parentElement!.style.width = '320px';
      expect(part(element, 'picture').querySelector('img')!.offsetHeight).to.equal(180);
    });

    it('no picture twice, in whatever size the text has it', async () => {
      for (const [own, inside] of [
        ['/a/hoi-nghi.webp', '/b/hoi-nghi-960.jpg'],
        ['/hoi-nghi-1600.webp?v=1', 'https://example.vn/hoi-nghi-300x200.jpg'],
        ['/hoi-nghi-scaled.jpg', '/hoi-nghi.jpg'],
      ]) {
        const element = await mountArticle({
          image: { src: own!, alt: '' },
          html: `<p>a</p><img src="${inside}" alt="">`,
        });
        expect(parts(element, 'picture'), own).to.have.length(0);
      }
      const other = await mountArticle({
        image: { src: '/hoi-nghi.webp', alt: '' },
        html: '<img src="/cho.webp" alt="">',
      });
      expect(parts(other, 'picture')).to.have.length(1);
    });

    it('where a picture does not come: its words, in its room', async () => {
      const element = await mountArticle({
        html: '<figure><img src="/khong-co.png" width="200" height="100" alt="Bản đồ"><figcaption>Chú thích</figcaption></figure>',
        image: { src: '/khong-co-2.png', alt: 'Hội trường', width: 300, height: 100 },
      });
      body(element).querySelector('img')!.loading = 'eager';
      await eventually(() => expect(body(element).textContent).to.equal('Không tải được ảnh. Bản đồChú thích'));
      const room = body(element).querySelector('figure')!.firstElementChild!.getBoundingClientRect();
      expect([room.width, room.height]).to.deep.equal([200, 100]);
      await eventually(() => expect(part(element, 'picture').textContent).to.include('Không tải được ảnh. Hội trường'));
    });

    it('a sentence where the body is empty', async () => {
      expect(shownText(await mountArticle({ html: '  ' }))).to.include('Bài viết chưa có nội dung.');
    });

    it('what the page wrote inside until the article is there, and beside an error', async () => {
      const get = heldMethod<{ id: string }, ReadContext, Article>();
      const element = await mount('ward-article', {
        adapter: fakeAdapter({ articles: { get: get.method } }),
        attributes: { 'article-id': '1' },
        content: '<p>Bài viết của trang</p>',
      });
      await get.called();
      const own = () => element.shadowRoot!.querySelector('slot:not([name])') as HTMLSlotElement | null;
      expect(own()?.assignedElements()[0]?.textContent).to.equal('Bài viết của trang');
      get.calls[0]!.reject(new WardError('timeout'));
      await until(element, 'error');
      expect(own()).to.exist;
      expect(shownText(element)).to.include('Thời gian chờ thực thi yêu cầu');
      button(element, 'Thử lại').click();
      await get.called(2);
      get.calls[1]!.resolve(article());
      await until(element, 'ready');
      expect(own()).to.equal(null);
    });

    it('the words alone, and says so, of a body that would hang the page', async () => {
      const element = await mountArticle({ html: `${'<div>'.repeat(5000)}Lời còn lại` });
      expect(body(element).textContent).to.include('chỉ hiển thị phần chữ').and.include('Lời còn lại');
      expect(body(element).querySelectorAll('div')).to.have.length(0);
    });
  });

  describe('survives', () => {
    it('a body of two million letters', async () => {
      const element = await mountArticle({ html: `<h2>Mục</h2><p>${'Chữ dài. '.repeat(200)}</p>`.repeat(1100) });
      expect(body(element).querySelectorAll('p').length).to.be.at.least(1000);
    });

    it('a hostile body, title, author, source and attachment', async () => {
      const bad = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</scr' + 'ipt>';
      const element = await mountArticle({
        html: `${bad}<p style="position:fixed">Còn</p>`,
        title: bad,
        author: bad,
        summary: bad,
        tags: [bad],
        attachments: [{ name: bad, url: '/a' }],
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect((window as { hacked?: number }).hacked).to.equal(undefined);
      expect(part(element, 'title').textContent).to.equal(bad);
      expect(element.shadowRoot!.querySelectorAll('script, [onerror], [style]')).to.have.length(0);
      expect(body(element).textContent).to.include('Còn');
    });

    it('a late answer about another article', async () => {
      const get = heldMethod<{ id: string }, ReadContext, Article>();
      const element = await mount('ward-article', {
        adapter: fakeAdapter({ articles: { get: get.method } }),
        attributes: { 'article-id': '1' },
      });
      await get.called();
      element.setAttribute('article-id', '2');
      await get.called(2);
      get.calls[1]!.resolve(article({ id: '2', title: 'Bài hai' }));
      get.calls[0]!.resolve(article());
      await until(element, 'ready');
      expect(part(element, 'title').textContent).to.equal('Bài hai');
    });

    it('being taken out and put back, with its body', async () => {
      const element = await mountArticle();
      const frame = element.parentElement!;
      element.remove();
      frame.append(element);
      await eventually(() => expect(element.state).to.equal('ready'));
      await element.updateComplete;
      expect(body(element).textContent).to.equal('Đoạn một.MụcĐoạn hai.');
    });
  });

  describe('fits', () => {
    it('a column of 200 px with a wide table, a wide picture and a word that has no end', async () => {
      const cells = Array.from({ length: 12 }, (_, at) => `<td>Cột số ${at}</td>`).join('');
      const element = await mountArticle({
        title: 'Đ'.repeat(200),
        html: `<table><tr>${cells}</tr></table><p>${'Ẫ'.repeat(500)}</p><img src="/x.png" width="4000" height="20" alt="">`,
        tags: ['Ậ'.repeat(200)],
      });
      element.parentElement!.style.width = '200px';
      await element.updateComplete;
      expect(element.scrollWidth).to.be.at.most(200);
      expect(body(element).querySelector('.scroll')!.scrollWidth).to.be.above(200);
    });

    it('names for the tables that scroll', async () => {
      const element = await mountArticle({
        html: '<table><caption>Dân số</caption><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>',
      });
      const boxes = [...body(element).querySelectorAll<HTMLElement>('.scroll')];
      expect(boxes.map((box) => box.getAttribute('aria-label'))).to.deep.equal(['Dân số', 'Bảng 2']);
      expect(boxes.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, 0]);
    });

    it('a page written from right to left', async () => {
      const element = await mountArticle({ html: '<ul><li>Một</li></ul><blockquote>Hai</blockquote>' });
      element.parentElement!.dir = 'rtl';
      element.parentElement!.style.width = '300px';
      expect(element.scrollWidth).to.be.at.most(300);
      expect(parseFloat(getComputedStyle(body(element).querySelector('ul')!).paddingRight)).to.be.above(10);
    });

    it('lines that an eye can follow on a wide page, and wider pictures', async () => {
      const element = await mountArticle({
        html: `<p>${'Chữ '.repeat(200)}</p><p><img src="/x.png" width="1600" height="800" alt=""></p>`,
      });
      element.parentElement!.style.width = '1000px';
      const [text, picture] = body(element).querySelectorAll('p');
      const letter = parseFloat(getComputedStyle(text!).fontSize);
      expect(text!.clientWidth / letter).to.be.within(30, 35);
      expect(picture!.firstElementChild!.clientWidth).to.be.above(text!.clientWidth);
    });

    it('room for a picture before it is there, and no picture larger than it is', async () => {
      const element = await mountArticle({
        html: `<figure><img src="/late.png" width="1600" height="800" alt=""></figure>
          <figure><img src="/small.png" width="64" height="32" alt=""></figure>`,
      });
      element.parentElement!.style.width = '400px';
      const [large, small] = body(element).querySelectorAll('img');
      expect([large!.offsetWidth, large!.offsetHeight]).to.deep.equal([400, 200]);
      expect([small!.offsetWidth, small!.offsetHeight]).to.deep.equal([64, 32]);
    });

    it('the colours of the page, whatever an editor set', async () => {
      const element = await mountArticle({
        html: `<p align="justify"><font color="white" size="7" face="Papyrus">Chữ</font></p>
          <table bgcolor="black"><tr bgcolor="yellow"><td bgcolor="red" height="9000">ô</td></tr></table><hr size="9000">`,
      });
      const style = (selector: string) => getComputedStyle(body(element).querySelector(selector)!);
      expect(style('font').color).to.equal(getComputedStyle(element).color);
      expect(style('font').fontSize).to.equal(style('p').fontSize);
      expect(style('p').textAlign).to.equal('start');
      for (const selector of ['table', 'tr', 'td'])
        expect(style(selector).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
      expect(element.getBoundingClientRect().height).to.be.below(1000);
    });

    it('what axe asks for', async () => {
      const element = await mountArticle({
        tags: ['Mặt trận'],
        attachments: [{ name: 'Tệp', url: '/a' }],
        author: 'A',
      });
      await expect(element).to.be.accessible();
    });

    it('English', async () => {
      const element = await mountArticle({ author: 'Mai' });
      element.parentElement!.lang = 'en';
      await eventually(() => expect(shownText(element)).to.include('Author: Mai').and.include('Tuesday'));
    });
  });
});
