import { expect } from '@open-wc/testing';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError, wardErrorCodes } from '../../src/contract/error.js';
import type { Rating } from '../../src/contract/model.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';
import { mountRating, rating } from './ward-rating.support.js';

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

    it('stars filled to the fraction, for any number of them', async () => {
      const { element } = await mountRating({ average: 2.3, max: 3 });
      const [one, two, three] = parts(element, 'star');
      expect(getComputedStyle(three!, '::after').content).to.equal('""');
      for (const whole of [one!, two!]) expect(getComputedStyle(whole, '::after').content).to.equal('none');
      expect(getComputedStyle(three!).getPropertyValue('--_cut')).to.match(/^\s*(29\.9|30)/);
      expect(three!.getAttribute('aria-label')).to.equal('3 trên 3 sao');
    });

    it('how the votes are spread, never unasked and never where nobody knows', async () => {
      const { element } = await mountRating({ histogram: [0, 1, 0, 4, 7] });
      expect(parts(element, 'item')).to.have.length(0);
      part(element, 'more').click();
      await element.updateComplete;
      const lines = parts(element, 'item').map((item) => item.firstElementChild!.textContent);
      expect(lines).to.deep.equal([
        '5 sao: 7 lượt đánh giá',
        '4 sao: 4 lượt đánh giá',
        '3 sao: 0 lượt đánh giá',
        '2 sao: 1 lượt đánh giá',
        '1 sao: 0 lượt đánh giá',
      ]);
      element.noHistogram = true;
      await element.updateComplete;
      expect([...parts(element, 'item'), ...parts(element, 'more')]).to.have.length(0);
      for (const histogram of [[], [0, 0, 0, 0, 0], [1, 2]]) {
        const { element: other } = await mountRating({ histogram });
        expect(parts(other, 'more')).to.have.length(0);
      }
    });

    for (const max of [0, 101, 1_000_000_000]) {
      it(`an error, and no frozen page, for ${max} stars`, async () => {
        const get = async () => rating({ max, average: max ? 4 : null });
        const adapter = fakeAdapter({ ratings: { get, rate: async () => rating() } });
        const element = await mount('ward-rating', { adapter, attributes: { 'article-id': '1' } });
        await until(element, 'error');
        expect(shownText(element)).to.include('Thử lại');
      });
    }

    it('room for what comes, of the same height', async () => {
      const get = heldMethod<{ articleId: string }, ReadContext, Rating>();
      const adapter = fakeAdapter({ ratings: { get: get.method, rate: async () => rating() } });
      const element = await mount('ward-rating', { adapter, attributes: { 'article-id': '1' } });
      await get.called();
      const before = element.getBoundingClientRect().height;
      get.calls[0]!.resolve(rating({ mine: 4, histogram: [0, 1, 0, 4, 7] }));
      await until(element, 'ready');
      expect(element.getBoundingClientRect().height).to.equal(before);
    });

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
      expect(element.shadowRoot!.querySelector('input:checked') === null).to.equal(true);
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

  describe('says why a vote was not taken', () => {
    const refused = async (error: WardError) => {
      const mounted = await mountRating({ mine: 3 });
      mounted.star(5).click();
      await mounted.rate.called();
      mounted.rate.calls[0]!.reject(error);
      await eventually(() => expect(parts(mounted.element, 'problem')).to.have.length(1));
      return { ...mounted, said: mounted.element.shadowRoot!.querySelector('[role=status]')! };
    };

    it('and sends the same one again, as one vote, when asked', async () => {
      const { element, rate, said, marked } = await refused(new WardError('network'));
      expect(said.textContent).to.include('Chưa ghi được đánh giá của bạn. Không kết nối được');
      expect(marked()).to.equal(3);
      button(element, 'Thử lại').click();
      await rate.called(2);
      expect(rate.calls[1]!.input.value).to.equal(5);
      expect(rate.calls[1]!.context.idempotencyKey).to.equal(rate.calls[0]!.context.idempotencyKey);
      rate.calls[1]!.resolve(rating({ mine: 5 }));
      await eventually(() => expect(said.textContent).to.include('Cảm ơn bạn đã đánh giá.'));
      expect(parts(element, 'problem')).to.have.length(0);
    });

    for (const [code, words] of [
      ['conflict', 'Bạn đã đánh giá bài viết này rồi'],
      ['invalid', 'Đánh giá không hợp lệ'],
    ] as const) {
      it(`in the portal’s own words on ${code}, where trying again is of no use`, async () => {
        const { said } = await refused(new WardError(code));
        expect(said.textContent).to.include(words);
        expect(said.querySelector('button') === null).to.equal(true);
      });
    }

    for (const code of wardErrorCodes) {
      it(`in a sentence on ${code}`, async () => {
        const { said } = await refused(new WardError(code, 'ORA-00942'));
        expect(said.textContent)
          .to.match(/\p{L}{2,}/u)
          .and.not.include('ORA');
      });
    }
  });

  describe('survives', () => {
    it('another article while a vote is on its way: what comes late is told, and not shown', async () => {
      const { element, rate, star, heard } = await mountRating();
      star(4).click();
      await rate.called();
      element.articleId = '2';
      await element.updateComplete;
      expect(element.value).to.equal(null);
      rate.calls[0]!.resolve(rating({ mine: 4, count: 99 }));
      await eventually(() => expect(heard.at(-1)).to.deep.equal(['ward-rated', 4]));
      expect(shownText(element)).not.to.include('99');
    });

    it('another article after a vote that failed, and after a choice: neither is shown there', async () => {
      const { element, rate, star } = await mountRating({ mine: 3 });
      star(5).click();
      await rate.called();
      rate.calls[0]!.reject(new WardError('server'));
      await eventually(() => expect(parts(element, 'problem')).to.have.length(1));
      star(3).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      star(4).click();
      await element.updateComplete;
      expect(button(element, 'Gửi').type).to.equal('submit');
      element.articleId = '2';
      await eventually(() => expect(parts(element, 'problem')).to.have.length(0));
      expect(shownText(element)).not.to.include('Gửi');
    });

    it('being taken out of the page by its own event: the vote is sent all the same', async () => {
      const { element, rate, star, heard } = await mountRating();
      element.addEventListener('ward-before-rate', () => element.remove());
      star(4).click();
      await rate.called();
      rate.calls[0]!.resolve(rating({ mine: 4 }));
      await eventually(() => expect(heard.at(-1)).to.deep.equal(['ward-rated', 4]));
    });

    it('ten clicks on one star as one vote', async () => {
      const { rate, star, heard } = await mountRating();
      for (let click = 0; click < 10; click++) star(4).click();
      await rate.called();
      rate.calls[0]!.resolve(rating({ mine: 4 }));
      await eventually(() => expect(heard).to.have.length(2));
      expect(rate.calls).to.have.length(1);
    });

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
    for (const [state, over, attributes] of [
      ['with a vote', { mine: 4 }, {}],
      ['without votes', { average: null, count: 0 }, {}],
      ['only read', {}, { readonly: '' }],
      ['disabled', { mine: 2 }, { disabled: '' }],
      ['of ten stars', { max: 10, average: 7.5 }, { required: '', name: 'stars' }],
    ] as const) {
      it(`is free of what axe finds, ${state}`, async () => {
        const { element } = await mountRating(over, attributes);
        await expect(element).to.be.accessible();
      });
    }

    it('is free of what axe finds with the spread, a choice and a problem on the page', async () => {
      const { element, star, rate } = await mountRating({ mine: 3, histogram: [0, 1, 0, 4, 7] });
      part(element, 'more').click();
      star(5).click();
      await rate.called();
      rate.calls[0]!.reject(new WardError('server'));
      await eventually(() => expect(parts(element, 'problem')).to.have.length(1));
      star(3).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      star(4).click();
      await eventually(() => expect(button(element, 'Gửi')).to.exist);
      await expect(element).to.be.accessible();
    });

    for (const width of [320, 200]) {
      it(`a column of ${width} px with everything open, without running over`, async () => {
        const { element } = await mountRating({ mine: 5, max: 10, histogram: [9, 0, 1, 4, 7, 0, 0, 0, 0, 1234] });
        element.parentElement!.style.width = `${width}px`;
        part(element, 'more').click();
        await element.updateComplete;
        expect(element.scrollWidth).to.be.at.most(width);
        for (const star of parts(element, 'star')) {
          const { width: side, height, right } = star.getBoundingClientRect();
          expect([side, height]).to.deep.equal([44, 44]);
          expect(right).to.be.at.most(element.getBoundingClientRect().right);
        }
      });
    }

    it('English, when the page turns to it', async () => {
      const { element } = await mountRating({ mine: 4 });
      element.parentElement!.lang = 'en';
      await eventually(() => expect(shownText(element)).to.include('ratings: 12, average: 4.5'));
      expect(parts(element, 'star')[3]!.getAttribute('aria-label')).to.equal('4 out of 5 stars, Good');
      expect(shownText(element)).to.include('Your rating: 4 stars, Good');
    });
  });
});
