import { expect } from '@open-wc/testing';
import type { Comments, WriteContext } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import type { Comment } from '../../src/contract/model.js';
import { heldMethod } from '../support/fake-adapter.js';
import { button, eventually, fixtureCleanup, parts, shownText } from '../support/mount.js';
import { articles, comment, mountComments } from './ward-comments.support.js';

type Update = Parameters<NonNullable<Comments['update']>>[0];
type Report = Parameters<NonNullable<Comments['report']>>[0];
const texts = (element: Element) => parts(element, 'text').map((text) => text.textContent?.trim());
/** The form in which a comment is changed or reported, once it is there. */
async function treatment(element: Element, kind: 'edit' | 'report'): Promise<HTMLElement> {
  const find = () => element.shadowRoot!.querySelector<HTMLElement>(`ward-comments-${kind}`);
  await eventually(() => expect(find()?.shadowRoot?.querySelector('textarea') ?? null).to.not.be.null);
  return find()!;
}
const area = (form: Element) => form.shadowRoot!.querySelector('textarea')!;
function type(form: Element, text: string): void {
  area(form).value = text;
  area(form).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
const focused = (element: Element) => element.shadowRoot!.activeElement;

describe('<ward-comments> lets a writer change a comment of theirs', () => {
  afterEach(fixtureCleanup);

  async function editing(own = comment({ id: `e${Math.random()}`, text: 'Củ', own: true })) {
    const update = heldMethod<Update, WriteContext, Comment>();
    const { element } = await mountComments({
      items: [own, comment({ id: 'other', text: 'Khác' })],
      comments: { update: update.method },
      policy: { maxLength: 20 },
    });
    const changed: Comment[] = [];
    element.addEventListener('ward-comment-changed', (event) => changed.push(event.comment));
    button(element, 'Sửa bình luận').click();
    const form = await treatment(element, 'edit');
    await eventually(() => expect(focused(element)).to.equal(form));
    return { element, form, update, own, changed };
  }

  it('in its place, with what stands there, and shows what the backend took', async () => {
    const { element, form, update, own, changed } = await editing();
    expect(area(form).value).to.equal('Củ');
    expect(texts(element)).to.deep.equal(['Khác']);
    type(form, ' Cũ ');
    button(form, 'Lưu thay đổi').click();
    await update.called();
    expect(update.calls[0]!.input).to.deep.equal({ id: own.id, text: 'Cũ' });
    update.calls[0]!.resolve({ ...own, text: 'Cũ', editedAt: '2026-01-20T10:06:00+07:00' });
    await eventually(() => expect(texts(element)).to.deep.equal(['Cũ', 'Khác']));
    expect(shownText(element)).to.include('(đã sửa)').and.to.include('Đã lưu thay đổi.');
    expect(changed.map(({ text }) => text)).to.deep.equal(['Cũ']);
    await eventually(() => expect(focused(element)).to.equal(articles(element)[0]));
  });

  it('and says that it waits, where the change is looked at first', async () => {
    const { element, form, update, own } = await editing();
    type(form, 'Mới');
    button(form, 'Lưu thay đổi').click();
    await update.called();
    update.calls[0]!.resolve({ ...own, text: 'Mới', state: 'pending' });
    await eventually(() => expect(shownText(element)).to.include('Chờ kiểm duyệt'));
  });

  it('and keeps the words where it fails, over a reload too', async () => {
    const { element, form, update, own } = await editing();
    type(form, 'Sửa dở');
    button(form, 'Lưu thay đổi').click();
    await update.called();
    update.calls[0]!.reject(new WardError('forbidden'));
    await eventually(() =>
      expect(shownText(form)).to.include('Chưa lưu được thay đổi. Nội dung bạn viết vẫn còn đây.'),
    );
    expect(area(form).value).to.equal('Sửa dở');
    button(form, 'Lưu thay đổi').click();
    await update.called(2);
    expect(update.calls[1]!.context.idempotencyKey).to.equal(update.calls[0]!.context.idempotencyKey);
    element.remove();
    const again = await editing(own);
    await eventually(() => expect(area(again.form).value).to.equal('Sửa dở'));
    button(again.form, 'Hủy bỏ').click();
    await eventually(() => expect(texts(again.element)).to.deep.equal(['Củ', 'Khác']));
    await eventually(() => expect(focused(again.element)?.textContent?.trim()).to.equal('Sửa bình luận'));
    button(again.element, 'Sửa bình luận').click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(area(await treatment(again.element, 'edit')).value, 'given up is given up').to.equal('Củ');
  });

  it('and refuses an empty one and one that is too long, at the field', async () => {
    const { form, update } = await editing();
    for (const [text, sentence] of [
      ['  ', 'Nội dung không được để trống.'],
      ['x'.repeat(21), 'Xin vui lòng nhập không quá 20 ký tự.'],
    ]) {
      type(form, text!);
      button(form, 'Lưu thay đổi').click();
      await eventually(() => expect(shownText(form)).to.include(sentence));
      expect(area(form).getAttribute('aria-invalid')).to.equal('true');
    }
    expect(shownText(form)).to.include('Thừa 1 ký tự');
    expect(update.calls).to.have.length(0);
  });

  it('only theirs, and only where the backend can', async () => {
    const { element } = await mountComments({ items: [comment({ own: true })] });
    expect(() => button(element, 'Sửa bình luận')).to.throw();
    const { element: other } = await mountComments({
      items: [comment()],
      comments: { update: heldMethod<Update, WriteContext, Comment>().method },
    });
    expect(() => button(other, 'Sửa bình luận')).to.throw();
  });
});

describe('<ward-comments> lets a reader report a comment', () => {
  afterEach(fixtureCleanup);

  async function reporting() {
    const report = heldMethod<Report, WriteContext, void>();
    const { element } = await mountComments({
      items: [comment({ id: 'a', author: { name: 'Nam' } }), comment({ id: 'b', own: true })],
      comments: { report: report.method },
    });
    const events: [string, string][] = [];
    element.addEventListener('ward-comment-reported', ({ commentId, reason }) => events.push([commentId, reason]));
    button(element, 'Báo vi phạm trong bình luận của Nam').click();
    const form = await treatment(element, 'report');
    return { element, form, report, events };
  }

  it('with a reason and a word, and thanks them', async () => {
    const { element, form, report, events } = await reporting();
    await eventually(() => expect((form.shadowRoot!.activeElement as HTMLInputElement).value).to.equal('spam'));
    form.shadowRoot!.querySelector<HTMLInputElement>('[value=privacy]')!.click();
    type(form, 'Lộ số điện thoại');
    button(form, 'Gửi báo vi phạm').click();
    await report.called();
    expect(report.calls[0]!.input).to.deep.equal({ id: 'a', reason: 'privacy', text: 'Lộ số điện thoại' });
    report.calls[0]!.resolve();
    await eventually(() => expect(shownText(element)).to.include('Cảm ơn bạn. Báo vi phạm đã được gửi.'));
    expect(events).to.deep.equal([['a', 'privacy']]);
    expect(element.shadowRoot!.querySelector('ward-comments-report')).to.equal(null);
    await eventually(() => expect(focused(element)?.textContent?.trim()).to.equal('Báo vi phạm'));
  });

  it('and keeps their words where it fails', async () => {
    const { form, report, events } = await reporting();
    type(form, 'Sai sự thật');
    button(form, 'Gửi báo vi phạm').click();
    await report.called();
    report.calls[0]!.reject(new WardError('offline'));
    await eventually(() => expect(shownText(form)).to.include('Chưa gửi được báo vi phạm.'));
    expect(area(form).value).to.equal('Sai sự thật');
    expect(events).to.deep.equal([]);
    button(form, 'Hủy bỏ').click();
  });

  it('but not one of their own', async () => {
    const { element } = await reporting();
    const named = [...element.shadowRoot!.querySelectorAll('button[name="report"]')];
    expect(named).to.have.length(0);
    expect(articles(element)).to.have.length(2);
  });
});

describe('<ward-comments> and what readers think of a comment', () => {
  afterEach(fixtureCleanup);

  it('asks for likes and dislikes where the backend counts both, one of them at a time', async () => {
    const react = heldMethod<{ id: string; value: 1 | -1 | 0 }, WriteContext, Comment>();
    const one = comment({ id: 'a', reactions: { likes: 3, dislikes: 1, mine: 1 } });
    const { element } = await mountComments({ items: [one], comments: { react: react.method } });
    button(element, 'Không thích, 1 lượt không thích').click();
    await eventually(() => button(element, 'Không thích, 2 lượt không thích'));
    expect(button(element, 'Thích, 2 lượt thích').getAttribute('aria-pressed')).to.equal('false');
    await react.called();
    expect(react.calls[0]!.input).to.deep.equal({ id: 'a', value: -1 });
    react.calls[0]!.reject(new WardError('server'));
    await eventually(() => button(element, 'Thích, 3 lượt thích'));
    expect(button(element, 'Không thích, 1 lượt không thích').getAttribute('aria-pressed')).to.equal('false');
  });
});

describe('<ward-comments> at the address of one comment', () => {
  const { href } = location;
  afterEach(() => {
    history.replaceState(null, '', href);
    fixtureCleanup();
  });

  it('reads on until it is there, and goes to it', async () => {
    history.replaceState(null, '', '#binh-luan-c%2F3');
    const pages: Record<string, Comment[]> = {
      first: [comment({ id: 'c1' })],
      two: [comment({ id: 'c2' })],
      three: [comment({ id: 'c/3', text: 'Đây' })],
    };
    const list: Comments['list'] = async ({ cursor = 'first' }) => ({
      items: pages[cursor]!,
      next: { first: 'two', two: 'three', three: 'four' }[cursor] ?? null,
    });
    const { element } = await mountComments({ comments: { list }, state: 'ready' });
    await eventually(() => expect(focused(element)?.textContent).to.include('Đây'));
    expect(articles(element)).to.have.length(3);
    const link = focused(element)!.querySelector('a')!;
    expect(link.getAttribute('href')).to.equal('#binh-luan-c%2F3');
  });

  it('leaves the reader where they are when there is no such comment', async () => {
    history.replaceState(null, '', '#binh-luan-x');
    let reads = 0;
    const list: Comments['list'] = async () => ({ items: [comment()], next: `page ${++reads}` });
    const { element } = await mountComments({ comments: { list }, state: 'ready' });
    await eventually(() => expect(reads).to.equal(10));
    expect(focused(element)).to.equal(null);
  });
});
