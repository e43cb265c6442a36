import { expect } from '@open-wc/testing';
import { watchAncestors } from '../../src/base/ancestors.js';
import { defineLocale } from '../../src/locale/registry.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { eventually, fixtureCleanup, mount, part, until } from '../support/mount.js';
import { rating, type TestTag } from '../support/test-tags.js';

const added: Element[] = [];
function place(markup: string): { frame: HTMLElement; tag: TestTag } {
  const frame = document.createElement('div');
  frame.innerHTML = markup;
  document.body.append(frame);
  added.push(frame);
  return { frame, tag: frame.querySelector<TestTag>('test-tag')! };
}
const says = (tag: TestTag, line: string) => eventually(() => expect(tag.text('common.retry')).to.equal(line));

describe('the language of a tag', () => {
  const { lang } = document.documentElement;
  afterEach(() => {
    document.documentElement.lang = lang;
    added.splice(0).forEach((element) => element.remove());
    fixtureCleanup();
  });

  it('is Vietnamese where the page names none', async () => {
    document.documentElement.removeAttribute('lang');
    const { tag } = place('<test-tag></test-tag>');
    await tag.updateComplete;
    expect([tag.language, tag.text('common.retry')]).to.deep.equal(['vi', 'Thử lại']);
  });

  it('is its own, the nearest ancestor’s, the page’s, in this order', async () => {
    document.documentElement.lang = 'vi';
    for (const markup of [
      '<section lang="vi"><test-tag lang="en"></test-tag></section>',
      '<section lang="en"><p><test-tag></test-tag></p></section>',
    ]) {
      await says(place(markup).tag, 'Try again');
    }
    await says(place('<test-tag></test-tag>').tag, 'Thử lại');
  });

  it('follows <html lang>, there and back', async () => {
    document.documentElement.lang = 'vi';
    const { tag } = place('<test-tag></test-tag>');
    await says(tag, 'Thử lại');
    document.documentElement.lang = 'en-GB';
    await says(tag, 'Try again');
    expect(tag.language).to.equal('en-GB');
    document.documentElement.removeAttribute('lang');
    await says(tag, 'Thử lại');
  });

  it('follows the host of the shadow root that it is in', async () => {
    const { frame } = place('<div></div>');
    const tag = document.createElement('test-tag');
    const inner = document.createElement('div');
    frame.firstElementChild!.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'closed' }).append(tag);
    frame.lang = 'en';
    await says(tag, 'Try again');
    inner.lang = 'vi';
    await says(tag, 'Thử lại');
  });

  it('is that of the place it is moved to', async () => {
    const { frame, tag } = place('<section lang="vi"><test-tag></test-tag></section><section lang="en"></section>');
    await says(tag, 'Thử lại');
    frame.lastElementChild!.append(tag);
    await says(tag, 'Try again');
  });

  it('may be any, with the lines that are missing in English', async () => {
    const { tag } = place('<test-tag lang="km"></test-tag>');
    defineLocale('km', { 'common.close': 'បិទ' });
    await says(tag, 'Try again');
    expect(tag.text('common.close')).to.equal('បិទ');
  });

  it('writes numbers as it does', () => {
    expect(place('<test-tag lang="vi"></test-tag>').tag.number(1_621_644.5)).to.equal('1.621.644,5');
    expect(place('<test-tag lang="en"></test-tag>').tag.number(1_621_644.5)).to.equal('1,621,644.5');
  });

  it('changes what is on the page, at once when one line is defined anew', async () => {
    const adapter = fakeAdapter({ ratings: { get: async () => rating(0) } });
    const element = await mount('test-tag', { adapter });
    await until(element, 'empty');
    element.parentElement!.lang = 'en';
    await eventually(() => expect(part(element, 'empty').textContent).not.to.equal('Chưa có lượt đánh giá'));
    defineLocale('en', { 'rating.none': 'Be the first' });
    await eventually(() => expect(part(element, 'empty').textContent).to.equal('Be the first'));
  });
});

describe('what watches the ancestors of tags', () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  /** Counts the observers that are at work. */
  function countObservers() {
    const { observe, disconnect } = MutationObserver.prototype;
    const active = new Set<MutationObserver>();
    MutationObserver.prototype.observe = function (...rest) {
      active.add(this);
      observe.apply(this, rest);
    };
    MutationObserver.prototype.disconnect = function () {
      active.delete(this);
      disconnect.apply(this);
    };
    const undo = () => Object.assign(MutationObserver.prototype, { observe, disconnect });
    return { active, undo };
  }

  it('is one observer a root for all of them, and none when the last has left', async () => {
    const { active, undo } = countObservers();
    const frame = document.createElement('div');
    document.body.append(frame);
    const inner = document.createElement('p');
    frame.attachShadow({ mode: 'open' }).append(inner);
    let told = 0;
    const stops = [inner, inner, frame, inner].map((element) => watchAncestors(element, () => told++));
    expect(active.size).to.equal(2);
    frame.lang = 'en';
    await settled();
    expect(told).to.equal(4);
    stops.slice(0, 2).forEach((stop) => stop());
    stops[3]!();
    expect(active.size, 'nobody in the shadow root').to.equal(1);
    frame.lang = 'vi';
    await settled();
    expect(told).to.equal(5);
    stops[2]!();
    stops[2]!();
    expect(active.size).to.equal(0);
    undo();
    frame.remove();
  });
});
