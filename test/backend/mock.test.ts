import { expect } from '@open-wc/testing';
import { mock } from '../../src/backend/mock.js';
import { memoryStorage } from '../../src/storage/storage.js';
import { reading, writing } from './calls.js';

describe('mock()', () => {
  it('answers every group of its small seed', async () => {
    const portal = mock({ storage: memoryStorage(), latency: 0 });
    expect((await portal.articles!.get({ id: '1' }, reading())).title).to.contain('Dữ liệu minh họa');
    expect((await portal.ratings!.get({ articleId: '1' }, reading())).count).to.equal(12);
    const list = await portal.comments!.list({ articleId: '1', parentId: null, order: 'newest' }, reading());
    expect(list.items.map(({ id }) => id)).to.deep.equal(['s3', 's1']);
    const challenge = await portal.captcha!.issue({ purpose: 'comment', accept: ['image', 'question'] }, writing());
    expect(challenge!.kind).to.equal('image');
    const value = portal.switches.solution(challenge!.id)!;
    const captcha = { challengeId: challenge!.id, kind: challenge!.kind, value };
    const posted = await portal.comments!.post(
      { articleId: '1', parentId: null, name: 'An', text: 'Hay quá', captcha },
      writing(),
    );
    expect(posted).to.include({ state: 'pending', own: true, text: 'Hay quá' });
    expect((await portal.switches.pending()).map(({ id }) => id)).to.deep.equal([posted.id]);
    expect((await portal.visits!.record!({ kind: 'view', path: '/' }, writing())).total).to.equal(1201);
    expect(await portal.links!.list({}, reading())).to.have.length(2);
    expect((await portal.portal!.info({}, reading())).timeZone).to.equal('Asia/Ho_Chi_Minh');
  });
});
