import { expect } from '@open-wc/testing';
import { connectionTo } from '../../src/connection/coordinator.js';
import { poll } from '../../src/connection/poll.js';
import { fakeClock, type FakeClock } from '../support/fake-clock.js';

const backend = () => connectionTo({ contract: 1, name: 'polled' }).backend;

describe('a poll', () => {
  let clock: FakeClock;
  let hidden = false;
  const own = Object.getOwnPropertyDescriptor(document, 'hidden');
  beforeEach(() => {
    clock = fakeClock();
    hidden = false;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  });
  afterEach(() => {
    clock.restore();
    if (own) Object.defineProperty(document, 'hidden', own);
    else delete (document as { hidden?: boolean }).hidden;
  });
  const show = (shown: boolean) => {
    hidden = !shown;
    document.dispatchEvent(new Event('visibilitychange'));
  };

  function begin(read: () => Promise<unknown> = async () => reads.length, to = backend()) {
    const abort = new AbortController();
    const heard: unknown[] = [];
    poll(
      to,
      'k',
      60,
      () => (reads.push(Date.now()), read()),
      (answer) => heard.push(answer),
      abort.signal,
    );
    return { heard, end: () => abort.abort() };
  }
  let reads: number[] = [];
  beforeEach(() => (reads = []));

  it('reads about every minute, never at once, and ends with the last who asks', async () => {
    const to = backend();
    const [one, two] = [begin(undefined, to), begin(undefined, to)];
    await clock.advance(0);
    expect(reads).to.have.lengthOf(0);
    await clock.advance(10 * 60_000);
    expect(reads.length).to.be.within(8, 13);
    expect(one.heard).to.deep.equal(two.heard);
    const gaps = reads.slice(1).map((at, index) => at - reads[index]!);
    for (const gap of gaps) expect(gap).to.be.within(48_000, 72_000);
    // Not all at the same beat.
    expect(new Set(gaps.map(Math.round)).size).to.be.above(1);
    one.end();
    const before = reads.length;
    await clock.advance(5 * 60_000);
    expect(reads.length).to.be.above(before);
    two.end();
    const after = reads.length;
    await clock.advance(10 * 60_000);
    expect(reads.length).to.equal(after);
  });

  it('waits longer after each failure, five minutes at most, and is quick again after a success', async () => {
    let fails = true;
    const one = begin(async () => {
      if (fails) throw new Error('away');
    });
    await clock.advance(60 * 60_000);
    const gaps = reads.slice(1).map((at, index) => at - reads[index]!);
    expect(gaps[0]).to.be.within(96_000, 144_000);
    expect(Math.max(...gaps)).to.be.within(240_000, 360_000);
    expect(one.heard).to.deep.equal([]);
    fails = false;
    await clock.advance(6 * 60_000);
    const back = reads.length;
    await clock.advance(6 * 60_000);
    expect(reads.length - back).to.be.above(3);
    one.end();
  });

  it('is silent while the page is hidden, and reads at once when it is shown or finds its network', async () => {
    const one = begin();
    await clock.advance(0);
    show(false);
    await clock.advance(24 * 60 * 60_000);
    expect(reads).to.have.lengthOf(0);
    show(true);
    await clock.advance(0);
    expect(reads).to.have.lengthOf(1);
    window.dispatchEvent(new Event('online'));
    await clock.advance(0);
    expect(reads).to.have.lengthOf(2);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await clock.advance(0);
    expect(reads).to.have.lengthOf(3);
    one.end();
    show(false);
    show(true);
    await clock.advance(0);
    expect(reads).to.have.lengthOf(3);
  });
});
