import { expect } from '@open-wc/testing';
import type { WardState } from '../../src/base/ward-element.js';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import type { Visits } from '../../src/contract/model.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { eventually, mount, part, parts, shownText, until } from '../support/mount.js';
import '../../src/elements/visits/register.js';

const days = Array.from({ length: 30 }, (_, index) => ({
  key: new Date(Date.UTC(2026, 1, 3 + index)).toISOString().slice(0, 10),
  value: 100 + index,
}));
const visits = (over: Partial<Visits> = {}): Visits => ({
  total: 1_621_644,
  online: 43,
  asOf: '2026-03-04T10:13:21+07:00',
  breakdown: [{ key: 'today', value: 386 }, ...days],
  ...over,
});

async function show(attributes: Record<string, string>, over: Partial<Visits> = {}, language = 'vi') {
  const adapter = fakeAdapter({ visits: { stats: async () => visits(over) } });
  const element = await mount('ward-visits', { adapter, attributes: { 'no-record': '', ...attributes }, language });
  await until(element, 'ready');
  return element;
}
/** The drawing of a tag inside the tag, once its chunk came. */
async function drawing(element: Element, name: string): Promise<ShadowRoot> {
  let root!: ShadowRoot;
  await eventually(() => {
    root = element.shadowRoot!.querySelector(name)!.shadowRoot!;
    expect(root.querySelector('svg')).not.to.equal(null);
  });
  return root;
}

describe('<ward-visits look="tiles">', () => {
  const tiles = async (figure: number) => {
    const element = await show({ look: 'tiles', show: 'total' }, { total: figure });
    const root = await drawing(element, 'ward-visits-tiles');
    return {
      element,
      root,
      digits: root.querySelectorAll('rect').length,
      dots: root.querySelectorAll('circle').length,
    };
  };

  it('draws a tile for each digit and a dot for each group', async () => {
    const { digits, dots } = await tiles(1_621_644);
    expect([digits, dots]).to.deep.equal([7, 2]);
    const zero = await tiles(0);
    expect([zero.digits, zero.dots]).to.deep.equal([1, 0]);
  });

  it('lights other segments for each digit', async () => {
    const { root } = await tiles(1_234_567_890);
    const lit = [...root.querySelectorAll('g path:last-child')].map((path) => path.getAttribute('d')!);
    expect(new Set(lit).size).to.equal(10);
    expect(
      lit.map((path) => path.match(/M/g)!.length),
      'from 1 to 0',
    ).to.deep.equal([2, 5, 5, 4, 5, 6, 3, 7, 6, 6]);
  });

  inAccessibilityTree('says the number once, as text', async () => {
    const { element } = await tiles(1_621_644);
    const said = (await accessibleNodes()).map(({ name }) => name).join('|');
    expect(said.match(/1\.621\.644/g)).to.have.length(1);
    expect(part(element, 'item').textContent).to.equal('Thống kê: 1.621.644');
  });

  it('is the number as text until it is drawn, and where digits have no segments', async () => {
    const element = await show({ look: 'tiles', show: 'total' });
    const tag = element.shadowRoot!.querySelector('ward-visits-tiles')!;
    const root = await drawing(element, 'ward-visits-tiles');
    tag.figure = '١٬٦٢١';
    await tag.updateComplete;
    expect(root.querySelector('svg')).to.equal(null);
    expect(tag.offsetHeight).to.be.greaterThan(10);
  });

  it('holds a huge figure in a column of 200 px', async () => {
    const { element, digits } = await tiles(Number.MAX_SAFE_INTEGER);
    element.parentElement!.style.width = '200px';
    expect(digits).to.equal(16);
    expect(element.scrollWidth).to.be.at.most(200);
  });

  it('is as high while it waits', async () => {
    const stats = heldMethod<{ path?: string }, ReadContext, Visits>();
    const adapter = fakeAdapter({ visits: { stats: stats.method } });
    const attributes = { 'no-record': '', look: 'tiles', show: 'total online today days' };
    const element = await mount('ward-visits', { adapter, attributes });
    element.parentElement!.style.width = '300px';
    await stats.called();
    const waiting = element.getBoundingClientRect().height;
    stats.calls[0]!.resolve(visits());
    await until(element, 'ready');
    const undrawn = element.getBoundingClientRect().height;
    await drawing(element, 'ward-visits-tiles');
    await drawing(element, 'ward-visits-days');
    expect(element.getBoundingClientRect().height).to.be.closeTo(waiting, 3);
    expect(undrawn).to.be.closeTo(waiting, 3);
  });

  it('is free of what axe finds', async () => {
    await expect((await tiles(1_621_644)).element).to.be.accessible();
  });
});

