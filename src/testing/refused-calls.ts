import type { ReadCall } from './reads.js';
import type { Trial } from './trial.js';
import { unknownId } from './posting.js';

/** Calls that a backend refuses, or answers with nothing: ids that no one has, empty texts, votes out of range. */
export function refusedCalls(trial: Trial): readonly ReadCall[] {
  const id = unknownId();
  const draft = { articleId: id, parentId: null, name: '', text: '' };
  const all: readonly ReadCall[] = [
    { group: 'articles', method: 'get', query: { id } },
    { group: 'articles', method: 'list', query: { cursor: id } },
    { group: 'articles', method: 'report', query: { id, text: '' } },
    { group: 'related', method: 'list', query: { articleId: id, limit: 3, exclude: [id] } },
    { group: 'gallery', method: 'photos', query: { albumId: id } },
    { group: 'ratings', method: 'get', query: { articleId: id } },
    { group: 'ratings', method: 'rate', query: { articleId: id, value: -1 } },
    { group: 'comments', method: 'policy', query: { articleId: id } },
    { group: 'comments', method: 'list', query: { articleId: id, parentId: id, order: 'newest' } },
    { group: 'comments', method: 'post', query: draft },
    { group: 'comments', method: 'update', query: { id, text: '' } },
    { group: 'comments', method: 'remove', query: { id } },
    { group: 'comments', method: 'react', query: { id, value: 1 } },
    { group: 'comments', method: 'report', query: { id, reason: 'spam' } },
    { group: 'captcha', method: 'issue', query: { purpose: 'comment', accept: [] } },
    { group: 'music', method: 'tracks', query: { albumId: id } },
  ];
  const writes = ['report', 'rate', 'post', 'update', 'remove', 'react', 'issue'];
  return all.filter(
    ({ group, method }) => trial.has(group, method) && !(trial.options.readOnly && writes.includes(method)),
  );
}
