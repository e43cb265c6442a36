import type { Comments, Live, VisitCounter } from '../../contract/adapter.js';
import { reasonOf, WardError } from '../../contract/error.js';
import { livePath } from '../../contract/rest.js';

/** The live methods over server-sent events; the browser connects again by itself, and a hidden page holds no line. */
export function eventStream(base: string): {
  comments: NonNullable<Comments['live']>;
  visits: NonNullable<VisitCounter['live']>;
} {
  const listen =
    <Query>(topicOf: (query: Query) => string): Live<Query, never> =>
    (query, sink, { signal }) =>
      new Promise<void>((_resolve, reject) => {
        if (signal.aborted) return reject(reasonOf(signal));
        if (typeof EventSource === 'undefined') return reject(new WardError('unsupported', 'no EventSource here'));
        const topic = topicOf(query);
        const address = `${base}${livePath}?topics=${encodeURIComponent(topic)}`;
        let source: EventSource | undefined;
        const open = () => {
          source = new EventSource(address);
          source.addEventListener(topic.split(':')[0]!, ({ data }) => sink(read(data) as never));
          // Closed for good means that the backend refused: it has no such stream.
          source.onerror = () =>
            source?.readyState === EventSource.CLOSED && end(new WardError('unsupported', 'no live events'));
        };
        const follow = () => {
          source?.close();
          source = undefined;
          if (!document.hidden) open();
        };
        const leave = () => end(reasonOf(signal));
        const end = (reason: unknown) => {
          source?.close();
          document.removeEventListener('visibilitychange', follow);
          signal.removeEventListener('abort', leave);
          reject(reason);
        };
        document.addEventListener('visibilitychange', follow);
        signal.addEventListener('abort', leave);
        follow();
      });
  return {
    comments: listen(({ articleId }: { articleId: string }) => `comments:${articleId}`),
    visits: listen(() => 'visits'),
  };
}

function read(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
