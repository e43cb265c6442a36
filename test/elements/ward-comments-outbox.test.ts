import { expect } from '@open-wc/testing';
import { Draft } from '../../src/base/drafts.js';
import { WardError } from '../../src/contract/error.js';
import type { Kept } from '../../src/elements/comments/outbox.js';
import { storage } from '../../src/storage/storage.js';
import { button, eventually, fixtureCleanup, shownText } from '../support/mount.js';
import {
  captchaOf,
  comment,
  field,
  formOf,
  mountComments,
  newArticle,
  submitButton,
  told,
  write,
} from './ward-comments.support.js';

const letter = { name: 'Hồng', text: 'Cảm ơn phường' };
const kept = (article: string) => new Draft<Kept>(`comment:${article}`).load();
const eventuallyKept = async (article: string, check: (draft: Kept | undefined) => boolean) => {
  for (const end = performance.now() + 4000; !check(await kept(article));) {
    if (performance.now() > end) throw new Error(`kept: ${JSON.stringify(await kept(article))}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

/** The network of the page, in the test's hand. */
function network(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}

async function open(article = newArticle(), options: Parameters<typeof mountComments>[0] = {}) {
  const mounted = await mountComments({ ...options, attributes: { 'article-id': article } });
  const form = await formOf(mounted.element);
  return { ...mounted, article, form, submit: () => submitButton(form).click() };
}

describe('<ward-comments> sends a comment once', () => {
  afterEach(() => {
    delete (navigator as { onLine?: boolean }).onLine;
    fixtureCleanup();
  });

  it('under the same key after a crash, and under another for other words', async () => {
    const { form, submit, post, article } = await open();
    write(form, letter);
    submit();
    await post.called();
    // The page dies before it hears that the comment was stored.
    fixtureCleanup();
    const again = await open(article);
    await eventually(() => expect(field(again.form, 'text').value).to.equal(letter.text));
    again.submit();
    await again.post.called();
    expect(again.post.calls[0]!.context.idempotencyKey).to.equal(post.calls[0]!.context.idempotencyKey);
    again.post.calls[0]!.reject(new WardError('server'));
    await eventually(() => expect(told(again.form, 'alert')).to.contain('Nội dung bạn viết vẫn còn đây.'));
    write(again.form, { text: 'Cảm ơn lần nữa' });
    again.submit();
    await again.post.called(2);
    expect(again.post.calls[1]!.context.idempotencyKey).to.not.equal(post.calls[0]!.context.idempotencyKey);
  });

  it('under one key from two tabs with one draft', async () => {
    const one = await open();
    write(one.form, letter);
    one.submit();
    await one.post.called();
    const two = await open(one.article);
    write(two.form, letter);
    two.submit();
    await two.post.called();
    expect(two.post.calls[0]!.context.idempotencyKey).to.equal(one.post.calls[0]!.context.idempotencyKey);
  });

  it('without another code, where it may have arrived already', async () => {
    const article = newArticle();
    const print = JSON.stringify({ articleId: article, name: letter.name, parentId: null, text: letter.text });
    await new Draft<Kept>(`comment:${article}`).save({ ...letter, attempt: { print, key: 'k1', agreedAt: undefined } });
    const { form, submit, post } = await open(article, { policy: { captcha: true } });
    await eventually(() => expect(field(form, 'text').value).to.equal(letter.text));
    submit();
    await post.called();
    expect(post.calls[0]!.context.idempotencyKey).to.equal('k1');
    expect(post.calls[0]!.input.captcha).to.equal(undefined);
    // It had not: then a code is asked for, and the words stay.
    post.calls[0]!.reject(new WardError('captcha-incorrect'));
    await eventually(() => expect(told(captchaOf(form)!, 'alert')).to.equal('Mã xác thực không đúng.'));
    expect(field(form, 'text').value).to.equal(letter.text);
  });

  it('by itself when the network is back, where nothing is left to ask', async () => {
    const { form, submit, post, article } = await open();
    network(false);
    write(form, letter);
    submit();
    await post.called();
    post.calls[0]!.reject(new WardError('offline'));
    await eventually(() => expect(told(form, 'status')).to.contain('Chưa gửi'));
    expect(told(form, 'status')).to.contain('sẽ gửi khi có mạng');
    await eventuallyKept(article, (draft) => draft?.unsent === true && draft.text === letter.text);
    network(true);
    await post.called(2);
    expect(post.calls[1]!.context.idempotencyKey).to.equal(post.calls[0]!.context.idempotencyKey);
    post.calls[1]!.resolve(comment(letter));
    await eventually(() => expect(field(form, 'text').value).to.equal(''));
    expect(told(form, 'status')).to.not.contain('Chưa gửi');
    await eventuallyKept(article, (draft) => draft === undefined);
  });

  it('after a reload too, where it was kept unsent', async () => {
    const article = newArticle();
    await new Draft<Kept>(`comment:${article}`).save({ ...letter, unsent: true });
    const { post } = await open(article);
    await post.called();
    expect(post.calls[0]!.input).to.include(letter);
  });

  it('after one press, where a code is due', async () => {
    const article = newArticle();
    await new Draft<Kept>(`comment:${article}`).save({ ...letter, unsent: true });
    const { form, post } = await open(article, { policy: { captcha: true } });
    await eventually(() => expect(told(form, 'status')).to.contain('Bấm "Gửi bình luận" để gửi nội dung này.'));
    network(false);
    await eventually(() => expect(told(form, 'status')).to.contain('sẽ gửi khi có mạng'));
    network(true);
    await eventually(() => expect(told(form, 'status')).to.contain('Bấm "Gửi bình luận"'));
    expect(post.calls).to.have.lengthOf(0);
  });
});

describe('<ward-comments> and what is known of a reader', () => {
  afterEach(fixtureCleanup);
  const mine = (form: Element) => form.shadowRoot!.querySelector('ward-comments-mine')!;
  const box = (form: Element) => mine(form).shadowRoot!.querySelector<HTMLInputElement>('input')!;

  it('remembers a name only when that is asked for', async () => {
    for (const wanted of [true, false]) {
      const { form, submit, post } = await open();
      await eventually(() => expect(box(form)).to.not.equal(null));
      if (!wanted) await eventually(() => expect(box(form).checked).to.equal(true));
      box(form).checked = wanted;
      write(form, letter);
      submit();
      await post.called();
      post.calls[0]!.resolve(comment(letter));
      await eventually(() => expect(field(form, 'text').value).to.equal(''));
      fixtureCleanup();
      const later = await open();
      if (wanted) await eventually(() => expect(field(later.form, 'name').value).to.equal('Hồng'));
      else expect(await storage().get('preference:comment-name')).to.equal(undefined);
      expect(box(later.form).checked).to.equal(wanted);
      fixtureCleanup();
    }
  });

  it('deletes everything that is kept here, after one question', async () => {
    const { form, article } = await open();
    write(form, letter);
    await eventuallyKept(article, (draft) => draft?.text === letter.text);
    await storage().set('preference:comment-name', 'Hồng');
    await eventually(() => button(mine(form), 'Xóa dữ liệu của tôi trên thiết bị này').click());
    await eventually(() => expect(shownText(mine(form))).to.contain('Bản nháp, tên đã nhớ'));
    expect(field(form, 'text').value).to.equal(letter.text);
    button(mine(form), 'Xóa dữ liệu của tôi trên thiết bị này').click();
    await eventually(() => expect(shownText(mine(form))).to.contain('Đã xóa dữ liệu của bạn trên thiết bị này.'));
    expect(field(form, 'text').value).to.equal('');
    for (const room of ['draft:', 'preference:', 'visitor']) expect(await storage().list(room), room).to.deep.equal([]);
  });

  it('is warned of a number that is nobody’s business, and may send it all the same', async () => {
    const { form, submit, post } = await open();
    write(form, { name: 'Hồng', text: 'Gọi 0912 345 678' });
    expect(shownText(form)).to.not.contain('số điện thoại hoặc số giấy tờ');
    write(form, { text: 'Gọi 0912 345 678 ' });
    await eventually(() => expect(told(form, 'status')).to.contain('số điện thoại hoặc số giấy tờ'));
    write(form, { text: 'Gọi cho phường' });
    await eventually(() => expect(told(form, 'status')).to.not.contain('số điện thoại'));
    write(form, { text: 'Gọi 0912 345 678' });
    submit();
    await post.called();
    expect(post.calls[0]!.input.text).to.equal('Gọi 0912 345 678');
  });

  it('shows lines and links of what is written, as text', async () => {
    const { form } = await open();
    write(form, { text: 'Một\n<b>hai</b> https://chinhphu.vn' });
    button(form, 'Xem trước').click();
    const preview = () => form.shadowRoot!.querySelector('[part~="preview"]')!;
    await eventually(() =>
      expect(preview().querySelector('[part=text]')!.textContent).to.equal('Một\n<b>hai</b> https://chinhphu.vn'),
    );
    expect(preview().querySelector('a')!.href).to.equal('https://chinhphu.vn/');
    expect(preview().querySelector('b')).to.equal(null);
    write(form, { text: 'Khác' });
    await eventually(() => expect(preview().querySelector('[part=text]')!.textContent).to.equal('Khác'));
    button(form, 'Ẩn xem trước').click();
    await eventually(() => expect(preview()).to.equal(null));
  });
});
