import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { WriteContext } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import type { CaptchaChallenge } from '../../src/contract/model.js';
import { speak } from '../../src/backend/captcha/speak.js';
import { play as playSound } from '../../src/elements/captcha/kinds/sound.js';
import type { WardCaptchaOpenedEvent } from '../../src/elements/captcha/opened-event.js';
import type { WardCaptcha } from '../../src/elements/captcha/ward-captcha.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, parts, shownText, until } from '../support/mount.js';
import {
  alerts,
  ends,
  image,
  input,
  mountCaptcha,
  question,
  type,
  workToDo,
  type Issue,
} from './ward-captcha.support.js';

const audio = async () => speak('34792', { locale: 'vi', random: Math.random });

const token = (over: object = {}): CaptchaChallenge => ({
  id: 't',
  kind: 'token',
  expiresAt: ends(300),
  provider: 'turnstile',
  siteKey: '0x4AA',
  ...over,
});

/** What the page plays, without a loudspeaker. */
function deafly() {
  const played: AudioBufferSourceNode[] = [];
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function () {
    played.push(this);
  };
  const { resume } = AudioContext.prototype;
  AudioContext.prototype.resume = async () => undefined;
  return {
    played,
    end() {
      AudioBufferSourceNode.prototype.start = start;
      AudioContext.prototype.resume = resume;
    },
  };
}

describe('<ward-captcha> by ear', () => {
  it('offers no sound where the backend has none', async () => {
    const { element } = await mountCaptcha(image());
    expect(shownText(element)).not.to.include('Nghe mã xác thực');
  });

  it('plays on a press, tells that it plays, and stops at the next', async () => {
    const ear = deafly();
    try {
      const { element } = await mountCaptcha(image({ audio: await audio() }));
      const listen = button(element, 'Nghe mã xác thực');
      expect(ear.played).to.have.length(0);
      expect(listen.getAttribute('aria-pressed')).to.equal('false');
      listen.click();
      await eventually(() => expect(ear.played).to.have.length(1));
      expect(ear.played[0]!.buffer!.duration).to.be.above(2);
      expect(listen.getAttribute('aria-pressed')).to.equal('true');
      listen.click();
      await eventually(() => expect(listen.getAttribute('aria-pressed')).to.equal('false'));
      listen.click();
      await eventually(() => expect(ear.played).to.have.length(2));
      ear.played[1]!.onended!(new Event('ended'));
      await eventually(() => expect(listen.getAttribute('aria-pressed')).to.equal('false'));
      expect(alerts(element)).to.have.length(0);
    } finally {
      ear.end();
    }
  });

  it('falls silent when another code comes, and when the tag leaves', async () => {
    const ear = deafly();
    try {
      const { element, answer } = await mountCaptcha(image({ audio: await audio() }));
      button(element, 'Nghe mã xác thực').click();
      await eventually(() => expect(ear.played).to.have.length(1));
      const { context } = ear.played[0]!;
      button(element, 'Đổi mã khác').click();
      await answer(2, image({ audio: await audio() }));
      await eventually(() => expect(context.state).to.equal('closed'));
      button(element, 'Nghe mã xác thực').click();
      await eventually(() => expect(ear.played).to.have.length(2));
      element.remove();
      await eventually(() => expect(ear.played[1]!.context.state).to.equal('closed'));
    } finally {
      ear.end();
    }
  });

  it('plays no file that was called off before it could begin', async () => {
    const { play } = HTMLMediaElement.prototype;
    let count = 0;
    HTMLMediaElement.prototype.play = async () => void count++;
    try {
      await playSound('/sound.mp3', AbortSignal.abort());
      expect(count).to.equal(0);
    } finally {
      HTMLMediaElement.prototype.play = play;
    }
  });

  for (const src of ['data:audio/wav;base64,AAAA', '/no-such-sound.mp3']) {
    it(`says that it cannot be played (${src}), and may be tried again`, async () => {
      const { element } = await mountCaptcha(image({ audio: { src, type: 'audio/wav' } }));
      button(element, 'Nghe mã xác thực').click();
      await eventually(() =>
        expect(alerts(element)[0]?.textContent).to.equal('Không phát được mã xác thực bằng âm thanh.'),
      );
      expect(button(element, 'Nghe mã xác thực').getAttribute('aria-pressed')).to.equal('false');
      expect(input(element).disabled).to.equal(false);
    });
  }
});

