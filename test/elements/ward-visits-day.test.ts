import { expect } from '@open-wc/testing';
import type { Visits } from '../../src/contract/model.js';
import { visitorId } from '../../src/base/visitor.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { fakeClock, type FakeClock } from '../support/fake-clock.js';
import { fixtureCleanup, mount } from '../support/mount.js';
import '../../src/elements/visits/register.js';

describe('a day of <ward-visits>', () => {
  let clock: FakeClock;
  let hidden = false;
  const hide = (value: boolean) => {
    hidden = value;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  before(async () => {
    // Its database answers in real time.
    await visitorId();
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  });
  after(() => delete (document as { hidden?: boolean }).hidden);
  beforeEach(() => {
    hidden = false;
    clock = fakeClock();
  });
  afterEach(() => {
    fixtureCleanup();
    clock.restore();
  });

  async function open(count: number) {
    const sent: string[] = [];
    const answer = async (): Promise<Visits> => ({
      total: 1,
      online: 1,
      asOf: new Date(Date.now()).toISOString(),
      breakdown: [],
    });
    const adapter = fakeAdapter({
      visits: { stats: answer, record: ({ kind }) => (sent.push(kind), answer()) },
    });
    const first = await mount('ward-visits', { adapter });
    for (let n = 1; n < count; n++) {
      const other = first.cloneNode() as typeof first;
      other.adapter = adapter;
      first.after(other);
    }
    await clock.advance(100);
    return sent;
  }

  for (const count of [1, 3]) {
    it(`is one view and a heartbeat each minute while it is shown, with ${count} of them on the page`, async function () {
      this.timeout(60_000);
      const sent = await open(count);
      await clock.advance(86_400_000);
      expect(sent[0]).to.equal('view');
      expect(new Set(sent.slice(1))).to.deep.equal(new Set(['heartbeat']));
      expect(sent.length - 1).to.equal(1440);
    });
  }

  it('is no heartbeat while it is hidden, and one at once when it is shown again', async function () {
    this.timeout(60_000);
    const sent = await open(1);
    hide(true);
    await clock.advance(86_400_000);
    expect(sent).to.deep.equal(['view']);
    hide(false);
    await clock.advance(100);
    expect(sent).to.deep.equal(['view', 'heartbeat']);
  });
});
