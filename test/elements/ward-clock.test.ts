import { expect } from '@open-wc/testing';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { eventually, mount, part, shownText, until } from '../support/mount.js';
import '../../src/elements/clock/register.js';

type Time = { now: string };
const heldTime = () => heldMethod<Record<string, never>, ReadContext, Time>();

describe('<ward-clock>', () => {
  const { now: realNow } = Date;
  const realStopwatch = performance.now;
  let device: number;
  let stopwatch: number;

  /** Lets the device's clock and stopwatch go on together. */
  const pass = (milliseconds: number) => {
    device += milliseconds;
    stopwatch += milliseconds;
  };
  /** The ticker looks at the clock when the page is shown again. */
  const tick = () => document.dispatchEvent(new Event('visibilitychange'));

  beforeEach(() => {
    device = Date.parse('2020-05-14T10:13:21+07:00');
    stopwatch = 5000;
    Date.now = () => device;
    performance.now = () => stopwatch;
  });
  afterEach(() => {
    Date.now = realNow;
    performance.now = realStopwatch;
  });

  describe('says', () => {
    it('date and time in the words of the seed page, at once and without a backend', async () => {
      const element = await mount('ward-clock');
      expect(shownText(element)).to.equal('Thứ 5 Ngày 14/5/2020, 10:13:21 AM');
      expect(element.state).to.equal('ready');
    });

    it('Sunday without a number', async () => {
      device = Date.parse('2020-05-24T00:05:09+07:00');
      expect(shownText(await mount('ward-clock'))).to.equal('Chủ nhật Ngày 24/5/2020, 12:05:09 AM');
    });

    it('the time to machines too', async () => {
      const element = await mount('ward-clock');
      expect(part(element, 'time').getAttribute('datetime')).to.equal('2020-05-14T03:13:21.000Z');
    });

    it('in another language, live', async () => {
      const element = await mount('ward-clock', { language: 'en' });
      expect(shownText(element)).to.equal('Thu 14/5/2020, 10:13:21 AM');
      element.parentElement!.lang = 'vi';
      await eventually(() => expect(shownText(element)).to.equal('Thứ 5 Ngày 14/5/2020, 10:13:21 AM'));
    });

    inAccessibilityTree('the line as text, never as a live region', async () => {
      const element = await mount('ward-clock');
      expect((await accessibleNodes()).some(({ name }) => name === 'Thứ 5 Ngày 14/5/2020, 10:13:21 AM')).to.equal(true);
      expect(element.shadowRoot!.querySelector('[aria-live], [role]')).to.equal(null);
    });
  });

  describe('shows', () => {
    it('Vietnam’s time whatever the zone of the device, and another zone where the page says so', async () => {
      const element = await mount('ward-clock', { attributes: { 'time-zone': 'America/New_York' } });
      expect(shownText(element)).to.equal('Thứ 4 Ngày 13/5/2020, 11:13:21 PM');
      element.removeAttribute('time-zone');
      await element.updateComplete;
      expect(shownText(element)).to.equal('Thứ 5 Ngày 14/5/2020, 10:13:21 AM');
    });

    it('Vietnam’s time for a zone that does not exist, and warns the developer once', async () => {
      const { warn } = console;
      const warnings: string[] = [];
      console.warn = (line: string) => warnings.push(line);
      try {
        const element = await mount('ward-clock', { attributes: { 'time-zone': 'Asia/Muong_Lay' } });
        expect(shownText(element)).to.equal('Thứ 5 Ngày 14/5/2020, 10:13:21 AM');
        tick();
        await mount('ward-clock', { attributes: { 'time-zone': 'Asia/Muong_Lay' } });
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.include('Asia/Muong_Lay');
      } finally {
        console.warn = warn;
      }
    });

    it('the pattern of the page, as text', async () => {
      const element = await mount('ward-clock', {
        attributes: { pattern: '{HH}:{mm} <img src=x onerror=alert(1)> {dd}/{MM}/{yyyy} {SA} {x}' },
      });
      expect(shownText(element)).to.equal('10:13 <img src=x onerror=alert(1)> 14/05/2020 SA {x}');
    });
  });

  describe('does', () => {
    it('go on each second', async () => {
      device += 960;
      const element = await mount('ward-clock');
      pass(100);
      await eventually(() => expect(shownText(element)).to.include('10:13:22 AM'));
    });

    it('show the right time at once when the page is shown again', async () => {
      const element = await mount('ward-clock');
      pass(3_600_000);
      tick();
      await element.updateComplete;
      expect(shownText(element)).to.include('11:13:21 AM');
    });

    it('correct a device that is wrong by years, from the middle of the round trip', async () => {
      const time = heldTime();
      const element = await mount('ward-clock', { adapter: fakeAdapter({ portal: { time: time.method } }) });
      await time.called();
      expect(element.state).to.equal('ready');
      pass(4000);
      time.calls[0]!.resolve({ now: '2026-01-05T08:27:00+07:00' });
      await eventually(() => expect(shownText(element)).to.equal('Thứ 2 Ngày 5/1/2026, 8:27:02 AM'));
      pass(1000);
      tick();
      await element.updateComplete;
      expect(shownText(element)).to.equal('Thứ 2 Ngày 5/1/2026, 8:27:03 AM');
      expect(time.calls).to.have.length(1);
    });

    it('ask for a time that nobody kept', async () => {
      const time = heldTime();
      await mount('ward-clock', { adapter: fakeAdapter({ portal: { time: time.method } }) });
      await time.called();
      expect(time.calls[0]!.context.intent).to.equal('refresh');
    });

    it('ask again when somebody sets the device’s clock', async () => {
      const time = heldTime();
      const element = await mount('ward-clock', { adapter: fakeAdapter({ portal: { time: time.method } }) });
      await time.called();
      time.calls[0]!.resolve({ now: '2026-01-05T08:27:00+07:00' });
      await eventually(() => expect(shownText(element)).to.include('5/1/2026'));
      device = Date.parse('2026-01-05T08:27:00+07:00');
      tick();
      await time.called(2);
      time.calls[1]!.resolve({ now: '2026-01-05T08:27:00+07:00' });
      await eventually(() => expect(shownText(element)).to.equal('Thứ 2 Ngày 5/1/2026, 8:27:00 AM'));
    });

    it('ask again on reload()', async () => {
      const time = heldTime();
      const element = await mount('ward-clock', { adapter: fakeAdapter({ portal: { time: time.method } }) });
      await time.called();
      time.calls[0]!.resolve({ now: '2026-01-05T08:27:00+07:00' });
      await eventually(() => expect(shownText(element)).to.include('5/1/2026'));
      const reloaded = element.reload();
      await time.called(2);
      time.calls[1]!.resolve({ now: '2026-01-06T08:27:00+07:00' });
      await reloaded;
      await element.updateComplete;
      expect(shownText(element)).to.include('6/1/2026');
    });
  });

  describe('survives', () => {
    it('a backend without a clock, which changes nothing', async () => {
      const element = await mount('ward-clock', { adapter: fakeAdapter({}) });
      await element.reload();
      expect(element.state).to.equal('ready');
      expect(shownText(element)).to.equal('Thứ 5 Ngày 14/5/2020, 10:13:21 AM');
    });

    for (const [name, answer] of Object.entries<() => Promise<Time>>({
      'a backend that fails': () => Promise.reject(new WardError('server', 'ORA-00942')),
      'a time that is none': async () => ({ now: 'hôm nay' }),
      'an answer that is none': async () => null as unknown as Time,
    })) {
      it(`${name}: the device’s clock goes on and only the page is told`, async () => {
        const told = new Promise<string>((resolve) =>
          document.addEventListener('ward-error', ({ severity }) => resolve(severity), { once: true }),
        );
        const element = await mount('ward-clock', { adapter: fakeAdapter({ portal: { time: answer } }) });
        expect(await told).to.equal('degraded');
        await element.updateComplete;
        expect(element.state).to.equal('ready');
        expect(shownText(element)).to.equal('Thứ 5 Ngày 14/5/2020, 10:13:21 AM');
      });
    }

    it('a backend that comes late', async () => {
      const element = await mount('ward-clock');
      const time = heldTime();
      element.adapter = fakeAdapter({ portal: { time: time.method } });
      await time.called();
      time.calls[0]!.resolve({ now: '2026-01-05T08:27:00+07:00' });
      await eventually(() => expect(shownText(element)).to.include('5/1/2026'));
    });

    it('leaving the page while it asks, and asks again when it is back', async () => {
      const time = heldTime();
      const element = await mount('ward-clock', { adapter: fakeAdapter({ portal: { time: time.method } }) });
      await time.called();
      const frame = element.parentElement!;
      element.remove();
      await eventually(() => expect(time.calls[0]!.context.signal.aborted).to.equal(true));
      frame.append(element);
      await time.called(2);
      time.calls[1]!.resolve({ now: '2026-01-05T08:27:00+07:00' });
      await eventually(() => expect(shownText(element)).to.include('5/1/2026'));
      await until(element, 'ready');
    });

    it('being away: it neither ticks nor asks', async () => {
      const element = await mount('ward-clock');
      const before = shownText(element);
      element.remove();
      pass(60_000);
      tick();
      await element.updateComplete;
      expect(shownText(element)).to.equal(before);
    });
  });

  describe('fits', () => {
    it('is free of what axe finds', async () => {
      await expect(await mount('ward-clock')).to.be.accessible();
    });

    it('a column of 200 px without running over, and keeps its width while the digits change', async () => {
      const element = await mount('ward-clock');
      element.parentElement!.style.width = '200px';
      expect(element.scrollWidth).to.be.at.most(200);
      element.parentElement!.style.width = '600px';
      const width = () => part(element, 'time').getBoundingClientRect().width;
      const ones = width();
      pass(27_000);
      tick();
      await element.updateComplete;
      expect(shownText(element)).to.include('10:13:48');
      expect(width()).to.be.closeTo(ones, 0.5);
    });
  });
});