describe('<ward-captcha> with a third party’s widget', () => {
  const mountToken = async () => {
    const mounted = await mountCaptcha(token(), { kinds: 'token question', required: '' });
    const opened: WardCaptchaOpenedEvent[] = [];
    mounted.element.addEventListener('ward-captcha-opened', (event) => opened.push(event));
    return { ...mounted, opened };
  };

  it('is never asked for by itself', async () => {
    const { issue } = await mountCaptcha();
    expect(issue.calls[0]!.input.accept).not.to.include('token');
  });

  it('opens nothing before the reader wants it, and then tells the page what to open', async () => {
    const { element, opened } = await mountToken();
    expect(element.shadowRoot!.querySelector('slot') === null).to.equal(true);
    expect(opened).to.have.length(0);
    button(element, 'Mở phần xác minh của turnstile').click();
    await eventually(() => expect(opened).to.have.length(1));
    expect(opened[0]).to.include({ provider: 'turnstile', siteKey: '0x4AA' });
    const widget = document.createElement('div');
    widget.slot = 'token';
    widget.textContent = 'widget';
    element.append(widget);
    expect(widget.assignedSlot).to.exist;
    expect(element.shadowRoot!.activeElement!.contains(widget.assignedSlot)).to.equal(true);
  });

  it('answers with the token that the page hands over, until it is good no longer', async () => {
    const { element } = await mountToken();
    const told = oneEvent(element, 'ward-captcha-answered');
    expect(element.checkValidity()).to.equal(false);
    element.provide('abc');
    await told;
    expect(element.answer).to.deep.equal({ challengeId: 't', kind: 'token', value: 'abc' });
    expect(element.checkValidity()).to.equal(true);
    await element.updateComplete;
    expect(shownText(element)).to.include('Đã xác minh.');
    element.provide('');
    expect(element.answer).to.equal(null);
  });

  it('hears a field that the widget fills in', async () => {
    const { element } = await mountToken();
    button(element, 'Mở phần xác minh của turnstile').click();
    const field = document.createElement('input');
    field.slot = 'token';
    element.append(field);
    await element.updateComplete;
    field.value = 'from the field';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(element.answer!.value).to.equal('from the field');
  });

  it('says what is missing, and goes to the button', async () => {
    const { element } = await mountToken();
    element.demand();
    await element.updateComplete;
    expect(alerts(element)[0]!.textContent).to.equal('Vui lòng hoàn tất phần xác minh.');
    expect(element.shadowRoot!.activeElement!.textContent!.trim()).to.equal('Mở phần xác minh của turnstile');
  });

  it('takes no token for a challenge of another kind', async () => {
    const { element } = await mountCaptcha(question());
    element.provide('abc');
    expect(element.answer).to.equal(null);
  });
});

