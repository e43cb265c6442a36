import { expect } from '@open-wc/testing';
import { mock } from '../../src/backend/mock.js';
import { createPortal } from '../../src/backend/portal.js';
import { memoryStore } from '../../src/backend/stores/memory.js';
import type { WardAdapter } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import { checks } from '../../src/testing/checks.js';
import type { Check } from '../../src/testing/check.js';
import type { CheckResult, ConformanceOptions } from '../../src/testing/options.js';
import { registerConformance } from '../../src/testing/register.js';
import { runCheck, runConformance } from '../../src/testing/run.js';
import { database, unique } from '../backend/calls.js';
import { brokenAdapters } from './broken-adapters.js';
import { openWorld, rememberedQuestions, seed, stream } from './world.js';

const checkOf = (id: string): Check => checks.find((check) => check.id === id)!;
/** Each outcome but a pass, in one line. */
const others = (results: readonly CheckResult[]): string[] =>
  results.filter(({ outcome }) => outcome !== 'passed').map(({ id, outcome, reason }) => `${id} ${outcome}: ${reason}`);

const noWindow = 'core.no-window skipped: there is a window here: run this check under Node';
const noBatch = ['every-key', 'spares-others'].map((word) => `batch.${word} absent: no batch`);

describe('the conformance kit', () => {
  it('passes all of a sound portal with streams and batches', async () => {
    const { results, counts, ok } = await runConformance(openWorld().options);
    expect(others(results)).to.deep.equal([noWindow]);
    expect(counts).to.deep.equal({ passed: checks.length - 1, failed: 0, skipped: 1, absent: 0 });
    expect(ok).to.equal(true);
  });

  it('passes the portal over memory', async () => {
    const store = memoryStore();
    const { answers, captcha } = rememberedQuestions();
    const adapter = () => createPortal({ store, seed, captcha });
    const { results, ok } = await runConformance({
      adapter,
      fixtures: { articleId: '1' },
      solve: ({ id }, how) => (how === 'right' ? answers.get(id) : 'x'),
    });
    expect(others(results)).to.deep.equal([noWindow, ...noBatch]);
    expect(ok).to.equal(true);
  });

  it('passes the mock over the browser’s own database', async () => {
    const open = { seed, storage: database, name: `kit-${unique()}`, latency: 0 };
    // Each instance knows the answers to its own challenges.
    let latest = mock(open);
    const { results, ok } = await runConformance({
      adapter: () => (latest = mock(open)),
      fixtures: { articleId: '1' },
      solve: ({ id }, how) => (how === 'right' ? latest.switches.solution(id) : 'x'),
    });
    expect(others(results)).to.deep.equal([noWindow, ...noBatch]);
    expect(ok).to.equal(true);
  });

  it('says once that nobody answers', async () => {
    const { options } = openWorld();
    const away = brokenAdapters.find(({ check }) => check === 'core.answers')!;
    const { counts, ok } = await runConformance({ ...options, adapter: () => away.make(openWorld()) });
    expect(counts).to.deep.equal({ passed: 1, failed: 1, skipped: checks.length - 2, absent: 0 });
    expect(ok).to.equal(false);
  });

  it('has a stable id, a title and a level for each check, and each id once', () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const { id, group, title, level } of checks) {
      expect(id).to.match(/^[a-z]+(\.[a-z]+(-[a-z]+)*)+$/);
      expect(id.startsWith(`${group}.`), id).to.equal(true);
      expect(['must', 'should']).to.include(level);
      expect(title.length).to.be.greaterThan(10);
    }
  });

  it('makes its checks in any order', async () => {
    const { options } = openWorld();
    const backwards: CheckResult[] = [];
    for (const check of [...checks].reverse()) backwards.push(await runCheck(check, options));
    expect(others(backwards)).to.deep.equal([noWindow]);
  });
});

