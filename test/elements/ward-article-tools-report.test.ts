import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WriteContext } from '../../src/contract/adapter.js';
import { WardError, wardErrorCodes } from '../../src/contract/error.js';
import type { CaptchaAnswer, CaptchaChallenge } from '../../src/contract/model.js';
import type { WardArticleReport } from '../../src/elements/article/tools/report/ward-article-report.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { heldMethod } from '../support/fake-adapter.js';
import { eventually, fixtureCleanup, part, until } from '../support/mount.js';
import { article, forget, mountTools, panel, press } from './ward-article-tools.support.js';

interface Input {
  readonly id: string;
  readonly text: string;
  readonly quote?: string;
  readonly captcha?: CaptchaAnswer;
}

let count = 0;
const challenge = (): CaptchaChallenge => ({
  id: `challenge-${++count}`,
  kind: 'question',
  expiresAt: new Date(Date.now() + 300_000).toISOString(),
  question: 'Ba cộng bốn bằng mấy?',
});

async function openReport({
  captcha = false,
  select = '',
  id = `bai-${Date.now()}-${++count}`,
  html = article().html,
} = {}) {
  const report = heldMethod<Input, WriteContext, void>();
  const { element, tools } = await mountTools(
    { id, html },
    { 'article-id': id },
    { articles: { report: report.method }, ...(captcha && { captcha: { issue: async () => challenge() } }) },
  );
  if (select) selectIn(part(element, 'body'), select);
  press(tools, 'Báo lỗi bài viết');
  const form = await panel(tools, 'ward-article-report');
  return { element, tools, form, report, id };
}

/** Selects the words, as a reader does with the mouse. */
function selectIn(body: HTMLElement, words: string): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(words);
    if (at >= 0) getSelection()!.setBaseAndExtent(node, at, node, at + words.length);
  }
}

