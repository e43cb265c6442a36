import { expect } from '@open-wc/testing';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError, type WardErrorCode } from '../../src/contract/error.js';
import type { Rating } from '../../src/contract/model.js';
import type { WardRating } from '../../src/elements/rating/ward-rating.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { eventually, mount, part, parts, shownText, until } from '../support/mount.js';
import { mountRating, rating } from './ward-rating.support.js';

type Mounted = Awaited<ReturnType<typeof mountRating>>;

async function waiting() {
  const get = heldMethod<{ articleId: string }, ReadContext, Rating>();
  const adapter = fakeAdapter({ ratings: { get: get.method, rate: async () => rating() } });
  const element = await mount('ward-rating', { adapter, attributes: { 'article-id': '1' } });
  await get.called();
  return element;
}

async function failing() {
  const get = () => Promise.reject(new WardError('network'));
  const adapter = fakeAdapter({ ratings: { get, rate: async () => rating() } });
  const element = await mount('ward-rating', { adapter, attributes: { 'article-id': '1' } });
  await until(element, 'error');
  return element;
}

const refused = async (code: WardErrorCode, after: (mounted: Mounted) => Promise<unknown>) => {
  const issue = async () => ({
    id: 'c',
    kind: 'question' as const,
    question: 'Một cộng một bằng mấy?',
    expiresAt: '2099-01-01T00:00:00Z',
  });
  const mounted = await mountRating({ mine: 3 }, {}, { captcha: { issue } });
  mounted.star(5).click();
  await mounted.rate.called();
  mounted.rate.calls[0]!.reject(new WardError(code));
  await after(mounted);
  return mounted.element;
};

const chosen = async () => {
  const { element, star } = await mountRating();
  star(3).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  star(4).click();
  await element.updateComplete;
  return element;
};

/** Every state that a reader may find it in. */
const states: Readonly<Record<string, () => Promise<WardRating>>> = {
  'while it waits': waiting,
  'where the rating does not come': failing,
  'without votes': async () => (await mountRating({ average: null, count: 0 })).element,
  'without the reader’s vote': async () => (await mountRating()).element,
  'with the reader’s vote': async () => (await mountRating({ mine: 4 })).element,
  'with a vote on its way': async () => {
    const { element, rate, star } = await mountRating();
    star(4).click();
    await rate.called();
    return element;
  },
  'with a choice that is not sent': chosen,
  'only read': async () => (await mountRating({ mine: 2 }, { readonly: '' })).element,
  'only read, without votes': async () => (await mountRating({ average: null, count: 0 }, { readonly: '' })).element,
  disabled: async () => (await mountRating({ mine: 2 }, { disabled: '' })).element,
  'of ten stars, required': async () =>
    (await mountRating({ max: 10, average: 7.5 }, { required: '', name: 's' })).element,
  'of one star': async () => (await mountRating({ max: 1, average: 1 })).element,
  'with the spread of votes': async () => {
    const { element } = await mountRating({ mine: 5, histogram: [0, 1, 0, 4, 7] });
    part(element, 'more').click();
    return element;
  },
  'with a code asked': () =>
    refused('captcha-incorrect', ({ element }) =>
      until(element.shadowRoot!.querySelector('ward-captcha') ?? element, 'ready').then(() =>
        eventually(() => expect(element.shadowRoot!.querySelector('ward-captcha[state=ready]')).to.exist),
      ),
    ),
  'with a vote that failed': () =>
    refused('server', ({ element }) => eventually(() => expect(parts(element, 'problem')).to.have.length(1))),
  'with a vote that was there already': () =>
    refused('conflict', ({ element }) => eventually(() => expect(parts(element, 'problem')).to.have.length(1))),
};

describe('<ward-rating>, in each state', () => {
  for (const [name, reach] of Object.entries(states)) {
    it(`is free of what axe finds, and nothing is blank, ${name}`, async () => {
      const element = await reach();
      await element.updateComplete;
      await expect(element).to.be.accessible();
      expect(shownText(element))
        .to.match(/\p{L}{2,}/u)
        .and.not.match(/undefined|null|NaN/);
      for (const summary of parts(element, 'summary')) expect(summary.textContent!.trim()).not.to.equal('');
      for (const one of element.shadowRoot!.querySelectorAll('[role=img], input, button')) {
        expect(one.getAttribute('aria-label') ?? one.textContent!.trim()).not.to.equal('');
      }
    });
  }

  it('takes a figure without the other for no votes', async () => {
    for (const odd of [
      { average: null, count: 3 },
      { average: 4, count: 0 },
    ]) {
      const { element } = await mountRating(odd);
      expect(part(element, 'summary').textContent!.trim()).to.equal('Chưa có lượt đánh giá');
    }
  });
});
