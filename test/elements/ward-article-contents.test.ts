import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { eventually, mount, part, parts } from '../support/mount.js';
import { body, mountArticle } from './ward-article.support.js';

const filler = `<p>${'Chữ '.repeat(400)}</p>`;
const html = ['<h2>Một năm gần dân</h2>', '<h3>Việc đã làm</h3>', '<h2>Năm việc</h2>', '<h2>Năm việc</h2>'].join(
  filler,
);
const links = (element: Element) => [...part(element, 'contents').querySelectorAll('a')];
const focused = (element: Element) => element.shadowRoot!.activeElement;

/** A test that changes the address: the runner takes a new fragment in other browsers for a page that was left. */
function withAddress(title: string, test: () => Promise<void>): void {
  if (navigator.userAgent.includes('Chrome')) it(title, test);
}

describe('<ward-article>, its table of contents', () => {
  afterEach(() => {
    if (location.hash) history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  describe('says', () => {
    inAccessibilityTree('that it is one, and each heading in order', async () => {
      await mountArticle({ html });
      const nodes = await accessibleNodes();
      expect(nodes.some(({ role, name }) => role === 'navigation' && name === 'Mục lục')).to.equal(true);
      const names = nodes.filter(({ role }) => role === 'link').map(({ name }) => name);
      expect(names).to.deep.equal(['Một năm gần dân', 'Việc đã làm', 'Năm việc', 'Năm việc']);
    });
  });

  describe('shows', () => {
    it('nothing for three headings, which are seen without it', async () => {
      const element = await mountArticle({ html: '<h2>a</h2><h2>b</h2><h2>c</h2><h2> </h2><p>d</p>' });
      expect(parts(element, 'contents')).to.have.length(0);
    });

    it('a closed list of more headings than a screen has room for', async () => {
      const opened = async (count: number) => {
        const element = await mountArticle({ html: '<h2>Mục</h2><p>Lời</p>'.repeat(count) });
        return part(element, 'contents').querySelector('details')!.open;
      };
      expect(await opened(12)).to.equal(true);
      expect(await opened(13)).to.equal(false);
    });

    it('an address of its own for each heading, made of its words', async () => {
      const element = await mountArticle({ html });
      const ids = ['muc-mot-nam-gan-dan', 'muc-viec-da-lam', 'muc-nam-viec', 'muc-nam-viec-2'];
      expect(links(element).map(({ hash }) => hash.slice(1))).to.deep.equal(ids);
      expect([...body(element).querySelectorAll('h2, h3')].map(({ id }) => id)).to.deep.equal(ids);
      for (const link of links(element))
        expect(link.href.replace(/#.*/, '')).to.equal(location.href.replace(/#.*/, ''));
    });

    it('lower headings further in', async () => {
      const element = await mountArticle({ html });
      const starts = links(element).map((link) => link.getBoundingClientRect().left);
      expect(starts[1]).to.be.above(starts[0]!);
      expect(starts[2]).to.equal(starts[0]);
    });
  });

  describe('does', () => {
    withAddress('brings a reader to the heading by the keyboard, and says so in the address', async () => {
      const element = await mountArticle({ html });
      links(element)[3]!.focus();
      await sendKeys({ press: 'Enter' });
      await eventually(() => expect(location.hash).to.equal('#muc-nam-viec-2'));
      const heading = focused(element)!;
      expect(heading.id).to.equal('muc-nam-viec-2');
      expect(heading.getBoundingClientRect().top).to.be.within(-1, innerHeight);
      expect(scrollY).to.be.above(100);
    });

    withAddress('leaves nothing on the heading once the reader went on', async () => {
      const element = await mountArticle({ html });
      links(element)[0]!.click();
      await eventually(() => expect(focused(element)?.getAttribute('tabindex')).to.equal('-1'));
      links(element)[1]!.focus();
      expect(body(element).querySelector('h2')!.hasAttribute('tabindex')).to.equal(false);
    });

    withAddress(
      'goes there again, though the address says it already, and where the page got another address',
      async () => {
        const element = await mountArticle({ html });
        links(element)[2]!.click();
        await eventually(() => expect(focused(element)?.id).to.equal('muc-nam-viec'));
        (focused(element) as HTMLElement).blur();
        links(element)[2]!.click();
        expect(focused(element)?.id).to.equal('muc-nam-viec');
        const search = location.search;
        history.replaceState(null, '', `${search}&khac=1`);
        links(element)[3]!.click();
        await eventually(() => expect(location.href).to.include('khac=1#muc-nam-viec-2'));
        history.replaceState(null, '', `${location.pathname}${search}`);
      },
    );

    withAddress('goes where Back and an address typed by hand lead', async () => {
      const element = await mountArticle({ html });
      location.hash = '#muc-viec-da-lam';
      await eventually(() => expect(focused(element)?.id).to.equal('muc-viec-da-lam'));
    });

    withAddress('brings whoever comes with the address of a section to it', async () => {
      history.replaceState(null, '', '#muc-nam-viec');
      const element = await mountArticle({ html });
      await eventually(() => expect(focused(element)?.id).to.equal('muc-nam-viec'));
    });

    withAddress('leaves an address alone that the page has itself', async () => {
      const element = await mountArticle({ html });
      const own = document.createElement('p');
      own.id = 'muc-nam-viec';
      element.parentElement!.append(own);
      location.hash = '#muc-nam-viec';
      await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      expect(focused(element)).to.equal(null);
    });

    withAddress('leaves the route of a page alone that keeps it in the address', async () => {
      const element = await mountArticle({ html });
      history.replaceState(null, '', '#/bai/1');
      links(element)[2]!.click();
      expect(location.hash).to.equal('#/bai/1');
      expect(focused(element)!.id).to.equal('muc-nam-viec');
    });

    withAddress('stays away from the page once it is out of it', async () => {
      const element = await mountArticle({ html });
      element.remove();
      location.hash = '#muc-nam-viec';
      await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      expect(scrollY).to.equal(0);
    });
  });

  describe('survives', () => {
    withAddress('another level of the headline, without reading the article again', async () => {
      let reads = 0;
      const element = await mountArticle({ html }, {}, () => reads++);
      element.headingLevel = 3;
      await element.updateComplete;
      expect(part(element, 'title').localName).to.equal('h3');
      expect([...body(element).querySelectorAll('h4, h5')].map(({ localName }) => localName).join()).to.equal(
        'h4,h5,h4,h4',
      );
      expect(links(element).map(({ hash }) => hash)).to.include('#muc-nam-viec-2');
      element.headingLevel = 1;
      await element.updateComplete;
      expect(body(element).querySelectorAll('h2')).to.have.length(3);
      links(element)[1]!.click();
      await eventually(() => expect(focused(element)?.localName).to.equal('h3'));
      expect(reads).to.equal(1);
    });

    withAddress('headings of signs, of markup and of a thousand words', async () => {
      const long = 'Đường '.repeat(200);
      const element = await mountArticle({
        html: `<h2>?!</h2><h2>&lt;b&gt;</h2><h2>${long}</h2><h2><em>Nghiêng</em></h2>`,
      });
      expect(links(element).map(({ hash }) => hash.length < 70)).to.deep.equal([true, true, true, true]);
      expect(links(element)[1]!.textContent).to.equal('<b>');
      links(element)[0]!.click();
      await eventually(() => expect(focused(element)?.textContent).to.equal('?!'));
    });
  });

  describe('fits', () => {
    it('a column of 200 px and what axe asks for', async () => {
      const element = await mountArticle({ html: html.replace('Một', 'Đ'.repeat(80)) });
      element.parentElement!.style.width = '200px';
      expect(element.scrollWidth).to.be.at.most(200);
      await expect(element).to.be.accessible();
    });

    it('English', async () => {
      const element = await mountArticle({ html });
      element.parentElement!.lang = 'en';
      await eventually(() => expect(part(element, 'contents').textContent).to.include('Contents'));
    });

    withAddress('the page’s own article too, whose headings it does not touch', async () => {
      const element = await mount('ward-article', {
        content: `<h1>Tên</h1><h2 id="cua-trang">Một</h2>${filler}<h2>Hai</h2>${filler}<h3>Ba</h3><h2>Bốn</h2>`,
      });
      const own = element.innerHTML;
      expect(links(element).map(({ hash }) => hash)).to.deep.equal(['#cua-trang', '#muc-hai', '#muc-ba', '#muc-bon']);
      expect(part(element, 'contents').querySelector('details')!.open).to.equal(false);
      part(element, 'contents').querySelector('details')!.open = true;
      links(element)[1]!.click();
      await eventually(() => expect(document.activeElement!.textContent).to.equal('Hai'));
      (document.activeElement as HTMLElement).blur();
      expect(element.innerHTML).to.equal(own);
    });
  });
});
