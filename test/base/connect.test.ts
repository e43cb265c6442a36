import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { configure, findProvision, WardConnectEvent } from '../../src/base/connect.js';
import { WardElement } from '../../src/base/ward-element.js';
import { connectionTo } from '../../src/connection/coordinator.js';
import { provideEndpoint } from '../../src/connection/endpoint.js';
import type { ReadContext, WardAdapter } from '../../src/contract/adapter.js';
import { WardPortal } from '../../src/elements/portal/ward-portal.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, fixtureCleanup, mount, part, shownText, until } from '../support/mount.js';
import { rating, type TestTag } from '../support/test-tags.js';

/** A backend that says its number. */
const numbered = (count: number): WardAdapter => fakeAdapter({ ratings: { get: async () => rating(count) } });
const adapters = new Map<string, WardAdapter>();
provideEndpoint('number', async (n) => {
  const adapter = adapters.get(n) ?? numbered(Number(n));
  adapters.set(n, adapter);
  return adapter;
});
const shows = (tag: Element, count: number) =>
  eventually(() => expect(part(tag, 'value').textContent).to.equal(String(count)));

function place(markup: string): HTMLElement {
  const frame = document.createElement('main');
  frame.innerHTML = markup;
  document.body.append(frame);
  undo.push(() => frame.remove());
  return frame;
}
const tagIn = (frame: ParentNode) => frame.querySelector<TestTag>('test-tag')!;
const undo: (() => void)[] = [];

function addMeta(content: string) {
  const meta = document.createElement('meta');
  Object.assign(meta, { name: 'ward-endpoint', content });
  document.head.append(meta);
  undo.push(() => meta.remove());
}
/** What the developer is told on the console while a test runs. */
function listenToConsole() {
  const before = console.error;
  const lines: string[] = [];
  console.error = (...words) => void lines.push(words.map(String).join(' '));
  undo.push(() => (console.error = before));
  return lines;
}

