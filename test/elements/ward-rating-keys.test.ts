import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { button, eventually, part, shownText } from '../support/mount.js';
import { mountRating, rating } from './ward-rating.support.js';

/** A key, down and up; Firefox is told of it before its page hears it. */
async function press(key: string): Promise<void> {
  const heard = new Promise((resolve) => addEventListener('keyup', resolve, { once: true, capture: true }));
  await sendKeys({ press: key });
  await heard;
  await new Promise((resolve) => requestAnimationFrame(resolve));
}
const focused = (element: Element) => element.shadowRoot!.activeElement;

async function click(target: Element) {
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

/** A place to come from, and one to go to: where there is none, Tab leaves the page, and Firefox hears keys no more. */
async function tabIn(element: HTMLElement) {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  element.before(before);
  element.after(after);
  before.focus();
  await press('Tab');
  return after;
}

describe('<ward-rating>, by keys', () => {
  it('votes nothing when a reader tabs in and through', async () => {
    const { element, rate, heard, marked } = await mountRating();
    const after = await tabIn(element);
    expect(focused(element)!.localName).to.equal('input');
    await press('Tab');
    await element.updateComplete;
    expect(document.activeElement === after).to.equal(true);
    expect([rate.calls.length, heard, marked()]).to.deep.equal([0, [], undefined]);
  });

  it('chooses by arrow keys, says that nothing is sent, and sends by Enter', async () => {
    const { element, rate, star, heard, marked } = await mountRating();
    await tabIn(element);
    await press('ArrowRight');
    await press('ArrowRight');
    await press('ArrowRight');
    await element.updateComplete;
    expect([rate.calls.length, heard, marked()]).to.deep.equal([0, [], 4]);
    expect(shownText(element)).to.include('4 trên 5 sao, Bài viết tốt');
    expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).to.include('Chưa gửi.');
    await press('Enter');
    await rate.called();
    expect(rate.calls[0]!.input).to.deep.equal({ articleId: '1', value: 4 });
    expect(focused(element) === star(4)).to.equal(true);
    rate.calls[0]!.resolve(rating({ mine: 4, count: 13 }));
    await eventually(() =>
      expect(heard).to.deep.equal([
        ['ward-before-rate', 4],
        ['ward-rated', 4],
      ]),
    );
  });

  it('sends the choice by the button that comes with it, and keeps the reader’s place', async () => {
    const { element, rate, star } = await mountRating({ mine: 2 });
    await tabIn(element);
    expect(focused(element) === star(2)).to.equal(true);
    await press('ArrowRight');
    await element.updateComplete;
    await press('Tab');
    expect(focused(element) === button(element, 'Gửi')).to.equal(true);
    await press('Enter');
    await rate.called();
    expect(rate.calls[0]!.input.value).to.equal(3);
    await eventually(() => expect(focused(element) === star(3)).to.equal(true));
  });

  it('votes by the space bar', async () => {
    const { element, rate } = await mountRating();
    await tabIn(element);
    await press(' ');
    await rate.called();
    expect(rate.calls[0]!.input.value).to.equal(1);
  });

  it('sends a choice by the space bar, too', async () => {
    const { element, rate } = await mountRating();
    await tabIn(element);
    await press('ArrowRight');
    await press(' ');
    await rate.called();
    expect(rate.calls[0]!.input.value).to.equal(2);
  });

  it('forgets a choice by Escape, which closes nothing else, and by its button', async () => {
    const { element, rate, marked, star } = await mountRating({ mine: 2 });
    let heard = 0;
    element.addEventListener('keydown', ({ key }) => (heard += Number(key === 'Escape')));
    await tabIn(element);
    await press('ArrowRight');
    await press('Escape');
    await element.updateComplete;
    expect([marked(), heard]).to.deep.equal([2, 0]);
    await press('Escape');
    expect(heard).to.equal(1);
    star(2).focus();
    await press('ArrowRight');
    await element.updateComplete;
    button(element, 'Hủy bỏ').focus();
    await press('Enter');
    await element.updateComplete;
    expect([marked(), rate.calls.length]).to.deep.equal([2, 0]);
    expect(focused(element) === star(2)).to.equal(true);
  });

  it('forgets a choice when the reader goes on to something else', async () => {
    const { element, rate, marked } = await mountRating();
    const after = await tabIn(element);
    await press('ArrowRight');
    await element.updateComplete;
    after.focus();
    await element.updateComplete;
    expect([marked(), rate.calls.length]).to.deep.equal([undefined, 0]);
    expect(shownText(element)).to.include('Bấm vào sao để đánh giá bài viết');
  });

  it('keeps a reader’s place when they take their vote back', async () => {
    const { element, rate, star } = await mountRating({ mine: 3 });
    button(element, 'Rút lại đánh giá').focus();
    await press('Enter');
    await rate.called();
    await eventually(() => expect(focused(element) === star(1)).to.equal(true));
  });

  for (const lock of ['readonly', 'disabled']) {
    it(`takes nothing when ${lock}, by key or mouse, and tells nobody`, async () => {
      const { element, rate, heard } = await mountRating({ mine: 3 }, { [lock]: '', 'no-histogram': '' });
      const star = element.shadowRoot!.querySelectorAll('[part=star]')[4]!;
      await click(star);
      await tabIn(element);
      expect(focused(element) === null).to.equal(true);
      for (const key of [' ', 'ArrowRight', 'Enter']) await press(key);
      await element.updateComplete;
      expect([rate.calls.length, heard]).to.deep.equal([0, []]);
      expect(element.shadowRoot!.querySelectorAll('button')).to.have.length(0);
    });
  }

  it('votes by the mouse, and names the level of the star under it', async () => {
    const { element, rate, star } = await mountRating();
    const { left, top } = star(2).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 20), Math.round(top + 20)] });
    await eventually(() => expect(shownText(element)).to.include('2 trên 5 sao, Bài viết kém'));
    await click(star(2));
    await rate.called();
    expect(rate.calls[0]!.input.value).to.equal(2);
  });

  it('votes by the mouse where an arrow key had only chosen', async () => {
    const { element, rate, star } = await mountRating();
    await tabIn(element);
    await press('ArrowRight');
    await click(star(5));
    await rate.called();
    expect(rate.calls[0]!.input.value).to.equal(5);
  });

  for (const [name, attributes, pointerType] of [
    ['a finger, which leaves no hover behind', {}, 'touch'],
    ['a mouse over stars that take no vote now', { disabled: '' }, 'mouse'],
  ] as const) {
    it(`names no star for ${name}`, async () => {
      const { element, star } = await mountRating({ mine: 4 }, attributes);
      const before = shownText(element);
      star(2).dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType }));
      await element.updateComplete;
      expect(shownText(element)).to.equal(before);
      expect(before).to.include('Đánh giá của bạn: 4 sao');
    });
  }

  it('shows the spread of votes when a reader asks for it', async () => {
    const { element } = await mountRating({ histogram: [0, 0, 1, 4, 7] });
    const more = part(element, 'more');
    expect(more.getAttribute('aria-expanded')).to.equal('false');
    more.focus();
    await press('Enter');
    await element.updateComplete;
    expect(more.getAttribute('aria-expanded')).to.equal('true');
    expect(part(element, 'list').getAttribute('aria-label')).to.equal('Phân bố đánh giá');
    expect(part(element, 'item').textContent).to.include('5 sao: 7 lượt đánh giá');
  });
});
