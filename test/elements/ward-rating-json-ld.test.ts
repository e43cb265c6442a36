import { expect } from '@open-wc/testing';
import type { Rating } from '../../src/contract/model.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { eventually, fixtureCleanup, mount, until } from '../support/mount.js';
import { article } from './ward-article.support.js';

const rating = (over: Partial<Rating> = {}): Rating => ({ average: 4.5, count: 12, max: 5, mine: null, ...over });
const scripts = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
const told = () => JSON.parse(scripts()[0]!.textContent!) as Record<string, unknown>;
const soon = () => new Promise((resolve) => setTimeout(resolve, 200));

async function mountStars(over: Partial<Rating> = {}, attributes: Record<string, string> = {}) {
  const adapter = fakeAdapter({
    articles: { get: async () => article() },
    ratings: { get: async () => rating(over), rate: async () => rating({ average: 4.6, count: 13, mine: 5 }) },
  });
  const element = await mount('ward-rating', { adapter, attributes: { 'article-id': '1', ...attributes } });
  await until(element, 'ready');
  return { element, adapter };
}

describe('<ward-rating>, for search engines', () => {
  it('tells the average and count of what the page is about, and takes it back when it goes', async () => {
    document.title = 'Hội nghị </script><b>';
    const { element } = await mountStars();
    await eventually(() => expect(scripts()).to.have.length(1));
    expect(told()).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'AggregateRating',
      ratingValue: 4.5,
      ratingCount: 12,
      bestRating: 5,
      worstRating: 1,
      itemReviewed: {
        '@type': 'NewsArticle',
        headline: 'Hội nghị </script><b>',
        url: location.href.replace(/#.*/s, ''),
      },
    });
    expect(scripts()[0]!.textContent).not.to.include('<');
    element.remove();
    await eventually(() => expect(scripts()).to.have.length(0));
  });

  it('tells the new figures after a vote', async () => {
    const { element } = await mountStars();
    element.shadowRoot!.querySelector<HTMLInputElement>('input[value="5"]')!.click();
    await eventually(() => expect(told().ratingCount).to.equal(13));
  });

  it('tells it once for two of the same article, and nothing for a list of articles', async () => {
    const { adapter } = await mountStars();
    await until(await mount('ward-rating', { adapter, attributes: { 'article-id': '1' } }), 'ready');
    await soon();
    expect(scripts()).to.have.length(1);
    await until(await mount('ward-rating', { adapter, attributes: { 'article-id': '2' } }), 'ready');
    await eventually(() => expect(scripts()).to.have.length(0));
  });

  it('leaves it to the article’s own tag, also where that comes later', async () => {
    const { adapter } = await mountStars();
    await eventually(() => expect(told()['@type']).to.equal('AggregateRating'));
    await until(await mount('ward-article', { adapter, attributes: { 'article-id': '1' } }), 'ready');
    await eventually(() => {
      expect(scripts()).to.have.length(1);
      expect(told()['@type']).to.equal('NewsArticle');
      expect(told().aggregateRating).to.include({ ratingValue: 4.5, ratingCount: 12 });
    });
  });

  it('leaves it to a page that tells it already', async () => {
    const own = document.createElement('script');
    own.type = 'application/ld+json';
    own.textContent = JSON.stringify({ '@graph': [{ '@type': 'Article', aggregateRating: { ratingValue: 4 } }] });
    document.head.append(own);
    await mountStars();
    await soon();
    expect(scripts()).to.have.length(1);
    own.remove();
  });

  it('tells nothing where nobody voted, nor with no-json-ld', async () => {
    await mountStars({ average: null, count: 0 });
    await soon();
    expect(scripts()).to.have.length(0);
    fixtureCleanup();
    await mountStars({}, { 'no-json-ld': '' });
    await soon();
    expect(scripts()).to.have.length(0);
  });
});
