import type { Comments } from '../contract/adapter.js';
import type { Comment } from '../contract/model.js';
import { isoDate, needArticle, type Office } from './office.js';
import { idOf } from './shape.js';
import { stream } from './stream.js';
import { isPublic, threadRules } from './thread.js';
import type { News } from './wire.js';

/** Comments as they come and change, each as this visitor may see it. */
export const commentStream = (office: Office): NonNullable<Comments['live']> => {
  const { policyOf, toComment } = threadRules(office);
  return stream((query, sink, context) => {
    const articleId = idOf('articleId', query.articleId);
    needArticle(office, articleId);
    const { visitor } = context;

    async function tell(news: News & { about: 'comment' }): Promise<void> {
      const view = await (await office.store()).comments.get(news.id, visitor);
      if (view && (isPublic(view) || (visitor !== null && view.visitor === visitor))) {
        sink({ type: news.type, comment: toComment(view, visitor, await policyOf(articleId, context)) });
      } else if (news.published) {
        sink({ type: 'changed', comment: gone(news) });
      }
    }

    return office.wire.hear((news) => {
      // What could not be read now is in the next list.
      if (news.about === 'comment' && news.articleId === articleId) tell(news).catch(() => {});
    });
  });
};

/** What those see who saw a comment that is not there for them any more. */
const gone = ({ id, parentId, createdAt }: News & { about: 'comment' }): Comment => ({
  id,
  parentId,
  author: { name: '' },
  text: '',
  createdAt: isoDate(createdAt),
  state: 'removed',
  replyCount: 0,
});