describe('<ward-captcha lazy>', () => {
  async function mountLazy(content = '') {
    const issue = heldMethod<Issue, WriteContext, CaptchaChallenge | null>();
    const form = await fixture<HTMLFormElement>(html`<form lang="vi"><input name="text" /></form>`);
    form.insertAdjacentHTML('beforeend', content);
    const element = document.createElement('ward-captcha');
    element.lazy = true;
    element.required = true;
    element.adapter = fakeAdapter({ captcha: { issue: issue.method } });
    form.append(element);
    await element.updateComplete;
    return { element, form, issue, field: form.querySelector('input')! };
  }
  const still = () => new Promise((resolve) => setTimeout(resolve, 50));

  it('asks for nothing before the reader comes to the form, and keeps its room', async () => {
    const { element, field, issue } = await mountLazy();
    await still();
    expect(issue.calls).to.have.length(0);
    const { height } = element.getBoundingClientRect();
    expect(height).to.be.above(100);
    expect(element.shadowRoot!.querySelector('[aria-busy=true]'), 'nothing is on its way').to.equal(null);
    expect(element.shadowRoot!.getAnimations()).to.have.length(0);
    field.focus();
    await issue.called();
    issue.calls[0]!.resolve(image({ audio: await audio() }));
    await until(element, 'ready');
    expect(Math.abs(element.getBoundingClientRect().height - height)).to.be.below(8);
    field.blur();
    field.focus();
    await still();
    expect(issue.calls).to.have.length(1);
  });

  it('asks where the reader presses its outline, which has its name', async () => {
    const { element, issue } = await mountLazy();
    const outline = element.shadowRoot!.querySelector<HTMLElement>('[aria-hidden=true]')!;
    expect(outline.innerText).to.equal('Mã xác thực');
    outline.click();
    await issue.called();
  });

  it('asks at once where the reader is in the form already', async () => {
    const issue = heldMethod<Issue, WriteContext, CaptchaChallenge | null>();
    const form = await fixture<HTMLFormElement>(html`<form><input /></form>`);
    form.querySelector('input')!.focus();
    const element = document.createElement('ward-captcha');
    element.lazy = true;
    element.adapter = fakeAdapter({ captcha: { issue: issue.method } });
    form.append(element);
    await issue.called();
  });

  it('is there when it has been prepared, or known to be needless', async () => {
    for (const challenge of [question(), null]) {
      const { element, issue } = await mountLazy();
      let prepared = false;
      const preparing = element.prepare().then(() => (prepared = true));
      await issue.called();
      await still();
      expect(prepared).to.equal(false);
      issue.calls[0]!.resolve(challenge);
      await preparing;
      expect(element.needless).to.equal(challenge === null);
      expect(element.answer).to.equal(null);
      expect(element.checkValidity()).to.equal(challenge === null);
    }
  });

  it('is demanded like any other', async () => {
    const { element, issue } = await mountLazy();
    element.demand();
    await issue.called();
    issue.calls[0]!.resolve(question());
    await until(element, 'ready');
    await eventually(() => expect(element.shadowRoot!.activeElement === input(element)).to.equal(true));
  });

  it('comes when the backend wanted a code that nobody had thought of', async () => {
    for (const ask of ['refuse', 'renew'] as const) {
      const { element, issue } = await mountLazy();
      void (ask === 'refuse' ? element.refuse(new WardError('captcha-incorrect')) : element.renew());
      await eventually(() => expect(issue.calls.length).to.be.above(0));
      issue.calls.at(-1)!.resolve(question());
      await until(element, 'ready');
    }
  });

  it('ends its preparation where the challenge does not come', async () => {
    const { element, issue } = await mountLazy();
    const preparing = element.prepare();
    await issue.called();
    issue.calls[0]!.reject(new WardError('network'));
    await preparing;
    expect(element.answer).to.equal(null);
    expect(element.needless).to.equal(false);
  });
});

describe('<ward-captcha> prepared for sending', () => {
  it('renews a challenge that is too old, without a word', async () => {
    const { element, issue } = await mountCaptcha(question({ expiresAt: ends(0.05) }));
    type(element, '7');
    await new Promise((resolve) => setTimeout(resolve, 80));
    const preparing = element.prepare();
    await issue.called(2);
    issue.calls[1]!.resolve(question());
    await preparing;
    expect(element.answer).to.equal(null);
    expect(alerts(element)).to.have.length(0);
  });

  it('leaves what can be answered as it is', async () => {
    const { element, issue } = await mountCaptcha(question());
    type(element, '7');
    await element.prepare();
    expect(element.answer!.value).to.equal('7');
    expect(issue.calls).to.have.length(1);
  });
});

describe('<ward-captcha> when the page comes back', () => {
  /** What the browser kept of the tag. */
  const keptOf = (challenge: CaptchaChallenge, typed: string) => JSON.stringify({ challenge, typed });

  it('shows the same challenge with what was typed, and asks for no other', async () => {
    const issue = heldMethod<Issue, WriteContext, CaptchaChallenge | null>();
    const challenge = image();
    const element = document.createElement('ward-captcha');
    element.adapter = fakeAdapter({ captcha: { issue: issue.method } });
    element.formStateRestoreCallback(keptOf(challenge, '347'));
    (await fixture<HTMLElement>(html`<main lang="vi"></main>`)).append(element);
    await until(element, 'ready');
    expect(element.answer).to.deep.equal({ challengeId: challenge.id, kind: 'image', value: '347' });
    expect(input(element).value).to.equal('347');
    expect(issue.calls).to.have.length(0);
  });

  it('shows it in place of a new one that was asked for meanwhile', async () => {
    const { element } = await mountCaptcha(image());
    const challenge = question();
    element.formStateRestoreCallback(keptOf(challenge, 'bảy'));
    await eventually(() => expect(element.answer?.challengeId).to.equal(challenge.id));
  });

  for (const [name, kept] of [
    ['a challenge that has ended', keptOf(question({ expiresAt: ends(-1) }), '7')],
    ['what is no challenge', '{"challenge":{"kind":"image"},"typed":"7"}'],
    ['what is nothing', 'x'],
  ] as const) {
    it(`takes no notice of ${name}`, async () => {
      const { element, issue } = await mountCaptcha(question());
      element.formStateRestoreCallback(kept);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(element.answer).to.equal(null);
      expect(issue.calls).to.have.length(1);
    });
  }
});

