import type { Comments, Live, VisitCounter } from '../../contract/adapter.js';
import { reasonOf, toWardError, WardError, type WardErrorCode } from '../../contract/error.js';
import { livePath } from '../../contract/rest.js';

interface Listener {
  readonly topic: string;
  readonly sink: (event: never) => void;
  readonly refuse: (error: WardError) => void;
}

/**
 * The live methods over server-sent events. A browser has six connections to a host, so all topics share one; it
 * connects again by itself, and a hidden page holds none.
 */
export function eventStream(base: string): {
  comments: NonNullable<Comments['live']>;
  visits: NonNullable<VisitCounter['live']>;
} {
  const listeners = new Set<Listener>();
  let source: EventSource | undefined;
  let asked = '';

  /** Opens the one line that is wanted now, if it is another one. */
  function follow(): void {
    const topics = document.hidden ? '' : [...new Set([...listeners].map(({ topic }) => topic))].sort().join();
    if (topics === asked) return;
    asked = topics;
    source?.close();
    source = topics ? open(topics) : undefined;
  }

  function open(topics: string): EventSource {
    const line = new EventSource(`${base}${livePath}?topics=${encodeURIComponent(topics)}`);
    const hear = (topicOf: (event: Record<string, unknown>) => unknown) => (message: MessageEvent<string>) => {
      const event = read(message.data);
      for (const { topic, sink } of [...listeners]) if (topic === topicOf(event)) sink(event as never);
    };
    line.addEventListener(
      'visits',
      hear(() => 'visits'),
    );
    line.addEventListener(
      'comments',
      hear(({ articleId }) => `comments:${String(articleId)}`),
    );
    line.addEventListener('refused', ({ data }: MessageEvent<string>) => {
      const { topic, code } = read(data);
      for (const listener of [...listeners]) if (listener.topic === topic) listener.refuse(errorOf(code));
    });
    line.onerror = () => {
      // Closed for good means that the backend refused: it has no such stream.
      if (line.readyState === EventSource.CLOSED)
        for (const { refuse } of [...listeners]) refuse(errorOf('unsupported'));
    };
    return line;
  }

  const listen =
    <Query>(topicOf: (query: Query) => string): Live<Query, never> =>
    (query, sink, { signal }) =>
      new Promise<void>((_resolve, reject) => {
        if (signal.aborted) return reject(reasonOf(signal));
        if (typeof EventSource === 'undefined') return reject(errorOf('unsupported'));
        const end = (reason: unknown) => {
          listeners.delete(listener);
          if (listeners.size === 0) document.removeEventListener('visibilitychange', follow);
          signal.removeEventListener('abort', leave);
          // The tags of a page come and go together: one new line for all of them.
          queueMicrotask(follow);
          reject(reason);
        };
        const leave = () => end(reasonOf(signal));
        const listener: Listener = { topic: topicOf(query), sink, refuse: end };
        if (listeners.size === 0) document.addEventListener('visibilitychange', follow);
        listeners.add(listener);
        signal.addEventListener('abort', leave);
        queueMicrotask(follow);
      });
  return {
    comments: listen(({ articleId }: { articleId: string }) => `comments:${articleId}`),
    visits: listen(() => 'visits'),
  };
}

// A code that is not of the contract becomes `server`.
const errorOf = (code: unknown): WardError => toWardError(new WardError(code as WardErrorCode));

function read(data: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(data)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
