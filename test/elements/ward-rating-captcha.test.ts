import { expect } from '@open-wc/testing';
import type { CaptchaControl } from '../../src/base/captcha-control.js';
import type { WriteContext } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import type { CaptchaChallenge } from '../../src/contract/model.js';
import { heldMethod } from '../support/fake-adapter.js';
import { button, eventually, shownText } from '../support/mount.js';
import { mountRating, rating } from './ward-rating.support.js';

const question = (id: string): CaptchaChallenge => ({
  id,
  kind: 'question',
  question: 'Một cộng một bằng mấy?',
  expiresAt: new Date(Date.now() + 300_000).toISOString(),
});

async function mountGuarded() {
  const issue = heldMethod<{ purpose: string }, WriteContext, CaptchaChallenge | null>();
  const mounted = await mountRating({}, {}, { captcha: { issue: issue.method } });
  const code = () => mounted.element.shadowRoot!.querySelector<CaptchaControl>('ward-captcha');
  const field = () => code()?.shadowRoot!.querySelector('input');
  return { ...mounted, issue, code, field };
}

/** A vote that the backend wants a code for; the question is there. */
async function mountAsked() {
  const mounted = await mountGuarded();
  mounted.star(4).click();
  await mounted.rate.called();
  mounted.rate.calls[0]!.reject(new WardError('captcha-incorrect'));
  await mounted.issue.called();
  mounted.issue.calls[0]!.resolve(question('c1'));
  await eventually(() => expect(mounted.field()).to.exist);
  return mounted;
}

function type(field: HTMLInputElement, text: string) {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

describe('<ward-rating>, with a code', () => {
  it('asks for none before the backend does', async () => {
    const { code, issue, star, rate } = await mountGuarded();
    star(4).click();
    await rate.called();
    expect([code(), issue.calls.length]).to.deep.equal([null, 0]);
  });

  it('asks when the backend does, keeps the choice, and sends both as one vote', async () => {
    const { element, rate, issue, field, code, marked, heard } = await mountAsked();
    expect(issue.calls[0]!.input.purpose).to.equal('rating');
    await eventually(() => expect(code()!.shadowRoot!.activeElement === field()).to.equal(true));
    expect([marked(), element.value]).to.deep.equal([4, null]);
    type(field()!, '2');
    button(element, 'Gửi').click();
    await rate.called(2);
    expect(rate.calls[1]!.input).to.deep.equal({
      articleId: '1',
      value: 4,
      captcha: { challengeId: 'c1', kind: 'question', value: '2' },
    });
    expect(rate.calls[1]!.context.idempotencyKey).to.equal(rate.calls[0]!.context.idempotencyKey);
    rate.calls[1]!.resolve(rating({ mine: 4, count: 13 }));
    await eventually(() => expect(shownText(element)).to.include('Cảm ơn bạn đã đánh giá.'));
    expect(code()).to.equal(null);
    expect(heard.filter((one) => (one as string[])[0] === 'ward-rated')).to.have.length(1);
  });

  it('says to the byte that a code was wrong, and asks another one', async () => {
    const { element, rate, field, code } = await mountAsked();
    type(field()!, '3');
    button(element, 'Gửi').click();
    await rate.called(2);
    rate.calls[1]!.reject(new WardError('captcha-incorrect', '', { challenge: question('c2') }));
    await eventually(() => expect(code()!.shadowRoot!.textContent).to.include('Mã xác thực không đúng.'));
    type(field()!, '2');
    button(element, 'Gửi').click();
    await rate.called(3);
    expect(rate.calls[2]!.input.captcha!.challengeId).to.equal('c2');
  });

  it('sends nothing without an answer', async () => {
    const { element, rate, code } = await mountAsked();
    button(element, 'Gửi').click();
    await eventually(() => expect(code()!.shadowRoot!.textContent).to.include('Vui lòng nhập mã xác thực.'));
    expect(rate.calls).to.have.length(1);
  });

  it('gives up when the reader does', async () => {
    const { element, rate, code, marked } = await mountAsked();
    button(element, 'Hủy bỏ').click();
    await element.updateComplete;
    expect([code(), marked(), rate.calls.length]).to.deep.equal([null, undefined, 1]);
  });

  it('asks to take a vote back, too', async () => {
    const issue = heldMethod<{ purpose: string }, WriteContext, CaptchaChallenge | null>();
    const { element, rate } = await mountRating({ mine: 2 }, {}, { captcha: { issue: issue.method } });
    button(element, 'Rút lại đánh giá').click();
    await rate.called();
    rate.calls[0]!.reject(new WardError('captcha-expired'));
    await issue.called();
    issue.calls[0]!.resolve(null);
    await eventually(() => expect(element.shadowRoot!.querySelector('ward-captcha[state=empty]')).to.exist);
    button(element, 'Gửi').click();
    await rate.called(2);
    expect(rate.calls[1]!.input).to.deep.equal({ articleId: '1', value: null });
  });

  it('says so where the backend wants a code and can give none', async () => {
    const { element, rate, star, marked } = await mountRating();
    star(4).click();
    await rate.called();
    rate.calls[0]!.reject(new WardError('captcha-incorrect'));
    await eventually(() => expect(shownText(element)).to.include('Chưa ghi được đánh giá của bạn.'));
    expect(marked()).to.equal(undefined);
  });
});