describe('<ward-captcha> of every kind', () => {
  const ways = (element: WardCaptcha) =>
    [...element.shadowRoot!.querySelectorAll('.ways button')].map((one) => one.textContent!.trim());

  it('leads to every other kind that the page lists', async () => {
    const kinds = 'image question work token';
    const { element, answer } = await mountCaptcha(image(), { kinds });
    const toWork = 'Để thiết bị tự xác minh';
    const toToken = 'Dùng dịch vụ bên ngoài';
    expect(ways(element)).to.deep.equal(['Đổi mã khác', 'Dùng câu hỏi thay cho hình', toWork, toToken]);
    button(element, toToken).click();
    await answer(2, token());
    expect(ways(element)).to.deep.equal(['Dùng hình ảnh', 'Dùng câu hỏi', toWork]);
    button(element, toWork).click();
    await answer(3, (await workToDo()).challenge);
    expect(ways(element)).to.deep.equal(['Dùng hình ảnh', 'Dùng câu hỏi', toToken]);
    button(element, 'Dùng câu hỏi').click();
    await answer(4, question());
    expect(ways(element)).to.deep.equal(['Đổi mã khác', 'Dùng hình thay cho câu hỏi', toWork, toToken]);
    await eventually(() => expect(element.shadowRoot!.activeElement === input(element)).to.equal(true));
  });

  it('is free of what axe finds, in a column of 320 px and without running over', async () => {
    for (const challenge of [image({ audio: await audio() }), question(), (await workToDo()).challenge, token()]) {
      const { element } = await mountCaptcha(challenge, { kinds: 'image question work token' });
      element.parentElement!.style.width = '320px';
      await expect(element).to.be.accessible();
      await element.prepare();
      await expect(element).to.be.accessible();
      expect(element.scrollWidth, challenge.kind).to.be.at.most(320);
      element.demand();
      await element.updateComplete;
      await expect(element).to.be.accessible();
    }
  });

  it('can be disabled with its fieldset', async () => {
    for (const challenge of [image({ audio: await audio() }), token()]) {
      const { element } = await mountCaptcha(challenge, { kinds: 'image token' });
      const fieldset = document.createElement('fieldset');
      element.replaceWith(fieldset);
      fieldset.disabled = true;
      fieldset.append(element);
      await eventually(() => {
        const controls = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('button, input')];
        expect(controls.filter(({ disabled }) => !disabled)).to.have.length(0);
      });
      expect(parts(element, 'button').length).to.be.above(0);
    }
  });

  it('keeps the reader’s place where a refusal brought another kind, and takes it from nowhere else', async () => {
    const kinds = 'image token';
    const { element } = await mountCaptcha(image(), { kinds });
    input(element).focus();
    await element.refuse(new WardError('captcha-incorrect', '', { challenge: token() }));
    expect(element.shadowRoot!.activeElement?.textContent!.trim()).to.equal('Mở phần xác minh của turnstile');

    const { element: other, answer } = await mountCaptcha(image(), { kinds });
    const elsewhere = document.createElement('button');
    other.after(elsewhere);
    const refused = other.refuse(new WardError('captcha-incorrect'));
    await other.updateComplete;
    elsewhere.focus();
    await answer(2, token());
    await refused;
    expect(document.activeElement === elsewhere).to.equal(true);
  });

  it('speaks English to who reads English', async () => {
    const { element } = await mountCaptcha((await workToDo()).challenge, { kinds: 'work image' }, 'en');
    await element.prepare();
    expect(shownText(element)).to.include('Verified.').and.to.include('Use a picture');
  });

  it('is disconnected without a trace', async () => {
    const element = await mount('ward-captcha', { attributes: { lazy: '' } });
    element.remove();
    element.provide('x');
    element.demand();
    await element.prepare();
    expect(element.answer).to.equal(null);
  });
});
