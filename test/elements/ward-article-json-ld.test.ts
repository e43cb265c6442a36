import { expect } from '@open-wc/testing';
import type { Rating } from '../../src/contract/model.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { eventually, mount, until } from '../support/mount.js';
import { article, mountArticle } from './ward-article.support.js';

const scripts = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
const told = () => JSON.parse(scripts().at(-1)!.textContent!) as Record<string, unknown>;
const soon = () => new Promise((resolve) => setTimeout(resolve, 200));

/** What a page says of its own. */
function say(data: object): HTMLElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify(data);
  document.head.append(script);
  return script;
}

describe('<ward-article>, for search engines', () => {
  it('tells what the article is, once, and takes it back when it goes', async () => {
    const element = await mountArticle({
      url: '/bai/1',
      summary: 'Tóm tắt',
      updatedAt: '2026-01-21T08:05:00+07:00',
      category: 'Tin hoạt động',
      author: 'Ban biên tập',
      tags: ['Mặt trận'],
      image: { src: '/a.webp', alt: '' },
      source: { name: 'Báo', url: 'https://example.vn/bai' },
    });
    await eventually(() => expect(scripts()).to.have.length(1));
    expect(told()).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Hội nghị tổng kết năm 2025',
      description: 'Tóm tắt',
      url: `${location.origin}/bai/1`,
      mainEntityOfPage: `${location.origin}/bai/1`,
      inLanguage: 'vi',
      datePublished: '2026-01-20T16:30:00+07:00',
      dateModified: '2026-01-21T08:05:00+07:00',
      articleSection: 'Tin hoạt động',
      keywords: ['Mặt trận'],
      image: `${location.origin}/a.webp`,
      author: { '@type': 'Organization', name: 'Ban biên tập' },
      isBasedOn: 'https://example.vn/bai',
    });
    element.requestUpdate();
    await soon();
    expect(scripts()).to.have.length(1);
    element.remove();
    expect(scripts()).to.have.length(0);
  });

  it('tells who is a person, and whose site it is', async () => {
    await mount('ward-article', {
      adapter: fakeAdapter({
        articles: { get: async () => article({ author: 'Lò Thị Mai' }) },
        portal: { info: async () => ({ name: 'Phường Mường Lay', timeZone: 'UTC' }) },
      }),
      attributes: { 'article-id': '1' },
    });
    await eventually(() =>
      expect(told()).to.deep.include({
        author: { '@type': 'Person', name: 'Lò Thị Mai' },
        publisher: { '@type': 'Organization', name: 'Phường Mường Lay' },
      }),
    );
    expect(scripts()).to.have.length(1);
  });

  it('tells of the page’s own article, as far as it knows it', async () => {
    const element = await mount('ward-article', {
      content: '<h1>Bến thuyền mở lại</h1><time datetime="2026-02-20T08:30:00+07:00">20/2</time>',
    });
    await eventually(() =>
      expect(told()).to.deep.include({
        headline: 'Bến thuyền mở lại',
        datePublished: '2026-02-20T08:30:00+07:00',
        inLanguage: 'vi',
      }),
    );
    element.remove();
  });

  it('tells nothing with no-json-ld, also when that comes later', async () => {
    const element = await mountArticle({}, { 'no-json-ld': '' });
    await soon();
    expect(scripts()).to.have.length(0);
    element.noJsonLd = false;
    await eventually(() => expect(scripts()).to.have.length(1));
    element.noJsonLd = true;
    await eventually(() => expect(scripts()).to.have.length(0));
  });

  it('tells nothing twice: neither what the page says, nor another tag', async () => {
    for (const own of [
      { '@type': 'NewsArticle', headline: 'Hội nghị tổng kết năm 2025' },
      { '@graph': [{ '@type': 'WebPage' }, { '@type': ['BlogPosting'], mainEntityOfPage: { '@id': location.href } }] },
    ]) {
      const script = say(own);
      const element = await mountArticle({ url: location.href });
      await soon();
      expect(scripts()).to.have.length(1);
      element.remove();
      expect(scripts()).to.deep.equal([script]);
      script.remove();
    }
    const first = await mountArticle();
    await eventually(() => expect(scripts()).to.have.length(1));
    const second = await mountArticle();
    await soon();
    expect(scripts()).to.have.length(1);
    second.remove();
    first.remove();
  });

  it('tells nothing where the page’s own elements say it', async () => {
    await mount('ward-article', {
      content: '<div itemscope itemtype="https://schema.org/NewsArticle"><h1>Tên</h1></div>',
    });
    await soon();
    expect(scripts()).to.have.length(0);
  });

  it('still tells where the page speaks of something else, or of nothing that can be read', async () => {
    const others = [say({ '@type': 'NewsArticle', headline: 'Bài khác' }), say({ '@type': 'Organization' })];
    others[1]!.textContent = '{ broken';
    await mountArticle();
    await eventually(() => expect(scripts()).to.have.length(3));
    for (const other of others) other.remove();
  });

  it('cannot be left by what a title says', async () => {
    const title = '</script><script>window.hacked=1</script><!--';
    await mountArticle({ title });
    await eventually(() => expect(scripts()).to.have.length(1));
    expect(scripts()[0]!.textContent).not.to.include('<');
    expect(told().headline).to.equal(title);
  });

  it('tells the other article after another id, and nothing of the first', async () => {
    const element = await mount('ward-article', {
      adapter: fakeAdapter({ articles: { get: async ({ id }) => article({ id, title: `Bài ${id}` }) } }),
      attributes: { 'article-id': '1' },
    });
    await eventually(() => expect(told().headline).to.equal('Bài 1'));
    element.articleId = '2';
    await eventually(() => expect(told().headline).to.equal('Bài 2'));
    expect(scripts()).to.have.length(1);
  });

  describe('tells the readers’ rating', () => {
    const rating = (average: number | null, count: number): Rating => ({ average, count, max: 5, mine: null });

    async function mountRated(first: Rating) {
      let reads = 0;
      const ratings = { get: async () => (reads++, first) };
      const adapter = fakeAdapter({ articles: { get: async () => article() }, ratings });
      const element = await mount('ward-article', { adapter, attributes: { 'article-id': '1' } });
      await until(element, 'ready');
      await eventually(() => expect(scripts()).to.have.length(1));
      return { element, adapter, reads: () => reads };
    }

    it('where stars on the page have read it', async () => {
      const { adapter } = await mountRated(rating(4.5, 12));
      expect(told().aggregateRating).to.equal(undefined);
      const stars = await mount('ward-rating', { adapter, attributes: { 'article-id': '1' } });
      await until(stars, 'ready');
      await eventually(() =>
        expect(told().aggregateRating).to.deep.equal({
          '@type': 'AggregateRating',
          ratingValue: 4.5,
          ratingCount: 12,
          bestRating: 5,
          worstRating: 1,
        }),
      );
    });

    it('not where nobody voted, and not of another article', async () => {
      const { adapter } = await mountRated(rating(null, 0));
      await until(await mount('ward-rating', { adapter, attributes: { 'article-id': '1' } }), 'ready');
      await until(await mount('ward-rating', { adapter, attributes: { 'article-id': '2' } }), 'ready');
      await soon();
      expect(told().aggregateRating).to.equal(undefined);
    });

    it('and asks for none where there are no stars', async () => {
      const { reads } = await mountRated(rating(4.5, 12));
      await soon();
      expect(reads()).to.equal(0);
    });
  });
});
