import { expect } from '@open-wc/testing';
import type { ReadContext } from '../../src/contract/adapter.js';
import { sendKeys } from '@web/test-runner-commands';
import { Draft } from '../../src/base/drafts.js';
import { mock } from '../../src/backend/mock.js';
import { WardError, type WardErrorCode } from '../../src/contract/error.js';
import type { CommentDraft } from '../../src/contract/model.js';
import { memoryStorage } from '../../src/storage/storage.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';
import {
  answerCode,
  approach,
  articles,
  captchaOf,
  challenge,
  comment,
  field,
  formOf,
  mountComments,
  newArticle,
  submitButton,
  told,
  write,
} from './ward-comments.support.js';

const letter = { name: 'Lường Thị Hồng', text: 'Cảm ơn phường.' };

async function mountForm(options: Parameters<typeof mountComments>[0] = {}) {
  const mounted = await mountComments(options);
  const form = await formOf(mounted.element);
  const submit = () => submitButton(form).click();
  return { ...mounted, form, submit };
}

const problemAt = (form: Element, name: string): string =>
  form.shadowRoot!.querySelector(`#${name}-problem`)?.textContent ?? '';

describe('<ward-comments> with its form', () => {
  describe('says', () => {
    inAccessibilityTree('what each field is', async () => {
      await mountForm({
        policy: { email: 'required', phone: 'optional', consent: { text: 'Tôi đồng ý.', version: '1' } },
      });
      const nodes = await accessibleNodes();
      // Where a line breaks Chromium leaves the space out.
      const names = (role: string) =>
        nodes.filter((node) => node.role === role).map((node) => node.name.replace(/ ?\(/, ' ('));
      expect(names('textbox')).to.deep.equal(['Họ và tên', 'Email', 'Điện thoại (không bắt buộc)', 'Nội dung']);
      expect(names('checkbox')).to.deep.equal(['Tôi đồng ý.', 'Nhớ tên tôi trên thiết bị này']);
      expect(names('button')).to.include('Gửi bình luận');
      expect(nodes.find((node) => node.role === 'textbox' && node.name === 'Email')!.description).to.equal(
        'Email của bạn sẽ không được hiển thị công khai.',
      );
    });

    it('the rules of the thread', async () => {
      const { form } = await mountForm({ policy: { rules: 'Lời lẽ <b>lịch sự</b>.' } });
      expect(shownText(form)).to.include('Lời lẽ <b>lịch sự</b>.');
    });

    it('how many letters are left, as a reader counts them, only near the limit', async () => {
      const { form } = await mountForm({ policy: { maxLength: 50 } });
      const left = () => form.shadowRoot!.querySelector('#text-left')!.textContent!.trim();
      write(form, { text: 'ư'.repeat(30) });
      await form.updateComplete;
      expect(left()).to.equal('');
      write(form, { text: 'ừ'.normalize('NFD').repeat(48) });
      await form.updateComplete;
      expect(left()).to.equal('Còn 2 ký tự');
      expect(field(form, 'text').getAttribute('aria-describedby')!.split(' ')).to.include('text-left');
      write(form, { text: 'a'.repeat(53) });
      await form.updateComplete;
      expect(left()).to.equal('Thừa 3 ký tự');
    });

    it('to keyboards what each field holds, and to none to cut or change it', async () => {
      const { form } = await mountForm({ policy: { email: 'optional' } });
      expect(field(form, 'name').autocomplete).to.equal('name');
      expect(field(form, 'name').getAttribute('autocapitalize')).to.equal('words');
      expect(field(form, 'email').type).to.equal('text');
      expect(field(form, 'email').inputMode).to.equal('email');
      for (const name of ['name', 'text', 'email']) expect(field(form, name).hasAttribute('maxlength')).to.equal(false);
    });
  });

  describe('shows', () => {
    it('no field that the policy does not ask for, and consent unticked', async () => {
      const plain = await mountForm();
      for (const name of ['email', 'phone', 'consent']) {
        expect(plain.form.shadowRoot!.querySelector(`[name=${name}]`)).to.equal(null);
      }
      expect(captchaOf(plain.form)).to.equal(null);
      const { form } = await mountForm({
        policy: { consent: { text: 'Tôi đồng ý.', version: '1', url: '/rieng-tu' } },
      });
      expect(field(form, 'consent').checked).to.equal(false);
      expect(form.shadowRoot!.querySelector('a')!.getAttribute('href')).to.equal('/rieng-tu');
    });

    it('a code where the policy wants one, and none where the page has another guard', async () => {
      const { form } = await mountForm({ policy: { captcha: true } });
      expect(captchaOf(form)!.getAttribute('purpose')).to.equal('comment');
      const without = await mountForm({ policy: { captcha: true }, attributes: { 'no-captcha': '' } });
      expect(captchaOf(without.form)).to.equal(null);
    });

    it('a notice in the place of the form where a code is wanted and cannot be had', async () => {
      const { element } = await mountComments({ items: [comment()], policy: { captcha: true }, captcha: false });
      const form = element.shadowRoot!.querySelector('ward-comments-form')!;
      await form.updateComplete;
      expect(shownText(form)).to.equal('Hiện chưa thể gửi bình luận tại trang này.');
      expect(articles(element)).to.have.length(1);
    });

    it('the same where the backend has no code that can be shown', async () => {
      const { element, adapter } = await mountComments({ items: [comment()] });
      const other = {
        ...adapter,
        comments: {
          ...adapter.comments!,
          policy: async (query: { articleId: string }, context: ReadContext) => ({
            ...(await adapter.comments!.policy(query, context)),
            captcha: true,
          }),
        },
        captcha: { issue: async () => challenge({ kind: 'token', provider: 'x', siteKey: 'y' }) },
      };
      element.adapter = other;
      await element.updateComplete;
      await eventually(() => approach(element.shadowRoot!.querySelector('ward-comments-form')!));
      await eventually(() =>
        expect(shownText(element.shadowRoot!.querySelector('ward-comments-form')!)).to.equal(
          'Hiện chưa thể gửi bình luận tại trang này.',
        ),
      );
    });
  });

  describe('does', () => {
    it('send what was written, composed, and put it in its place', async () => {
      const { element, form, submit, post, article } = await mountForm({ items: [comment()], page: { total: 1 } });
      const events: string[] = [];
      element.addEventListener('ward-before-comment', ({ draft }) => events.push(`before ${draft.name}`));
      element.addEventListener('ward-commented', (event) => events.push(`after ${event.comment.id}`));
      write(form, { name: `  ${'Hồng'.normalize('NFD')}  `, text: `\n${'Đẹp quá'.normalize('NFD')} <b>&amp;\n` });
      submit();
      await post.called();
      expect(post.calls[0]!.input).to.deep.equal({
        articleId: article,
        parentId: null,
        name: 'Hồng'.normalize('NFC'),
        text: 'Đẹp quá <b>&amp;'.normalize('NFC'),
      });
      expect(field(form, 'name').value, 'never rewritten').to.equal(`  ${'Hồng'.normalize('NFD')}  `);
      post.calls[0]!.resolve(comment({ id: 'new', state: 'pending', own: true }));
      await eventually(() => expect(articles(element).map(({ dataset }) => dataset.id)[0]).to.equal('new'));
      expect(articles(element)).to.have.length(2);
      expect(part(element, 'count').textContent).to.equal('(2)');
      expect(articles(element)[0]!.textContent).to.include('Chờ kiểm duyệt');
      expect(told(element, 'status')).to.equal('Gửi thành công. Bình luận của bạn sẽ hiển thị sau khi được kiểm duyệt');
      expect(events).to.deep.equal(['before Hồng', 'after new']);
      await eventually(() => expect(element.shadowRoot!.activeElement).to.equal(articles(element)[0]));
      expect(field(form, 'text').value).to.equal('');
      expect(field(form, 'name').value, 'the name stays').to.not.equal('');
    });

    it('say that it is there at once where nobody reviews it', async () => {
      const { element, form, submit, post } = await mountForm();
      write(form, letter);
      submit();
      await post.called();
      post.calls[0]!.resolve(comment({ text: letter.text }));
      await until(element, 'ready');
      await eventually(() => expect(told(element, 'status')).to.equal('Bình luận thành công'));
    });

    it('put it last where the oldest come first', async () => {
      const { element, form, submit, post } = await mountForm({ items: [comment()], attributes: { order: 'oldest' } });
      write(form, letter);
      submit();
      await post.called();
      post.calls[0]!.resolve(comment({ id: 'new' }));
      await eventually(() => expect(articles(element).at(-1)!.dataset.id).to.equal('new'));
    });

    it('ask the policy again after each comment', async () => {
      let asked = 0;
      const { form, submit, post } = await mountForm({
        comments: {
          policy: async () => ({
            open: true,
            moderated: true,
            captcha: asked++ > 0,
            maxLength: 100,
            maxDepth: 1,
            email: 'hidden',
          }),
        },
      });
      write(form, letter);
      submit();
      await post.called();
      post.calls[0]!.resolve(comment());
      await eventually(() => expect(captchaOf(form)).to.exist);
    });

    it('send e-mail, phone and consent where they are asked for', async () => {
      const { form, submit, post } = await mountForm({
        policy: { email: 'optional', phone: 'required', consent: { text: 'Tôi đồng ý.', version: '3' } },
      });
      write(form, { ...letter, phone: ' 0912 345 678 ' });
      const before = Date.now();
      field(form, 'consent').click();
      submit();
      await post.called();
      const { email, phone, consent } = post.calls[0]!.input;
      expect({ email, phone, version: consent!.version }).to.deep.equal({
        email: undefined,
        phone: '0912 345 678',
        version: '3',
      });
      expect(Date.parse(consent!.at)).to.be.within(before, Date.now());
    });

    it('keep the time of consent over several tries, so that they are one comment', async () => {
      const { form, submit, post } = await mountForm({ policy: { consent: { text: 'Tôi đồng ý.', version: '3' } } });
      write(form, letter);
      field(form, 'consent').click();
      submit();
      await post.called();
      post.calls[0]!.reject(new WardError('network'));
      await eventually(() => expect(told(form, 'alert')).not.to.equal(''));
      submit();
      await post.called(2);
      expect(post.calls[1]!.input).to.deep.equal(post.calls[0]!.input);
      expect(post.calls[1]!.context.idempotencyKey).to.equal(post.calls[0]!.context.idempotencyKey);
    });

    it('ask for what is missing at its field, on sending only, and go to the first', async () => {
      const { form, submit, post } = await mountForm({
        policy: { email: 'required', phone: 'optional', consent: { text: 'Tôi đồng ý.', version: '1' } },
      });
      write(form, { name: ' ', phone: '12', text: '' });
      field(form, 'name').dispatchEvent(new FocusEvent('blur'));
      await form.updateComplete;
      expect(parts(form, 'field-problem')).to.have.length(0);
      submit();
      await eventually(() => expect(form.shadowRoot!.activeElement).to.equal(field(form, 'name')));
      expect(problemAt(form, 'name')).to.equal('Vui lòng nhập họ và tên.');
      expect(problemAt(form, 'email')).to.equal('Xin vui lòng nhập địa chỉ email hợp lệ.');
      expect(problemAt(form, 'phone')).to.equal('Số điện thoại không hợp lệ.');
      expect(problemAt(form, 'text')).to.equal('Nội dung không được để trống.');
      expect(problemAt(form, 'consent')).to.equal('Bạn cần đồng ý trước khi gửi bình luận.');
      for (const name of ['name', 'email', 'phone', 'text', 'consent']) {
        expect(field(form, name).getAttribute('aria-invalid')).to.equal('true');
        expect(field(form, name).getAttribute('aria-describedby')!.split(' ')).to.include(`${name}-problem`);
      }
      expect(post.calls).to.have.length(0);
      write(form, { ...letter, phone: '', email: 'a@b.vn' });
      field(form, 'consent').click();
      submit();
      await post.called();
      await form.updateComplete;
      expect(parts(form, 'field-problem')).to.have.length(0);
    });

    it('not send what is too long, and count as a reader does', async () => {
      const { form, submit, post } = await mountForm({ policy: { maxLength: 10 } });
      write(form, { name: 'A', text: 'x'.repeat(11) });
      submit();
      await eventually(() => expect(problemAt(form, 'text')).to.equal('Xin vui lòng nhập không quá 10 ký tự.'));
      write(form, { name: 'A', text: `  ${'ễ'.normalize('NFD').repeat(10)}  ` });
      submit();
      await post.called();
    });

    it('not send what the page forbids, keep it, and send what it allows', async () => {
      const { element, form, submit, post } = await mountForm();
      element.addEventListener('ward-before-comment', (event) => {
        if (event.draft.text === letter.text) event.preventDefault();
      });
      write(form, letter);
      submit();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(field(form, 'text').value).to.equal(letter.text);
      write(form, { text: 'Xin lỗi.' });
      submit();
      await post.called();
      expect(post.calls.map(({ input }) => input.text)).to.deep.equal(['Xin lỗi.']);
    });

    it('send with Enter from the name, and break lines with Enter in the text', async () => {
      const { form, post } = await mountForm();
      write(form, letter);
      field(form, 'text').focus();
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'Enter' });
      expect(field(form, 'text').value).to.equal(`${letter.text}\n`);
      expect(post.calls).to.have.length(0);
      field(form, 'name').focus();
      await sendKeys({ press: 'Enter' });
      await post.called();
    });

    it('send once, however often the button is pressed, and tell the page once', async () => {
      const { element, form, submit, post } = await mountForm();
      const events: string[] = [];
      for (const type of ['ward-before-comment', 'ward-commented']) {
        element.addEventListener(type, () => events.push(type));
      }
      write(form, letter);
      for (let click = 0; click < 10; click++) submit();
      await post.called();
      await form.updateComplete;
      expect(submitButton(form).textContent!.trim()).to.equal('Đang gửi...');
      expect(field(form, 'text').readOnly, 'what is sent stays as it is').to.equal(true);
      for (let click = 0; click < 10; click++) submit();
      post.calls[0]!.resolve(comment());
      await until(element, 'ready');
      await eventually(() => expect(submitButton(form).textContent!.trim()).to.equal('Gửi bình luận'));
      expect(post.calls).to.have.length(1);
      expect(events).to.deep.equal(['ward-before-comment', 'ward-commented']);
    });

    for (const [code, sentence] of [
      ['network', 'Không kết nối được với máy chủ.'],
      ['offline', 'Không có kết nối mạng.'],
      ['timeout', 'Thời gian chờ thực thi yêu cầu'],
      ['server', 'Đã có lỗi xảy ra'],
      ['rate-limited', 'Vui lòng đợi 30 giây'],
      ['forbidden', 'Bạn không được phép thực hiện thao tác này.'],
      ['invalid', 'Thông tin chưa hợp lệ.'],
      ['not-found', 'Không tìm thấy nội dung'],
      ['unsupported', 'Chức năng này chưa được hỗ trợ.'],
    ] as const satisfies readonly (readonly [WardErrorCode, string])[]) {
      it(`keep every letter, say why, and send the same again on ${code}`, async () => {
        const { element, form, submit, post } = await mountForm({ policy: { email: 'optional' } });
        write(form, { ...letter, email: 'a@b.vn' });
        submit();
        await post.called();
        post.calls[0]!.reject(new WardError(code, 'ORA-00942', { retryAfter: 30 }));
        await eventually(() => expect(told(form, 'alert')).to.include(sentence));
        expect(told(form, 'alert')).to.include('Nội dung bạn viết vẫn còn đây.').and.not.include('ORA');
        expect(field(form, 'name').value).to.equal(letter.name);
        expect(field(form, 'text').value).to.equal(letter.text);
        expect(field(form, 'email').value).to.equal('a@b.vn');
        expect(element.state).to.equal('empty');
        submit();
        await post.called(2);
        expect(post.calls[1]!.context.idempotencyKey).to.equal(post.calls[0]!.context.idempotencyKey);
        await form.updateComplete;
        expect(told(form, 'alert'), 'gone with the next try').to.equal('');
        post.calls[1]!.resolve(comment());
        await until(element, 'ready');
      });
    }

    it('say that it is the second of its kind, and not that it was lost', async () => {
      const { form, submit, post } = await mountForm();
      write(form, letter);
      submit();
      await post.called();
      post.calls[0]!.reject(new WardError('conflict'));
      await eventually(() => expect(told(form, 'alert')).to.equal('Bạn đã gửi bình luận này rồi.'));
    });

    it('say that the thread was closed meanwhile, and keep the text', async () => {
      let open = true;
      const { form, submit, post } = await mountForm({
        comments: {
          policy: async () => ({ open, moderated: true, captcha: false, maxLength: 100, maxDepth: 1, email: 'hidden' }),
        },
      });
      write(form, letter);
      open = false;
      submit();
      await post.called();
      post.calls[0]!.reject(new WardError('forbidden'));
      await eventually(() => expect(told(form, 'alert')).to.include('Bài viết này đã đóng bình luận.'));
      expect(field(form, 'text').value).to.equal(letter.text);
    });

    it('show at its field what the backend finds wrong', async () => {
      const { form, submit, post } = await mountForm();
      write(form, letter);
      submit();
      await post.called();
      const fields = [
        { name: 'text', rule: 'too-long' },
        { name: 'name', rule: 'too-long' },
      ] as const;
      post.calls[0]!.reject(new WardError('invalid', '', { fields }));
      await eventually(() => expect(problemAt(form, 'text')).to.equal('Xin vui lòng nhập không quá 500 ký tự.'));
      expect(problemAt(form, 'name')).to.equal('Thông tin chưa hợp lệ. Vui lòng kiểm tra lại.');
      expect(form.shadowRoot!.activeElement).to.equal(field(form, 'name'));
      // Both stand in the summary too, each with the way to its field.
      const [summary] = [...form.shadowRoot!.querySelectorAll('[role=alert]')].map((alert) => alert.textContent!);
      expect(summary!.replace(/\s+/g, ' ').trim()).to.equal(
        'Vui lòng kiểm tra các ô sau: Họ và tên: Thông tin chưa hợp lệ. Vui lòng kiểm tra lại. Nội dung: Xin vui lòng nhập không quá 500 ký tự.',
      );
      button(form, 'Nội dung: Xin vui lòng nhập không quá 500 ký tự.').click();
      expect(form.shadowRoot!.activeElement).to.equal(field(form, 'text'));
    });

    describe('with a code', () => {
      const coded = async () => {
        const mounted = await mountForm({ policy: { captcha: true } });
        write(mounted.form, letter);
        const alertOf = () => told(captchaOf(mounted.form)!, 'alert');
        return { ...mounted, alertOf };
      };

      it('send the answer with the comment, and ask for a new code afterwards', async () => {
        const { form, submit, post, issued } = await coded();
        await answerCode(form, '7');
        submit();
        await post.called();
        expect(post.calls[0]!.input.captcha).to.deep.equal({
          challengeId: issued[0]!.id,
          kind: 'question',
          value: '7',
        });
        post.calls[0]!.resolve(comment());
        await eventually(() => expect(issued).to.have.length(2));
        await eventually(() => expect(captchaOf(form)!.answer).to.equal(null));
        expect(told(captchaOf(form)!, 'alert')).to.equal('');
      });

      it('ask for the answer where it is missing', async () => {
        const { form, submit, post, alertOf } = await coded();
        await until(captchaOf(form)!, 'ready');
        submit();
        await eventually(() => expect(alertOf()).to.equal('Vui lòng nhập mã xác thực.'));
        expect(form.shadowRoot!.activeElement).to.equal(captchaOf(form));
        expect(post.calls).to.have.length(0);
      });

      it('say “Mã xác thực không đúng.” to the byte, only after a wrong code, and keep every letter', async () => {
        const { element, form, submit, post, issued, alertOf } = await coded();
        const everything = () => [element, form, captchaOf(form)!].map((tag) => tag.shadowRoot!.textContent).join();
        expect(everything()).not.to.include('không đúng');
        await answerCode(form, '8');
        submit();
        await post.called();
        post.calls[0]!.reject(new WardError('captcha-incorrect'));
        await eventually(() => expect(issued).to.have.length(2));
        await eventually(() => expect(alertOf()).to.equal('M\u00e3 x\u00e1c th\u1ef1c kh\u00f4ng \u0111\u00fang.'));
        expect(everything().match(/không đúng/g)).to.have.length(1);
        expect(field(form, 'text').value).to.equal(letter.text);
        expect(captchaOf(form)!.answer).to.equal(null);
        expect(form.shadowRoot!.activeElement?.localName).to.equal('ward-captcha');
        await eventually(() => expect(submitButton(form).getAttribute('aria-disabled')).to.equal('false'));
        await answerCode(form, '7');
        submit();
        await post.called(2);
        expect(post.calls[1]!.input.captcha!.challengeId).to.equal(issued[1]!.id);
        expect(post.calls[1]!.context.idempotencyKey).to.equal(post.calls[0]!.context.idempotencyKey);
        post.calls[1]!.resolve(comment());
        await until(element, 'ready');
        await eventually(() => expect(everything()).not.to.include('không đúng'));
      });

      it('use the challenge that came with the refusal', async () => {
        const { form, submit, post, issued } = await coded();
        await answerCode(form, '8');
        submit();
        await post.called();
        const next = challenge({ question: 'Hai cộng hai bằng mấy?' });
        post.calls[0]!.reject(new WardError('captcha-incorrect', '', { challenge: next }));
        await eventually(() => expect(shownText(captchaOf(form)!)).to.include('Hai cộng hai bằng mấy?'));
        expect(issued).to.have.length(1);
      });

      it('renew an old code silently before it sends', async () => {
        const { form, submit, post, issued, alertOf } = await coded();
        await answerCode(form, '7');
        const { now } = Date;
        Date.now = () => now() + 400_000;
        try {
          submit();
          await eventually(() => expect(alertOf()).to.equal('Đã đổi mã mới. Vui lòng nhập lại.'));
        } finally {
          Date.now = now;
        }
        expect(issued).to.have.length(2);
        expect(post.calls).to.have.length(0);
        expect(field(form, 'text').value).to.equal(letter.text);
        await answerCode(form, '7');
        submit();
        await post.called();
        expect(post.calls[0]!.input.captcha!.challengeId).to.equal(issued[1]!.id);
      });

      it('say that a code was too old where only the backend knew', async () => {
        const { form, submit, post, alertOf } = await coded();
        await answerCode(form, '7');
        submit();
        await post.called();
        post.calls[0]!.reject(new WardError('captcha-expired'));
        await eventually(() => expect(alertOf()).to.equal('Mã xác thực đã hết hạn. Vui lòng nhập mã mới.'));
      });

      it('send without one where the backend wants none now', async () => {
        const { element, form } = await mountForm({ policy: { captcha: true }, captcha: null });
        const drafts: CommentDraft[] = [];
        element.addEventListener('ward-before-comment', ({ draft }) => drafts.push(draft));
        write(form, letter);
        await eventually(() => expect(captchaOf(form)!.needless).to.equal(true));
        submitButton(form).click();
        await eventually(() => expect(drafts).to.have.length(1));
        expect(drafts[0]!.captcha).to.equal(undefined);
      });

      it('ask for one where the backend wants one that the policy did not', async () => {
        const { form, submit, post } = await mountForm();
        write(form, letter);
        submit();
        await post.called();
        post.calls[0]!.reject(new WardError('captcha-incorrect'));
        await eventually(() => expect(captchaOf(form)).to.exist);
        await eventually(() => expect(told(captchaOf(form)!, 'alert')).to.equal('Vui lòng nhập mã xác thực.'));
        expect(form.shadowRoot!.activeElement).to.equal(captchaOf(form));
        expect(shownText(captchaOf(form)!)).not.to.include('không đúng');
      });

      it('say that it was not sent where the page shows no code and the backend wants one', async () => {
        const { form, submit, post } = await mountForm({ attributes: { 'no-captcha': '' } });
        write(form, letter);
        submit();
        await post.called();
        post.calls[0]!.reject(new WardError('captcha-incorrect'));
        await eventually(() =>
          expect(told(form, 'alert')).to.equal('Chưa gửi được bình luận. Nội dung bạn viết vẫn còn đây.'),
        );
      });
    });

    describe('with replies', () => {
      it('open a form in place, go to it, and send the reply under its comment', async () => {
        const root = comment({ id: 'root', author: { name: 'Lò Thị Minh' } });
        const { element, post } = await mountComments({ items: [root] });
        button(element, 'Trả lời Lò Thị Minh').click();
        const form = await formOf(element, true);
        await eventually(() => expect(form.shadowRoot!.activeElement).to.equal(field(form, 'name')));
        expect(part(form, 'subtitle').textContent).to.equal('Trả lời Lò Thị Minh');
        write(form, letter);
        submitButton(form).click();
        await post.called();
        expect(post.calls[0]!.input.parentId).to.equal('root');
        post.calls[0]!.resolve(comment({ id: 'reply', parentId: 'root', state: 'pending' }));
        await eventually(() =>
          expect(articles(element).map(({ dataset }) => dataset.id)).to.deep.equal(['root', 'reply']),
        );
        await eventually(() => expect(element.shadowRoot!.querySelectorAll('ward-comments-form')).to.have.length(1));
        await eventually(() => expect(element.shadowRoot!.activeElement).to.equal(articles(element)[1]));
        expect(told(element, 'status')).to.include('Gửi thành công.');
      });

      it('leave a second reply open, and the focus in it, when the first is accepted', async () => {
        const items = [comment({ author: { name: 'Lò Thị Minh' } }), comment({ author: { name: 'Tòng Văn Hải' } })];
        const { element, post } = await mountComments({ items });
        button(element, 'Trả lời Lò Thị Minh').click();
        const first = await formOf(element, true);
        write(first, letter);
        submitButton(first).click();
        await post.called();
        button(element, 'Trả lời Tòng Văn Hải').click();
        await eventually(() => expect(first.isConnected).to.equal(false));
        const second = await formOf(element, true);
        await eventually(() => expect(second.shadowRoot!.activeElement?.localName).to.equal('input'));
        write(second, { text: 'Còn một điều nữa.' });
        post.calls[0]!.resolve(comment({ parentId: items[0]!.id }));
        await eventually(() => expect(told(element, 'status')).to.include('Bình luận thành công'));
        await eventually(() => expect(articles(element)).to.have.length(3));
        await new Promise((resolve) => setTimeout(resolve));
        expect(second.isConnected).to.equal(true);
        expect(field(second, 'text').value).to.equal('Còn một điều nữa.');
        expect(element.shadowRoot!.activeElement === second).to.equal(true);
      });

      it('close it again, and give the focus back', async () => {
        const { element } = await mountComments({ items: [comment()] });
        button(element, 'Trả lời Lò Thị Minh').click();
        button(await formOf(element, true), 'Hủy trả lời').click();
        await eventually(() =>
          expect(element.shadowRoot!.activeElement).to.equal(button(element, 'Trả lời Lò Thị Minh')),
        );
        expect(element.shadowRoot!.querySelectorAll('ward-comments-form')).to.have.length(1);
      });

      it('hang a reply to the deepest comment under the last that may have some', async () => {
        const reply = comment({ id: 'reply', parentId: 'root', author: { name: 'Em' } });
        const root = comment({ id: 'root', replyCount: 1, replies: { items: [reply], next: null } });
        const { element, post } = await mountComments({ items: [root], policy: { maxDepth: 1 } });
        button(element, 'Trả lời Em').click();
        const form = await formOf(element, true);
        write(form, letter);
        submitButton(form).click();
        await post.called();
        expect(post.calls[0]!.input.parentId).to.equal('root');
        post.calls[0]!.resolve(comment({ id: 'new', parentId: 'root' }));
        await eventually(() =>
          expect(articles(element).map(({ dataset }) => dataset.id)).to.deep.equal(['root', 'reply', 'new']),
        );
      });

      it('offer none where the policy has none, nor to a comment that waits', async () => {
        const flat = await mountComments({ items: [comment()], policy: { maxDepth: 0 } });
        expect(shownText(flat.element)).not.to.include('Trả lời');
        const waiting = await mountComments({ items: [comment({ state: 'pending' })] });
        expect(shownText(waiting.element)).not.to.include('Trả lời');
      });

      it('know the name that the reader wrote under before', async () => {
        const { element, form, submit, post } = await mountForm({ items: [comment()] });
        write(form, letter);
        submit();
        await post.called();
        post.calls[0]!.resolve(comment({ author: { name: letter.name } }));
        await eventually(() => expect(articles(element)).to.have.length(2));
        button(element, 'Trả lời Lò Thị Minh').click();
        const reply = await formOf(element, true);
        expect(field(reply, 'name').value).to.equal(letter.name);
        await eventually(() => expect(reply.shadowRoot!.activeElement).to.equal(field(reply, 'text')));
      });

      it('stay on the page when the reader closes the form while it is on its way', async () => {
        const { element, post } = await mountComments({ items: [comment({ id: 'root' })] });
        button(element, 'Trả lời Lò Thị Minh').click();
        const form = await formOf(element, true);
        write(form, letter);
        submitButton(form).click();
        await post.called();
        button(form, 'Hủy trả lời').click();
        await element.updateComplete;
        post.calls[0]!.resolve(comment({ id: 'reply', parentId: 'root' }));
        await eventually(() => expect(articles(element)).to.have.length(2));
      });
    });
  });

  describe('sets a trap for programs', () => {
    inAccessibilityTree('that no screen reader tells of', async () => {
      const { form } = await mountForm();
      write(form, { website: 'nobody hears this' });
      const nodes = await accessibleNodes();
      expect(nodes.filter(({ role }) => role === 'textbox').map(({ name }) => name)).to.deep.equal([
        'Họ và tên',
        'Nội dung',
      ]);
      expect(JSON.stringify(nodes)).not.to.include('nobody hears this');
    });

    it('that nobody sees, Tab does not reach and browsers do not fill', async () => {
      const { form } = await mountForm();
      const trap = field(form, 'website');
      const { width, height } = trap.parentElement!.getBoundingClientRect();
      expect(Math.max(width, height)).to.be.at.most(1);
      expect(getComputedStyle(trap.parentElement!).overflow).to.equal('hidden');
      expect(trap.autocomplete).to.equal('off');
      field(form, 'name').focus();
      await sendKeys({ press: 'Tab' });
      expect(form.shadowRoot!.activeElement!.id).to.equal('text');
    });

    it('that is empty: what a reader sends has nothing of it', async () => {
      const { form, submit, post } = await mountForm();
      write(form, { ...letter, website: ' ' });
      submit();
      await post.called();
      expect(Object.keys(post.calls[0]!.input).sort()).to.deep.equal(['articleId', 'name', 'parentId', 'text']);
    });

    it('whose content is sent as the field that the policy hides, whatever it is, and is kept nowhere', async () => {
      for (const [hidden, policy] of [
        ['email', { email: 'hidden', phone: 'hidden' }],
        ['email', { email: 'hidden', phone: 'optional' }],
        ['phone', { email: 'optional' }],
      ] as const) {
        const { form, submit, post, article } = await mountForm({ policy });
        write(form, { ...letter, website: ' http://x.example/ ' });
        submit();
        await post.called();
        const { email, phone } = post.calls[0]!.input;
        expect({ email, phone }).to.deep.equal({ email: undefined, phone: undefined, [hidden]: 'http://x.example/' });
        expect(parts(form, 'field-problem')).to.have.length(0);
        const kept = JSON.stringify(await new Draft(`comment:${article}`).load());
        expect(kept).to.include(letter.text).and.not.to.include('x.example');
      }
    });

    it('that is no writing: what was kept comes back although a program was there first', async () => {
      const article = newArticle();
      await new Draft(`comment:${article}`).save({ text: 'dở dang' });
      const { element } = await mountComments({ attributes: { 'article-id': article }, state: 'empty' });
      const form = element.shadowRoot!.querySelector('ward-comments-form')!;
      // A second form, whose draft is still on its way when the program begins.
      const fresh = form.cloneNode() as typeof form;
      Object.assign(fresh, { about: article, policy: form.policy, draftName: form.draftName });
      form.parentElement!.append(fresh);
      await fresh.updateComplete;
      write(fresh, { website: 'http://x.example/' });
      document.dispatchEvent(new Event('visibilitychange'));
      await eventually(() => expect(field(fresh, 'text').value).to.equal('dở dang'));
      expect(JSON.stringify(await new Draft(`comment:${article}`).load())).to.include('dở dang');
    });

    it('only where the policy leaves a field for it', async () => {
      const { form } = await mountForm({ policy: { email: 'optional', phone: 'required' } });
      expect(form.shadowRoot!.querySelectorAll('[name=website]')).to.have.length(0);
    });

    it('that keeps no comment back on a real backend: a clerk looks at it, without what was in it', async () => {
      const open = { moderated: false, captcha: false };
      const backend = mock({ storage: memoryStorage(), latency: 0, name: newArticle(), ...open });
      const element = await mount('ward-comments', { adapter: backend, attributes: { 'article-id': '1' } });
      await until(element, 'ready');
      const form = await formOf(element);
      write(form, { ...letter, website: 'http://x.example/' });
      submitButton(form).click();
      await eventually(() => expect(articles(element)[0]!.textContent).to.include(letter.text));
      expect(articles(element)[0]!.textContent).to.include('Chờ kiểm duyệt');
      expect(JSON.stringify(await backend.switches.pending())).not.to.include('x.example');
      // What comes next is judged by itself.
      await eventually(() => expect(field(form, 'website').value).to.equal(''));
      backend.dispose();
    });
  });

  describe('survives', () => {
    it('a change of article on the way: each comment stays with its own', async () => {
      const { element, form, submit, post, article } = await mountForm();
      write(form, letter);
      submit();
      await post.called();
      const commented: string[] = [];
      element.addEventListener('ward-commented', (event) => commented.push(event.comment.id));
      element.setAttribute('article-id', newArticle());
      await eventually(() => expect(element.shadowRoot!.querySelector('ward-comments-form')).not.to.equal(form));
      const next = await formOf(element);
      expect(field(next, 'text').value).to.equal('');
      post.calls[0]!.resolve(comment({ id: 'old' }));
      await eventually(() => expect(commented).to.deep.equal(['old']));
      expect(articles(element)).to.have.length(0);
      expect(post.calls[0]!.input.articleId).to.equal(article);
    });

    it('a policy whose link is none: the thread is there, the link is not', async () => {
      const url = 'javascript:alert(1)';
      const { element } = await mountComments({
        items: [comment()],
        policy: { consent: { text: '', version: '1', url } },
      });
      expect(parts(element, 'problem')).to.have.length(1);
      expect(element.shadowRoot!.querySelectorAll('ward-comments-form, .writing a')).to.have.length(0);
    });

    it('being taken off the page while it sends', async () => {
      const { element, form, submit, post } = await mountForm();
      write(form, letter);
      submit();
      await post.called();
      element.remove();
      expect(post.calls[0]!.context.signal.aborted).to.equal(false);
      post.calls[0]!.resolve(comment());
      await eventually(() => expect(field(form, 'text').value).to.equal(''));
    });

    it('a list that is read again while somebody types', async () => {
      const { element, form } = await mountForm({ items: [comment()] });
      write(form, letter);
      await element.reload();
      await element.updateComplete;
      expect(await formOf(element)).to.equal(form);
      expect(field(form, 'text').value).to.equal(letter.text);
    });

    it('the whole way on a real backend: a wrong code, a lost answer, ten clicks, one comment, still there later', async () => {
      const storage = memoryStorage();
      const backend = mock({ storage, latency: 0, name: newArticle() });
      const element = await mount('ward-comments', { adapter: backend, attributes: { 'article-id': '1' } });
      await until(element, 'ready');
      const before = articles(element).length;
      const form = await formOf(element);
      approach(form);
      await until(captchaOf(form)!, 'ready');
      await eventually(() => expect(captchaOf(form)!.shadowRoot!.querySelector('input')).to.exist);
      const solve = async () => {
        await answerCode(form, 'x');
        await answerCode(form, backend.switches.solution(captchaOf(form)!.answer!.challengeId)!);
      };
      write(form, letter);
      await answerCode(form, 'x');
      submitButton(form).click();
      await eventually(() => expect(told(captchaOf(form)!, 'alert')).to.equal('Mã xác thực không đúng.'));
      await eventually(() => expect(submitButton(form).getAttribute('aria-disabled')).to.equal('false'));

      await backend.switches.set({ fail: { 'comments.post': 'lost' } });
      await solve();
      submitButton(form).click();
      await eventually(() => expect(told(form, 'alert')).to.include('Nội dung bạn viết vẫn còn đây.'));
      await backend.switches.set({ fail: {} });
      await eventually(() => expect(submitButton(form).getAttribute('aria-disabled')).to.equal('false'));
      for (let click = 0; click < 10; click++) submitButton(form).click();
      await eventually(() => expect(articles(element)).to.have.length(before + 1));
      expect(await backend.switches.pending()).to.have.length(1);

      element.remove();
      const later = await mount('ward-comments', {
        adapter: mock({ storage, latency: 0, name: backend.name }),
        attributes: { 'article-id': '1' },
      });
      await until(later, 'ready');
      expect(articles(later)[0]!.textContent).to.include(letter.text).and.to.include('Chờ kiểm duyệt');
      expect(articles(later)).to.have.length(before + 1);
      for (const adapter of [backend, later.adapter as typeof backend]) adapter.dispose();
    });
  });

  describe('fits', () => {
    it('is free of what axe finds, with every fault shown', async () => {
      const { element, form, submit } = await mountForm({
        policy: {
          email: 'required',
          phone: 'required',
          captcha: true,
          consent: { text: 'Tôi đồng ý.', version: '1', url: '/' },
        },
      });
      submit();
      await eventually(() => expect(parts(form, 'field-problem').length).to.be.above(3));
      await expect(element).to.be.accessible();
    });

    it('is free of what axe finds with its trap', async () => {
      const { element, form } = await mountForm();
      expect(field(form, 'website').value).to.equal('');
      await expect(element).to.be.accessible();
    });

    it('a thumb: everything to press or to fill is 44 px high', async () => {
      const { form } = await mountForm({
        policy: { email: 'optional', consent: { text: 'Tôi đồng ý.', version: '1' } },
      });
      for (const one of form.shadowRoot!.querySelectorAll(
        'button, input:not([type=checkbox], [tabindex="-1"]), textarea, .agree > label',
      )) {
        expect(one.getBoundingClientRect().height).to.be.at.least(44);
      }
    });
  });
});
