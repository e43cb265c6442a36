import { expect } from '@open-wc/testing';
import { mock } from '../../src/backend/mock.js';
import { memoryStore } from '../../src/backend/stores/memory.js';
import type { Comments } from '../../src/contract/adapter.js';
import type { Comment, Visits } from '../../src/contract/model.js';
import { browserStorage } from '../../src/storage/storage.js';
import { eventually } from '../support/mount.js';
import { open, reading, unique, writing } from './calls.js';

const draft = (more: { text: string; articleId?: string }) => ({
  articleId: '1',
  parentId: null,
  name: 'Lò Thị Minh',
  ...more,
});

/** What `visitor` hears of article 1, until `leave`. */
function listen(portal: { readonly comments?: Comments }, visitor: string | null) {
  const abort = new AbortController();
  const events: { type: string; comment: Comment }[] = [];
  const ended = portal.comments!.live!({ articleId: '1' }, (event) => events.push(event), {
    ...reading(visitor),
    signal: abort.signal,
  }).catch((reason: unknown) => reason);
  const heard = () => events.map(({ type, comment }) => `${type} ${comment.state} ${comment.text}`);
  return { events, heard, ended, leave: () => abort.abort('left') };
}

const post = (portal: { readonly comments?: Comments }, text: string, visitor = 'an') =>
  portal.comments!.post(draft({ text }), writing(visitor));

describe('the stream of comments', () => {
  it('tells everybody of a new one, of its change, of a reaction, and that it has gone', async () => {
    const portal = open(memoryStore(), { settings: { policy: { moderated: false }, needsCaptcha: () => false } });
    const stranger = listen(portal, null);
    const { id } = await post(portal, 'Một');
    await portal.comments.update!({ id, text: 'Hai' }, writing('an'));
    await portal.comments.react!({ id, value: 1 }, writing('binh'));
    await eventually(() =>
      expect(stranger.heard()).to.deep.equal(['added visible Một', 'changed visible Hai', 'changed visible Hai']),
    );
    expect(stranger.events[2]!.comment.reactions?.likes).to.equal(1);
    await portal.comments.remove!({ id }, writing('an'));
    await eventually(() => expect(stranger.heard().at(-1)).to.equal('changed removed '));
    expect(stranger.events.map(({ comment }) => comment.id)).to.deep.equal([id, id, id, id]);
    stranger.leave();
  });

  it('tells of a comment that waits to nobody but its writer', async () => {
    const portal = open(memoryStore(), { settings: { needsCaptcha: () => false } });
    const [stranger, writer] = [listen(portal, 'binh'), listen(portal, 'an')];
    const { id } = await post(portal, 'Chờ');
    await portal.comments.update!({ id, text: 'Chờ nữa' }, writing('an'));
    await portal.comments.remove!({ id }, writing('an'));
    await eventually(() => expect(writer.heard()).to.include('changed pending Chờ nữa'));
    expect(stranger.heard()).to.deep.equal([]);
    stranger.leave();
    writer.leave();
  });

  it('is silent about other articles and after it was left, and ends with the reason', async () => {
    const portal = open(memoryStore(), { settings: { policy: { moderated: false }, needsCaptcha: () => false } });
    const [gone, here] = [listen(portal, null), listen(portal, null)];
    gone.leave();
    expect(await gone.ended).to.equal('left');
    await portal.comments.post(draft({ articleId: '2', text: 'Khác' }), writing('an'));
    await post(portal, 'Đây');
    await eventually(() => expect(here.heard()).to.deep.equal(['added visible Đây']));
    expect(gone.heard()).to.deep.equal([]);
    here.leave();
  });

  it('of an article that there is not is refused', async () => {
    const portal = open(memoryStore());
    const refused = await portal.comments!.live!({ articleId: '404' }, () => {}, reading()).catch(
      (error: unknown) => error,
    );
    expect(refused).to.include({ code: 'not-found' });
  });

  it('reaches the other tabs of the mock, and tells of what a clerk approved', async () => {
    const options = { name: unique(), storage: browserStorage('ward-widgets-test'), latency: 0, captcha: false };
    const [here, there] = [mock(options), mock(options)];
    const stranger = listen(there, 'binh');
    const { id } = await post(here, 'Xin chào');
    await here.switches.approve(id);
    await eventually(() => expect(stranger.heard()).to.deep.equal(['added visible Xin chào']));
    stranger.leave();
    here.dispose();
    there.dispose();
  });
});

describe('the stream of visits', () => {
  it('begins with the figures of now, and gives new ones as readers come and go', async () => {
    const portal = open(memoryStore());
    const abort = new AbortController();
    const events: Visits[] = [];
    const context = { ...reading(null), signal: abort.signal };
    const ended = portal.visits.live!({}, (event) => events.push(event), context).catch((reason: unknown) => reason);
    await eventually(() => expect(events.map(({ online, total }) => [online, total])).to.deep.equal([[1, 0]]));
    for (const visitor of ['an', 'binh', 'chi']) {
      await portal.visits.record!({ kind: 'view', path: '/' }, writing(visitor));
    }
    await eventually(() => expect(events.at(-1)).to.include({ online: 4, total: 3 }));
    // Three at once are one piece of news.
    expect(events.length).to.be.at.most(3);
    await portal.visits.record!({ kind: 'leave', path: '/' }, writing('chi'));
    await eventually(() => expect(events.at(-1)).to.include({ online: 3, total: 3 }));
    abort.abort('left');
    expect(await ended).to.equal('left');
    const { length } = events;
    await portal.visits.record!({ kind: 'view', path: '/' }, writing('dung'));
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(events.length).to.equal(length);
  });
});
