import type { RelatedNews } from '../contract/model.js';
import { checksOf } from './check.js';
import type { Trial } from './trial.js';
import { expect, skip } from './verdict.js';

async function ask(trial: Trial, limit: number, exclude: readonly string[] = []): Promise<RelatedNews> {
  trial.method('related', 'list');
  return trial.call('related', 'list', { articleId: await trial.articleId(), limit, exclude });
}

const everyId = ({ items, newer = [], older = [] }: RelatedNews): readonly string[] =>
  [...items, ...newer, ...older].map(({ id }) => id);

export const related = checksOf('related', {
  'not-itself': [
    'must',
    'an article is not related to itself',
    async (trial) => {
      const articleId = await trial.articleId();
      const ids = everyId(await ask(trial, 20));
      expect(!ids.includes(articleId), 'related.list', `no article ${articleId} among its own related news`, ids);
    },
  ],
  excluded: [
    'must',
    'what is excluded does not come',
    async (trial) => {
      const first = (await ask(trial, 5)).items[0]?.id;
      if (first === undefined) return skip('the article has no related news');
      const ids = everyId(await ask(trial, 5, [first]));
      expect(!ids.includes(first), `related.list with exclude ["${first}"]`, `no article ${first}`, ids);
    },
  ],
  limit: [
    'must',
    'at most as many as asked for',
    async (trial) => {
      for (const limit of [1, 2]) {
        const { length } = (await ask(trial, limit)).items;
        expect(length <= limit, `related.list with limit ${limit} → items`, `at most ${limit}`, length);
      }
    },
  ],
});
