import type { Ratings } from '../contract/adapter.js';
import { WardError } from '../contract/error.js';
import type { Id, Rating } from '../contract/model.js';
import { admit } from './admission.js';
import { method } from './call.js';
import { needArticle, own, type Office } from './office.js';
import { Shape } from './shape.js';
import type { VoteSummary } from './store.js';

export function ratings(office: Office): Ratings {
  const base = (articleId: Id): readonly number[] =>
    own(office.seed.ratings, articleId) ?? Array<number>(office.settings().ratingMax).fill(0);

  function toRating(articleId: Id, { counts, mine }: VoteSummary): Rating {
    const histogram = [...base(articleId)];
    // Where a portal counted to more before, those votes rest.
    for (const [value, votes] of counts) if (value <= histogram.length) histogram[value - 1]! += votes;
    const shown = mine !== null && mine <= histogram.length ? mine : null;
    const count = histogram.reduce((sum, votes) => sum + votes, 0);
    const points = histogram.reduce((sum, votes, index) => sum + votes * (index + 1), 0);
    return { average: count ? points / count : null, count, max: histogram.length, mine: shown, histogram };
  }

  return {
    get: method(async (query, { visitor }) => {
      const shape = new Shape();
      const articleId = shape.id('articleId', query.articleId);
      shape.done();
      needArticle(office, articleId);
      return toRating(articleId, await (await office.store()).votes.summary(articleId, visitor));
    }),

    rate: method(async (input, context) => {
      const shape = new Shape();
      const articleId = shape.id('articleId', input.articleId);
      const { value } = input;
      if (value !== null && !(Number.isInteger(value) && value >= 1 && value <= base(articleId).length)) {
        shape.fault('value', typeof value === 'number' ? 'range' : 'format');
      }
      shape.done();
      needArticle(office, articleId);
      const { visitor } = context;
      // Without a visitor there is no telling one vote from a hundred.
      if (visitor === null) throw new WardError('forbidden', 'a vote needs a visitor');
      return admit(office, context, {
        print: ['ratings.rate', articleId, value],
        captcha: { purpose: 'rating', answer: input.captcha },
        act: async (store) => ({ ...toRating(articleId, await store.votes.put(articleId, visitor, value)) }),
      });
    }),
  };
}
