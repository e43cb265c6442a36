import { expect } from '@open-wc/testing';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import type { ArticleSummary, RelatedNews } from '../../src/contract/model.js';
import '../../src/elements/related/register.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';

type Query = { articleId: string; limit: number; exclude?: readonly string[] };

const news = (id: string, over: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id,
  title: `Tin số ${id}`,
  publishedAt: '2026-01-20T16:30:00+07:00',
  url: `/bai-viet.html?id=${id}`,
  ...over,
});

async function mountRelated(answer: RelatedNews, attributes: Record<string, string> = {}, language = 'vi') {
  const queries: Query[] = [];
  const list = async (query: Query) => {
    queries.push(query);
    return answer;
  };
  const element = await mount('ward-related', {
    adapter: fakeAdapter({ related: { list } }),
    attributes: { 'article-id': '1', ...attributes },
    language,
  });
  await eventually(() => expect(element.state).to.match(/ready|empty/));
  await element.updateComplete;
  return { element, queries };
}

const titles = (element: Element) => parts(element, 'link').map(({ textContent }) => textContent);

describe('<ward-related>', () => {
  describe('says', () => {
    inAccessibilityTree('its title, and each article as a link with its name', async () => {
      await mountRelated({ items: [news('2'), news('3')] });
      const nodes = await accessibleNodes();
      expect(nodes.some(({ role, name }) => role === 'heading' && name === 'Tin liên quan')).to.equal(true);
      expect(nodes.filter(({ role }) => role === 'link').map(({ name }) => name)).to.deep.equal([
        'Tin số 2',
        'Tin số 3',
      ]);
    });

    it('the day as Vietnamese pages print it, in the zone of the ward', async () => {
      const { element } = await mountRelated({ items: [news('2', { publishedAt: '2026-01-19T17:30:00Z' })] });
      const time = element.shadowRoot!.querySelector('time')!;
      expect(time.textContent).to.equal('20/1/2026');
      expect(time.dateTime).to.equal('2026-01-19T17:30:00Z');
    });
  });

  describe('shows', () => {
    it('newer and older news under their own titles', async () => {
      const { element } = await mountRelated({ items: [news('2')], newer: [news('3')], older: [news('4')] });
      expect(shownText(element)).to.match(/Tin số 2.*Những tin mới hơn.*Tin số 3.*Những tin cũ hơn.*Tin số 4/);
    });

    it('no article twice, none that was excluded, and never the article itself', async () => {
      const { element, queries } = await mountRelated(
        { items: [news('2'), news('1'), news('2'), news('9')], newer: [news('2'), news('3')], older: [news('3')] },
        { exclude: '9 8', limit: '4' },
      );
      expect(titles(element)).to.deep.equal(['Tin số 2', 'Tin số 3']);
      expect(queries).to.deep.equal([{ articleId: '1', limit: 4, exclude: ['9', '8'] }]);
    });

    it('a drawing where an article has no picture, and where its picture does not load', async () => {
      const image = { src: '/khong-co.webp', alt: 'x' };
      const { element } = await mountRelated({ items: [news('2'), news('3', { image })] }, { layout: 'cards' });
      const [drawn, broken] = parts(element, 'picture');
      expect(drawn!.querySelector('svg')).to.exist;
      await eventually(() => expect(broken!.querySelector('img')).to.equal(null));
    });

    it('no pictures as text', async () => {
      const { element } = await mountRelated({ items: [news('2')] }, { layout: 'text' });
      expect(parts(element, 'picture')).to.have.length(0);
    });

    it('a sentence where there is nothing', async () => {
      const { element } = await mountRelated({ items: [news('1')] });
      expect(element.state).to.equal('empty');
      expect(part(element, 'empty').textContent).to.equal('Chưa có tin liên quan.');
      expect(shownText(element)).to.include('Tin liên quan');
    });

    it('what failed and a way to read again', async () => {
      const list = heldMethod<Query, ReadContext, RelatedNews>();
      const element = await mount('ward-related', {
        adapter: fakeAdapter({ related: { list: list.method } }),
        attributes: { 'article-id': '1' },
      });
      await list.called();
      list.calls[0]!.reject(new WardError('network'));
      await until(element, 'error');
      button(element, 'Thử lại').click();
      await list.called(2);
      list.calls[1]!.resolve({ items: [news('2')] });
      await until(element, 'ready');
      expect(titles(element)).to.deep.equal(['Tin số 2']);
    });
  });

  describe('survives', () => {
    it('a late answer about another article', async () => {
      const list = heldMethod<Query, ReadContext, RelatedNews>();
      const element = await mount('ward-related', {
        adapter: fakeAdapter({ related: { list: list.method } }),
        attributes: { 'article-id': '1' },
      });
      await list.called();
      element.articleId = '5';
      await list.called(2);
      list.calls[1]!.resolve({ items: [news('6')] });
      list.calls[0]!.resolve({ items: [news('2')] });
      await until(element, 'ready');
      expect(titles(element)).to.deep.equal(['Tin số 6']);
    });

    it('markup in a title and an address that is a script', async () => {
      const hostile = news('2', { title: '<img src=x onerror=alert(1)>', url: 'java\nscript:alert(1)' });
      const { element } = await mountRelated({ items: [hostile, news('3')] });
      expect(titles(element)).to.deep.equal(['Tin số 3']);
      const { element: other } = await mountRelated({ items: [{ ...hostile, url: '/x' }] });
      expect(titles(other)).to.deep.equal(['<img src=x onerror=alert(1)>']);
      expect(other.shadowRoot!.querySelector('img')).to.equal(null);
    });
  });

  describe('fits', () => {
    for (const layout of ['list', 'cards', 'text']) {
      it(`as ${layout}: a column of 200 px with a word that has no end, and axe finds nothing`, async () => {
        const { element } = await mountRelated(
          { items: [news('2', { title: 'Đ'.repeat(300), category: 'Ầ'.repeat(80) }), news('3')] },
          { layout },
        );
        element.parentElement!.style.width = '200px';
        await element.updateComplete;
        expect(element.scrollWidth).to.be.at.most(200);
        await expect(element).to.be.accessible();
      });
    }

    it('the language of the page, live', async () => {
      const { element } = await mountRelated({ items: [news('2')] }, {}, 'en');
      await eventually(() => expect(shownText(element)).to.include('Related news'));
      element.parentElement!.lang = 'vi';
      await eventually(() => expect(shownText(element)).to.include('Tin liên quan'));
    });
  });
});
