import { expect } from '@open-wc/testing';
import { dayOf, daysUntil, visitDays } from '../../src/backend/days.js';
import type { Visits } from '../../src/contract/model.js';
import { memoryStore } from '../../src/backend/stores/memory.js';
import { faults, onEachStore, open, reading, smallSeed, writing, type Open } from './calls.js';

const minutes = 60_000;
const hours = 60 * minutes;
const view = (portal: Open, visitor: string | null = 'an', path = '/', kind = 'view' as const) =>
  portal.visits.record({ kind, path }, writing(visitor));
const beat = (portal: Open, visitor: string | null, kind: 'heartbeat' | 'leave' = 'heartbeat') =>
  portal.visits.record({ kind, path: '/' }, writing(visitor));
const stats = (portal: Open, visitor: string | null = 'an', path?: string) =>
  portal.visits.stats(path === undefined ? {} : { path }, reading(visitor));
const figures = ({ total, breakdown }: Visits) => ({
  total,
  ...Object.fromEntries(breakdown.map(({ key, value }) => [key, value])),
});

onEachStore('visits', (fresh) => {
  it('count a view once a visitor, path and half hour', async () => {
    const portal = open(fresh());
    expect((await view(portal)).total).to.equal(1);
    portal.wait(30 * minutes - 1);
    expect((await view(portal)).total).to.equal(1);
    expect((await view(portal, 'binh')).total).to.equal(2);
    expect((await view(portal, 'an', '/bai-viet.html')).total).to.equal(3);
    portal.wait(1);
    expect((await view(portal)).total).to.equal(4);
    // Half an hour from the view that counted, not from the last one.
    portal.wait(29 * minutes);
    expect((await view(portal)).total).to.equal(4);
  });

  it('count a view of nobody each time, and once for one action', async () => {
    const portal = open(fresh());
    expect((await view(portal, null)).total).to.equal(1);
    expect((await view(portal, null)).total).to.equal(2);
    const action = writing(null);
    await portal.visits.record({ kind: 'view', path: '/' }, action);
    expect((await portal.visits.record({ kind: 'view', path: '/' }, action)).total).to.equal(3);
  });

  it('are not raised by heartbeats, leaving or asking', async () => {
    const portal = open(fresh());
    await beat(portal, 'an');
    await beat(portal, null);
    await beat(portal, 'an', 'leave');
    await stats(portal);
    expect(figures(await stats(portal, 'an', '/'))).to.deep.equal({
      total: 0,
      today: 0,
      yesterday: 0,
      week: 0,
      month: 0,
      year: 0,
      page: 0,
    });
  });

  it('tell who was heard from in the last 90 seconds, and always the asker', async () => {
    const portal = open(fresh());
    expect((await stats(portal)).online).to.equal(1);
    expect((await stats(portal, null)).online).to.equal(1);
    expect((await view(portal)).online).to.equal(1);
    expect((await stats(portal, 'binh')).online).to.equal(2);
    expect((await beat(portal, 'binh')).online).to.equal(2);
    portal.wait(89_999);
    expect((await beat(portal, 'chi')).online).to.equal(3);
    portal.wait(1);
    expect((await stats(portal, 'chi')).online).to.equal(1);
    expect((await beat(portal, 'an')).online).to.equal(2);
    await beat(portal, 'an', 'leave');
    expect((await stats(portal, 'chi')).online).to.equal(1);
  });

  it('stand on top of the seed’s figures, with its own keys and labels kept', async () => {
    const breakdown = [
      { key: 'today', value: 10 },
      { key: 'month', label: 'Tháng 3', value: 300 },
      { key: 'members', label: 'Thành viên', value: 7 },
    ];
    const portal = open(fresh(), { seed: { ...smallSeed, visits: { total: 1_621_643, online: 42, breakdown } } });
    const visits = await view(portal);
    expect(visits).to.include({ total: 1_621_644, online: 43 });
    expect(figures(visits)).to.include({ today: 11, yesterday: 0, month: 301, page: 1, members: 7 });
    expect(visits.breakdown.find(({ key }) => key === 'month')!.label).to.equal('Tháng 3');
  });

  it('know the days, weeks, months and years of Vietnam', async () => {
    const portal = open(fresh());
    await view(portal); // Wednesday, 4 March 2026, 10:00
    const at = async (wait: number) => {
      portal.wait(wait);
      const { today, yesterday, week, month, year } = figures(await stats(portal)) as Record<string, number>;
      return [today, yesterday, week, month, year].join(' ');
    };
    // 23:59:59, still Wednesday; midnight in Hanoi is 17:00 in Greenwich.
    expect(await at(14 * hours - 1000)).to.equal('1 0 1 1 1');
    expect(await at(1000)).to.equal('0 1 1 1 1');
    expect(await at(3 * 24 * hours)).to.equal('0 0 1 1 1'); // Sunday
    expect(await at(24 * hours)).to.equal('0 0 0 1 1'); // Monday
    expect(await at(24 * 24 * hours)).to.equal('0 0 0 0 1'); // 2 April
    expect(await at(280 * 24 * hours)).to.equal('0 0 0 0 0'); // next year
    expect((await stats(portal)).total).to.equal(1);
  });

  it('tell the last 30 days one by one, from the first that is known', async () => {
    const portal = open(fresh());
    const days = async () =>
      (await stats(portal)).breakdown.flatMap(({ key, value }) => (/^\d/.test(key) ? [`${key} ${value}`] : []));
    expect(await days(), 'before anybody counted').to.deep.equal([]);
    await view(portal);
    await view(portal, 'binh');
    expect(await days()).to.deep.equal(['2026-03-04 2']);
    portal.wait(2 * 24 * hours);
    await view(portal);
    expect(await days()).to.deep.equal(['2026-03-04 2', '2026-03-05 0', '2026-03-06 1']);
    portal.wait(27 * 24 * hours);
    expect(await days()).to.have.length(30);
    expect((await days())[0]).to.equal('2026-03-04 2');
    portal.wait(24 * hours);
    expect((await days())[0]).to.equal('2026-03-06 1');
    portal.wait(30 * 24 * hours);
    expect(await days(), 'a month without a reader').to.deep.equal([]);
  });

  it('add the days of the seed to those that are counted', async () => {
    const breakdown = [
      { key: '2025-01-01', value: 5 },
      { key: '2026-03-03', value: 40 },
      { key: '2026-03-04', value: 10 },
    ];
    const portal = open(fresh(), { seed: { ...smallSeed, visits: { total: 50, breakdown } } });
    const told = figures(await view(portal)) as Record<string, number>;
    expect([told['2026-03-03'], told['2026-03-04']]).to.deep.equal([40, 11]);
    expect(told, 'a day that is long gone').not.to.have.property('2025-01-01');
  });

  it('survive a clock that is set back', async () => {
    const portal = open(fresh());
    await view(portal);
    portal.wait(-2 * hours);
    expect((await stats(portal, 'binh')).online, 'who was heard from tomorrow is not here').to.equal(1);
    expect((await view(portal)).total).to.equal(2);
    expect((await stats(portal, 'binh')).online).to.equal(2);
    portal.wait(-48 * hours);
    expect(figures(await stats(portal))).to.include({ total: 2, today: 0, week: 0 });
  });

  it('tell the views of one page where it is named', async () => {
    const portal = open(fresh());
    await view(portal, 'an', '/a');
    await view(portal, 'an', '/b');
    await view(portal, 'binh', '/b');
    expect(figures(await stats(portal, 'an', '/b'))).to.include({ total: 3, page: 2 });
    expect(figures(await stats(portal, 'an', '/c'))).to.include({ page: 0 });
    expect(figures(await stats(portal))).not.to.have.property('page');
    await view(portal, 'an', '/mường'.normalize('NFD'));
    expect(figures(await stats(portal, 'an', '/mường'.normalize('NFC')))).to.include({ page: 1 });
  });

  it('are right when many come at once', async () => {
    const portal = open(fresh());
    const visitors = Array.from({ length: 50 }, (_, index) => `reader ${index}`);
    await Promise.all([...visitors, ...visitors, ...visitors, ...visitors].map((visitor) => view(portal, visitor)));
    expect(await stats(portal, 'reader 1')).to.include({ total: 50, online: 50 });
  });

  it('refuse what is no path or no kind', async () => {
    const portal = open(fresh());
    for (const path of ['', 7, {}, 'x'.repeat(1001)]) {
      expect(await faults(view(portal, 'an', path as string))).to.deep.equal(['path format']);
      expect(await faults(stats(portal, 'an', path as string))).to.deep.equal(['path format']);
    }
    expect(await faults(portal.visits.record({ kind: 'view' } as never, writing()))).to.deep.equal(['path format']);
    expect(await faults(view(portal, 'an', '/', 'x' as never))).to.deep.equal(['kind format']);
    expect((await stats(portal)).total).to.equal(0);
  });
});

