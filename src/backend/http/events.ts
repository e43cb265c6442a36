import type { ReadContext, WardAdapter } from '../../contract/adapter.js';
import { WardError } from '../../contract/error.js';

/** Milliseconds between two signs of life, shorter than the patience of proxies. */
const beat = 25_000;

/** Server-sent events for `visits` and `comments:<articleId>`, one name an event. @throws WardError `unsupported` */
export function events(adapter: WardAdapter, topics: string, context: ReadContext): Response {
  const streams = topics.split(',').flatMap((topic) => streamOf(adapter, topic) ?? []);
  if (streams.length === 0) throw new WardError('unsupported', 'no live events');
  const abort = new AbortController();
  context.signal.addEventListener('abort', () => abort.abort(context.signal.reason));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string) => {
        if (!abort.signal.aborted) controller.enqueue(encoder.encode(text));
      };
      say(': hello\n\n');
      const timer = setInterval(() => say(': still here\n\n'), beat);
      abort.signal.addEventListener('abort', () => clearInterval(timer));
      const own = { ...context, signal: abort.signal };
      for (const { name, run } of streams) {
        const sink = (event: unknown) => say(`event: ${name}\ndata: ${JSON.stringify(event)}\n\n`);
        // A stream that breaks ends the line: the browser connects again.
        run(sink, own).catch(() => {
          if (abort.signal.aborted) return;
          abort.abort();
          controller.close();
        });
      }
    },
    cancel: () => abort.abort(),
  });
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
}

interface Stream {
  readonly name: string;
  readonly run: (sink: (event: unknown) => void, context: ReadContext) => Promise<void>;
}

function streamOf(adapter: WardAdapter, topic: string): Stream | undefined {
  const [, name, rest = ''] = /^(\w+)(?::(.+))?$/.exec(topic) ?? [];
  const { visits, comments } = adapter;
  if (name === 'visits' && visits?.live) return { name, run: (...rest) => visits.live!({}, ...rest) };
  if (name !== 'comments' || !comments?.live || !rest) return undefined;
  return { name, run: (...more) => comments.live!({ articleId: rest }, ...more) };
}