describe('a broken adapter', () => {
  for (const { fault, check, make } of brokenAdapters) {
    it(`is caught by ${check}: ${fault}`, async () => {
      const world = openWorld();
      expect(await outcome(check, world.options)).to.equal('passed', 'the sound one');
      const adapter = () => make(world);
      expect(await outcome(check, { ...world.options, adapter, timeout: 2 })).to.equal('failed');
    });
  }

  it('is there for every check, and for every promise of a paged list', () => {
    const caught = new Set(brokenAdapters.map(({ check }) => check));
    const uncaught = checks.filter(({ id, group }) =>
      group === 'paging' ? !caught.has(`paging.comments.list.${id.split('.').pop()}`) : !caught.has(id),
    );
    // The browser has a window; the tests of the runners look at this one under Node.
    expect(uncaught.map(({ id }) => id)).to.deep.equal(['core.no-window']);
  });
});

async function outcome(id: string, options: ConformanceOptions): Promise<string> {
  return (await runCheck(checkOf(id), options)).outcome;
}

describe('a check', () => {
  const bare = (groups: object): WardAdapter => ({ contract: 1, name: 'bare', ...groups });
  const run = (id: string, options: Partial<ConformanceOptions>) =>
    runCheck(checkOf(id), { adapter: () => bare({}), ...options });

  it('tells where a wrong answer is wrong, what was expected and what came', async () => {
    const info = async () => ({ name: 'Phường', timeZone: '+07:00' });
    const { reason } = await run('static.time-zone', { adapter: () => bare({ portal: { info } }) });
    expect(reason).to.contain('portal.info → timeZone').and.to.contain('Asia/Ho_Chi_Minh').and.to.contain('+07:00');
    const links = async () => [{ title: 'Khác', links: [{ title: 'x', url: 'javascript:alert(1)' }] }];
    const dropped = await run('static.links', { adapter: () => bare({ links: { list: links } }) });
    expect(dropped.reason).to.contain('links.list → [0].links[0].url');
  });

  it('is absent where the backend has no such group, no such method, or calls it unsupported', async () => {
    const unsupported = async () => Promise.reject(new WardError('unsupported'));
    for (const [adapter, reason] of [
      [bare({}), 'no ratings'],
      [bare({ ratings: {} }), 'no ratings.get'],
      [bare({ ratings: { get: unsupported, rate: unsupported } }), 'ratings.get answers "unsupported"'],
    ] as const) {
      const result = await run('ratings.range', { adapter: () => adapter, fixtures: { articleId: '1' } });
      expect(result).to.include({ outcome: 'absent', reason });
    }
  });

  it('is skipped with the reason that was given for it', async () => {
    const { options } = openWorld();
    const result = await run('ratings.once', { ...options, skip: { 'ratings.once': 'several votes are wanted' } });
    expect(result).to.include({ outcome: 'skipped', reason: 'several votes are wanted' });
  });

  it('is skipped, not passed, where it needs a right answer and cannot have one', async () => {
    const { solve: _solve, ...options } = openWorld().options;
    expect(await run('captcha.once', options)).to.include({
      outcome: 'skipped',
      reason: 'a right answer to a captcha is needed: give options.solve',
    });
    expect(await outcome('captcha.wrong', options)).to.equal('passed');
    const unsolvable = await run('captcha.once', { ...options, solve: () => undefined });
    expect(unsolvable.reason).to.equal('options.solve has no answer to a challenge of kind "question"');
  });

  it('writes nothing where a run only reads', async () => {
    const { sound, options } = openWorld();
    const written: string[] = [];
    const watched = (group: 'ratings' | 'comments' | 'captcha' | 'visits', name: string) => {
      const methods = sound[group] as unknown as Record<string, (...given: unknown[]) => unknown>;
      const method = methods[name]!;
      return (...given: unknown[]) => (written.push(`${group}.${name}`), method(...given));
    };
    const adapter = (): WardAdapter =>
      ({
        ...sound,
        ratings: { ...sound.ratings, rate: watched('ratings', 'rate') },
        comments: { ...sound.comments, post: watched('comments', 'post'), update: watched('comments', 'update') },
        captcha: { issue: watched('captcha', 'issue') },
        visits: { ...sound.visits, record: watched('visits', 'record') },
      }) as WardAdapter;
    const { results, ok } = await runConformance({ ...options, adapter, readOnly: true });
    expect(written).to.deep.equal([]);
    expect(ok).to.equal(true);
    const [skipped] = results.filter(({ id }) => id === 'ratings.once');
    expect(skipped).to.include({ outcome: 'skipped', reason: 'ratings.rate is a write, and this run only reads' });
  });

  it('ends by name when nothing comes, and when the adapter itself does not', async () => {
    const never = () => new Promise<never>(() => {});
    const hanging = await run('static.clock', {
      adapter: () => bare({ portal: { info: never, time: never } }),
      timeout: 0.05,
    });
    expect(hanging).to.include({ outcome: 'failed', reason: 'portal.time: nothing came within 0.05 s' });
    const unmade = await run('static.clock', { adapter: never, timeout: 0.05 });
    expect(unmade).to.include({ outcome: 'failed', reason: 'options.adapter(): nothing came within 0.05 s' });
    const thrown = await run('static.clock', { adapter: () => Promise.reject(new Error('no key')) });
    expect(thrown.reason).to.equal('options.adapter(): rejected with Error (no key)');
  });

  it('waits for a short rate limit, and is skipped for a long one', async () => {
    let calls = 0;
    const limited = (retryAfter: number) => async () => {
      if (calls++ === 0) throw new WardError('rate-limited', undefined, { retryAfter });
      return { now: new Date().toISOString() };
    };
    const at = (retryAfter: number) =>
      run('static.clock', { adapter: () => bare({ portal: { info: stream({}), time: limited(retryAfter) } }) });
    expect((await at(0.1)).outcome).to.equal('passed');
    calls = 0;
    expect(await at(60)).to.include({ outcome: 'skipped', reason: 'portal.time is rate-limited for 60 s' });
  });

  it('disposes of its adapter, passed or failed', async () => {
    let disposed = 0;
    const dispose = () => void disposed++;
    const time = async () => ({ now: new Date().toISOString() });
    await run('static.clock', { adapter: () => ({ ...bare({ portal: { time } }), dispose }) });
    await run('static.bbox', { adapter: () => ({ ...bare({}), dispose }) });
    expect(disposed).to.equal(2);
  });
});

