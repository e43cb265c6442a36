/** Reads that go on while somebody wants to know: one timer for each backend and key, however many tags ask. */
import type { Backend } from './coordinator.js';

type Hear = (answer: unknown) => void;

interface Poll {
  readonly hearers: Set<Hear>;
  readonly end: () => void;
}

const polls = new WeakMap<Backend, Map<string, Poll>>();
/** The longest wait between two reads that fail, in seconds. */
const longest = 300;

/**
 * Calls `read` about every `seconds` (± 20 %, so that a ward's readers do not come all at once) and gives its answer to
 * `hear`, until `signal` aborts. A read that fails doubles the wait, up to five minutes. A hidden page is silent; one that
 * is shown again, comes back, or finds its network reads at once.
 */
export function poll<Answer>(
  backend: Backend,
  key: string,
  seconds: number,
  read: () => Promise<Answer>,
  hear: (answer: Answer) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  let ofBackend = polls.get(backend);
  if (!ofBackend) polls.set(backend, (ofBackend = new Map()));
  const found = ofBackend.get(key) ?? start(seconds, read);
  ofBackend.set(key, found);
  found.hearers.add(hear as Hear);
  signal.addEventListener('abort', () => {
    found.hearers.delete(hear as Hear);
    if (found.hearers.size > 0) return;
    found.end();
    ofBackend.delete(key);
  });
}

function start(seconds: number, read: () => Promise<unknown>): Poll {
  const hearers = new Set<Hear>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let busy = false;

  const schedule = (): void => {
    clearTimeout(timer);
    const wait = Math.min(longest, seconds * 2 ** failures) * (0.8 + 0.4 * Math.random());
    timer = document.hidden || hearers.size === 0 ? undefined : setTimeout(() => void run(), wait * 1000);
  };
  async function run(): Promise<void> {
    if (busy || document.hidden) return;
    busy = true;
    try {
      const answer = await read();
      failures = 0;
      for (const hear of [...hearers]) hear(answer);
    } catch {
      failures++;
    }
    busy = false;
    schedule();
  }
  const shown = (): void => (document.hidden ? clearTimeout(timer) : void run());
  const back = ({ persisted }: PageTransitionEvent): void => void (persisted && run());
  const online = (): void => void run();
  document.addEventListener('visibilitychange', shown);
  addEventListener('pageshow', back);
  addEventListener('online', online);
  // Whoever began has just read.
  queueMicrotask(schedule);
  return {
    hearers,
    end() {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', shown);
      removeEventListener('pageshow', back);
      removeEventListener('online', online);
    },
  };
}
