import { expect } from '@open-wc/testing';
import { Draft } from '../../src/base/drafts.js';
import { WardError } from '../../src/contract/error.js';
import { button, eventually, parts, shownText, until } from '../support/mount.js';
import {
  articles,
  comment,
  field,
  formOf,
  mountComments,
  newArticle,
  submitButton,
  write,
} from './ward-comments.support.js';

const kept = (article: string, reply = '') =>
  new Draft<{ name: string; text: string }>(`comment:${article}${reply}`).load();

/** Ends when what is kept fulfils `check`. */
async function eventuallyKept(
  article: string,
  check: (draft: Awaited<ReturnType<typeof kept>>) => boolean,
): Promise<void> {
  for (const end = performance.now() + 2000; performance.now() < end;) {
    if (check(await kept(article))) return;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error(`kept: ${JSON.stringify(await kept(article))}`);
}

/** Nobody ever stops typing: what is kept was kept for another reason. */
async function withoutPauses(test: () => Promise<void>): Promise<void> {
  const { setTimeout } = window;
  window.setTimeout = ((act: () => void, milliseconds?: number) =>
    milliseconds === 400 ? 0 : setTimeout(act, milliseconds)) as typeof setTimeout;
  try {
    await test();
  } finally {
    window.setTimeout = setTimeout;
  }
}

describe('<ward-comments> keeps what a reader writes', () => {
  it('in a pause of the typing', async () => {
    const { element, article } = await mountComments();
    const form = await formOf(element);
    write(form, { name: 'Hồng', text: 'Cảm' });
    write(form, { text: 'Cảm ơn' });
    expect(await kept(article)).to.equal(undefined);
    await eventuallyKept(article, (draft) => draft?.text === 'Cảm ơn' && draft.name === 'Hồng');
  });

  for (const [what, leave] of [
    ['hides the page', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['leaves the page', () => window.dispatchEvent(new Event('pagehide'))],
    ['takes the tag away', () => document.querySelector('ward-comments')!.remove()],
  ] as const) {
    it(`at once when somebody ${what}`, () =>
      withoutPauses(async () => {
        const { element, article } = await mountComments();
        write(await formOf(element), { text: 'dở dang' });
        leave();
        await eventuallyKept(article, (draft) => draft?.text === 'dở dang');
      }));
  }

  it('at once when somebody sends it', () =>
    withoutPauses(async () => {
      const { element, article, post } = await mountComments();
      const form = await formOf(element);
      write(form, { name: 'Hồng', text: 'đang gửi' });
      submitButton(form).click();
      await post.called();
      await eventuallyKept(article, (draft) => draft?.text === 'đang gửi');
    }));

  it('and brings it back with a quiet word, each article its own', async () => {
    const article = newArticle();
    await new Draft(`comment:${article}`).save({ name: 'Hồng', text: 'dở dang', email: 'a@b.vn' });
    const { element } = await mountComments({ attributes: { 'article-id': article }, policy: { email: 'optional' } });
    const form = await formOf(element);
    await eventually(() => expect(field(form, 'text').value).to.equal('dở dang'));
    expect(field(form, 'name').value).to.equal('Hồng');
    expect(field(form, 'email').value).to.equal('a@b.vn');
    await eventually(() => expect(shownText(form)).to.include('Đã khôi phục nội dung bạn viết dở.'));
    const other = await mountComments();
    expect(field(await formOf(other.element), 'text').value).to.equal('');
  });

  it('and says nothing where only the name came back', async () => {
    const article = newArticle();
    await new Draft(`comment:${article}`).save({ name: 'Hồng', text: '' });
    const { element } = await mountComments({ attributes: { 'article-id': article } });
    const form = await formOf(element);
    await eventually(() => expect(field(form, 'name').value).to.equal('Hồng'));
    await form.updateComplete;
    expect(shownText(form)).not.to.include('khôi phục');
  });

  it('and lets it go when the reader does not want it', async () => {
    const article = newArticle();
    await new Draft(`comment:${article}`).save({ name: 'Hồng', text: 'dở dang' });
    const { element } = await mountComments({ attributes: { 'article-id': article } });
    const form = await formOf(element);
    await eventually(() => button(form, 'Xóa bản nháp'));
    button(form, 'Xem trước').click();
    await eventually(() => expect(parts(form, 'preview')).to.have.length(1));
    button(form, 'Xóa bản nháp').click();
    await eventuallyKept(article, (draft) => draft === undefined);
    expect(field(form, 'text').value).to.equal('');
    await form.updateComplete;
    expect(shownText(form)).not.to.include('khôi phục').and.not.to.include('dở dang');
  });

  it('and never writes over what somebody has typed already', async () => {
    const article = newArticle();
    await new Draft(`comment:${article}`).save({ name: 'Cũ', text: 'cũ' });
    const { element } = await mountComments({ attributes: { 'article-id': article }, state: 'empty' });
    const form = element.shadowRoot!.querySelector('ward-comments-form')!;
    // A second form, whose draft is still on its way when the reader begins.
    const fresh = form.cloneNode() as typeof form;
    Object.assign(fresh, { about: article, policy: form.policy, draftName: form.draftName, accepted: form.accepted });
    form.parentElement!.append(fresh);
    await fresh.updateComplete;
    write(fresh, { text: 'mới' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(field(fresh, 'text').value).to.equal('mới');
  });

  it('apart for each reply', async () => {
    const { element, article } = await mountComments({
      items: [comment({ id: 'one' }), comment({ id: 'two', author: { name: 'Em' } })],
    });
    button(element, 'Trả lời Lò Thị Minh').click();
    write(await formOf(element, true), { text: 'cho một' });
    button(element, 'Trả lời Em').click();
    await eventually(() =>
      expect(element.shadowRoot!.querySelector('.answer')!.parentElement!.textContent).to.include('Em'),
    );
    const second = await formOf(element, true);
    expect(field(second, 'text').value).to.equal('');
    await eventuallyKept(`${article}:reply:one`, (draft) => draft?.text === 'cho một');
    button(element, 'Trả lời Lò Thị Minh').click();
    const again = await (async () => {
      await eventually(() =>
        expect(element.shadowRoot!.querySelector('.answer ward-comments-form')).not.to.equal(second),
      );
      return formOf(element, true);
    })();
    await eventually(() => expect(field(again, 'text').value).to.equal('cho một'));
  });

  it('over a failure, and lets it go only when it was accepted', async () => {
    const { element, article, post } = await mountComments();
    const form = await formOf(element);
    write(form, { name: 'Hồng', text: 'quan trọng' });
    submitButton(form).click();
    await post.called();
    await eventuallyKept(article, (draft) => draft?.text === 'quan trọng');
    post.calls[0]!.reject(new WardError('server'));
    await eventually(() => expect(submitButton(form).getAttribute('aria-disabled')).to.equal('false'));
    expect((await kept(article))!.text).to.equal('quan trọng');
    submitButton(form).click();
    await post.called(2);
    post.calls[1]!.resolve(comment());
    await until(element, 'ready');
    await eventuallyKept(article, (draft) => draft === undefined);
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await kept(article), 'and it does not come back').to.equal(undefined);
  });

  it('but not what another tab has sent meanwhile', async () => {
    const article = newArticle();
    const draft = new Draft<object>(`comment:${article}`);
    await draft.save({ name: 'Hồng', text: 'dở dang' });
    const { element } = await mountComments({ attributes: { 'article-id': article } });
    const form = await formOf(element);
    await eventually(() => expect(field(form, 'text').value).to.equal('dở dang'));
    await draft.clear();
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('pagehide'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await kept(article)).to.equal(undefined);
  });

  it('and clears it when everything is emptied', async () => {
    const { element, article } = await mountComments();
    const form = await formOf(element);
    write(form, { text: 'thôi' });
    document.dispatchEvent(new Event('visibilitychange'));
    await eventuallyKept(article, (draft) => draft !== undefined);
    write(form, { text: '  ' });
    document.dispatchEvent(new Event('visibilitychange'));
    await eventuallyKept(article, (draft) => draft === undefined);
  });

  for (const rubbish of [7, 'x', null, { text: 7, name: { a: 1 } }, { text: ['x'], innerHTML: '<b>' }]) {
    it(`and is not thrown off by what it finds: ${JSON.stringify(rubbish)}`, async () => {
      const article = newArticle();
      await new Draft(`comment:${article}`).save(rubbish);
      const { element } = await mountComments({ attributes: { 'article-id': article } });
      const form = await formOf(element);
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(field(form, 'text').value).to.equal('');
      expect(field(form, 'name').value).to.equal('');
    });
  }

  it('without consent and without a code: those are given each time', async () => {
    const { element, article } = await mountComments({ policy: { consent: { text: 'Tôi đồng ý.', version: '1' } } });
    const form = await formOf(element);
    write(form, { text: 'dở' });
    field(form, 'consent').click();
    document.dispatchEvent(new Event('visibilitychange'));
    await eventuallyKept(article, (draft) => draft !== undefined);
    expect(await kept(article)).to.deep.equal({ name: '', text: 'dở', email: '', phone: '' });
  });

  it('while the thread shows an accepted comment of another form', async () => {
    const { element, post } = await mountComments({ items: [comment({ id: 'root' })] });
    const root = await formOf(element);
    write(root, { text: 'chưa xong' });
    button(element, 'Trả lời Lò Thị Minh').click();
    const reply = await formOf(element, true);
    write(reply, { name: 'Hồng', text: 'xong' });
    submitButton(reply).click();
    await post.called();
    post.calls[0]!.resolve(comment({ parentId: 'root' }));
    await eventually(() => expect(articles(element)).to.have.length(2));
    expect(field(root, 'text').value).to.equal('chưa xong');
  });
});