describe('a tag finds its backend', () => {
  afterEach(() => {
    undo.splice(0).forEach((step) => step());
    document.dispatchEvent(new Event('ward-configure'));
    fixtureCleanup();
  });

  describe('by configure()', () => {
    it('called before the tag is there', async () => {
      configure({ adapter: numbered(1) });
      await shows(tagIn(place('<test-tag></test-tag>')), 1);
    });

    it('called after, and again: the last call counts', async () => {
      const tag = tagIn(place('<test-tag></test-tag>'));
      await tag.updateComplete;
      expect(tag.state).to.equal('waiting');
      configure({ adapter: numbered(1) });
      await shows(tag, 1);
      configure({ endpoint: 'number:2' });
      await shows(tag, 2);
      configure({ adapter: numbered(3) });
      await shows(tag, 3);
    });

    it('also before the tag is defined', async () => {
      const tag = place('<late-tag></late-tag>').firstElementChild!;
      configure({ adapter: numbered(4) });
      class LateTag extends (customElements.get('test-tag') as typeof TestTag) {}
      customElements.define('late-tag', LateTag);
      await shows(tag, 4);
    });
  });

  describe('by the page’s <meta>', () => {
    it('and by configure() before that', async () => {
      addMeta('number:5');
      const tag = tagIn(place('<test-tag></test-tag>'));
      await shows(tag, 5);
      configure({ adapter: numbered(1) });
      await shows(tag, 1);
    });

    it('opened once for all tags', async () => {
      let opened = 0;
      provideEndpoint('counted', async () => (opened++, numbered(6)));
      addMeta('counted:');
      const frame = place('<test-tag></test-tag><test-tag></test-tag>');
      for (const tag of frame.querySelectorAll('test-tag')) await shows(tag, 6);
      expect(opened).to.equal(1);
    });
  });

  describe('by the nearest <ward-portal>', () => {
    it('by its endpoint or its adapter, before the page’s', async () => {
      configure({ adapter: numbered(1) });
      const frame = place(`<ward-portal endpoint="number:7"><section><test-tag></test-tag></section></ward-portal>`);
      await shows(tagIn(frame), 7);
      frame.querySelector('ward-portal')!.adapter = numbered(8);
      await shows(tagIn(frame), 8);
    });

    it('the inner of two', async () => {
      const frame = place(
        '<ward-portal endpoint="number:1"><ward-portal endpoint="number:2"><test-tag></test-tag></ward-portal></ward-portal>',
      );
      await shows(tagIn(frame), 2);
    });

    it('past one that names none', async () => {
      const frame = place(
        '<ward-portal endpoint="number:1"><ward-portal theme="dark"><test-tag></test-tag></ward-portal></ward-portal>',
      );
      await shows(tagIn(frame), 1);
    });

    it('that changes its mind, and goes back to the page’s when it has none any more', async () => {
      configure({ adapter: numbered(1) });
      const frame = place('<ward-portal endpoint="number:2"><test-tag></test-tag></ward-portal>');
      await shows(tagIn(frame), 2);
      frame.querySelector('ward-portal')!.setAttribute('endpoint', 'number:3');
      await shows(tagIn(frame), 3);
      frame.querySelector('ward-portal')!.removeAttribute('endpoint');
      await shows(tagIn(frame), 1);
    });

    it('that is upgraded long after the tag', async () => {
      const frame = place('<late-portal endpoint="number:9"><test-tag></test-tag></late-portal>');
      const tag = tagIn(frame);
      await tag.updateComplete;
      expect(tag.state).to.equal('waiting');
      customElements.define('late-portal', class extends WardPortal {});
      await shows(tag, 9);
    });

    it('that is on its way, and not meanwhile by a farther one', async () => {
      let open!: (adapter: WardAdapter) => void;
      provideEndpoint('slow', () => new Promise((resolve) => (open = resolve)));
      configure({ adapter: numbered(1) });
      const tag = tagIn(place('<ward-portal endpoint="slow:"><test-tag></test-tag></ward-portal>'));
      await tag.updateComplete;
      await eventually(() => expect(open).to.be.a('function'));
      expect(tag.state).to.equal('waiting');
      open(numbered(2));
      await shows(tag, 2);
    });

    it('of the place it is moved to', async () => {
      const frame = place(
        '<ward-portal endpoint="number:1"><test-tag></test-tag></ward-portal><ward-portal endpoint="number:2"></ward-portal>',
      );
      const tag = tagIn(frame);
      await shows(tag, 1);
      frame.lastElementChild!.append(tag);
      await shows(tag, 2);
      frame.append(tag);
      configure({ adapter: numbered(3) });
      await shows(tag, 3);
    });

    it('out of closed and nested shadow roots', async () => {
      const frame = place('<ward-portal endpoint="number:4"><div></div></ward-portal>');
      const inner = document.createElement('div');
      frame.querySelector('div')!.attachShadow({ mode: 'closed' }).append(inner);
      const tag = document.createElement('test-tag');
      inner.attachShadow({ mode: 'open' }).append(tag);
      await shows(tag, 4);
    });
  });

  describe('by a property', () => {
    it('of its own, before all others', async () => {
      configure({ adapter: numbered(1) });
      const frame = place('<ward-portal endpoint="number:2"><test-tag></test-tag></ward-portal>');
      const tag = tagIn(frame);
      tag.adapter = numbered(3);
      await shows(tag, 3);
      tag.adapter = undefined;
      await shows(tag, 2);
    });

    it('of the tag that it stands in, in its shadow root or slotted', async () => {
      class Outer extends WardElement {
        override render() {
          return html`<test-tag></test-tag>`;
        }
      }
      customElements.define('outer-tag', Outer);
      configure({ adapter: numbered(1) });
      const outer = document.createElement('outer-tag') as Outer;
      outer.adapter = numbered(5);
      outer.append(document.createElement('test-tag'));
      place('').append(outer);
      await outer.updateComplete;
      await shows(tagIn(outer.shadowRoot!), 5);
      await shows(tagIn(outer), 5);
      outer.adapter = numbered(6);
      await shows(tagIn(outer.shadowRoot!), 6);
      await shows(tagIn(outer), 6);
      outer.adapter = undefined;
      await shows(tagIn(outer), 1);
    });
  });

  describe('from another copy of the package on the page', () => {
    // A second instance of the module that connects; what a page sees of a copy is its events alone.
    const copy = '../../src/base/connect.ts?copy=2';
    const other = () => import(copy) as Promise<typeof import('../../src/base/connect.js')>;

    it('that configured it', async () => {
      const second = await other();
      expect(second.configure).not.to.equal(configure);
      const tag = tagIn(place('<test-tag></test-tag>'));
      second.configure({ adapter: numbered(1) });
      await shows(tag, 1);
      configure({ adapter: numbered(2) });
      await shows(tag, 2);
      second.configure({ adapter: numbered(3) });
      await shows(tag, 3);
    });

    it('and its tags find what this one configured, and this one’s portals', async () => {
      const second = await other();
      const adapter = numbered(1);
      configure({ adapter });
      expect(second.findProvision(place('<p></p>').firstElementChild!)!.connection.adapter).to.equal(adapter);
      const frame = place('<ward-portal endpoint="number:8"><p></p></ward-portal>');
      await eventually(() =>
        expect(second.findProvision(frame.querySelector('p')!)?.connection.adapter).to.equal(adapters.get('8')),
      );
    });
  });

  it('not at all where nobody answers', () => {
    expect(findProvision(place('<p></p>').firstElementChild!)).to.equal(undefined);
  });

  it('with one question that others may answer too', () => {
    const frame = place('<div><p></p></div>');
    const provision = { connection: connectionTo(numbered(1)), visitor: true };
    frame.firstElementChild!.addEventListener('ward-connect', (event) => {
      (event as WardConnectEvent).provision = provision;
      event.stopImmediatePropagation();
    });
    configure({ adapter: numbered(2) });
    expect(findProvision(frame.querySelector('p')!)).to.equal(provision);
  });
});

