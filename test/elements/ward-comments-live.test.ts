import { expect } from '@open-wc/testing';
import type { Comments } from '../../src/contract/adapter.js';
import type { Comment } from '../../src/contract/model.js';
import { fakeClock } from '../support/fake-clock.js';
import { button, eventually, fixtureCleanup, part, parts, shownText } from '../support/mount.js';
import { comment, mountComments } from './ward-comments.support.js';

type Sink = Parameters<NonNullable<Comments['live']>>[1];

/** A stream in the test's hand. */
function stream() {
  const sinks: Sink[] = [];
  const live: Comments['live'] = (_query, sink, { signal }) =>
    new Promise((_resolve, reject) => {
      sinks.push(sink);
      signal.addEventListener('abort', () => {
        sinks.splice(sinks.indexOf(sink), 1);
        reject(signal.reason as Error);
      });
    });
  const tell = (type: 'added' | 'changed', told: Comment) =>
    [...sinks].forEach((sink) => sink({ type, comment: told }));
  return { live, tell, sinks };
}

describe('<ward-comments live>', () => {
  afterEach(fixtureCleanup);
  const texts = (element: Element) => parts(element, 'text').map((text) => text.textContent?.trim());

  it('counts what comes, moves nothing, and shows it when the reader asks', async () => {
    const items = [comment({ id: 'a', text: 'Đang đọc' })];
    const { live, tell, sinks } = stream();
    const list: Comments['list'] = async () => ({ items: [...items], next: null });
    const { element } = await mountComments({ attributes: { live: '' }, comments: { live, list }, state: 'ready' });
    await eventually(() => expect(sinks).to.have.lengthOf(1));
    const more = [comment({ id: 'b', text: 'Mới' }), comment({ id: 'c', text: 'Mới nữa' })];
    for (const one of [...more, more[0]!]) tell('added', one);
    await eventually(() => expect(shownText(element)).to.contain('Có 2 bình luận mới'));
    expect(button(element, 'Có 2 bình luận mới').closest('[role="status"]')).to.not.equal(null);
    expect(texts(element)).to.deep.equal(['Đang đọc']);
    items.unshift(...more);
    button(element, 'Có 2 bình luận mới').click();
    await eventually(() => expect(texts(element)).to.deep.equal(['Mới', 'Mới nữa', 'Đang đọc']));
    expect(shownText(element)).to.not.contain('bình luận mới');
    await eventually(() => expect(element.shadowRoot!.activeElement?.textContent).to.contain('Mới'));
  });

  it('changes a comment that is shown, and does not count those that wait or are the reader’s own', async () => {
    const { live, tell, sinks } = stream();
    const { element } = await mountComments({
      attributes: { live: '' },
      items: [comment({ id: 'a', text: 'Cũ' })],
      comments: { live },
    });
    await eventually(() => expect(sinks).to.have.lengthOf(1));
    tell('changed', comment({ id: 'a', text: 'Đã sửa' }));
    tell('added', comment({ id: 'b', state: 'pending' }));
    tell('added', comment({ id: 'c', own: true }));
    await eventually(() => expect(texts(element)).to.deep.equal(['Đã sửa']));
    expect(shownText(element)).to.not.contain('bình luận mới');
  });

  it('looks about each minute where the backend has no stream, and counts what stands before the newest', async () => {
    let items = [comment({ id: 'a' }), comment({ id: 'b' })];
    const list: Comments['list'] = async () => ({ items: [...items], next: 'older' });
    const { element } = await mountComments({ attributes: { 'page-size': '2' }, comments: { list }, state: 'ready' });
    const clock = fakeClock();
    try {
      element.live = true;
      await element.updateComplete;
      await clock.advance(75_000);
      expect(shownText(element)).to.not.contain('bình luận mới');
      items = [
        comment({ id: 'new' }),
        comment({ id: 'a', text: 'Đã sửa' }),
        comment({ id: 'b' }),
        comment({ id: 'old' }),
      ];
      await clock.advance(75_000);
      await element.updateComplete;
      expect(shownText(element)).to.contain('Có 1 bình luận mới');
      expect(texts(element)[0]).to.equal('Đã sửa');
    } finally {
      clock.restore();
    }
  });

  it('listens to nothing without the attribute, and to nothing more once it has left the page', async () => {
    const { live, sinks } = stream();
    const { element } = await mountComments({ comments: { live }, items: [comment()] });
    await element.updateComplete;
    expect(sinks).to.have.lengthOf(0);
    element.live = true;
    await eventually(() => expect(sinks).to.have.lengthOf(1));
    expect(part(element, 'list')).to.not.equal(null);
    element.remove();
    await eventually(() => expect(sinks).to.have.lengthOf(0));
  });
});
