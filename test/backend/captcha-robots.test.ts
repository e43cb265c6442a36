import { expect } from '@open-wc/testing';
import { work } from '../../src/backend/captcha/work.js';
import { defaultSettings } from '../../src/backend/office.js';
import { createPortal } from '../../src/backend/portal.js';
import { memoryStore } from '../../src/backend/stores/memory.js';
import { code, onEachStore, open, reading, smallSeed, start, unique, writing } from './calls.js';

const draft = { articleId: '1', parentId: null, name: 'Lò Thị Minh', text: 'Hay quá' };
const unmoderated = { policy: { moderated: false } };
const minutes = 60_000;

onEachStore('a captcha after some writes alone', (fresh) => {
  const portalOf = (writesBeforeCaptcha: number) => open(fresh(), { settings: { writesBeforeCaptcha } });
  const issue = (portal: ReturnType<typeof open>, visitor: string | null) =>
    portal.captcha.issue({ purpose: 'comment', accept: ['question'] }, writing(visitor));

  it('asks nothing of the first writes of a reader, and then each time, for an hour', async () => {
    const portal = portalOf(2);
    for (const text of ['một', 'hai']) {
      expect(await issue(portal, 'an'), text).to.equal(null);
      expect((await portal.comments.policy({ articleId: '1' }, reading('an'))).captcha).to.equal(false);
      expect((await portal.comments.post({ ...draft, text }, writing('an'))).state).to.equal('pending');
    }
    expect(await code(portal.comments.post({ ...draft, text: 'ba' }, writing('an')))).to.equal('captcha-incorrect');
    expect((await portal.comments.policy({ articleId: '1' }, reading('an'))).captcha).to.equal(true);
    const captcha = portal.solve((await issue(portal, 'an'))!);
    expect((await portal.comments.post({ ...draft, text: 'ba', captcha }, writing('an'))).text).to.equal('ba');
    expect(await issue(portal, 'binh'), 'another reader').to.equal(null);
    portal.wait(60 * minutes);
    expect(await issue(portal, 'an')).to.equal(null);
  });

  it('asks once more however often the portal is asked whether it asks', async () => {
    const portal = portalOf(1);
    for (let time = 0; time < 5; time++) expect(await issue(portal, 'an')).to.equal(null);
    expect((await portal.comments.post(draft, writing('an'))).state).to.equal('pending');
  });

  it('counts no write that came with an answer', async () => {
    const portal = portalOf(1);
    const captcha = { challengeId: 'x', kind: 'question', value: '1' } as const;
    expect(await code(portal.comments.post({ ...draft, captcha }, writing('an')))).to.equal('captcha-expired');
    expect(await issue(portal, 'an')).to.equal(null);
  });

  it('lets no more through where many come at once', async () => {
    const portal = portalOf(3);
    const posts = Array.from({ length: 15 }, () =>
      portal.comments.post({ ...draft, text: unique() }, writing('an')).then(
        () => true,
        () => false,
      ),
    );
    expect((await Promise.all(posts)).filter(Boolean)).to.have.length(3);
  });

  it('asks everybody where many names write, and always who has none', async () => {
    const portal = portalOf(1);
    expect(await code(portal.comments.post(draft, writing(null)))).to.equal('captcha-incorrect');
    for (let number = 0; number < 10; number++) {
      expect((await portal.comments.post(draft, writing(`name ${number}`))).state).to.equal('pending');
    }
    expect(await code(portal.comments.post(draft, writing('name 11')))).to.equal('captcha-incorrect');
    expect((await issue(portal, 'name 12'))!.kind).to.equal('question');
  });

  it('is asked of the first write where nothing else is said', async () => {
    const portal = open(fresh());
    expect(await code(portal.comments.post(draft, writing()))).to.equal('captcha-incorrect');
  });
});

describe('a comment that came too soon after its code', () => {
  const { leastSeconds } = defaultSettings;
  const after = async (seconds: number) => {
    const portal = open(memoryStore(), { settings: { ...unmoderated, leastSeconds } });
    const captcha = portal.solve(await portal.challenge());
    portal.wait(seconds * 1000);
    const { state } = await portal.comments.post({ ...draft, captcha }, writing());
    return { state, seenByOthers: (await portal.list('binh')).length, seenByWriter: (await portal.list()).length };
  };

  it('waits for a clerk, who alone and whose writer see it', async () => {
    expect(leastSeconds).to.equal(2);
    for (const seconds of [0, leastSeconds - 0.001]) {
      expect(await after(seconds)).to.deep.equal({ state: 'pending', seenByOthers: 0, seenByWriter: 1 });
    }
  });

  it('is seen at once where a person could have written it', async () => {
    expect(await after(leastSeconds)).to.deep.equal({ state: 'visible', seenByOthers: 1, seenByWriter: 1 });
  });

  it('is not taken for it where a device answered, which reads nothing', async () => {
    let answer = '';
    const portal = createPortal({
      store: memoryStore(),
      seed: smallSeed,
      now: () => start,
      settings: unmoderated,
      captcha: {
        work: {
          ...work,
          make: async (request) => {
            const made = await work.make(request);
            ({ answer } = made);
            return made;
          },
        },
      },
    });
    const { id } = (await portal.captcha!.issue({ purpose: 'comment', accept: ['work'] }, writing()))!;
    const value = btoa(JSON.stringify({ solution: { derivedKey: answer } }));
    const captcha = { challengeId: id, kind: 'work', value } as const;
    expect((await portal.comments!.post({ ...draft, captcha }, writing())).state).to.equal('visible');
  });
});

describe('a comment with something in a field that no reader was shown', () => {
  const posted = async (more: object, policy: object = {}) => {
    const portal = open(memoryStore(), { settings: { policy: { moderated: false, ...policy } } });
    const { id, state } = await portal.post(more);
    return { state, kept: await portal.store.comments.get(id, null) };
  };

  for (const field of ['email', 'phone'] as const) {
    it(`waits for a clerk, without what was in it (${field})`, async () => {
      const { state, kept } = await posted({ [field]: 'x' });
      expect(state).to.equal('pending');
      expect(kept![field]).to.equal(undefined);
    });

    it(`is seen at once where the field is empty, or was shown (${field})`, async () => {
      for (const empty of ['', '  ', undefined, null]) {
        expect((await posted({ [field]: empty })).state, String(empty)).to.equal('visible');
      }
      const value = { email: 'an@example.vn', phone: '0912345678' }[field];
      expect((await posted({ [field]: value }, { [field]: 'optional' })).state).to.equal('visible');
    });
  }
});
