import type { ArticleSummary } from '../contract/model.js';
import { fold, nfc } from '../text/unicode.js';
import { checksOf } from './check.js';
import type { Trial } from './trial.js';
import { expect, same, skip } from './verdict.js';

const entity = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);|<\/?[a-z][^>]*>/i;

/** The first articles of the list; those that it has, where there is no list. */
async function some(trial: Trial): Promise<readonly ArticleSummary[]> {
  const listed = trial.has('articles', 'list') ? (await trial.call('articles', 'list', { limit: 5 })).items : [];
  const id = await trial.articleId();
  return [await trial.call('articles', 'get', { id }), ...listed];
}

export const articles = checksOf('articles', {
  id: [
    'must',
    'an article has the id that was asked for, a string',
    async (trial) => {
      trial.method('articles', 'get');
      const asked = await trial.articleId();
      const { id } = await trial.call('articles', 'get', { id: asked });
      expect(id === asked, 'articles.get → id', JSON.stringify(asked), id);
    },
  ],
  dates: [
    'must',
    'dates are ISO-8601 with an offset',
    async (trial) => {
      trial.method('articles', 'get');
      // The guards refuse every other date, in the article and in the list.
      for (const { publishedAt } of await some(trial)) {
        const year = new Date(publishedAt).getFullYear();
        expect(year > 1945 && year < 2100, 'articles → publishedAt', 'the date of a publication', publishedAt);
      }
    },
  ],
  title: [
    'must',
    'titles are plain text, entities decoded',
    async (trial) => {
      trial.method('articles', 'get');
      for (const { id, title } of await some(trial)) {
        expect(!entity.test(title), `articles ${id} → title`, 'text without entities and tags', title);
        expect(title.trim() !== '', `articles ${id} → title`, 'a title', title);
      }
    },
  ],
  'list-equals-get': [
    'should',
    'an item of the list says what the article says',
    async (trial) => {
      const { items } = await trial.call('articles', 'list', { limit: 3 });
      if (items.length === 0) skip('articles.list is empty');
      for (const item of items) {
        const article = await trial.call('articles', 'get', { id: item.id });
        expect(article.id === item.id, 'articles.get → id', item.id, article.id);
        for (const key of ['title', 'url', 'category', 'image'] as const) {
          if (item[key] === undefined) continue;
          expect(
            same(article[key], item[key]),
            `articles.get ${item.id} → ${key}`,
            JSON.stringify(item[key]),
            article[key],
          );
        }
        const [got, wanted] = [article.publishedAt, item.publishedAt];
        expect(Date.parse(got) === Date.parse(wanted), `articles.get ${item.id} → publishedAt`, wanted, got);
      }
    },
  ],
  'newest-first': [
    'should',
    'the list starts with the newest',
    async (trial) => {
      const { items } = await trial.call('articles', 'list', { limit: 10 });
      if (items.length < 2) skip('fewer than two articles');
      items.slice(1).forEach(({ publishedAt }, index) => {
        const before = items[index]!.publishedAt;
        const inOrder = Date.parse(publishedAt) <= Date.parse(before);
        expect(inOrder, `articles.list → items[${index + 1}].publishedAt`, `not after ${before}`, publishedAt);
      });
    },
  ],
  search: [
    'should',
    'search finds a word written without marks',
    async (trial) => {
      const { items } = await trial.call('articles', 'list', { limit: 20 });
      const word = items
        .flatMap(({ title }) => nfc(title).match(/\p{L}+/gu) ?? [])
        .filter((one) => fold(one) !== one.toLowerCase())
        .sort((a, b) => b.length - a.length)[0];
      if (word === undefined) return skip('no title has a Vietnamese letter with a mark');
      const wanted = items.find(({ title }) => nfc(title).includes(word))!;
      for (const search of [word, fold(word), word.toUpperCase()]) {
        const hits = await trial.call('articles', 'list', { search, limit: 50 });
        const holds = hits.next !== null || hits.items.some(({ id }) => id === wanted.id);
        const ids = hits.items.map(({ id }) => id);
        expect(holds && ids.length > 0, `articles.list with search "${search}"`, `"${wanted.title}" among them`, ids);
      }
    },
  ],
});
