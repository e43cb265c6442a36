import { expect } from '@open-wc/testing';
import { call } from '../../src/connection/call.js';
import { isWardError } from '../../src/contract/error.js';
import { fakeClock, type FakeClock } from '../support/fake-clock.js';

/** What came of a promise, once it has settled. */
async function outcome(promise: Promise<unknown>): Promise<{ value?: unknown; error?: unknown }> {
  return promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}
const code = ({ error }: { error?: unknown }) => (isWardError(error) ? error.code : error);
const never = () => new Promise<never>(() => {});

describe('a call', () => {
  const { signal } = new AbortController();
  let clock: FakeClock | undefined;
  const unhandled: unknown[] = [];
  const listen = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    unhandled.push(event.reason);
  };
  before(() => window.addEventListener('unhandledrejection', listen));
  after(() => window.removeEventListener('unhandledrejection', listen));
  afterEach(async () => {
    clock?.restore();
    clock = undefined;
    await new Promise((resolve) => setTimeout(resolve));
    expect(unhandled.splice(0)).to.deep.equal([]);
  });

  it('ends with its answer, a promise or not, and leaves no timer behind', async () => {
    clock = fakeClock();
    expect(await call(async () => 1, signal, 100)).to.equal(1);
    expect(await call((() => 2) as never, signal, 100)).to.equal(2);
    expect(clock.waiting).to.equal(0);
  });

  it('ends with the first answer of what answers twice', async () => {
    const twice = { then: (resolve: (value: string) => void) => [resolve('first'), resolve('second')] };
    expect(await call(() => twice as never, signal, 100)).to.equal('first');
  });

  it('that is never answered is a time-out at its time and no sooner, and the method is told', async () => {
    clock = fakeClock();
    let own!: AbortSignal;
    let ended = false;
    const promise = outcome(call((given) => ((own = given), never()), signal, 10_000));
    void promise.then(() => (ended = true));
    await clock.advance(9_999);
    expect(ended).to.equal(false);
    await clock.advance(1);
    expect(code(await promise)).to.equal('timeout');
    expect(own.aborted).to.equal(true);
  });

  it('takes no notice of an answer or error that comes after its time', async () => {
    clock = fakeClock();
    let reject!: (error: unknown) => void;
    const promise = outcome(call(() => new Promise((_, no) => (reject = no)), signal, 10));
    await clock.advance(10);
    reject(new Error('too late'));
    expect(code(await promise)).to.equal('timeout');
  });

  it('does not begin where the reader has left already', async () => {
    const controller = new AbortController();
    controller.abort('left');
    let called = false;
    expect(await outcome(call(async () => (called = true), controller.signal, 100))).to.deep.equal({ error: 'left' });
    expect(called).to.equal(false);
  });

  for (const reason of [new DOMException('', 'AbortError'), 'left', undefined, new Error('x')]) {
    it(`ends at once with the reader's own reason when they leave: ${String(reason)}`, async () => {
      const controller = new AbortController();
      let own!: AbortSignal;
      const promise = outcome(call((given) => ((own = given), never()), controller.signal, 10_000));
      controller.abort(reason);
      expect((await promise).error).to.equal(controller.signal.reason);
      expect(own.reason).to.equal(controller.signal.reason);
    });
  }

  const thrown: [what: unknown, code: string][] = [
    [new TypeError('Failed to fetch'), 'network'],
    [new TypeError('x is not a function'), 'server'],
    [new DOMException('', 'TimeoutError'), 'timeout'],
    [new DOMException('', 'AbortError'), 'server'],
    [undefined, 'server'],
    [null, 'server'],
    ['text', 'server'],
    [Symbol('s'), 'server'],
  ];
  for (const [what, expected] of thrown) {
    it(`is ${expected} where the method rejects with, or throws at once, ${String(what)}`, async () => {
      expect(code(await outcome(call(() => Promise.reject(what), signal, 100)))).to.equal(expected);
      const atOnce = () => {
        throw what;
      };
      expect(code(await outcome(call(atOnce, signal, 100)))).to.equal(expected);
    });
  }
});