describe('500 visitors who see 20 pages each', () => {
  it('are exactly 500 and 10,000, whatever they reload', async () => {
    const portal = open(memoryStore());
    const visitors = Array.from({ length: 500 }, (_, index) => `reader ${index}`);
    const pages = Array.from({ length: 20 }, (_, index) => `/bai-viet.html?id=${index}`);
    for (const page of pages) {
      // A reload, and a page that is opened twice at once, are new actions of the same reader.
      await Promise.all([...visitors, ...visitors].map((visitor) => view(portal, visitor, page)));
      portal.wait(1000);
    }
    await Promise.all(visitors.map((visitor) => view(portal, visitor, pages[0])));
    expect(await stats(portal, 'reader 0')).to.include({ total: 10_000, online: 500 });
    for (const page of pages) expect(figures(await stats(portal, 'reader 0', page))).to.include({ page: 500 });

    // Half of them leave, the others go on; who only closed the lid is gone after 90 seconds.
    await Promise.all(visitors.slice(0, 250).map((visitor) => beat(portal, visitor, 'leave')));
    expect((await stats(portal, 'reader 499')).online).to.equal(250);
    portal.wait(60_000);
    await Promise.all(visitors.slice(400).map((visitor) => beat(portal, visitor)));
    portal.wait(60_000);
    expect((await stats(portal, 'reader 499')).online).to.equal(100);
    await Promise.all(visitors.slice(0, 10).map((visitor) => beat(portal, visitor)));
    expect(await stats(portal, 'reader 499')).to.include({ total: 10_000, online: 110 });
  });
});

describe('a calendar day', () => {
  it('is that of the zone', () => {
    const instant = Date.parse('2026-02-28T17:00:00Z');
    expect(dayOf(instant, 'Asia/Ho_Chi_Minh')).to.equal('2026-03-01');
    expect(dayOf(instant - 1, 'Asia/Ho_Chi_Minh')).to.equal('2026-02-28');
    expect(dayOf(instant, 'America/New_York')).to.equal('2026-02-28');
  });

  it('has days before it, across months and a leap day', () => {
    expect(daysUntil('2024-03-01', 3)).to.deep.equal(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(daysUntil('2026-01-01', 2)).to.deep.equal(['2025-12-31', '2026-01-01']);
  });

  it('knows where its week, month and year began', () => {
    expect(visitDays('2026-03-01')).to.deep.equal({
      today: '2026-03-01',
      yesterday: '2026-02-28',
      week: '2026-02-23',
      month: '2026-03-01',
      year: '2026-01-01',
    });
    expect(visitDays('2024-03-01').yesterday).to.equal('2024-02-29');
    expect(visitDays('2026-01-01')).to.include({ week: '2025-12-29', yesterday: '2025-12-31' });
    expect(visitDays('2026-03-02').week).to.equal('2026-03-02');
  });
});
