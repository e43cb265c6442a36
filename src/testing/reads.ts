import type { BatchOperation, GroupName } from '../contract/adapter.js';
import type { Json } from '../contract/model.js';
import type { Trial } from './trial.js';
import { Absent, Skip, skip } from './verdict.js';

export interface ReadCall {
  readonly group: GroupName;
  readonly method: string;
  readonly query: Json;
}

/** Every read that the adapter has, each with a query that it can answer. */
export async function readsOf(trial: Trial): Promise<readonly ReadCall[]> {
  const all: readonly ReadCall[] = [
    ...(await aboutAnArticle(trial)),
    { group: 'articles', method: 'list', query: { limit: 3 } },
    { group: 'gallery', method: 'photos', query: { limit: 3 } },
    { group: 'gallery', method: 'albums', query: { limit: 3 } },
    { group: 'visits', method: 'stats', query: {} },
    { group: 'map', method: 'get', query: {} },
    { group: 'music', method: 'tracks', query: { limit: 3 } },
    { group: 'music', method: 'albums', query: { limit: 3 } },
    { group: 'links', method: 'list', query: {} },
    { group: 'portal', method: 'info', query: {} },
    { group: 'portal', method: 'time', query: {} },
  ];
  const reads = all.filter(({ group, method }) => trial.has(group, method));
  return reads.length > 0 ? reads : skip('no read to make');
}

async function aboutAnArticle(trial: Trial): Promise<readonly ReadCall[]> {
  try {
    const articleId = await trial.articleId();
    return [
      { group: 'articles', method: 'get', query: { id: articleId } },
      { group: 'related', method: 'list', query: { articleId, limit: 3 } },
      { group: 'ratings', method: 'get', query: { articleId } },
      { group: 'comments', method: 'policy', query: { articleId } },
      { group: 'comments', method: 'list', query: { articleId, parentId: null, order: 'newest', limit: 3 } },
    ];
  } catch (thrown) {
    // A backend without articles is asked for the rest.
    if (thrown instanceof Absent || thrown instanceof Skip) return [];
    throw thrown;
  }
}

/** Runs `look` on each read; one that is answered with `unsupported` is none. */
export async function eachRead(trial: Trial, look: (call: ReadCall) => Promise<void>): Promise<void> {
  for (const call of await readsOf(trial)) {
    trial.last = `${call.group}.${call.method}`;
    try {
      await look(call);
    } catch (thrown) {
      if (!(thrown instanceof Absent)) throw thrown;
    }
  }
}

export const asOperation = (call: ReadCall, key: string): BatchOperation => ({ key, ...call });
