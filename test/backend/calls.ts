import { expect } from '@open-wc/testing';
import type { GroupName, Groups, ReadContext, WardAdapter, WriteContext } from '../../src/contract/adapter.js';
import { isWardError, type WardError } from '../../src/contract/error.js';
import { checkAnswer, methods } from '../../src/contract/guards.js';
import type { CaptchaAnswer, CaptchaChallenge, CommentDraft } from '../../src/contract/model.js';
import { questions } from '../../src/backend/captcha/ask.js';
import { createPortal, type PortalChoices } from '../../src/backend/portal.js';
import type { Seed } from '../../src/backend/seed.js';
import type { Store } from '../../src/backend/store.js';
import { browserStore } from '../../src/backend/stores/browser.js';
import { memoryStore } from '../../src/backend/stores/memory.js';
import { browserStorage } from '../../src/storage/storage.js';

let count = 0;
/** A string that no other test has used. */
export const unique = (): string => `${Date.now().toString(36)}-${(++count).toString(36)}`;

/** The context of a read as `visitor`. */
export const reading = (visitor: string | null = 'an', more: Partial<ReadContext> = {}): ReadContext => ({
  signal: new AbortController().signal,
  locale: 'vi-VN',
  intent: 'view',
  visitor,
  ...more,
});
/** The context of a write, with a new key each time. */
export const writing = (visitor: string | null = 'an', more: Partial<WriteContext> = {}): WriteContext => ({
  ...reading(visitor),
  idempotencyKey: `key-${unique()}`,
  ...more,
});

export const database = browserStorage('ward-widgets-test');

/** The same tests on every store. */
export function onEachStore(title: string, tests: (fresh: () => Store) => void): void {
  describe(`${title}, in memory`, () => tests(memoryStore));
  describe(`${title}, in the browser's store`, () => tests(() => browserStore(database, `mock:test-${unique()}:`)));
}

/** Wednesday, ten o'clock in Vietnam. */
export const start = Date.parse('2026-03-04T10:00:00+07:00');

export const article = (id: string, more: Partial<Seed['articles'][number]> = {}): Seed['articles'][number] => ({
  id,
  title: `Bài ${id}`,
  publishedAt: '2026-03-01T08:00:00+07:00',
  html: `<p>Nội dung ${id}</p>`,
  ...more,
});
export const smallSeed: Seed = {
  info: { name: 'Phường Mường Lay', timeZone: 'Asia/Ho_Chi_Minh' },
  articles: [article('1'), article('2')],
};

/** A portal whose every answer is held against the contract, with a clock and captchas in the test's hand. */
export function open(store: Store, options: { seed?: Seed; settings?: PortalChoices; now?: () => number } = {}) {
  const answers = new Map<string, string>();
  let clock = start;
  const portal = createPortal({
    store,
    seed: options.seed ?? smallSeed,
    now: options.now ?? (() => clock),
    // The clock stands still between a challenge and its answer.
    settings: { leastSeconds: 0, ...options.settings },
    captcha: {
      question: {
        ...questions,
        async make(request) {
          const made = await questions.make(request);
          answers.set(request.id, made.answer);
          return made;
        },
      },
    },
  });
  const checked = held(portal);
  const solve = ({ id, kind }: CaptchaChallenge): CaptchaAnswer => ({
    challengeId: id,
    kind,
    value: answers.get(id)!,
  });
  return {
    ...checked,
    store,
    solve,
    get now() {
      return clock;
    },
    /** Milliseconds go by. */
    wait: (milliseconds: number) => void (clock += milliseconds),
    async challenge(visitor: string | null = 'an'): Promise<CaptchaChallenge> {
      return (await checked.captcha.issue({ purpose: 'comment', accept: ['question'] }, writing(visitor)))!;
    },
    /** Posts with a solved captcha. */
    async post(draft: Partial<CommentDraft> = {}, context = writing()) {
      const captcha = solve(await this.challenge(context.visitor));
      const whole = { articleId: '1', parentId: null, name: 'Lò Thị Minh', text: 'Hay quá', captcha, ...draft };
      return checked.comments.post(whole, context);
    },
    async list(visitor: string | null = 'an', parentId: string | null = null, articleId = '1') {
      const page = await checked.comments.list({ articleId, parentId, order: 'oldest' }, reading(visitor));
      return page.items;
    },
  };
}
export type Open = ReturnType<typeof open>;

type Held = { [Name in GroupName]: Required<Groups[Name]> };

function held(portal: WardAdapter): Held {
  const groups = Object.keys(methods).map((group) => {
    const given = (portal as unknown as Record<string, Record<string, (...input: unknown[]) => Promise<unknown>>>)[
      group
    ];
    const checked = Object.entries(given ?? {}).map(([method, run]) => [
      method,
      async (...input: unknown[]) => {
        const answer = await run(...input);
        const { dropped } = checkAnswer(group as GroupName, method, answer);
        expect(dropped, `${group}.${method}`).to.deep.equal([]);
        expect(JSON.parse(JSON.stringify(answer ?? null)), 'plain data').to.deep.equal(answer ?? null);
        return answer;
      },
    ]);
    return [group, given && Object.fromEntries(checked)];
  });
  return Object.fromEntries(groups) as Held;
}

/** What `promise` was refused with. */
export async function refusal(promise: Promise<unknown>): Promise<WardError> {
  const thrown: unknown = await promise.then(
    (value) => expect.fail(`answered ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (!isWardError(thrown)) throw thrown;
  return thrown;
}
export const code = async (promise: Promise<unknown>): Promise<string> => (await refusal(promise)).code;
export const faults = async (promise: Promise<unknown>): Promise<string[]> => {
  const error = await refusal(promise);
  expect(error.code).to.equal('invalid');
  return (error.fields ?? []).map(({ name, rule }) => `${name} ${rule}`);
};