const field = (form: WardArticleReport): HTMLTextAreaElement => form.shadowRoot!.querySelector('textarea')!;
function write(form: WardArticleReport, text: string): void {
  field(form).value = text;
  field(form).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
/** A press on the button, whatever it says while it sends. */
const submit = (form: WardArticleReport): void =>
  form.shadowRoot!.querySelector<HTMLButtonElement>('button[type=submit]')!.click();
const shown = (form: WardArticleReport): string => form.shadowRoot!.textContent!.replace(/\s+/g, ' ');
const alerted = (form: WardArticleReport): string =>
  form.shadowRoot!.querySelector('[role=alert]')!.textContent!.replace(/\s+/g, ' ').trim();

describe('<ward-article> reported by a reader', () => {
  beforeEach(forget);
  afterEach(() => {
    getSelection()!.removeAllRanges();
    fixtureCleanup();
  });

  inAccessibilityTree('is a dialog with its name, and the field has its own', async () => {
    await openReport();
    const nodes = await accessibleNodes();
    expect(nodes.some(({ role, name }) => role === 'dialog' && name === 'Báo lỗi bài viết')).to.equal(true);
    expect(nodes.some(({ role, name }) => role === 'textbox' && name === 'Mô tả lỗi')).to.equal(true);
    expect(nodes.filter(({ role }) => role === 'button').map(({ name }) => name)).to.include.members([
      'Đóng',
      'Gửi báo lỗi',
      'Hủy bỏ',
    ]);
  });

  it('breaks no rule of accessible pages, with a passage and a fault too', async () => {
    const { element, form } = await openReport({ select: 'Câu ba' });
    press(form, 'Gửi báo lỗi');
    await eventually(() => expect(form.shadowRoot!.querySelector('#text-problem')).to.not.equal(null));
    await expect(element).to.be.accessible();
  });

  it('starts in the field, over the page', async () => {
    const { form } = await openReport();
    expect(form.shadowRoot!.activeElement).to.equal(field(form));
    expect(form.shadowRoot!.querySelector('dialog')!.matches(':modal')).to.equal(true);
  });

  it('quotes the passage that was selected, and sends it', async () => {
    const { form, report, id, element } = await openReport({ select: 'hai ở TP. Điện Biên' });
    expect(part(form, 'quote').textContent!.trim()).to.equal('hai ở TP. Điện Biên');
    const reported: string[] = [];
    element.addEventListener('ward-article-reported', ({ articleId, text, quote }) =>
      reported.push(articleId, text, quote ?? ''),
    );
    write(form, '  Sai tên thành phố. ');
    press(form, 'Gửi báo lỗi');
    await report.called();
    expect(report.calls[0]!.input).to.deep.equal({ id, text: 'Sai tên thành phố.', quote: 'hai ở TP. Điện Biên' });
    report.calls[0]!.resolve();
    await eventually(() => expect(shown(form)).to.include('Cảm ơn bạn. Báo lỗi đã được gửi đến ban biên tập.'));
    expect(reported).to.deep.equal([id, 'Sai tên thành phố.', 'hai ở TP. Điện Biên']);
  });

  it('leaves the passage out when the reader wants that', async () => {
    const { form, report } = await openReport({ select: 'Câu ba' });
    press(form, 'Bỏ đoạn này');
    await form.updateComplete;
    write(form, 'Cả bài.');
    press(form, 'Gửi báo lỗi');
    await report.called();
    expect(report.calls[0]!.input).to.not.have.property('quote');
    report.calls[0]!.resolve();
  });

  it('quotes nothing that is outside of the article', async () => {
    const { tools } = await openReport().then(async ({ tools, form }) => {
      press(form, 'Hủy bỏ');
      await tools.updateComplete;
      return { tools };
    });
    const beside = document.createElement('p');
    beside.textContent = 'Chữ bên ngoài';
    document.querySelector('main')!.append(beside);
    getSelection()!.selectAllChildren(beside);
    await eventually(() => expect(tools.shadowRoot!.querySelector('ward-article-report')).to.equal(null));
    press(tools, 'Báo lỗi bài viết');
    const form = await panel(tools, 'ward-article-report');
    expect(form.shadowRoot!.querySelector('blockquote')).to.equal(null);
  });

  it('says at the field what is missing, and sends nothing', async () => {
    const { form, report } = await openReport();
    write(form, '   ');
    press(form, 'Gửi báo lỗi');
    await form.updateComplete;
    expect(form.shadowRoot!.querySelector('#text-problem')!.textContent!.trim()).to.equal('Vui lòng mô tả lỗi.');
    expect(field(form).getAttribute('aria-invalid')).to.equal('true');
    expect(field(form).getAttribute('aria-describedby')).to.equal('text-problem');
    write(form, 'đ'.repeat(2001));
    await eventually(() => press(form, 'Gửi báo lỗi'));
    await eventually(() =>
      expect(form.shadowRoot!.querySelector('#text-problem')!.textContent!.trim()).to.equal(
        'Xin vui lòng nhập không quá 2.000 ký tự.',
      ),
    );
    expect(report.calls).to.have.length(0);
  });

  it('is sent once for ten presses, and with the same key again after it failed', async () => {
    const { form, report } = await openReport();
    write(form, 'Sai ngày.');
    for (let time = 0; time < 10; time++) submit(form);
    await report.called();
    report.calls[0]!.reject(new WardError('network'));
    await eventually(() => expect(alerted(form)).to.include('Chưa gửi được báo lỗi.'));
    press(form, 'Gửi báo lỗi');
    await report.called(2);
    expect(report.calls).to.have.length(2);
    expect(report.calls[1]!.context.idempotencyKey).to.equal(report.calls[0]!.context.idempotencyKey);
    report.calls[1]!.resolve();
  });

  for (const code of wardErrorCodes.filter((one) => !one.startsWith('captcha'))) {
    it(`says what went wrong and keeps the words: ${code}`, async () => {
      const { form, report } = await openReport();
      write(form, 'Sai ngày.');
      press(form, 'Gửi báo lỗi');
      await report.called();
      report.calls[0]!.reject(new WardError(code));
      await eventually(() => expect(alerted(form)).to.include('Chưa gửi được báo lỗi. Nội dung bạn viết vẫn còn đây.'));
      expect(alerted(form).length).to.be.above(60);
      expect(field(form).value).to.equal('Sai ngày.');
    });
  }

  it('says at the field what the backend refuses of it', async () => {
    const { form, report } = await openReport();
    write(form, 'Sai ngày.');
    press(form, 'Gửi báo lỗi');
    await report.called();
    report.calls[0]!.reject(new WardError('invalid', 'x', { fields: [{ name: 'text', rule: 'too-long' }] }));
    await eventually(() => expect(form.shadowRoot!.querySelector('#text-problem')).to.not.equal(null));
    expect(alerted(form)).to.equal('');
  });

  it('asks for a code where the backend wants one, and for a new one after a wrong answer', async () => {
    const { form, report } = await openReport({ captcha: true });
    await eventually(() => expect(form.shadowRoot!.querySelector('ward-captcha')?.shadowRoot).to.be.ok);
    const captcha = form.shadowRoot!.querySelector('ward-captcha')!;
    await until(captcha, 'ready');
    const answer = (value: string) => {
      const input = captcha.shadowRoot!.querySelector('input')!;
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    write(form, 'Sai ngày.');
    press(form, 'Gửi báo lỗi');
    await eventually(() => expect(captcha.shadowRoot!.textContent).to.include('Vui lòng nhập mã xác thực.'));
    expect(report.calls).to.have.length(0);
    answer('8');
    await eventually(() => press(form, 'Gửi báo lỗi'));
    await report.called();
    expect(report.calls[0]!.input.captcha!.value).to.equal('8');
    report.calls[0]!.reject(new WardError('captcha-incorrect', 'x', { challenge: challenge() }));
    await eventually(() => expect(captcha.shadowRoot!.textContent).to.include('Mã xác thực không đúng.'));
    expect(field(form).value).to.equal('Sai ngày.');
    answer('7');
    await eventually(() => press(form, 'Gửi báo lỗi'));
    await report.called(2);
    report.calls[1]!.resolve();
    await eventually(() => expect(shown(form)).to.include('Cảm ơn bạn.'));
  });

  it('keeps what was written until it is accepted', async () => {
    const first = await openReport({ select: 'Câu ba' });
    write(first.form, 'Viết dở');
    press(first.form, 'Hủy bỏ');
    await eventually(() => expect(first.tools.shadowRoot!.querySelector('ward-article-report')).to.equal(null));
    getSelection()!.removeAllRanges();
    const again = await openReport({ id: first.id });
    await eventually(() => expect(field(again.form).value).to.equal('Viết dở'));
    await eventually(() => expect(shown(again.form)).to.include('Đã khôi phục nội dung bạn viết dở.'));
    expect(part(again.form, 'quote').textContent!.trim()).to.equal('Câu ba');
    press(again.form, 'Gửi báo lỗi');
    await again.report.called();
    again.report.calls[0]!.resolve();
    await eventually(() => expect(shown(again.form)).to.include('Cảm ơn bạn.'));
    const after = await openReport({ id: first.id });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(field(after.form).value).to.equal('');
  });

  it('goes with Escape, and the focus goes back to its button', async () => {
    const { tools } = await openReport();
    await sendKeys({ press: 'Escape' });
    await eventually(() => expect(tools.shadowRoot!.querySelector('ward-article-report')).to.equal(null));
    expect((tools.shadowRoot!.activeElement as HTMLElement).id).to.equal('report');
  });

  it('puts hostile words in as words', async () => {
    const words = '&lt;img src=x onerror="window.harm = 1"&gt;';
    const { form } = await openReport({ html: `<p>${words}</p>`, select: '<img src=x onerror="window.harm = 1">' });
    expect(part(form, 'quote').textContent!.trim()).to.equal('<img src=x onerror="window.harm = 1">');
    expect(part(form, 'quote').children).to.have.length(0);
  });
});