describe('<ward-visits show="days">', () => {
  const chart = async (breakdown: Visits['breakdown'] = days, language = 'vi') => {
    const element = await show({ show: 'total days' }, { breakdown }, language);
    return { element, root: await drawing(element, 'ward-visits-days') };
  };
  const rows = (root: ShadowRoot) =>
    [...root.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent!.trim()).join(' '));
  const bars = (root: ShadowRoot) =>
    [...root.querySelectorAll('.bar')].map((bar) => Number(bar.getAttribute('height')));

  it('draws the last 30 days, each as high as its figure', async () => {
    const { root } = await chart();
    const heights = bars(root);
    expect(heights).to.have.length(30);
    expect(heights[0]! / heights[28]!).to.be.closeTo(100 / 128, 0.001);
    expect(shownText(root.host)).to.include('30 ngày qua').and.include('Nhiều nhất: 129');
    expect(shownText(root.host)).to.include('3/2 4/3');
  });

  it('is a table too, with each day by its date', async () => {
    const { root } = await chart();
    expect(rows(root)).to.have.length(31);
    expect(rows(root)[0]).to.equal('Ngày Lượt truy cập');
    expect(rows(root)[30]).to.equal('4/3/2026 129');
  });

  inAccessibilityTree('says the table and not the drawing', async () => {
    await chart();
    const said = (await accessibleNodes()).map(({ name }) => name).join('|');
    expect(said).to.include('4/3/2026').and.include('Lượt truy cập');
    expect(said.match(/30 ngày qua/g), 'the table’s caption').to.have.length(1);
    expect(said).not.to.include('Nhiều nhất');
  });

  it('speaks English', async () => {
    const { root } = await chart(days, 'en');
    expect(shownText(root.host)).to.include('Last 30 days Most: 129');
    expect(rows(root)[0]).to.equal('Day Views');
  });

  it('leaves open what nobody counted, which is not 0', async () => {
    const { root } = await chart([
      { key: '2026-03-01', value: 0 },
      { key: '2026-03-03', value: 7 },
    ]);
    expect(rows(root).slice(-4)).to.deep.equal([
      '28/2/2026 Chưa có số liệu.',
      '1/3/2026 0',
      '2/3/2026 Chưa có số liệu.',
      '3/3/2026 7',
    ]);
    expect(bars(root)).to.have.length(1);
  });

  it('draws nothing where every day is 0, and a day with one reader so that it is seen', async () => {
    const { root } = await chart(days.map(({ key }) => ({ key, value: 0 })));
    expect(bars(root)).to.deep.equal([]);
    const huge = await chart([
      { key: '2026-03-03', value: 1 },
      { key: '2026-03-04', value: Number.MAX_SAFE_INTEGER },
    ]);
    expect(bars(huge.root)[0]).to.equal(2);
    expect(Math.max(...bars(huge.root))).to.be.at.most(72);
  });

  it('is not there where the backend tells no days, nor where they are none', async () => {
    const element = await show({ show: 'total days' }, { breakdown: [{ key: '2026-13-45', value: 3 }] });
    expect(element.shadowRoot!.querySelector('ward-visits-days')).to.equal(null);
    expect(parts(element, 'item')).to.have.length(1);
  });

  it('is enough alone', async () => {
    const element = await show({ show: 'days' });
    expect(element.state).to.equal('ready');
    await drawing(element, 'ward-visits-days');
  });

  it('is not over the edge of a column of 200 px', async () => {
    const { element } = await chart();
    element.parentElement!.style.width = '200px';
    expect(element.scrollWidth).to.be.at.most(200);
  });

  it('is free of what axe finds', async () => {
    await expect((await chart()).element).to.be.accessible();
  });
});

