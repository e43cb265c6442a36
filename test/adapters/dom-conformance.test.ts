import { expect } from '@open-wc/testing';
import { dom } from '../../src/adapters/dom.js';
import { nukeviet } from '../../src/adapters/nukeviet.js';
import { runConformance, type ConformanceOptions } from '../../src/testing.js';
import * as site from './nukeviet.pages.js';
import { aspPage, nukevietPage, parsePage, wordpressPage } from './pages.js';

/** What is wrong, in words; what a page cannot know is skipped with its reason. */
async function failures(options: ConformanceOptions): Promise<string[]> {
  const { results, counts } = await runConformance({ ...options, readOnly: true });
  expect(counts.passed).to.be.above(15);
  return results.filter(({ outcome }) => outcome === 'failed').map(({ id, reason }) => `${id}: ${reason}`);
}

describe('the conformance kit on pages', () => {
  for (const [name, html] of Object.entries({ aspPage, wordpressPage, nukevietPage })) {
    it(`finds nothing wrong with the dom adapter on ${name}`, async () => {
      const skip = { 'core.not-found': 'this page is the article, whatever its id' };
      const adapter = () => dom({ root: parsePage(html) });
      expect(await failures({ adapter, fixtures: { articleId: '7' }, skip })).to.deep.equal([]);
    });
  }

  it('finds nothing wrong with NukeViet', async () => {
    const answers = {
      'op=rss': site.feed,
      'sortcomm=1': site.oldestFirst,
      'comment_load=1': site.commentsPage().replace('<li><a href="#">2</a></li>', ''),
      'tiem-phong-12.html': site.articlePage(),
      'hop-9.html': site.articlePage().replaceAll('tiem-phong-12', 'hop-9').replaceAll('Tiêm phòng', 'Họp bản'),
    };
    const adapter = () =>
      nukeviet({ url: site.base, root: parsePage(site.articlePage()), fetch: site.siteOf(answers).fetch });
    const skip = { 'articles.list-equals-get': 'a feed has a small picture and a lead that the page lacks' };
    expect(await failures({ adapter, fixtures: { articleId: site.articleId }, skip })).to.deep.equal([]);
  });
});
