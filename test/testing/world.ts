import type { BatchOperation, BatchResult, ReadContext, WardAdapter } from '../../src/contract/adapter.js';
import type { CaptchaChallenge, Visits } from '../../src/contract/model.js';
import { questions } from '../../src/backend/captcha/ask.js';
import { createPortal } from '../../src/backend/portal.js';
import type { Seed } from '../../src/backend/seed.js';
import type { Store } from '../../src/backend/store.js';
import { memoryStore } from '../../src/backend/stores/memory.js';
import type { ConformanceOptions } from '../../src/testing/options.js';
import { seed as demoSeed } from '../../demo/seed/seed.js';

/** The demo's portal, with one article whose comments are closed and a second album, so that nothing is skipped. */
export const seed: Seed = {
  ...demoSeed,
  policies: { 2: { open: false } },
  musicAlbums: [...demoSeed.musicAlbums, { id: 'new', title: 'Album mới' }],
};

export interface World {
  /** Keeps the contract, with streams and batches. */
  readonly sound: WardAdapter;
  /** The same portal, whose writes ask for no captcha. */
  readonly unguarded: WardAdapter;
  /** Whether the answer is right, used or not. */
  readonly isRight: (answer: { readonly challengeId: string; readonly value: string } | undefined) => boolean;
  readonly options: ConformanceOptions;
}

/** A maker of questions, and what it would take for an answer to each. */
export function rememberedQuestions() {
  const answers = new Map<string, string>();
  const captcha = {
    question: {
      ...questions,
      async make(request: Parameters<typeof questions.make>[0]) {
        const made = await questions.make(request);
        answers.set(request.id, made.answer);
        return made;
      },
    },
  };
  return { answers, captcha };
}

/** A portal in memory, every door of which is open to a test. */
export function openWorld(store: Store = memoryStore()): World {
  const { answers, captcha } = rememberedQuestions();
  const portal = createPortal({ store, seed, captcha });
  const unguarded = createPortal({ store, seed, captcha, settings: { needsCaptcha: () => false } });
  const sound: WardAdapter = { ...portal, batch: batchOver(portal) };
  return {
    sound,
    unguarded,
    isRight: (answer) => answer !== undefined && answers.get(answer.challengeId) === answer.value,
    options: {
      adapter: () => ({ ...sound }),
      fixtures: { articleId: '1' },
      solve: ({ id }: CaptchaChallenge, how) => (how === 'right' ? answers.get(id) : 'x'),
    },
  };
}

/** Settles when the signal aborts; until then an event comes every 50 ms. */
export const stream =
  <Event>(event: Event, isOver: (signal: AbortSignal) => boolean = ({ aborted }) => aborted) =>
  (_query: unknown, sink: (event: Event) => void, { signal }: ReadContext): Promise<void> =>
    new Promise((resolve) => {
      const timer = setInterval(() => sink(event), 50);
      signal.addEventListener('abort', () => {
        if (isOver(signal)) clearInterval(timer);
        // A stream that goes on in silence would outlive the tests.
        setTimeout(() => clearInterval(timer), 2000);
        resolve();
      });
    });

export const visitsEvent: Visits = { total: 7, online: 1, asOf: '2026-03-01T08:00:00+07:00', breakdown: [] };
/** Each read of a batch on its own. */
const batchOver = (portal: WardAdapter): NonNullable<WardAdapter['batch']> =>
  async function* (operations: readonly BatchOperation[], context: ReadContext): AsyncGenerator<BatchResult> {
    for (const { key, group, method, query } of operations) {
      const methods = portal[group] as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
      try {
        yield { key, value: await methods[method]!(query, context) };
      } catch (error) {
        yield { key, error };
      }
    }
  };
