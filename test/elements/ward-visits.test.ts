import { expect } from '@open-wc/testing';
import type { ReadContext, WriteContext } from '../../src/contract/adapter.js';
import { WardError, wardErrorCodes } from '../../src/contract/error.js';
import type { Visits } from '../../src/contract/model.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';
import '../../src/elements/visits/register.js';

type Sent = { kind: 'view' | 'heartbeat' | 'leave'; path: string };

const visits = (over: Partial<Visits> = {}): Visits => ({
  total: 1_621_644,
  online: 43,
  asOf: '2020-05-14T10:13:21+07:00',
  breakdown: [],
  ...over,
});
const heldStats = () => heldMethod<{ path?: string }, ReadContext, Visits>();
const heldRecord = () => heldMethod<Sent, WriteContext, Visits>();
const counter = () => {
  const stats = heldStats();
  const record = heldRecord();
  return { stats, record, adapter: fakeAdapter({ visits: { stats: stats.method, record: record.method } }) };
};

describe('<ward-visits>', () => {
  const { now: realNow } = Date;
  const here = location.href;
  let clock: number;
  let hidden: boolean;

  /** Lets time go by; the ticker looks at the clock when the page is shown again. */
  const pass = (seconds: number) => {
    clock += seconds * 1000;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const setHidden = (value: boolean) => {
    hidden = value;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  /** Long enough for a call that would be made. */
  const settled = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  beforeEach(() => {
    clock = realNow();
    hidden = false;
    Date.now = () => clock;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  });
  afterEach(() => {
    Date.now = realNow;
    delete (document as { hidden?: boolean }).hidden;
    history.replaceState(null, '', here);
  });

  /** A tag whose view was recorded. */
  async function mountRecorded(attributes: Record<string, string> = {}, over: Partial<Visits> = {}) {
    const backend = counter();
    const element = await mount('ward-visits', { adapter: backend.adapter, attributes });
    await backend.record.called();
    backend.record.calls[0]!.resolve(visits(over));
    await until(element, 'ready');
    return { element, ...backend };
  }

  describe('says', () => {
    it('total and online in the words of the seed page', async () => {
      const { element } = await mountRecorded();
      expect(part(element, 'title').textContent).to.equal('Thống kê truy cập');
      expect(parts(element, 'item').map((item) => item.innerText)).to.deep.equal(['Thống kê: 1.621.644', 'Online: 43']);
    });

    it('the figures that the page asks for, in its order, once each, and a backend’s own by its label', async () => {
      const { element } = await mountRecorded(
        { show: ' today online  vung-cao today year  khac page ' },
        {
          breakdown: [
            { key: 'today', label: 'Today', value: 1204 },
            { key: 'vung-cao', label: 'Từ vùng {n} cao', value: 7 },
            { key: 'khac', value: 0 },
            { key: 'page', value: 56 },
          ],
        },
      );
      expect(parts(element, 'item').map((item) => item.textContent)).to.deep.equal([
        'Hôm nay: 1.204',
        'Online: 43',
        'Từ vùng  cao: 7',
        'khac: 0',
        'Trang này: 56',
      ]);
    });

    it('the same in English, live', async () => {
      const { element, stats } = await mountRecorded();
      element.parentElement!.lang = 'en';
      await stats.called();
      stats.calls[0]!.resolve(visits());
      await eventually(() => expect(shownText(element)).to.equal('Visits Total: 1,621,644 Online: 43'));
    });

    inAccessibilityTree('the heading, and each figure with its words', async () => {
      await mountRecorded();
      const nodes = await accessibleNodes();
      expect(nodes.find(({ role }) => role === 'heading')?.name).to.equal('Thống kê truy cập');
      const said = nodes.map(({ name }) => name).join('|');
      expect(said).to.include('1.621.644').and.include('Online:').and.include('43');
    });
  });

  describe('shows', () => {
    it('an outline of the same height while it waits', async () => {
      const { record, adapter } = counter();
      const element = await mount('ward-visits', { adapter });
      await record.called();
      expect(element.state).to.equal('loading');
      const waiting = element.getBoundingClientRect().height;
      record.calls[0]!.resolve(visits());
      await until(element, 'ready');
      expect(element.getBoundingClientRect().height).to.be.closeTo(waiting, 2);
    });

    for (const code of wardErrorCodes.filter((one) => one !== 'unsupported')) {
      it(`a sentence and a way to try again on ${code}, and counts one view`, async () => {
        const { record, adapter } = counter();
        const element = await mount('ward-visits', { adapter });
        await record.called();
        record.calls[0]!.reject(new WardError(code, 'ORA-00942'));
        await until(element, 'error');
        expect(shownText(element))
          .to.include('Thống kê truy cập')
          .and.not.match(/ORA|\d\b.*—/);
        expect(parts(element, 'item')).to.have.length(0);
        button(element, 'Thử lại').click();
        await record.called(2);
        const keys = record.calls.map(({ context }) => context.idempotencyKey);
        expect(keys[1]).to.equal(keys[0]);
        record.calls[1]!.resolve(visits());
        await until(element, 'ready');
      });
    }

    it('a sentence where the backend has none of the figures asked for', async () => {
      const { record, adapter } = counter();
      const element = await mount('ward-visits', { adapter, attributes: { show: 'week month' } });
      await record.called();
      record.calls[0]!.resolve(visits());
      await until(element, 'empty');
      expect(shownText(element)).to.equal('Thống kê truy cập Chưa có số liệu.');
    });

    it('nothing where the backend counts no visits', async () => {
      const element = await mount('ward-visits', { adapter: fakeAdapter({}) });
      await until(element, 'unsupported');
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it('the old figures and since when, after a refresh that failed, until one succeeds', async () => {
      const { element, record } = await mountRecorded({}, { asOf: '2020-05-14T03:05:21Z' });
      pass(60);
      await record.called(2);
      record.calls[1]!.reject(new WardError('network'));
      await eventually(() =>
        expect(shownText(element)).to.equal(
          'Thống kê truy cập Thống kê: 1.621.644 Online: 43 Số liệu lúc 10:05, 14/5/2020',
        ),
      );
      expect(element.state).to.equal('ready');
      pass(60);
      await record.called(3);
      record.calls[2]!.resolve(visits({ online: 44 }));
      await eventually(() => expect(shownText(element)).to.equal('Thống kê truy cập Thống kê: 1.621.644 Online: 44'));
    });

    it('the old figures after a reload() that failed', async () => {
      const { element, stats } = await mountRecorded();
      const reloaded = element.reload();
      await stats.called();
      stats.calls[0]!.reject(new WardError('server'));
      await reloaded;
      await element.updateComplete;
      expect(shownText(element)).to.include('Online: 43 Số liệu lúc').and.not.include('Thử lại');
    });
  });

  describe('does', () => {
    it('record one view of this page, and tell the page', async () => {
      const { record, stats, adapter } = counter();
      const events: unknown[] = [];
      const listen = (event: { path: string; visits: Visits }) => events.push([event.path, event.visits.online]);
      document.addEventListener('ward-visit-recorded', listen);
      const element = await mount('ward-visits', { adapter });
      await record.called();
      expect(record.calls[0]!.input).to.deep.equal({ kind: 'view', path: location.pathname + location.search });
      expect(record.calls[0]!.context.visitor).to.be.a('string');
      record.calls[0]!.resolve(visits());
      await until(element, 'ready');
      document.removeEventListener('ward-visit-recorded', listen);
      expect(events).to.deep.equal([[location.pathname + location.search, 43]]);
      expect(stats.calls).to.have.length(0);
    });

    it('record once for several tags, and again for none that moves or comes later', async () => {
      const { record, stats, adapter } = counter();
      let told = 0;
      const listen = () => told++;
      document.addEventListener('ward-visit-recorded', listen);
      const first = await mount('ward-visits', { adapter });
      const second = first.cloneNode() as typeof first;
      second.adapter = adapter;
      first.after(second);
      await record.called();
      record.calls[0]!.resolve(visits());
      await Promise.all([until(first, 'ready'), until(second, 'ready')]);
      expect(told).to.equal(1);
      second.after(first);
      const third = first.cloneNode() as typeof first;
      third.adapter = adapter;
      second.after(third);
      await stats.called();
      stats.calls[0]!.resolve(visits({ online: 50 }));
      await until(third, 'ready');
      await eventually(() => expect(shownText(first)).to.include('Online: 50'));
      expect(record.calls).to.have.length(1);
      expect(told).to.equal(1);
      document.removeEventListener('ward-visit-recorded', listen);
    });

    it('only read the figures with no-record, or where the backend records nothing', async () => {
      const { record, stats, adapter } = counter();
      const element = await mount('ward-visits', { adapter, attributes: { 'no-record': '' } });
      await stats.called();
      stats.calls[0]!.resolve(visits());
      await until(element, 'ready');
      pass(60);
      await stats.called(2);
      expect(stats.calls[1]!.context.intent).to.equal('poll');
      stats.calls[1]!.resolve(visits({ online: 44 }));
      await eventually(() => expect(shownText(element)).to.include('Online: 44'));
      expect(record.calls).to.have.length(0);

      const reader = await mount('ward-visits', { adapter: fakeAdapter({ visits: { stats: async () => visits() } }) });
      await until(reader, 'ready');
    });

    it('read the figures where the backend turns out to record nothing, and asks it no more', async () => {
      const { record, stats, adapter } = counter();
      const element = await mount('ward-visits', { adapter });
      await record.called();
      record.calls[0]!.reject(new WardError('unsupported'));
      await stats.called();
      stats.calls[0]!.resolve(visits());
      await until(element, 'ready');
      pass(60);
      await stats.called(2);
      expect(record.calls).to.have.length(1);
    });

    it('record nothing in a hidden tab until the reader first sees it', async () => {
      setHidden(true);
      const { record, stats, adapter } = counter();
      await mount('ward-visits', { adapter });
      await settled();
      expect([record.calls.length, stats.calls.length]).to.deep.equal([0, 0]);
      setHidden(false);
      await record.called();
    });

    it('record nothing while the page is rendered beforehand', async () => {
      let prerendering = true;
      Object.defineProperty(document, 'prerendering', { configurable: true, get: () => prerendering });
      try {
        const { record, adapter } = counter();
        await mount('ward-visits', { adapter });
        await settled();
        expect(record.calls).to.have.length(0);
        prerendering = false;
        document.dispatchEvent(new Event('prerenderingchange'));
        await record.called();
      } finally {
        delete (document as { prerendering?: boolean }).prerendering;
      }
    });

    it('say each minute that the reader is still there, once for all tags, and only while they see the page', async () => {
      const { element, record, adapter } = await mountRecorded();
      const second = element.cloneNode() as typeof element;
      second.adapter = adapter;
      element.after(second);
      await second.updateComplete;
      pass(59);
      await settled();
      expect(record.calls).to.have.length(1);
      pass(1);
      await record.called(2);
      expect(record.calls[1]!.input.kind).to.equal('heartbeat');
      record.calls[1]!.resolve(visits({ online: 45 }));
      await eventually(() => {
        expect(shownText(element)).to.include('Online: 45');
        expect(shownText(second)).to.include('Online: 45');
      });
      setHidden(true);
      pass(600);
      await settled();
      expect(record.calls).to.have.length(2);
      setHidden(false);
      await record.called(3);
    });

    it('not beat more often than each 15 seconds, and by the minute for a wrong number', async () => {
      const { record } = await mountRecorded({ every: '1' });
      pass(14);
      await settled();
      expect(record.calls).to.have.length(1);
      pass(1);
      await record.called(2);
      const other = await mountRecorded({ every: 'hourly' });
      pass(59);
      await settled();
      expect(other.record.calls).to.have.length(1);
      pass(1);
      await other.record.called(2);
    });

    it('say that the reader left, and that they are back', async () => {
      const { record } = await mountRecorded();
      dispatchEvent(new Event('pagehide'));
      await record.called(2);
      expect(record.calls[1]!.input.kind).to.equal('leave');
      record.calls[1]!.reject(new WardError('network'));
      pass(1);
      await record.called(3);
      expect(record.calls[2]!.input.kind).to.equal('heartbeat');
    });

    it('record another view when the page changes its address, and none on the way back', async () => {
      const { element, record, stats } = await mountRecorded();
      history.replaceState(null, '', '/bai-viet.html?id=2&fbclid=x');
      pass(1);
      await record.called(2);
      expect(record.calls[1]!.input).to.deep.equal({ kind: 'view', path: '/bai-viet.html?id=2' });
      record.calls[1]!.resolve(visits({ total: 1_621_645 }));
      await eventually(() => expect(shownText(element)).to.include('1.621.645'));
      history.replaceState(null, '', here);
      pass(1);
      await stats.called();
      expect(record.calls).to.have.length(2);
    });
  });

  describe('survives', () => {
    it('leaving while the view is on its way: it is recorded all the same', async () => {
      const { record, adapter } = counter();
      const element = await mount('ward-visits', { adapter });
      await record.called();
      element.remove();
      await settled();
      expect(record.calls[0]!.context.signal.aborted).to.equal(false);
    });

    it('leaving before anybody saw the page: nothing is recorded', async () => {
      setHidden(true);
      const { record, adapter } = counter();
      const element = await mount('ward-visits', { adapter });
      await settled();
      element.remove();
      setHidden(false);
      await settled();
      expect(record.calls).to.have.length(0);
    });

    it('being away: it neither beats nor says that the reader left, and leaves no listener behind', async () => {
      const { element, record } = await mountRecorded();
      const ended: string[] = [];
      window.removeEventListener = function (this: Window, ...input: Parameters<EventTarget['removeEventListener']>) {
        ended.push(input[0]);
        EventTarget.prototype.removeEventListener.apply(this ?? window, input);
      };
      element.remove();
      delete (window as { removeEventListener?: unknown }).removeEventListener;
      expect(ended).to.include('pagehide');
      pass(60);
      dispatchEvent(new Event('pagehide'));
      await settled();
      expect(record.calls).to.have.length(1);
    });

    it('a clock that is set back', async () => {
      const { record } = await mountRecorded();
      pass(-86_400);
      await record.called(2);
    });

    it('a backend that comes late, and another after it', async () => {
      const element = await mount('ward-visits');
      expect(element.state).to.equal('waiting');
      const one = counter();
      element.adapter = one.adapter;
      await one.record.called();
      one.record.calls[0]!.resolve(visits());
      await until(element, 'ready');
      const two = counter();
      element.adapter = two.adapter;
      await two.record.called();
      await until(element, 'loading');
      expect(parts(element, 'item')).to.have.length(0);
      one.record.calls[0]!.resolve(visits({ online: 1 }));
      two.record.calls[0]!.resolve(visits({ online: 2 }));
      await eventually(() => expect(shownText(element)).to.include('Online: 2'));
    });

    for (const wrong of [-1, NaN, Infinity, 1e300, 1.5, null, undefined, '7', {}]) {
      it(`${String(wrong)} as a figure: an error where it is the total, and else no line`, async () => {
        const { record, adapter } = counter();
        const element = await mount('ward-visits', { adapter, attributes: { show: 'total today week' } });
        await record.called();
        record.calls[0]!.resolve(visits({ total: wrong as number }));
        await until(element, 'error');
        expect(parts(element, 'item')).to.have.length(0);
        const other = await mountRecorded(
          { show: 'total today week' },
          {
            breakdown: [
              { key: 'today', value: wrong as number },
              { key: 'week', value: 12 },
            ],
          },
        );
        expect(parts(other.element, 'item').map((item) => item.innerText)).to.deep.equal([
          'Thống kê: 1.621.644',
          'Trong tuần: 12',
        ]);
      });
    }

    it('the largest figure that is exact, written whole', async () => {
      const { element } = await mountRecorded({ show: 'total' }, { total: Number.MAX_SAFE_INTEGER });
      expect(shownText(element)).to.include('Thống kê: 9.007.199.254.740.991');
      element.parentElement!.style.width = '160px';
      expect(element.scrollWidth).to.be.at.most(160);
    });

    it('a key of the backend’s own that has the name of a style', async () => {
      const { element } = await mountRecorded({ show: 'hidden' }, { breakdown: [{ key: 'hidden', value: 5 }] });
      expect(part(element, 'item').getBoundingClientRect().height).to.be.greaterThan(10);
    });

    it('a wrong figure: an error and never a zero', async () => {
      const { record, adapter } = counter();
      const element = await mount('ward-visits', { adapter });
      await record.called();
      record.calls[0]!.resolve(visits({ total: '1.621.644' as never }));
      await until(element, 'error');
      expect(parts(element, 'item')).to.have.length(0);
    });

    it('markup in a label, as text', async () => {
      const label = '<img src=x onerror=alert(1)>';
      const { element } = await mountRecorded({ show: 'x' }, { breakdown: [{ key: 'x', label, value: 1 }] });
      expect(part(element, 'item').textContent).to.equal(`${label}: 1`);
    });
  });

  describe('fits', () => {
    it('is free of what axe finds', async () => {
      const { element } = await mountRecorded();
      await expect(element).to.be.accessible();
    });

    it('a column of 200 px with a label of 10 000 letters, in either direction', async () => {
      const { element } = await mountRecorded(
        { show: 'total x', dir: 'rtl' },
        { breakdown: [{ key: 'x', label: 'Đ'.repeat(10_000), value: 1 }] },
      );
      element.parentElement!.style.width = '200px';
      expect(element.scrollWidth).to.be.at.most(200);
    });
  });
});
