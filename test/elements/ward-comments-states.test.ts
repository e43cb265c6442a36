import { expect } from '@open-wc/testing';
import { WardError } from '../../src/contract/error.js';
import { button, eventually, fixtureCleanup, part, parts, shownText } from '../support/mount.js';
import { articles, comment, field, formOf, mountComments, submitButton, write } from './ward-comments.support.js';

const others = comment({
  reactions: { likes: 2, dislikes: 1, mine: 1 },
  replyCount: 3,
  replies: { items: [comment()], next: 'x' },
});
const own = comment({ own: true, editedAt: '2026-01-21T10:05:00+07:00' });
const items = [
  others,
  own,
  comment({ state: 'pending', own: true }),
  comment({ state: 'rejected' }),
  comment({ state: 'removed', text: '' }),
  comment({ author: { name: 'UBND phường', official: true }, text: 'Xem https://a.vn/b.' }),
];
const comments = {
  react: async () => others,
  update: async () => own,
  remove: async () => own,
  report: async () => {},
};
const letter = { name: 'Hồng', text: 'Một dòng\nvà https://a.vn' };
const consent = { text: 'Tôi đồng ý.', version: '1', url: '/chinh-sach' };

/** Each state that a reader can meet; what it answers is there. */
const states: Readonly<Record<string, () => Promise<HTMLElement>>> = {
  'a list with all that may stand in it': async () =>
    (await mountComments({ items, comments, page: { next: 'x' } })).element,
  'an empty list': async () => (await mountComments({ policy: { captcha: true } })).element,
  'a list that failed': async () => {
    const list = async () => Promise.reject(new WardError('server', ''));
    const { element } = await mountComments({ comments: { list }, state: 'error' });
    part(element, 'problem');
    return element;
  },
  'a page behind that failed': async () => {
    const list = async ({ cursor }: { cursor?: string }) =>
      cursor ? Promise.reject(new WardError('server', '')) : { items, next: 'x' };
    const { element } = await mountComments({ items, comments: { ...comments, list } });
    button(element, 'Xem thêm bình luận').click();
    await eventually(() => part(element, 'problem'));
    return element;
  },
  'a closed thread': async () => {
    const { element } = await mountComments({ items, comments, policy: { open: false } });
    expect(shownText(element)).to.include('Bài viết này đã đóng bình luận.');
    return element;
  },
  'a form with every fault shown, at its field and in the summary': async () => {
    const policy = { email: 'required', phone: 'required', consent } as const;
    const { element } = await mountComments({ items, comments, policy });
    const form = await formOf(element);
    submitButton(form).click();
    await eventually(() => expect(parts(form, 'field-problem').length).to.be.above(3));
    return element;
  },
  'a form that could not send': async () => {
    const { element, post } = await mountComments({ items, comments });
    const form = await formOf(element);
    write(form, letter);
    submitButton(form).click();
    await post.called();
    post.calls[0]!.reject(new WardError('server', ''));
    await eventually(() => part(form, 'problem'));
    return element;
  },
  'a form with its preview': async () => {
    const { element } = await mountComments({ items, comments });
    const form = await formOf(element);
    write(form, letter);
    button(form, 'Xem trước').click();
    await eventually(() => part(form, 'preview'));
    return element;
  },
  'a comment just sent, which waits': async () => {
    const { element, post } = await mountComments({ items, comments });
    const form = await formOf(element);
    write(form, letter);
    submitButton(form).click();
    await post.called();
    post.calls[0]!.resolve(comment({ state: 'pending', own: true, text: letter.text }));
    await eventually(() => expect(articles(element)[0]!.textContent).to.include('Gửi thành công'));
    return element;
  },
  'an open reply': async () => {
    const { element } = await mountComments({ items, comments, policy: { captcha: true } });
    element.shadowRoot!.querySelector<HTMLElement>('button[name=reply]')!.click();
    field(await formOf(element, true), 'text');
    return element;
  },
  'an open edit': async () => {
    const { element } = await mountComments({ items, comments });
    button(element, 'Sửa bình luận').click();
    await eventually(
      () => expect(element.shadowRoot!.querySelector('ward-comments-edit')?.shadowRoot?.querySelector('form')).to.exist,
    );
    return element;
  },
  'an open report': async () => {
    const { element } = await mountComments({ items, comments });
    element.shadowRoot!.querySelector<HTMLElement>('button[name=report]')!.click();
    await eventually(
      () =>
        expect(element.shadowRoot!.querySelector('ward-comments-report')?.shadowRoot?.querySelector('form')).to.exist,
    );
    return element;
  },
  'the question before a comment goes': async () => {
    const { element } = await mountComments({ items, comments });
    button(element, 'Xóa bình luận').click();
    await eventually(() => part(element, 'confirm'));
    return element;
  },
};

describe('<ward-comments> is free of what axe finds in', () => {
  afterEach(() => fixtureCleanup());

  for (const [name, show] of Object.entries(states)) {
    it(name, async () => {
      await expect(await show()).to.be.accessible();
    });
  }
});
