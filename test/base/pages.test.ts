import { expect } from '@open-wc/testing';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import type { Comment, Page } from '../../src/contract/model.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { eventually, mount, part, until } from '../support/mount.js';
import { comment, type TestList } from '../support/test-tags.js';

const page = (ids: string, next: string | null = null, total?: number): Page<Comment> => ({
  items: ids.split(' ').filter(Boolean).map(comment),
  next,
  ...(total !== undefined && { total }),
});
async function mountList(first = page('a b', '2')) {
  const list = heldMethod<{ articleId: string; cursor?: string }, ReadContext, Page<Comment>>();
  const element = await mount('test-list', { adapter: fakeAdapter({ comments: { list: list.method } }) });
  const errors: string[] = [];
  element.addEventListener('ward-error', ({ code }) => errors.push(code));
  await list.called();
  list.calls[0]!.resolve(first);
  await until(element, first.items.length > 0 ? 'ready' : 'empty');
  return { element, list, errors, pages: element.pages };
}
const shown = (element: TestList) => part(element, 'value').textContent;

describe('a list read page by page', () => {
  it('asks for the first page without a cursor, and for the next behind what is there', async () => {
    const { element, list, pages } = await mountList();
    expect(list.calls[0]!.input).not.to.have.property('cursor');
    const more = pages.more();
    expect(pages.loadingMore).to.equal(true);
    await list.called(2);
    expect(list.calls[1]!.input).to.include({ articleId: '1', cursor: '2' });
    list.calls[1]!.resolve(page('c d', '3'));
    await more;
    await element.updateComplete;
    expect(shown(element)).to.equal('a b c d');
    expect([pages.loadingMore, pages.hasMore]).to.deep.equal([false, true]);
  });

  it('is empty where the first page is', async () => {
    const { pages } = await mountList(page(''));
    expect([pages.items.length, pages.hasMore]).to.deep.equal([0, false]);
  });

  it('ends with the page that has no next, and then asks no more', async () => {
    const { list, pages } = await mountList();
    const more = pages.more();
    await list.called(2);
    list.calls[1]!.resolve(page('c'));
    await more;
    expect(pages.hasMore).to.equal(false);
    await pages.more();
    expect(list.calls).to.have.length(2);
  });

  it('ends where a backend repeats its cursor', async () => {
    const { list, pages } = await mountList();
    const more = pages.more();
    await list.called(2);
    list.calls[1]!.resolve(page('c', '2'));
    await more;
    expect(pages.hasMore).to.equal(false);
  });

  it('shows an item once that a moving list brings twice', async () => {
    const { element, list, pages } = await mountList();
    const more = pages.more();
    await list.called(2);
    list.calls[1]!.resolve(page('b c', '3', 3));
    await more;
    await element.updateComplete;
    expect(shown(element)).to.equal('a b c');
    expect(pages.value!.total).to.equal(3);
  });

  it('asks once for several clicks', async () => {
    const { list, pages } = await mountList();
    const clicks = [pages.more(), pages.more(), pages.more()];
    await list.called(2);
    list.calls[1]!.resolve(page('c'));
    await Promise.all(clicks);
    expect(list.calls).to.have.length(2);
  });

  it('keeps what is there when the next page fails, and asks for the same one again', async () => {
    const { element, list, pages, errors } = await mountList();
    const more = pages.more();
    await list.called(2);
    list.calls[1]!.reject(new WardError('network'));
    await more;
    expect(pages.moreError).to.have.property('code', 'network');
    expect([errors, shown(element), element.state]).to.deep.equal([['network'], 'a b', 'ready']);
    const again = pages.more();
    expect(pages.moreError).to.equal(undefined);
    await list.called(3);
    expect(list.calls[2]!.input.cursor).to.equal('2');
    list.calls[2]!.resolve(page('c'));
    await again;
    await element.updateComplete;
    expect(shown(element)).to.equal('a b c');
  });

  it('never puts a page behind another list, even where both have the same cursor', async () => {
    const { element, list, pages } = await mountList();
    const more = pages.more();
    await list.called(2);
    element.topic = '2';
    await list.called(3);
    list.calls[2]!.resolve(page('x y', '2'));
    await eventually(() => expect(shown(element)).to.equal('x y'));
    list.calls[1]!.resolve(page('c d'));
    await more;
    await element.updateComplete;
    expect(shown(element)).to.equal('x y');
    const next = pages.more();
    await list.called(4);
    expect(list.calls[3]!.input).to.include({ articleId: '2', cursor: '2' });
    list.calls[3]!.resolve(page('z'));
    await next;
    await element.updateComplete;
    expect(shown(element)).to.equal('x y z');
  });

  it('says nothing of a further page that failed once it is read anew', async () => {
    const { list, pages } = await mountList();
    const more = pages.more();
    await list.called(2);
    list.calls[1]!.reject(new WardError('network'));
    await more;
    void pages.reload();
    expect([pages.moreError, pages.loadingMore]).to.deep.equal([undefined, false]);
  });

  it('appends behind what was changed while the page was on its way', async () => {
    const { element, list, pages } = await mountList();
    const more = pages.more();
    await list.called(2);
    pages.change((items) => [comment('new'), ...items], 9);
    list.calls[1]!.resolve(page('c'));
    await more;
    await element.updateComplete;
    expect(shown(element)).to.equal('new a b c');
  });

  it('can be changed in place, also when it is empty, and counts', async () => {
    const { element, pages } = await mountList(page(''));
    pages.change((items) => [...items, comment('first')], 1);
    await until(element, 'ready');
    expect(shown(element)).to.equal('first');
    expect(pages.value!.total).to.equal(1);
  });

  it('aborts a page that is on its way when it leaves, and shows no error', async () => {
    const { element, list, pages, errors } = await mountList();
    const more = pages.more();
    await list.called(2);
    element.remove();
    await more;
    await eventually(() => expect(list.calls[1]!.context.signal.aborted).to.equal(true));
    expect([pages.moreError, pages.loadingMore]).to.deep.equal([undefined, false]);
    expect(errors).to.deep.equal([]);
  });
});