describe('an endpoint that does not open', () => {
  afterEach(() => {
    undo.splice(0).forEach((step) => step());
    document.dispatchEvent(new Event('ward-configure'));
  });

  it('is an error in every tag, told to the developer once, and opened again on "Thử lại" for all of them', async () => {
    const lines = listenToConsole();
    let opened = 0;
    let works = false;
    provideEndpoint('flaky', async () => {
      opened++;
      if (!works) throw new TypeError('Failed to fetch dynamically imported module: /chunks/rest.js');
      return numbered(1);
    });
    const frame = place('<ward-portal endpoint="flaky:"><test-tag></test-tag><test-tag></test-tag></ward-portal>');
    const [one, two] = [...frame.querySelectorAll('test-tag')] as [TestTag, TestTag];
    await Promise.all([until(one, 'error'), until(two, 'error')]);
    expect(shownText(one)).to.include('Không kết nối được');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([opened, lines.length]).to.deep.equal([1, 1]);
    button(one, 'Thử lại').click();
    await eventually(() => expect(opened).to.equal(2));
    await eventually(() => expect(part(one, 'base').getAttribute('aria-busy')).to.equal('false'));
    works = true;
    button(two, 'Thử lại').click();
    await shows(one, 1);
    await shows(two, 1);
    expect(opened).to.equal(3);
  });

  it('of an unknown kind names the known ones to the developer', async () => {
    const lines = listenToConsole();
    const tag = tagIn(place('<ward-portal endpoint="teapot:x"><test-tag></test-tag></ward-portal>'));
    await until(tag, 'unsupported');
    expect(lines.join()).to.include('teapot').and.include('known: ');
  });
});

describe('the visitor’s id', () => {
  function listening() {
    const get = heldMethod<object, ReadContext, never>();
    const visitor = async () => {
      await get.called();
      return get.calls[0]!.context.visitor;
    };
    return { adapter: fakeAdapter({ ratings: { get: get.method } }), visitor };
  }
  afterEach(() => {
    undo.splice(0).forEach((step) => step());
    document.dispatchEvent(new Event('ward-configure'));
    fixtureCleanup();
  });

  it('travels with each call', async () => {
    const { adapter, visitor } = listening();
    await mount('test-tag', { adapter });
    expect(await visitor()).to.match(/^[\da-f-]{36}$/);
  });

  it('does not where the page wants none', async () => {
    const { adapter, visitor } = listening();
    configure({ adapter, visitor: 'none' });
    place('<test-tag></test-tag>');
    expect(await visitor()).to.equal(null);
  });

  it('does not inside a portal that wants none', async () => {
    const { adapter, visitor } = listening();
    const portal = Object.assign(document.createElement('ward-portal'), { adapter, visitor: 'none' as const });
    portal.append(document.createElement('test-tag'));
    place('').append(portal);
    expect(await visitor()).to.equal(null);
  });
});
