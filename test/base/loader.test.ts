import { expect } from '@open-wc/testing';
import type { ReadContext, WardAdapter } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import type { Rating } from '../../src/contract/model.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';
import { rating, type TestTag } from '../support/test-tags.js';

const heldRatings = () => {
  const get = heldMethod<{ articleId: string }, ReadContext, Rating>();
  return { get, adapter: fakeAdapter({ ratings: { get: get.method } }) };
};
async function mountHeld(options: { content?: string; adapter?: WardAdapter; language?: string } = {}) {
  const { get, adapter } = heldRatings();
  const element = await mount('test-tag', { adapter, ...options });
  const errors: string[] = [];
  element.addEventListener('ward-error', ({ code }) => errors.push(code));
  const states: string[] = [];
  element.addEventListener('ward-state', ({ state }) => states.push(state));
  if (!options.adapter) await get.called();
  return { element, get, errors, states };
}
async function mountReady(count = 7) {
  const mounted = await mountHeld();
  mounted.get.calls[0]!.resolve(rating(count));
  await until(mounted.element, 'ready');
  return mounted;
}
const value = (element: TestTag) => part(element, 'value').textContent;
const busy = (element: TestTag) => part(element, 'base').getAttribute('aria-busy');

describe('a loader', () => {
  it('reads once, and not again when the tag is drawn again', async () => {
    const { element, get } = await mountReady();
    element.requestUpdate();
    await element.updateComplete;
    expect(value(element)).to.equal('7');
    expect(get.calls).to.have.length(1);
    expect(get.calls[0]!.context.intent).to.equal('view');
  });

  describe('whose key changes', () => {
    it('reads the new one, and keeps the old value, busy, until it is there', async () => {
      const { element, get } = await mountReady();
      element.topic = '2';
      await get.called(2);
      await element.updateComplete;
      expect([value(element), busy(element), element.state]).to.deep.equal(['7', 'true', 'ready']);
      get.calls[1]!.resolve(rating(8));
      await eventually(() => expect([value(element), busy(element)]).to.deep.equal(['8', 'false']));
    });

    it('lets the last one win, whatever the order of the answers', async () => {
      const { element, get } = await mountHeld();
      element.topic = '2';
      await get.called(2);
      element.topic = '3';
      await get.called(3);
      get.calls[2]!.resolve(rating(3));
      await until(element, 'ready');
      get.calls[0]!.resolve(rating(1));
      get.calls[1]!.resolve(rating(2));
      await element.updateComplete;
      await eventually(() => expect([value(element), busy(element)]).to.deep.equal(['3', 'false']));
    });

    it('takes a backend that ignores aborts no more seriously', async () => {
      const answers: ((value: Rating) => void)[] = [];
      const adapter = fakeAdapter({ ratings: { get: () => new Promise((resolve) => answers.push(resolve)) } });
      const { element } = await mountHeld({ adapter });
      await eventually(() => expect(answers).to.have.length(1));
      element.topic = '2';
      await eventually(() => expect(answers).to.have.length(2));
      answers[1]!(rating(2));
      await until(element, 'ready');
      answers[0]!(rating(1));
      await element.updateComplete;
      expect(value(element)).to.equal('2');
    });

    it('shows no old value under the error of the new one', async () => {
      const { element, get } = await mountReady();
      element.topic = '2';
      await get.called(2);
      get.calls[1]!.reject(new WardError('not-found'));
      await until(element, 'error');
      expect(parts(element, 'value')).to.have.length(0);
    });

    it('reads again when only the language changes, in that language', async () => {
      const { element, get } = await mountReady();
      element.parentElement!.lang = 'en';
      await get.called(2);
      expect(get.calls.map(({ context }) => context.locale)).to.deep.equal(['vi-VN', 'en']);
    });
  });

  describe('that leaves the page', () => {
    it('aborts, shows no error, and reads again when it is back', async () => {
      const { element, get, errors } = await mountHeld();
      const frame = element.parentElement!;
      element.remove();
      await eventually(() => expect(get.calls[0]!.context.signal.aborted).to.equal(true));
      expect([element.loader.error, element.loader.busy]).to.deep.equal([undefined, false]);
      frame.append(element);
      await get.called(2);
      get.calls[1]!.resolve(rating(9));
      await until(element, 'ready');
      expect(value(element)).to.equal('9');
      expect(errors).to.deep.equal([]);
    });

    it('takes no answer that comes while it is away', async () => {
      let answer!: (value: Rating) => void;
      const adapter = fakeAdapter({ ratings: { get: () => new Promise((resolve) => (answer = resolve)) } });
      const { element, states } = await mountHeld({ adapter });
      await eventually(() => expect(answer).to.be.a('function'));
      element.remove();
      answer(rating(1));
      await new Promise((resolve) => setTimeout(resolve));
      expect(element.loader.value).to.equal(undefined);
      expect(states).not.to.include('ready');
    });

    it('only to stand elsewhere goes on with the same call', async () => {
      const { element, get } = await mountHeld();
      const elsewhere = document.createElement('section');
      element.parentElement!.append(elsewhere);
      elsewhere.append(element);
      await element.updateComplete;
      get.calls[0]!.resolve(rating(5));
      await until(element, 'ready');
      expect(get.calls).to.have.length(1);
    });

    it('keeps its value, and shows it while it reads again', async () => {
      const { element, get } = await mountReady();
      const frame = element.parentElement!;
      element.remove();
      frame.append(element);
      await get.called(2);
      await element.updateComplete;
      expect([value(element), busy(element)]).to.deep.equal(['7', 'true']);
    });
  });

  describe('that fails', () => {
    it('says so to the reader and, once, to the page', async () => {
      const { element, get, errors } = await mountHeld();
      get.calls[0]!.reject(new Error('ORA-00942'));
      await until(element, 'error');
      expect(shownText(element)).to.include('Đã có lỗi').and.not.include('ORA');
      expect(errors).to.deep.equal(['server']);
    });

    it('really reads again on "Thử lại", and shows that it does', async () => {
      const { element, get } = await mountHeld();
      get.calls[0]!.reject(new WardError('network'));
      await until(element, 'error');
      button(element, 'Thử lại').click();
      await get.called(2);
      await element.updateComplete;
      expect(get.calls[1]!.context.intent).to.equal('refresh');
      expect(busy(element)).to.equal('true');
      get.calls[1]!.reject(new WardError('network'));
      await eventually(() => expect(busy(element)).to.equal('false'));
      button(element, 'Thử lại').click();
      await get.called(3);
      get.calls[2]!.resolve(rating(3));
      await until(element, 'ready');
      expect(parts(element, 'problem')).to.have.length(0);
    });

    it('on a second read keeps the value of the first, with the error beside it', async () => {
      const { element, get } = await mountReady();
      const reloaded = element.reload();
      await get.called(2);
      get.calls[1]!.reject(new WardError('timeout'));
      await reloaded;
      await element.updateComplete;
      expect([value(element), element.state]).to.deep.equal(['7', 'ready']);
      expect(part(element, 'problem').textContent).to.include('Thời gian chờ');
      button(element, 'Thử lại').click();
      await get.called(3);
      get.calls[2]!.resolve(rating(8));
      await eventually(() => expect(value(element)).to.equal('8'));
      expect(parts(element, 'problem')).to.have.length(0);
    });

    it('before it could ask shows why, asks nothing, and asks once it can', async () => {
      const { get, adapter } = heldRatings();
      const element = document.createElement('test-tag');
      element.refuse = () => {
        throw new WardError('invalid', '', { fields: [{ name: 'article-id', rule: 'required' }] });
      };
      element.adapter = adapter;
      document.body.append(element);
      await until(element, 'error');
      expect(shownText(element)).to.include('article-id');
      expect(parts(element, 'button')).to.have.length(0);
      expect(get.calls).to.have.length(0);
      element.refuse = undefined;
      element.requestUpdate();
      await get.called();
      element.remove();
    });
  });

  describe('on a backend', () => {
    it('that is swapped forgets what the old one said, and aborts it', async () => {
      const { element, get } = await mountReady();
      element.topic = '2';
      await get.called(2);
      const other = heldRatings();
      element.adapter = other.adapter;
      await other.get.called();
      await element.updateComplete;
      expect(parts(element, 'value')).to.have.length(0);
      await eventually(() => expect(get.calls[1]!.context.signal.aborted).to.equal(true));
      expect(other.get.calls[0]!.input).to.deep.equal({ articleId: '2' });
    });

    it('without the group is unsupported, which is no error', async () => {
      const { element, errors } = await mountHeld({ adapter: fakeAdapter({}) });
      await until(element, 'unsupported');
      expect(errors).to.deep.equal([]);
    });
  });

  it('with nothing to show says what will stand here', async () => {
    const { element, get } = await mountHeld();
    get.calls[0]!.resolve(rating(0));
    await until(element, 'empty');
    expect(part(element, 'empty').textContent).to.equal('Chưa có lượt đánh giá');
  });

  it('draws its outline while it waits, or what the page wrote inside the tag', async () => {
    const { element } = await mountHeld();
    expect(part(element, 'outline').checkVisibility()).to.equal(true);
    expect(shownText(element)).to.include('Đang tải');
    const { element: other } = await mountHeld({ content: '<p>trước đó</p>' });
    expect(parts(other, 'outline')).to.have.length(0);
    expect(other.firstElementChild!.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  describe('that is given a newer value', () => {
    it('shows it and drops the read that is on its way', async () => {
      const { element, get, errors } = await mountReady();
      void element.reload();
      await get.called(2);
      element.loader.set(rating(20));
      get.calls[1]!.resolve(rating(7));
      await eventually(() => expect([value(element), busy(element)]).to.deep.equal(['20', 'false']));
      expect(errors).to.deep.equal([]);
    });

    it('keeps it when the next read of the same key fails', async () => {
      const { element, get } = await mountReady();
      element.loader.set(rating(20));
      const reloaded = element.reload();
      await get.called(2);
      get.calls[1]!.reject(new WardError('server'));
      await reloaded;
      await element.updateComplete;
      expect(value(element)).to.equal('20');
    });
  });

  it('ends reload() when the answer is there', async () => {
    const { element, get } = await mountReady();
    let ended = false;
    const reloaded = element.reload().then(() => (ended = true));
    await get.called(2);
    expect(ended).to.equal(false);
    get.calls[1]!.resolve(rating(8));
    await reloaded;
    expect(element.loader.value!.count).to.equal(8);
  });

  it('tells the page which parts of an answer it could not use, once', async () => {
    const list = fakeAdapter({ comments: { list: async () => ({ items: [{ id: 1 }], next: null }) as never } });
    const element = await mount('test-list', {});
    const told: string[] = [];
    element.addEventListener('ward-error', ({ severity, group, method, detail }) =>
      told.push(`${severity} ${group}.${method}: ${detail}`),
    );
    element.adapter = list;
    await until(element, 'empty');
    element.requestUpdate();
    await element.updateComplete;
    expect(told).to.deep.equal([
      'degraded comments.list: comments.list → items[0].id: an id: a string that is not empty',
    ]);
  });
});
