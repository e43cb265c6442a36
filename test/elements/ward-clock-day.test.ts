import { expect } from '@open-wc/testing';
import { fakeAdapter } from '../support/fake-adapter.js';
import { fakeClock, type FakeClock } from '../support/fake-clock.js';
import { fixtureCleanup, mount, part } from '../support/mount.js';
import '../../src/elements/clock/register.js';

const day = 86_400_000;

describe('a day of <ward-clock>', () => {
  const stopwatch = performance.now.bind(performance);
  let clock: FakeClock;
  beforeEach(() => {
    clock = fakeClock();
    const start = Date.now();
    performance.now = () => 5000 + Date.now() - start;
  });
  afterEach(() => {
    fixtureCleanup();
    clock.restore();
    performance.now = stopwatch;
  });

  it('tells each second right on a device whose clock is a day off, and asks the backend once', async function () {
    this.timeout(60_000);
    const truth = () => Date.now() - day;
    let asked = 0;
    const adapter = fakeAdapter({
      portal: { time: async () => (asked++, { now: new Date(truth()).toISOString() }) },
    });
    const element = await mount('ward-clock', { adapter });
    await clock.advance(1000);
    let wrong = 0;
    for (let second = 0; second < 86_400; second++) {
      await clock.advance(1000);
      const shown = Date.parse(part(element, 'time').getAttribute('datetime')!);
      if (shown !== Math.floor(truth() / 1000) * 1000) wrong++;
    }
    expect(wrong).to.equal(0);
    expect(asked).to.equal(1);
    expect(part(element, 'time').textContent).to.equal('Thứ 3 Ngày 20/1/2026, 8:30:01 AM');
  });

  it('is one timer for 1,000 of them, which show the same second, and none when they have left', async () => {
    let asked = 0;
    const adapter = fakeAdapter({
      portal: { time: async () => (asked++, { now: new Date(Date.now() - day).toISOString() }) },
    });
    const first = await mount('ward-clock', { adapter });
    const others = Array.from({ length: 999 }, () => {
      const other = first.cloneNode() as typeof first;
      other.adapter = adapter;
      return other;
    });
    first.after(...others);
    await clock.advance(20_000);
    const before = clock.waiting;
    const shown = () => [...new Set([first, ...others].map((one) => part(one, 'time').textContent))];
    expect(shown()).to.deep.equal(['Thứ 2 Ngày 19/1/2026, 8:30:20 AM']);
    await clock.advance(1000);
    expect(shown()).to.deep.equal(['Thứ 2 Ngày 19/1/2026, 8:30:21 AM']);
    for (const other of others) other.remove();
    expect(clock.waiting, 'the 999 had no timer of their own').to.equal(before);
    first.remove();
    expect(clock.waiting).to.equal(before - 1);
    expect(asked).to.be.at.most(2);
  });
});
