import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WriteContext } from '../../src/contract/adapter.js';
import { WardError, wardErrorCodes } from '../../src/contract/error.js';
import type { CaptchaChallenge } from '../../src/contract/model.js';
import '../../src/elements/captcha/register.js';
import type { WardCaptchaAnsweredEvent } from '../../src/elements/captcha/answered-event.js';
import { alerts, ends, image, input, mountCaptcha, question, red, type, type Issue } from './ward-captcha.support.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';

describe('<ward-captcha>', () => {
  describe('says', () => {
    inAccessibilityTree('what the picture is, what the field is, and how to get another', async () => {
      await mountCaptcha();
      const nodes = await accessibleNodes();
      const named = (role: string, name: string) => nodes.find((node) => node.role === role && node.name === name);
      expect(named('img', 'Hình ảnh mã xác thực gồm 5 ký tự') ?? named('image', 'Hình ảnh mã xác thực gồm 5 ký tự')).to
        .exist;
      expect(named('textbox', 'Mã xác thực')).to.exist;
      expect(named('button', 'Đổi mã khác')).to.exist;
      expect(named('button', 'Dùng câu hỏi thay cho hình')).to.exist;
    });

    inAccessibilityTree('the question with the field', async () => {
      await mountCaptcha(question());
      const field = (await accessibleNodes()).find((node) => node.role === 'textbox');
      expect(field?.name).to.equal('Mã xác thực');
      expect(field?.description).to.equal('Ba cộng bốn bằng mấy?');
    });

    it('no number of characters that the backend did not tell', async () => {
      const { element } = await mountCaptcha(image({ length: undefined }));
      expect(part(element, 'picture').getAttribute('aria-label')).to.equal('Hình ảnh mã xác thực');
    });

    it('to a keyboard that digits will do, where they do', async () => {
      const { element } = await mountCaptcha(image({ numeric: true }));
      expect(input(element).inputMode).to.equal('numeric');
      expect(shownText(element)).to.include('chữ số');
    });

    it('to the browser not to fill in, correct or capitalise the code', async () => {
      const { element } = await mountCaptcha();
      const field = input(element);
      expect(field.autocomplete).to.equal('off');
      expect(field.getAttribute('spellcheck')).to.equal('false');
      expect(field.getAttribute('autocapitalize')).to.equal('off');
    });
  });

  describe('shows', () => {
    it('an outline while the challenge is on its way', async () => {
      const issue = heldMethod<Issue, WriteContext, CaptchaChallenge | null>();
      const element = await mount('ward-captcha', { adapter: fakeAdapter({ captcha: { issue: issue.method } }) });
      await issue.called();
      expect(element.state).to.equal('loading');
      expect(part(element, 'waiting').getAttribute('aria-busy')).to.equal('true');
      expect(element.answer).to.equal(null);
      expect(element.needless).to.equal(false);
      expect(element.expiresAt).to.equal(Infinity);
    });

    it('keeps its height when the picture comes', async () => {
      const issue = heldMethod<Issue, WriteContext, CaptchaChallenge | null>();
      const element = await mount('ward-captcha', { adapter: fakeAdapter({ captcha: { issue: issue.method } }) });
      await issue.called();
      const before = element.getBoundingClientRect().height;
      issue.calls[0]!.resolve(image());
      await until(element, 'ready');
      expect(Math.abs(element.getBoundingClientRect().height - before)).to.be.below(20);
    });

    it('a picture inside its address on a canvas, where no rule about pictures reaches', async () => {
      const { element } = await mountCaptcha();
      const canvas = part(element, 'picture') as HTMLCanvasElement;
      await eventually(() => {
        expect(canvas.width).to.equal(1);
        expect([...canvas.getContext('2d')!.getImageData(0, 0, 1, 1).data]).to.deep.equal([255, 0, 0, 255]);
      });
      expect(canvas.getBoundingClientRect().width).to.be.closeTo(200, 2);
      expect(element.shadowRoot!.querySelector('img') === null).to.equal(true);
    });

    it('a picture with an address of its own as a picture', async () => {
      const src = new URL('./nowhere.png', location.href).href;
      const { element } = await mountCaptcha(image({ image: { src, width: 200, height: 64 } }));
      const picture = part(element, 'picture') as HTMLImageElement;
      expect(picture.src).to.equal(src);
      expect(picture.alt).to.equal('Hình ảnh mã xác thực gồm 5 ký tự');
    });

    for (const src of ['data:image/png;base64,AAAA', 'data:image/png;base64,***', '/no-such-picture.png']) {
      it(`that a picture cannot be shown, and brings another (${src})`, async () => {
        const { element, answer } = await mountCaptcha(image({ image: { src, width: 200, height: 64 } }));
        await eventually(() => expect(shownText(element)).to.include('Không tải được mã xác thực.'));
        button(element, 'Thử lại').click();
        await answer(2, image());
        expect(shownText(element)).not.to.include('Không tải được mã xác thực.');
        expect(parts(element, 'picture')).to.have.length(1);
      });
    }

    it('a question as words', async () => {
      const { element } = await mountCaptcha(question());
      expect(part(element, 'question').textContent).to.equal('Ba cộng bốn bằng mấy?');
      expect(parts(element, 'picture')).to.have.length(0);
    });

    it('nothing where the backend wants no answer', async () => {
      const { element } = await mountCaptcha(null, { required: '' });
      expect(element.needless).to.equal(true);
      expect(element.getBoundingClientRect().height).to.equal(0);
      expect(element.checkValidity()).to.equal(true);
    });

    it('nothing where the backend has no captcha, and stands in no form’s way', async () => {
      const element = await mount('ward-captcha', { adapter: fakeAdapter({}), attributes: { required: '' } });
      await until(element, 'unsupported');
      expect(element.getBoundingClientRect().height).to.equal(0);
      expect(element.checkValidity()).to.equal(true);
    });

    it('nothing of a kind that was not asked for', async () => {
      const { element, issue } = await mountCaptcha();
      button(element, 'Đổi mã khác').click();
      await issue.called(2);
      issue.calls[1]!.resolve({ id: '1', expiresAt: ends(300), kind: 'token', provider: 'x', siteKey: 'y' });
      await eventually(() => expect(element.answer).to.equal(null));
      await eventually(() => expect(shownText(element)).to.include('Không tải được mã xác thực.'));
    });

    for (const code of wardErrorCodes.filter((one) => one !== 'unsupported')) {
      it(`that the code did not load, and asks again, on ${code}`, async () => {
        const { element, answer } = await mountCaptcha(new WardError(code, 'ORA-00942', { retryAfter: 7 }));
        expect(shownText(element)).to.include('Không tải được mã xác thực.').and.not.include('ORA');
        if (code === 'rate-limited') expect(shownText(element)).to.include('7 giây');
        button(element, 'Thử lại').click();
        await answer(2, image());
        expect(element.state).to.equal('ready');
      });
    }
  });

  describe('does', () => {
    it('ask for what the page listed, with a new key each time', async () => {
      const { element, issue, answer } = await mountCaptcha(image(), {
        purpose: 'report',
        kinds: 'work question image',
      });
      expect(issue.calls[0]!.input).to.deep.equal({ purpose: 'report', accept: ['work', 'question', 'image'] });
      button(element, 'Đổi mã khác').click();
      await answer(2, image());
      const [first, second] = issue.calls.map(({ context }) => context.idempotencyKey);
      expect(first).to.match(/^[\da-f-]{36}$/);
      expect(second)
        .to.match(/^[\da-f-]{36}$/)
        .and.not.equal(first);
    });

    it('ask for all that it can show where the page lists nothing it can', async () => {
      const { issue } = await mountCaptcha(image(), { kinds: 'sudoku' });
      expect(issue.calls[0]!.input.accept).to.deep.equal(['image', 'question', 'work']);
    });

    it('give the answer composed and trimmed, without touching the field', async () => {
      const first = image();
      const { element } = await mountCaptcha(first);
      type(element, '  Mường ');
      expect(element.answer).to.deep.equal({ challengeId: first.id, kind: 'image', value: 'M\u01b0\u1eddng' });
      expect(input(element).value).to.equal('  Mường ');
    });

    it('bring another picture, empty the field, and say so', async () => {
      const { element, answer } = await mountCaptcha();
      const kinds: string[] = [];
      element.addEventListener('ward-captcha-renewed', ({ kind }) => kinds.push(kind));
      type(element, 'abc');
      button(element, 'Đổi mã khác').click();
      const next = image();
      await answer(2, next);
      expect(input(element).value).to.equal('');
      expect(element.answer).to.equal(null);
      expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).to.include('Đã đổi mã mới.');
      type(element, 'xyz');
      expect(element.answer!.challengeId).to.equal(next.id);
      expect(kinds).to.deep.equal(['image']);
    });

    it('tell of no renewal when the first challenge comes', async () => {
      let told = 0;
      const listen = () => told++;
      document.addEventListener('ward-captcha-renewed', listen);
      const { element } = await mountCaptcha();
      await element.updateComplete;
      document.removeEventListener('ward-captcha-renewed', listen);
      expect(told).to.equal(0);
    });

    it('change to a question and back', async () => {
      const { element, issue, answer } = await mountCaptcha();
      button(element, 'Dùng câu hỏi thay cho hình').click();
      await issue.called(2);
      expect(issue.calls[1]!.input.accept).to.deep.equal(['question', 'image', 'work']);
      await answer(2, question());
      expect(parts(element, 'question')).to.have.length(1);
      button(element, 'Dùng hình thay cho câu hỏi').click();
      await issue.called(3);
      expect(issue.calls[2]!.input.accept).to.deep.equal(['image', 'question', 'work']);
      await answer(3, image());
      expect(parts(element, 'picture')).to.have.length(1);
    });

    it('offer no kind that the backend did not give when asked', async () => {
      const { element, answer } = await mountCaptcha();
      button(element, 'Dùng câu hỏi thay cho hình').click();
      await answer(2, image());
      expect(shownText(element)).not.to.include('Dùng câu hỏi');
      expect(parts(element, 'picture')).to.have.length(1);
    });

    it('offer no kind that the page did not list', async () => {
      const { element } = await mountCaptcha(image(), { kinds: 'image' });
      expect(shownText(element)).not.to.include('Dùng câu hỏi');
    });

    it('offer the question where the picture does not come', async () => {
      const { element, answer } = await mountCaptcha(new WardError('server'));
      button(element, 'Dùng câu hỏi thay cho hình').click();
      await answer(2, question());
      expect(element.state).to.equal('ready');
    });

    it('tell the page what was answered', async () => {
      const first = image();
      const { element } = await mountCaptcha(first);
      const told = oneEvent<WardCaptchaAnsweredEvent>(element, 'ward-captcha-answered');
      input(element).focus();
      await sendKeys({ type: 'abcde' });
      input(element).blur();
      expect((await told).answer).to.deep.equal({ challengeId: first.id, kind: 'image', value: 'abcde' });
    });

    describe('in a form', () => {
      async function mountForm(attributes: Record<string, string> = { name: 'code', required: '' }) {
        const form = await fixture<HTMLFormElement>(html`<form></form>`);
        const mounted = await mountCaptcha(image(), attributes);
        form.append(mounted.element);
        await mounted.answer(2, image());
        const sent: FormData[] = [];
        form.addEventListener('submit', (event) => {
          event.preventDefault();
          sent.push(new FormData(form));
        });
        return { form, sent, ...mounted };
      }

      it('send the answer as one value', async () => {
        const { element, form } = await mountForm();
        expect(new FormData(form).get('code')).to.equal(null);
        type(element, 'abc');
        expect(JSON.parse(new FormData(form).get('code') as string)).to.deep.equal(element.answer);
        expect(element.form === form).to.equal(true);
      });

      it('hold the form back until there is an answer', async () => {
        const { element, form } = await mountForm();
        expect(form.checkValidity()).to.equal(false);
        expect(element.validity!.valueMissing).to.equal(true);
        type(element, 'abc');
        expect(form.checkValidity()).to.equal(true);
        expect(element.reportValidity()).to.equal(true);
      });

      it('let the form go where no answer is required', async () => {
        const { form } = await mountForm({ name: 'code' });
        expect(form.checkValidity()).to.equal(true);
      });

      it('send the form with Enter', async () => {
        const { element, sent } = await mountForm();
        input(element).focus();
        await sendKeys({ type: 'abc' });
        await sendKeys({ press: 'Enter' });
        expect(sent).to.have.length(1);
      });

      it('not send it with the Enter that ends a composition', async () => {
        const { element, sent } = await mountForm();
        type(element, 'abc');
        const enter = { key: 'Enter', bubbles: true, composed: true };
        input(element).dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
        input(element).dispatchEvent(new KeyboardEvent('keydown', { ...enter, keyCode: 229 }));
        expect(sent).to.have.length(0);
        input(element).dispatchEvent(new KeyboardEvent('keydown', enter));
        expect(sent).to.have.length(1);
      });

      it('forget the answer and its fault when the form is reset', async () => {
        const { element, form, answer } = await mountForm();
        void element.refuse(new WardError('captcha-incorrect'));
        await answer(3, image());
        type(element, 'abc');
        form.reset();
        await element.updateComplete;
        expect(element.answer).to.equal(null);
        expect(alerts(element)).to.have.length(0);
      });

      it('take nothing where its fieldset is disabled', async () => {
        const { element, form } = await mountForm();
        const fieldset = document.createElement('fieldset');
        fieldset.disabled = true;
        form.append(fieldset);
        fieldset.append(element);
        await eventually(() => expect(input(element).disabled).to.equal(true));
      });
    });

    it('say that the code was wrong in these bytes, once, and bring another', async () => {
      const { element, answer, issue } = await mountCaptcha();
      expect(element.shadowRoot!.textContent).not.to.include('không đúng');
      type(element, 'wrong');
      const refused = element.refuse(new WardError('captcha-incorrect'));
      await issue.called(2);
      await element.updateComplete;
      expect(input(element).value, 'emptied at once').to.equal('');
      expect(element.shadowRoot!.activeElement === input(element)).to.equal(true);
      type(element, 'typed for the old picture');
      expect(element.answer).to.equal(null);
      const next = image();
      await answer(2, next);
      await refused;
      expect(input(element).value).to.equal('');
      const [alert, ...more] = alerts(element);
      expect(more).to.have.length(0);
      expect([...new TextEncoder().encode(alert!.textContent!)]).to.deep.equal([
        ...new TextEncoder().encode('Mã xác thực không đúng.'.normalize('NFC')),
      ]);
      expect(input(element).getAttribute('aria-invalid')).to.equal('true');
      expect(input(element).getAttribute('aria-describedby')!.split(' ')).to.include(alert!.id);
      expect(element.shadowRoot!.activeElement === input(element)).to.equal(true);
      type(element, 'abc');
      expect(element.answer!.challengeId).to.equal(next.id);
    });

    it('say it anew when the next code is wrong too', async () => {
      const { element, answer } = await mountCaptcha();
      void element.refuse(new WardError('captcha-incorrect'));
      await answer(2, image());
      const [before] = alerts(element);
      void element.refuse(new WardError('captcha-incorrect'));
      await answer(3, image());
      const [after] = alerts(element);
      expect(after === before).to.equal(false);
      expect(alerts(element)).to.have.length(1);
    });

    it('say that a code was too old in other words', async () => {
      const { element, answer } = await mountCaptcha();
      void element.refuse(new WardError('captcha-expired'));
      await answer(2, image());
      expect(alerts(element)[0]!.textContent).to.equal('Mã xác thực đã hết hạn. Vui lòng nhập mã mới.');
      expect(shownText(element)).not.to.include('không đúng');
    });

    it('use the challenge that came with the refusal', async () => {
      const { element, issue } = await mountCaptcha();
      const next = question();
      await element.refuse(new WardError('captcha-incorrect', '', { challenge: next }));
      type(element, 'bảy');
      expect(element.answer).to.deep.equal({ challengeId: next.id, kind: 'question', value: 'bảy' });
      expect(issue.calls).to.have.length(1);
    });

    it('ask for one where what came with the refusal is none', async () => {
      const { element, issue } = await mountCaptcha();
      void element.refuse(new WardError('captcha-incorrect', '', { challenge: { kind: 'image', id: 7 } as never }));
      await issue.called(2);
      issue.calls[1]!.resolve(image());
      await until(element, 'ready');
    });

    it('drop the fault when the reader takes another code', async () => {
      const { element, answer } = await mountCaptcha();
      void element.refuse(new WardError('captcha-incorrect'));
      await answer(2, image());
      button(element, 'Đổi mã khác').click();
      await answer(3, image());
      expect(element.shadowRoot!.textContent).not.to.include('không đúng');
      expect(input(element).getAttribute('aria-invalid')).to.equal('false');
    });

    it('demand an answer', async () => {
      const { element } = await mountCaptcha();
      element.demand();
      await eventually(() => expect(element.shadowRoot!.activeElement === input(element)).to.equal(true));
      expect(alerts(element)[0]!.textContent).to.equal('Vui lòng nhập mã xác thực.');
    });

    it('ask again for a code that did not load, when an answer is demanded, and go to it', async () => {
      const { element, answer } = await mountCaptcha(new WardError('network'));
      element.demand();
      await answer(2, image());
      await eventually(() => expect(element.shadowRoot!.activeElement === input(element)).to.equal(true));
    });

    it('tell why it demands another one, after a renewal took the first', async () => {
      const { element, answer } = await mountCaptcha();
      type(element, 'abc');
      const renewed = element.renew();
      await answer(2, image());
      await renewed;
      expect(alerts(element), 'without a word').to.have.length(0);
      element.demand();
      await element.updateComplete;
      expect(alerts(element)[0]!.textContent).to.equal('Đã đổi mã mới. Vui lòng nhập lại.');
    });

    it('know when its challenge ends', async () => {
      const first = image({ expiresAt: '2099-01-01T00:00:00+07:00' });
      const { element } = await mountCaptcha(first);
      expect(element.expiresAt).to.equal(Date.parse('2099-01-01T00:00:00+07:00'));
    });

    it('leave it to the backend where the clock of the device is far off', async () => {
      const { element, issue } = await mountCaptcha(image({ expiresAt: ends(-600) }));
      expect(element.expiresAt).to.equal(Infinity);
      element.focus();
      await element.updateComplete;
      expect(issue.calls).to.have.length(1);
    });

    it('bring a new code when the reader comes to the field of an old one, and none before', async () => {
      const { element, issue, answer } = await mountCaptcha(image({ expiresAt: ends(0.05) }));
      await new Promise((resolve) => setTimeout(resolve, 80));
      expect(issue.calls).to.have.length(1);
      element.focus();
      await answer(2, image());
      expect(alerts(element)).to.have.length(0);
      expect(element.shadowRoot!.activeElement === input(element)).to.equal(true);
    });
  });

  describe('survives', () => {
    it('an answer for a kind that the reader has left', async () => {
      const { element, issue } = await mountCaptcha();
      button(element, 'Dùng câu hỏi thay cho hình').click();
      await issue.called(2);
      button(element, 'Đổi mã khác').click();
      await issue.called(3);
      expect(issue.calls[1]!.context.signal.aborted).to.equal(true);
      issue.calls[2]!.resolve(question({ question: 'Câu mới?' }));
      await eventually(() => expect(part(element, 'question').textContent).to.equal('Câu mới?'));
    });

    it('leaving the page while a challenge is on its way, and coming back', async () => {
      const issue = heldMethod<Issue, WriteContext, CaptchaChallenge | null>();
      const element = await mount('ward-captcha', { adapter: fakeAdapter({ captcha: { issue: issue.method } }) });
      await issue.called();
      const home = element.parentElement!;
      element.remove();
      await eventually(() => expect(issue.calls[0]!.context.signal.aborted).to.equal(true));
      home.append(element);
      await issue.called(2);
      issue.calls[1]!.resolve(image());
      await until(element, 'ready');
    });

    it('a renewal that fails: the code of before is no answer any more', async () => {
      const { element, answer } = await mountCaptcha();
      type(element, 'abc');
      void element.refuse(new WardError('captcha-incorrect'));
      await answer(2, new WardError('network'));
      type(element, 'abc');
      expect(element.answer).to.equal(null);
      expect(shownText(element)).to.include('Không tải được mã xác thực.');
      expect(element.shadowRoot!.activeElement === input(element), 'the focus is not lost').to.equal(true);
      button(element, 'Thử lại').click();
      await answer(3, image());
      expect(input(element).value).to.equal('');
    });

    it('a question that is markup, and one without a space', async () => {
      const hostile = `<img src=x onerror=alert(1)>${'x'.repeat(10_000)}`;
      const { element } = await mountCaptcha(question({ question: hostile }));
      element.parentElement!.style.width = '320px';
      expect(part(element, 'question').textContent).to.equal(hostile);
      expect(element.shadowRoot!.querySelector('img') === null).to.equal(true);
      expect(element.scrollWidth).to.be.at.most(320);
    });

    for (const src of [
      'javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'data:image/svg+xml,<svg/>',
    ]) {
      it(`a picture at ${src}`, async () => {
        const issue = heldMethod<Issue, WriteContext, CaptchaChallenge | null>();
        const element = await mount('ward-captcha', { adapter: fakeAdapter({ captcha: { issue: issue.method } }) });
        await issue.called();
        issue.calls[0]!.resolve(image({ image: { src, width: 1, height: 1 } }));
        await until(element, 'error');
        expect(element.shadowRoot!.querySelectorAll('img, canvas')).to.have.length(0);
      });
    }

    for (const size of [0, -5, 1e9]) {
      it(`a picture of ${size} pixels`, async () => {
        const { element } = await mountCaptcha(image({ image: { src: red, width: size, height: size } }));
        expect(part(element, 'picture').getBoundingClientRect().width).to.be.within(100, 602);
      });
    }
  });

  describe('fits', () => {
    for (const [name, challenge] of [
      ['picture', image()],
      ['question', question()],
    ] as const) {
      it(`is free of what axe finds, with a ${name} and with a fault`, async () => {
        const { element } = await mountCaptcha(challenge);
        await expect(element).to.be.accessible();
        element.demand();
        await element.updateComplete;
        await expect(element).to.be.accessible();
      });

      it(`a column of 200 px without running over, with a ${name}`, async () => {
        const { element } = await mountCaptcha(challenge);
        element.parentElement!.style.width = '200px';
        expect(element.scrollWidth).to.be.at.most(200);
      });
    }

    it('English', async () => {
      const { element } = await mountCaptcha(image(), {}, 'en');
      expect(part(element, 'label').textContent).to.equal('Security code');
      expect(part(element, 'picture').getAttribute('aria-label')).to.equal('Picture of a 5-character code');
    });

    it('targets that a thumb can hit', async () => {
      const { element } = await mountCaptcha();
      for (const target of element.shadowRoot!.querySelectorAll('button, input')) {
        expect(target.getBoundingClientRect().height).to.be.at.least(44);
      }
    });
  });
});
