import { expect } from '@open-wc/testing';
import { everySecond } from '../../src/base/ticker.js';
import { fakeClock, type FakeClock } from '../support/fake-clock.js';

let hidden = false;
function hide(value: boolean) {
  hidden = value;
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('every second', () => {
  let clock: FakeClock;
  const stops: (() => void)[] = [];
  const start = Date.UTC(2026, 0, 20, 1, 30) + 250;
  const watch = (tick: (now: number) => void = () => {}) => {
    const stop = everySecond(tick);
    stops.push(stop);
    return stop;
  };
  before(() => Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden }));
  after(() => delete (document as { hidden?: boolean }).hidden);
  beforeEach(() => (clock = fakeClock(start)));
  afterEach(() => {
    stops.splice(0).forEach((stop) => stop());
    hidden = false;
    clock.restore();
  });

  it('comes at the full second, and then each', async () => {
    const heard: number[] = [];
    watch((now) => heard.push(now - start));
    await clock.advance(749);
    expect(heard).to.deep.equal([]);
    await clock.advance(2001);
    expect(heard).to.deep.equal([750, 1750, 2750]);
  });

  it('is one timer for a thousand, and none when the last has left', async () => {
    let heard = 0;
    const all = Array.from({ length: 1000 }, () => watch(() => heard++));
    expect(clock.waiting).to.equal(1);
    await clock.advance(750);
    expect([heard, clock.waiting]).to.deep.equal([1000, 1]);
    all.forEach((stop) => stop());
    expect(clock.waiting).to.equal(0);
    await clock.advance(5000);
    expect(heard).to.equal(1000);
  });

  it('does not come in a hidden page, and comes at once when it is shown again', async () => {
    let heard = 0;
    watch(() => heard++);
    await clock.advance(750);
    hide(true);
    expect(clock.waiting).to.equal(0);
    await clock.advance(3_600_000);
    expect(heard).to.equal(1);
    hide(false);
    expect([heard, clock.waiting]).to.deep.equal([2, 1]);
    await clock.advance(1000);
    expect(heard).to.equal(3);
  });

  it('waits for the page to be shown where it began hidden', async () => {
    hidden = true;
    let heard = 0;
    watch(() => heard++);
    expect(clock.waiting).to.equal(0);
    hide(false);
    expect(heard).to.equal(1);
  });

  it('asks nobody who has left, even in the same second', async () => {
    const heard: string[] = [];
    const second: { stop?: () => void } = {};
    watch(() => (heard.push('first'), second.stop!()));
    second.stop = watch(() => heard.push('second'));
    await clock.advance(1750);
    expect(heard).to.deep.equal(['first', 'first']);
  });

  it('tells the time after a sleep and a clock that was set back', async () => {
    const heard: number[] = [];
    watch((now) => heard.push(now));
    clock.jump(7_200_000);
    await clock.advance(1000);
    clock.jump(-3_600_000);
    await clock.advance(3_600_000 + 1000);
    expect(heard.every((now) => now % 1000 === 0 || now - start > 7_000_000)).to.equal(true);
    expect(heard.at(-1)! - heard.at(-2)!).to.equal(1000);
  });

  it('leaves no listener behind', () => {
    let listening = 0;
    const { addEventListener, removeEventListener } = document;
    document.addEventListener = function (this: Document, type: string, ...rest: unknown[]) {
      if (type === 'visibilitychange') listening++;
      addEventListener.call(this, type, ...(rest as [never]));
    } as typeof addEventListener;
    document.removeEventListener = function (this: Document, type: string, ...rest: unknown[]) {
      if (type === 'visibilitychange') listening--;
      removeEventListener.call(this, type, ...(rest as [never]));
    } as typeof removeEventListener;
    for (let n = 0; n < 100; n++) watch()();
    const [one, two] = [watch(), watch()];
    expect(listening).to.equal(1);
    one();
    two();
    expect(listening).to.equal(0);
    Object.assign(document, { addEventListener, removeEventListener });
  });
});