describe('registering the checks', () => {
  type Test = { name: string; run: (...given: unknown[]) => Promise<void> };
  const registered = (options: ConformanceOptions): Test[] => {
    const tests: Test[] = [];
    registerConformance((name, run) => tests.push({ name, run: run as Test['run'] }), options);
    return tests;
  };
  const one = (id: string, options: ConformanceOptions): Test =>
    registered(options).find(({ name }) => name.startsWith(`ward-widgets: ${id} – `))!;

  it('makes a test of each, with its id and title, that asks for no callback', () => {
    const tests = registered(openWorld().options);
    expect(tests.map(({ name }) => name)).to.deep.equal(
      checks.map(({ id, title }) => `ward-widgets: ${id} – ${title}`),
    );
    expect(tests.every(({ run }) => run.length === 0)).to.equal(true);
  });

  it('rejects with the id and the reason', async () => {
    const { options, sound } = openWorld();
    const adapter = (): WardAdapter => ({ ...sound, contract: 2 as never });
    const thrown = await one('core.shape', { ...options, adapter })
      .run()
      .then(() => undefined, String);
    expect(thrown).to.contain('core.shape: adapter.contract: expected 1, got 2');
  });

  it('skips through what the runner gives, as an argument or as this, and else tells the console', async () => {
    const options = { adapter: () => ({ contract: 1, name: 'bare' }) as const };
    const { run } = one('ratings.once', options);
    const told: unknown[] = [];
    const skip = (reason: string) => void told.push(reason);
    await run({ skip });
    await run.call({ skip });
    // Vitest's context is a function.
    await run(Object.assign(() => {}, { skip }));
    expect(told).to.deep.equal(Array(3).fill('absent: no ratings'));
    const { info } = console;
    console.info = (line: unknown) => void told.push(line);
    try {
      await run(() => {});
    } finally {
      console.info = info;
    }
    expect(told[3]).to.equal('ward-widgets: ratings.once – the same key counts once – absent: no ratings');
  });
});
