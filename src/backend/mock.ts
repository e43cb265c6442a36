import type { GroupName, WardAdapter } from '../contract/adapter.js';
import { WardError } from '../contract/error.js';
import type { Comment, Id } from '../contract/model.js';
import { storage as sharedStorage, type Storage } from '../storage/storage.js';
import { questions } from './captcha/ask.js';
import type { CaptchaMaker, CaptchaMakers, CaptchaRequest } from './captcha/maker.js';
import { pictures } from './captcha/pictures.js';
import { work } from './captcha/work.js';
import { defaultSettings } from './office.js';
import { rowsOf } from './plant.js';
import { createPortal, type PortalChoices } from './portal.js';
import { sampleSeed } from './sample.js';
import type { Seed } from './seed.js';
import type { Report } from './store.js';
import { browserStore } from './stores/browser.js';
import { behindSwitches } from './behind-switches.js';
import { SwitchBoard, soundState, type MockEvent, type MockState } from './switches.js';
import { commentNews, Wire } from './wire.js';

export type { Seed, SeedComment } from './seed.js';

export interface MockOptions extends Partial<MockState> {
  /** What the portal holds; one short article with the id 1 when left out. */
  readonly seed?: Seed;
  /** Where it keeps what readers do; this browser's store when left out. */
  readonly storage?: Storage;
  /** Mocks of one name share their data and switches; `mock` when left out. */
  readonly name?: string;
  readonly now?: () => number;
  readonly random?: () => number;
  readonly settings?: PortalChoices;
  readonly makers?: CaptchaMakers;
}

/** The mock's switches. Each property of {@link MockState} can be read and set; a set one is kept and goes to all tabs. */
export interface MockSwitches extends Mutable<MockState> {
  /** Several at once; settles when they are kept. */
  set(change: Partial<MockState>): Promise<void>;
  /** Back to the seed and to the first position of every switch, in all tabs. */
  reset(): Promise<void>;
  /** The answer to a challenge that this page asked for: for tests and demos. It is in no answer of the contract. */
  solution(challengeId: string): string | undefined;
  /** The clerk's desk: comments that wait, oldest first. */
  pending(): Promise<
    readonly { readonly id: Id; readonly articleId: Id; readonly name: string; readonly text: string }[]
  >;
  /** What readers reported, newest first. */
  reports(): Promise<readonly Report[]>;
  approve(commentId: Id): Promise<void>;
  reject(commentId: Id): Promise<void>;
  /** Hears each change, here or in another tab, until the returned function is called. */
  subscribe(listener: (event: MockEvent) => void): () => void;
}
type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

export interface MockAdapter extends WardAdapter {
  readonly switches: MockSwitches;
  dispose(): void;
}

/** A whole portal in this browser: the real rules over the browser's own store, with switches to make it misbehave. */
export function mock(options: MockOptions = {}): MockAdapter {
  const { seed = sampleSeed, storage = sharedStorage(), name = 'mock', now = Date.now, settings, ...initial } = options;
  const board = new SwitchBoard(storage, name, soundState(initial));
  const store = browserStore(storage, `mock:${name}:`);
  const solutions = new Map<string, string>();
  const wire = tabbedWire(board);
  const clock = (): number => {
    const { clock } = board.state;
    return typeof clock === 'number' ? now() + clock : Date.parse(clock) || now();
  };
  const ruled: PortalChoices = {
    // Without a seed of one's own the ids on one's page are unknown, and there is nothing to protect.
    anyArticle: options.seed === undefined,
    // The test of a page is faster than any reader.
    leastSeconds: 0,
    ...settings,
    get moderated() {
      return board.state.moderated ?? settings?.moderated;
    },
    get captchaKinds() {
      return board.state.captchaKinds ?? settings?.captchaKinds;
    },
    needsCaptcha: (purpose, context) =>
      board.state.captcha && (settings?.needsCaptcha ?? defaultSettings.needsCaptcha)(purpose, context),
  };
  const portal = createPortal({
    store,
    seed,
    now: clock,
    ...(options.random && { random: options.random }),
    captcha: remembering(options.makers ?? { image: pictures, question: questions, work }, solutions),
    settings: ruled,
    wire,
    name,
  });

  const plant = () => store.comments.plant(rowsOf(seed.comments ?? []));

  async function decide(id: Id, state: Comment['state']): Promise<void> {
    await plant();
    const before = await store.comments.get(id, null);
    const view = await store.comments.change(id, { state });
    if (!before || !view) throw new WardError('not-found', `comment ${id}`);
    wire.tell(commentNews(view.published && !before.published ? 'added' : 'changed', view));
    board.announce('data');
  }

  const verbs: Omit<MockSwitches, keyof MockState> = {
    set: (change: Partial<MockState>) => board.set(change),
    async reset() {
      await store.clear();
      await board.clear();
    },
    solution: (challengeId: string) => solutions.get(challengeId),
    async pending() {
      await plant();
      const rows = await store.comments.pending(100);
      return rows.map(({ id, articleId, name, text }) => ({ id, articleId, name, text }));
    },
    reports: () => store.reports.list(100),
    approve: (commentId: Id) => decide(commentId, 'visible'),
    reject: (commentId: Id) => decide(commentId, 'rejected'),
    subscribe: (listener: (event: MockEvent) => void) => board.subscribe(listener),
  };
  const switches = verbs as MockSwitches;
  for (const key of Object.keys(board.state) as (keyof MockState)[]) {
    Object.defineProperty(switches, key, {
      enumerable: true,
      get: () => board.state[key],
      set: (value: never) => void board.set({ [key]: value }),
    });
  }

  const adapter = { contract: 1, name, switches, dispose: () => board.close() } as MockAdapter;
  for (const group of Object.keys(portal).filter((key) => typeof portal[key as GroupName] === 'object')) {
    const wrapped = behindSwitches(board, group as GroupName, portal[group as GroupName]!);
    Object.defineProperty(adapter, group, {
      enumerable: true,
      get: () => (board.state.without.includes(group as GroupName) ? undefined : wrapped),
    });
  }
  return adapter;
}

/** What is told here is told in the other tabs, and the other way round. */
function tabbedWire(board: SwitchBoard): Wire {
  const wire = new Wire();
  let isFromElsewhere = false;
  wire.hear((news) => isFromElsewhere || board.post(news));
  board.onNews = (news) => {
    isFromElsewhere = true;
    wire.tell(news);
    isFromElsewhere = false;
  };
  return wire;
}

/** The makers, with each answer noted down. */
function remembering(makers: CaptchaMakers, solutions: Map<string, string>): CaptchaMakers {
  const noted = (Object.entries(makers) as [string, CaptchaMaker][]).map(([kind, maker]) => [
    kind,
    {
      ...maker,
      async make(request: CaptchaRequest) {
        const made = await maker.make(request);
        if (solutions.size >= 100) solutions.delete(solutions.keys().next().value!);
        solutions.set(request.id, made.answer);
        return made;
      },
    },
  ]);
  return Object.fromEntries(noted) as CaptchaMakers;
}
