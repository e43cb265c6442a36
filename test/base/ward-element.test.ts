import { expect } from '@open-wc/testing';
import { register } from '../../src/base/register.js';
import { WardElement, WardErrorEvent, WardStateEvent } from '../../src/base/ward-element.js';
import { WardError, wardErrorCodes } from '../../src/contract/error.js';
import { defineLocale } from '../../src/locale/registry.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { fakeClock } from '../support/fake-clock.js';
import { eventually, fixtureCleanup, mount, part, parts, shownText, until } from '../support/mount.js';
import type { ReadContext } from '../../src/contract/adapter.js';
import type { Rating } from '../../src/contract/model.js';
import { rating, TestTag } from '../support/test-tags.js';

const counting = (count = 7) => fakeAdapter({ ratings: { get: async () => rating(count) } });

describe('a tag', () => {
  // First, since it is told once a page.
  describe('without a backend', () => {
    it('tells the developer after 3 s which line is missing, once for all tags, and no reader', async () => {
      const clock = fakeClock();
      const { warn } = console;
      const lines: string[] = [];
      console.warn = (...words) => void lines.push(words.join(' '));
      const tags = ['test-tag', 'test-tag', 'test-list'].map((name) => document.createElement(name) as WardElement);
      const provided = document.createElement('ward-portal');
      document.body.append(...tags, provided);
      try {
        tags[0]!.remove();
        await clock.advance(2999);
        expect(lines).to.deep.equal([]);
        await clock.advance(1);
        expect(lines).to.have.length(1);
        expect(lines[0]).to.include('<test-tag>').and.include('<meta name="ward-endpoint"').and.include('configure(');
        expect(shownText(tags[1]!)).not.to.include('meta');
        document.body.append(tags[0]!);
        await clock.advance(10_000);
        expect(lines).to.have.length(1);
      } finally {
        console.warn = warn;
        clock.restore();
        [...tags, provided].forEach((one) => one.remove());
      }
    });

    it('has nothing to ask, and says so to its own code', () => {
      const tag = new TestTag();
      expect(tag.connected).to.equal(false);
      expect(() => tag.backend).to.throw('no backend yet');
      expect(tag.supports('ratings')).to.equal(false);
    });
  });

  describe('whose backend has no such group', () => {
    const mountMissing = async (whenMissing?: string) => {
      const attributes: Record<string, string> = whenMissing ? { 'when-missing': whenMissing } : {};
      const element = await mount('test-tag', { adapter: fakeAdapter({}), attributes, content: '<p>của trang</p>' });
      await until(element, 'unsupported');
      return element;
    };

    for (const attribute of [undefined, 'hide']) {
      it(`is hidden with when-missing="${attribute ?? 'nothing'}"`, async () => {
        const element = await mountMissing(attribute);
        expect(getComputedStyle(element).display).to.equal('none');
      });
    }

    it('shows what the page wrote with when-missing="slot"', async () => {
      const element = await mountMissing('slot');
      expect(element.firstElementChild!.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(shownText(element)).to.equal('');
    });

    it('shows a sentence with when-missing="message"', async () => {
      const element = await mountMissing('message');
      expect(shownText(element)).to.equal('Chức năng này chưa được hỗ trợ.');
      expect(element.firstElementChild!.getBoundingClientRect().height).to.equal(0);
    });
  });

  describe('has a state', () => {
    it('in its attribute, and tells each change once, in order, to whoever listens above', async () => {
      const get = heldMethod<object, ReadContext, Rating>();
      const states: string[] = [];
      const listen = (event: Event) => {
        expect(event).to.be.instanceOf(WardStateEvent);
        states.push(`${(event as WardStateEvent).state} ${(event.target as Element).getAttribute('state')}`);
      };
      document.addEventListener('ward-state', listen);
      const element = await mount('test-tag');
      element.adapter = fakeAdapter({ ratings: { get: get.method } });
      await get.called();
      await element.updateComplete;
      get.calls[0]!.reject(new WardError('network'));
      await until(element, 'error');
      void element.reload();
      await get.called(2);
      get.calls[1]!.resolve(rating(0));
      await until(element, 'empty');
      element.loader.set(rating(1));
      await until(element, 'ready');
      document.removeEventListener('ward-state', listen);
      expect(states).to.deep.equal(
        ['waiting', 'loading', 'error', 'empty', 'ready'].map((state) => `${state} ${state}`),
      );
    });

    it('of ready where it has nothing to read', async () => {
      class QuietTag extends WardElement {}
      customElements.define('quiet-tag', QuietTag);
      const tag = new QuietTag();
      document.body.append(tag);
      await tag.updateComplete;
      expect(tag.getAttribute('state')).to.equal('ready');
      await tag.reload();
      tag.remove();
    });
  });

  it('tells which call failed, and the reason for the developer alone', async () => {
    const told: unknown[] = [];
    const listen = (event: Event) => {
      expect(event).to.be.instanceOf(WardErrorEvent);
      const { code, group, method, severity, detail } = event as WardErrorEvent;
      told.push({ code, group, method, severity, detail });
    };
    document.addEventListener('ward-error', listen);
    const get = async () => {
      throw new WardError('forbidden', 'row-level policy 7');
    };
    const element = await mount('test-tag', { adapter: fakeAdapter({ ratings: { get } }) });
    await until(element, 'error');
    document.removeEventListener('ward-error', listen);
    expect(told).to.deep.equal([
      { code: 'forbidden', group: 'ratings', method: 'get', severity: 'error', detail: 'row-level policy 7' },
    ]);
    expect(shownText(element)).not.to.include('policy');
  });

  describe('has one sentence', () => {
    const tag = new TestTag();
    it('for each code, none of them blank or the same', () => {
      const sentences = wardErrorCodes.map((code) => tag.errorText(new WardError(code)));
      expect(new Set(sentences).size).to.equal(wardErrorCodes.length);
      for (const sentence of sentences)
        expect(sentence)
          .to.match(/\p{L}{2,}/u)
          .and.not.include('{');
    });

    const waits: [seconds: number | undefined, words: string][] = [
      [undefined, 'sau ít phút'],
      [0.2, '1 giây'],
      [30, '30 giây'],
      [90, '90 giây'],
      [91, '2 phút'],
      [3600, '60 phút'],
    ];
    for (const [retryAfter, words] of waits) {
      it(`for ${retryAfter ?? 'an unknown number of'} seconds to wait: ${words}`, () => {
        expect(tag.errorText(new WardError('rate-limited', '', { retryAfter }))).to.include(words);
      });
    }
  });

  it('knows what its backend has, group by group and method by method', async () => {
    const element = await mount('test-tag', { adapter: counting() });
    expect([
      element.supports('ratings'),
      element.supports('ratings', 'get'),
      element.supports('ratings', 'rate'),
      element.supports('comments'),
    ]).to.deep.equal([true, true, false, false]);
  });

  it('tells a call who asks, in which language, and why', async () => {
    const element = await mount('test-tag', { adapter: counting() });
    const { signal } = new AbortController();
    const context = await element.readContext(signal);
    expect(context).to.include({ signal, locale: 'vi-VN', intent: 'view' });
    element.parentElement!.lang = 'en-GB';
    await eventually(() => expect(element.language).to.equal('en-GB'));
    expect(await element.readContext(signal, 'poll')).to.include({ locale: 'en-GB', intent: 'poll' });
  });

  describe('counts as its own content', () => {
    const contents: [content: string, counts: boolean][] = [
      ['', false],
      [' \n ', false],
      ['<!-- x -->', false],
      ['<h2 slot="title">Tiêu đề</h2>', false],
      ['chữ', true],
      ['<p></p>', true],
      ['<h2 slot="title">x</h2><p>y</p>', true],
    ];
    for (const [content, counts] of contents) {
      it(`${counts ? '' : 'not '}${JSON.stringify(content)}`, () => {
        const tag = new TestTag();
        tag.innerHTML = content;
        expect(tag.hasOwnContent).to.equal(counts);
      });
    }
  });

  it('does not flicker: it waits for the words of its language before it draws', async () => {
    const tag = document.createElement('test-tag');
    tag.lang = 'en';
    document.body.append(tag);
    await tag.updateComplete;
    expect(shownText(tag)).to.include('Loading');
    tag.remove();
  });

  it('leaves nothing on the document when it leaves', async () => {
    const { addEventListener, removeEventListener } = document;
    let listening = 0;
    document.addEventListener = function (this: Document, ...rest: unknown[]) {
      listening++;
      (addEventListener as (...all: unknown[]) => void).apply(this, rest);
    } as typeof addEventListener;
    document.removeEventListener = function (this: Document, ...rest: unknown[]) {
      listening--;
      (removeEventListener as (...all: unknown[]) => void).apply(this, rest);
    } as typeof removeEventListener;
    const adapter = counting();
    for (let n = 0; n < 20; n++) {
      const element = await mount('test-tag', { adapter });
      await until(element, 'ready');
      element.remove();
    }
    Object.assign(document, { addEventListener, removeEventListener });
    fixtureCleanup();
    expect(listening).to.equal(0);
  });

  it('may be registered twice, from two copies of the package, without a word', () => {
    class Copy extends WardElement {
      static override tag = 'test-tag';
    }
    register(Copy);
    register(TestTag);
    expect(customElements.get('test-tag')).to.equal(TestTag);
  });

  it('shows hostile words of a dictionary as text', async () => {
    defineLocale('xx', { 'rating.none': '<img src=x onerror=alert(1)>' });
    const element = await mount('test-tag', { adapter: counting(0), language: 'xx' });
    await until(element, 'empty');
    await eventually(() => expect(part(element, 'empty').textContent).to.include('<img'));
    expect(parts(element, 'empty')[0]!.childElementCount).to.equal(0);
  });
});