describe('<ward-visits path="…">', () => {
  it('shows the views of another page, without a heading, and records nothing', async () => {
    const asked: unknown[] = [];
    const recorded: unknown[] = [];
    const adapter = fakeAdapter({
      visits: {
        stats: async (query) => (asked.push(query.path), visits({ breakdown: [{ key: 'page', value: 1386 }] })),
        record: async (input) => (recorded.push(input), visits()),
      },
    });
    const attributes = { path: '/bai-viet.html?id=7&fbclid=x', show: 'page' };
    const element = await mount('ward-visits', { adapter, attributes });
    await until(element, 'ready');
    expect(shownText(element)).to.equal('Lượt xem: 1.386');
    expect(parts(element, 'title')).to.have.length(0);
    expect(asked).to.deep.equal(['/bai-viet.html?id=7']);
    expect(recorded).to.deep.equal([]);
  });

  it('asks for the views of a whole list of articles in one request', async () => {
    const batches: string[][] = [];
    let alone = 0;
    const adapter = {
      ...fakeAdapter({ visits: { stats: async () => (alone++, visits()) } }),
      async *batch(operations: readonly { key: string; group: string; method: string; query: unknown }[]) {
        batches.push(operations.map(({ group, method }) => `${group}.${method}`));
        for (const { key, query } of operations) {
          const value = Number((query as { path: string }).path.split('=')[1]);
          yield { key, value: visits({ breakdown: [{ key: 'page', value }] }) };
        }
      },
    };
    const first = await mount('ward-visits', { adapter, attributes: { path: '/bai.html?id=100', show: 'page' } });
    const others = Array.from({ length: 19 }, (_, index) => {
      const other = first.cloneNode() as typeof first;
      other.path = `/bai.html?id=${101 + index}`;
      other.adapter = adapter;
      return other;
    });
    first.after(...others);
    await Promise.all([first, ...others].map((element) => until(element, 'ready')));
    expect([first, ...others].map(shownText)).to.deep.equal(
      Array.from({ length: 20 }, (_, index) => `Lượt xem: ${100 + index}`),
    );
    expect(batches.map((batch) => batch.length).reduce((sum, count) => sum + count)).to.equal(20);
    expect(batches).to.have.length(1);
    expect(alone).to.equal(0);
  });

  it('survives an address that is none', async () => {
    const element = await show({ path: 'http://', show: 'page' }, { breakdown: [{ key: 'page', value: 3 }] });
    expect(shownText(element)).to.equal('Lượt xem: 3');
  });
});

describe('<ward-visits> before a robot', () => {
  const agent = Object.getOwnPropertyDescriptor(Navigator.prototype, 'userAgent')!;
  afterEach(() => delete (navigator as { userAgent?: string }).userAgent);

  it('shows the figures and records nothing', async () => {
    const value = `${agent.get!.call(navigator)} (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`;
    Object.defineProperty(navigator, 'userAgent', { configurable: true, value });
    const recorded: unknown[] = [];
    const adapter = fakeAdapter({
      visits: { stats: async () => visits(), record: async (input) => (recorded.push(input), visits()) },
    });
    const element = await mount('ward-visits', { adapter });
    await until(element, 'ready');
    expect(shownText(element)).to.equal('Thống kê truy cập Thống kê: 1.621.644 Online: 43');
    expect(recorded).to.deep.equal([]);
  });
});

describe('<ward-visits> to axe', () => {
  const refused = () => Promise.reject(new WardError('server'));
  for (const look of ['lines', 'tiles']) {
    for (const [state, stats] of Object.entries<() => Promise<Visits>>({
      loading: () => new Promise<never>(() => {}),
      error: refused,
      empty: async () => visits({ breakdown: [] }),
    })) {
      it(`is free of faults as ${look} while it is ${state}`, async () => {
        const adapter = fakeAdapter({ visits: { stats } });
        const shown = state === 'empty' ? 'week days' : 'total online days';
        const attributes = { 'no-record': '', look, show: shown };
        const element = await mount('ward-visits', { adapter, attributes });
        await until(element, state as WardState);
        await expect(element).to.be.accessible();
      });
    }

    it(`is free of faults as ${look} while it is stale`, async () => {
      let answers = 0;
      const stats = async () => (answers++ ? refused() : visits());
      const adapter = fakeAdapter({ visits: { stats } });
      const element = await mount('ward-visits', { adapter, attributes: { 'no-record': '', look } });
      await until(element, 'ready');
      await element.reload();
      await element.updateComplete;
      expect(shownText(element)).to.include('Số liệu lúc 10:13, 4/3/2026');
      await expect(element).to.be.accessible();
    });
  }
});
