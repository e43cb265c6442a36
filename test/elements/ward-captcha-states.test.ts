import { expect } from '@open-wc/testing';
import type { WriteContext } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import type { CaptchaChallenge } from '../../src/contract/model.js';
import type { WardCaptcha } from '../../src/elements/captcha/ward-captcha.js';
import { captchaCode } from '../../src/locale/vi/captcha-code.js';
import { captchaRare } from '../../src/locale/vi/captcha-rare.js';
import { captcha } from '../../src/locale/vi/captcha.js';
import { common } from '../../src/locale/vi/common.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, shownText, until } from '../support/mount.js';
import { ends, image, mountCaptcha, question, type, workToDo, type Issue } from './ward-captcha.support.js';

const kinds = 'image question work token';
const sound = { src: 'data:audio/wav;base64,AAAA', type: 'audio/wav' };
const token: CaptchaChallenge = { id: 't', kind: 'token', expiresAt: ends(300), provider: 'Turnstile', siteKey: 'k' };
const shown = async (challenge: CaptchaChallenge | WardError, attributes: Record<string, string> = {}) =>
  (await mountCaptcha(challenge, { kinds, required: '', ...attributes })).element;

async function waiting(attributes: Record<string, string> = {}) {
  const issue = heldMethod<Issue, WriteContext, CaptchaChallenge | null>();
  return mount('ward-captcha', { adapter: fakeAdapter({ captcha: { issue: issue.method } }), attributes });
}

async function refused(code: 'captcha-incorrect' | 'captcha-expired') {
  const element = await shown(image({ audio: sound }));
  type(element, '3');
  await element.refuse(new WardError(code, '', { challenge: image({ audio: sound }) }));
  return element;
}

async function inFieldset(challenge: CaptchaChallenge) {
  const element = await shown(challenge);
  const fieldset = document.createElement('fieldset');
  fieldset.disabled = true;
  fieldset.setAttribute('aria-label', 'Bình luận');
  element.replaceWith(fieldset);
  fieldset.append(element);
  await eventually(() =>
    expect(element.shadowRoot!.querySelectorAll('button:enabled, input:enabled')).to.have.length(0),
  );
  return element;
}

/** Every state that a reader may find it in. */
const states: Readonly<Record<string, () => Promise<WardCaptcha>>> = {
  'waiting for a challenge': () => waiting(),
  'waiting for the reader': () => waiting({ lazy: '' }),
  'with a picture and sound': () => shown(image({ audio: sound, numeric: true })),
  'with a picture that is known little of': () => shown(image({ length: undefined })),
  'with a picture that does not come': async () => {
    const element = await shown(image({ image: { src: 'data:image/png;base64,AAAA', width: 200, height: 64 } }));
    await eventually(() => expect(shownText(element)).to.include('Không tải được'));
    return element;
  },
  'with a sound that cannot be played': async () => {
    const element = await shown(image({ audio: sound }));
    button(element, 'Nghe mã xác thực').click();
    await eventually(() => expect(shownText(element)).to.include('Không phát được'));
    return element;
  },
  'with a question': () => shown(question()),
  'with work on its way': async () => shown((await workToDo()).challenge),
  'with work that is done': async () => {
    const element = await shown((await workToDo()).challenge);
    await element.prepare();
    return element;
  },
  'with work that cannot be done': async () => {
    const element = await shown((await workToDo({ scheme: 'x' })).challenge);
    await element.prepare();
    return element;
  },
  'with a third party’s widget to open': () => shown(token),
  'with a third party’s widget that answered': async () => {
    const element = await shown(token);
    button(element, 'Mở phần xác minh của Turnstile').click();
    await element.updateComplete;
    element.provide('abc');
    return element;
  },
  'after a wrong code': () => refused('captcha-incorrect'),
  'after a code that was too old': () => refused('captcha-expired'),
  'with an answer demanded': async () => {
    const element = await shown(question());
    element.demand();
    return element;
  },
  'after the reader took another code': async () => {
    const { element, answer } = await mountCaptcha(image(), { kinds });
    button(element, 'Đổi mã khác').click();
    await answer(2, image());
    return element;
  },
  'with a challenge that does not come': () => shown(new WardError('network')),
  'after too many challenges': () => shown(new WardError('rate-limited', '', { retryAfter: 40 })),
  'without a network': () => shown(new WardError('offline')),
  'disabled, with a picture': () => inFieldset(image({ audio: sound })),
  'disabled, with a question': () => inFieldset(question()),
};

/** The lines of the dictionary, with what stands in their places here. */
const lines = Object.values({ ...captcha, ...captchaCode, ...captchaRare, ...common }).map(
  (line) => new RegExp(line.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '(Turnstile|40 giây|\\d+)'), 'g'),
);
const longestFirst = [...lines].sort((one, other) => other.source.length - one.source.length);

const asked = 'Ba cộng bốn bằng mấy?';

/** What a reader sees and hears, without what the dictionary or the challenge says. */
function foreign(element: WardCaptcha): string {
  const named = [...element.shadowRoot!.querySelectorAll('[aria-label], [alt]')].map(
    (one) => one.getAttribute('aria-label') ?? one.getAttribute('alt')!,
  );
  const all = [shownText(element), ...named].join(' ').replace(asked, '');
  return longestFirst.reduce((rest, line) => rest.replace(line, ''), all).trim();
}

describe('<ward-captcha>, in each state', () => {
  for (const [name, reach] of Object.entries(states)) {
    it(`is free of what axe finds, and says all in Vietnamese, ${name}`, async () => {
      const element = await reach();
      await element.updateComplete;
      expect(foreign(element)).to.equal('');
      await expect(element).to.be.accessible();
    });
  }

  it('is nothing at all where no answer is needed, or none can be given', async () => {
    const { element } = await mountCaptcha(null, { kinds });
    await expect(element).to.be.accessible();
    const none = await mount('ward-captcha', { adapter: fakeAdapter({}) });
    await until(none, 'unsupported');
    await expect(none).to.be.accessible();
    for (const one of [element, none]) expect(shownText(one)).to.equal('');
  });
});
