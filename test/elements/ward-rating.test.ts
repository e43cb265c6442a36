import { expect } from '@open-wc/testing';
import type { ReadContext, WriteContext } from '../../src/contract/adapter.js';
import { WardError, wardErrorCodes } from '../../src/contract/error.js';
import type { Rating } from '../../src/contract/model.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';

const rating = (over: Partial<Rating> = {}): Rating => ({ average: 4.5, count: 12, max: 5, mine: null, ...over });

async function mountRating(over: Partial<Rating> = {}, attributes: Record<string, string> = {}) {
  const rate = heldMethod<{ articleId: string; value: number | null }, WriteContext, Rating>();
  const adapter = fakeAdapter({ ratings: { get: async () => rating(over), rate: rate.method } });
  const element = await mount('ward-rating', { adapter, attributes: { 'article-id': '1', ...attributes } });
  await until(element, 'ready');
  const star = (n: number) => element.shadowRoot!.querySelector<HTMLInputElement>(`input[value="${n}"]`)!;
  return { element, rate, star };
}

describe('<ward-rating>', () => {
  describe('says', () => {
    it('the count and the average in the words of the seed page', async () => {
      const { element } = await mountRating();
      expect(part(element, 'title').textContent).to.equal('Đánh giá:');
      expect(part(element, 'summary').textContent!.trim()).to.equal('lượt đánh giá: 12, trung bình: 4,5');
    });

    inAccessibilityTree('each star by number and level, and which one is the reader’s', async () => {
      await mountRating({ mine: 4 });
      const nodes = await accessibleNodes();
      const radio = (name: string) => nodes.find((node) => node.role === 'radio' && node.name === name);
      expect(radio('4 trên 5 sao, Bài viết tốt')?.checked).to.equal(true);
      expect(radio('1 trên 5 sao, Bài viết rất kém')?.checked).to.equal(false);
    });

    it('nothing blank where nobody voted', async () => {
      const { element } = await mountRating({ average: null, count: 0 });
      expect(part(element, 'summary').textContent!.trim()).to.equal('Chưa có lượt đánh giá');
    });

    it('as many stars as the backend counts to', async () => {
      const { element } = await mountRating({ max: 10, average: 7.25 });
      expect(parts(element, 'star')).to.have.length(10);
      expect(parts(element, 'star')[6]!.getAttribute('aria-label')).to.equal('7 trên 10 sao');
      expect(shownText(element)).to.include('trung bình: 7,3');
    });
  });

  describe('shows', () => {
    it('an outline while it waits, and the state in an attribute', async () => {
      const get = heldMethod<{ articleId: string }, ReadContext, Rating>();
      const element = await mount('ward-rating', { attributes: { 'article-id': '1' } });
      expect(element.getAttribute('state')).to.equal('waiting');
      element.adapter = fakeAdapter({ ratings: { get: get.method, rate: async () => rating() } });
      await get.called();
      expect(element.getAttribute('state')).to.equal('loading');
      expect(part(element, 'waiting').getAttribute('aria-busy')).to.equal('true');
      get.calls[0]!.resolve(rating());
      await until(element, 'ready');
    });

    for (const code of wardErrorCodes.filter((one) => one !== 'unsupported')) {
      it(`a sentence and a way to try again on ${code}`, async () => {
        const get = heldMethod<{ articleId: string }, ReadContext, Rating>();
        const adapter = fakeAdapter({ ratings: { get: get.method, rate: async () => rating() } });
        const element = await mount('ward-rating', { adapter, attributes: { 'article-id': '1' } });
        await get.called();
        get.calls[0]!.reject(new WardError(code, 'ORA-00942'));
        await until(element, 'error');
        expect(part(element, 'problem').textContent)
          .to.match(/\p{L}{2,}/u)
          .and.not.include('ORA');
        button(element, 'Thử lại').click();
        await get.called(2);
        get.calls[1]!.resolve(rating());
        await until(element, 'ready');
      });
    }

    it('which attribute is missing, and reads nothing, where no article is known', async () => {
      const get = heldMethod<{ articleId: string }, ReadContext, Rating>();
      const element = await mount('ward-rating', { adapter: fakeAdapter({ ratings: { get: get.method } as never }) });
      await until(element, 'error');
      expect(shownText(element)).to.include('article-id');
      expect(get.calls).to.have.length(0);
    });

    it('nothing where the backend has no ratings', async () => {
      const element = await mount('ward-rating', { adapter: fakeAdapter({}), attributes: { 'article-id': '1' } });
      await until(element, 'unsupported');
      expect(element.getBoundingClientRect().height).to.equal(0);
    });
  });

  describe('does', () => {
    it('vote, tell the page once, and thank', async () => {
      const { element, rate, star } = await mountRating();
      const events: unknown[] = [];
      element.addEventListener('ward-rated', ({ articleId, value }) => events.push({ articleId, value }));
      star(5).click();
      await rate.called();
      expect(rate.calls[0]!.input).to.deep.equal({ articleId: '1', value: 5 });
      rate.calls[0]!.resolve(rating({ mine: 5, count: 13, average: 4.54 }));
      await rate.calls[0]!.promise;
      await eventually(() => expect(shownText(element)).to.include('lượt đánh giá: 13, trung bình: 4,5'));
      expect(shownText(element)).to.include('Cảm ơn bạn đã đánh giá.').and.include('Đánh giá của bạn: 5 sao');
      expect(events).to.deep.equal([{ articleId: '1', value: 5 }]);
    });

    it('take the vote back', async () => {
      const { element, rate } = await mountRating({ mine: 2 });
      button(element, 'Rút lại đánh giá').click();
      await rate.called();
      expect(rate.calls[0]!.input.value).to.equal(null);
      rate.calls[0]!.resolve(rating({ mine: null, count: 11 }));
      await eventually(() => expect(shownText(element)).to.include('Đã rút lại đánh giá.'));
      expect(element.shadowRoot!.querySelector('input:checked')).to.equal(null);
    });

    it('let the last of several votes win', async () => {
      const { element, rate, star } = await mountRating();
      star(1).click();
      await rate.called(1);
      star(5).click();
      await rate.called(2);
      expect(rate.calls[0]!.context.signal.aborted).to.equal(true);
      rate.calls[1]!.resolve(rating({ mine: 5, count: 13 }));
      await eventually(() => expect(shownText(element)).to.include('Đánh giá của bạn: 5 sao'));
    });

    it('not vote when the page forbids it', async () => {
      const { element, rate, star } = await mountRating({ mine: 3 });
      element.addEventListener('ward-before-rate', (event) => event.preventDefault());
      star(1).click();
      await element.updateComplete;
      expect(rate.calls).to.have.length(0);
      expect(star(3).checked).to.equal(true);
    });

    it('take no vote where it is only read, and say what is there in words', async () => {
      const { element } = await mountRating({}, { readonly: '' });
      expect(element.shadowRoot!.querySelectorAll('input')).to.have.length(0);
      expect(element.shadowRoot!.querySelector('[role=img]')!.getAttribute('aria-label')).to.equal('4,5 trên 5 sao');
    });

    it('put the star back and say so when the vote is refused', async () => {
      const { element, rate, star } = await mountRating({ mine: 3 });
      star(5).click();
      await rate.called();
      rate.calls[0]!.reject(new WardError('rate-limited', '', { retryAfter: 30 }));
      await eventually(() => expect(shownText(element)).to.include('30 giây'));
      expect(star(3).checked).to.equal(true);
      expect(element.state).to.equal('ready');
    });
  });

  describe('survives', () => {
    it('a move to another place while a vote is on its way', async () => {
      const { element, rate, star } = await mountRating();
      star(4).click();
      await rate.called();
      document.querySelector('main')!.append(element);
      expect(rate.calls[0]!.context.signal.aborted).to.equal(false);
    });

    it('a wrong answer, and says which part was wrong to the developer alone', async () => {
      const adapter = fakeAdapter({
        ratings: { get: async () => ({ average: 9, count: 1, max: 5, mine: null }) as Rating } as never,
      });
      const frame = document.createElement('div');
      const errors: string[] = [];
      document.addEventListener(
        'ward-error',
        (event) => errors.push(`${event.group}.${event.method} ${event.detail}`),
        { once: true },
      );
      const element = await mount('ward-rating', { adapter, attributes: { 'article-id': '1' } });
      await until(element, 'error');
      expect(errors[0]).to.equal('ratings.get ratings.get → average: from 1 to 5, or null');
      expect(shownText(element)).not.to.include('average');
      frame.remove();
    });
  });

  describe('fits', () => {
    it('is free of what axe finds', async () => {
      const { element } = await mountRating({ mine: 4 });
      await expect(element).to.be.accessible();
    });

    it('a column of 200 px without running over', async () => {
      const { element } = await mountRating();
      element.parentElement!.style.width = '200px';
      await element.updateComplete;
      expect(element.scrollWidth).to.be.at.most(200);
    });
  });
});
