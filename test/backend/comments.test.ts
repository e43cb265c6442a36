import { expect } from '@open-wc/testing';
import type { SeedComment } from '../../src/backend/seed.js';
import { article, code, faults, onEachStore, open, reading, refusal, smallSeed, start, writing } from './calls.js';

const open_ = { policy: { moderated: false } };
const minutes = 60_000;
const seedComment = (id: string, more: Partial<SeedComment> = {}): SeedComment => ({
  id,
  articleId: '1',
  parentId: null,
  author: { name: 'Tòng Văn Hải' },
  text: `Ý kiến ${id}`,
  createdAt: '2026-03-01T09:00:00+07:00',
  ...more,
});

onEachStore('comments', (fresh) => {
  describe('posting', () => {
    it('waits for a clerk, and only its writer sees it, also after a reload', async () => {
      const store = fresh();
      const portal = open(store);
      const posted = await portal.post({ text: 'Xin chào' });
      expect(posted).to.include({ state: 'pending', own: true, text: 'Xin chào', parentId: null });
      const reloaded = open(store);
      expect(await reloaded.list('an')).to.deep.equal([posted]);
      expect(await reloaded.list('binh')).to.deep.equal([]);
      expect(await reloaded.list(null)).to.deep.equal([]);
      const page = await reloaded.comments.list({ articleId: '1', parentId: null, order: 'newest' }, reading('binh'));
      expect(page.total).to.equal(0);
    });

    it('is seen by all at once where nobody moderates', async () => {
      const portal = open(fresh(), { settings: open_ });
      const posted = await portal.post();
      expect(posted.state).to.equal('visible');
      const [seen] = await portal.list('binh');
      expect(seen).to.include({ id: posted.id, text: 'Hay quá' });
      expect(seen).not.to.have.property('own');
    });

    it('belongs to its article alone', async () => {
      const portal = open(fresh(), { settings: open_ });
      await portal.post();
      expect(await portal.list('an', null, '2')).to.deep.equal([]);
    });

    it('keeps the text letter by letter, and takes nothing for markup', async () => {
      const portal = open(fresh(), { settings: open_ });
      const text = '<b>Đẹp</b> &amp; "hay" \u{1F468}‍\u{1F469}‍\u{1F467}\n\nDòng hai';
      await portal.post({ text: `  ${text}\r\nDòng ba\rDòng bốn\r\n` });
      expect((await portal.list())[0]!.text).to.equal(`${text}\nDòng ba\nDòng bốn`);
    });

    it('stores composed letters, whatever the keyboard sends', async () => {
      const portal = open(fresh(), { settings: open_ });
      await portal.post({ name: 'Lò Thị Mường'.normalize('NFD'), text: 'Thị xã Mường Lay'.normalize('NFD') });
      const [seen] = await portal.list();
      expect(seen!.text).to.equal('Thị xã Mường Lay');
      expect(seen!.author.name).to.equal('Lò Thị Mường');
    });

    it('takes hidden and turning characters out of a name, and stacks of marks out of both', async () => {
      const portal = open(fresh(), { settings: open_ });
      await portal.post({ name: '\u202eM\u200bi\u0000nh  \n Lò', text: `a${'\u0301'.repeat(500)}b\u0000\ud800` });
      const [seen] = await portal.list();
      expect(seen!.author.name).to.equal('Minh Lò');
      expect([...seen!.text.normalize('NFD')]).to.have.length.at.most(6);
      expect(seen!.text).to.match(/b$/u);
    });

    it('tells all faults of a draft at once', async () => {
      const portal = open(fresh(), { settings: { policy: { email: 'required', phone: 'optional', maxLength: 5 } } });
      const draft = { name: ' ', text: 'sáu chữ', email: 'không', phone: '12' };
      expect(await faults(portal.post(draft))).to.deep.equal([
        'name required',
        'text too-long',
        'email format',
        'phone format',
      ]);
      expect(await faults(portal.post({ name: '...', text: '\u200b \u2060' }))).to.deep.equal([
        'name required',
        'text required',
        'email required',
      ]);
    });

    it('counts letters as a reader does', async () => {
      const portal = open(fresh(), { settings: { policy: { moderated: false, maxLength: 3 } } });
      const three = '\u{1F468}‍\u{1F469}‍\u{1F467}ườ'.normalize('NFD');
      expect((await portal.post({ text: three })).text).to.equal(three.normalize('NFC'));
      expect(await faults(portal.post({ text: `${three}i` }))).to.deep.equal(['text too-long']);
      expect(await faults(portal.post({ name: 'á'.repeat(81), text: 'ạ' }))).to.deep.equal(['name too-long']);
      expect((await portal.post({ name: 'á'.repeat(80), text: 'ạ' })).author.name).to.have.length(80);
    });

    it('refuses what is no draft', async () => {
      const portal = open(fresh());
      const wrong = { name: 7, text: ['x'], parentId: {}, articleId: '1' } as never;
      expect(await faults(portal.comments.post(wrong, writing()))).to.deep.equal([
        'parentId format',
        'name format',
        'text format',
      ]);
      for (const nothing of [null, undefined, 'text', 7, []]) {
        expect(await faults(portal.comments.post(nothing as never, writing()))).to.deep.equal(['articleId required']);
      }
    });

    it('asks for the consent of today, and for no older one', async () => {
      const consent = { text: 'Tôi đồng ý', version: '2' };
      const portal = open(fresh(), { settings: { policy: { consent } } });
      const at = '2026-03-04T09:59:00+07:00';
      expect(await faults(portal.post())).to.deep.equal(['consent required']);
      expect(await faults(portal.post({ consent: { version: '1', at } }))).to.deep.equal(['consent required']);
      const posted = await portal.post({ consent: { version: '2', at } });
      const row = await portal.store.comments.get(posted.id, null);
      expect(row!.consent).to.deep.equal({ version: '2', at });
    });

    it('keeps an address where it is asked for, drops it where not, and never tells it', async () => {
      const store = fresh();
      const asking = open(store, { settings: { policy: { moderated: false, email: 'optional', phone: 'optional' } } });
      const draft = { email: 'minh@vidu.vn', phone: '0912 345 678' };
      const kept = await asking.post(draft);
      const dropped = await open(store, { settings: open_ }).post(draft, writing('binh'));
      const told = [kept, dropped, await asking.list('an'), await asking.list('binh')];
      expect(JSON.stringify(told)).not.to.match(/minh@|0912|vidu/);
      expect(await store.comments.get(kept.id, null)).to.include(draft);
      expect(JSON.stringify(await store.comments.get(dropped.id, null))).not.to.match(/minh@|0912/);
    });

    it('lets nobody make themselves official, approved, or somebody else', async () => {
      const portal = open(fresh());
      const forged = { official: true, author: { name: 'UBND', official: true }, state: 'visible', id: 'x', own: true };
      const posted = await portal.post(forged as never);
      expect(posted.author).to.deep.equal({ name: 'Lò Thị Minh' });
      expect(posted.state).to.equal('pending');
      expect(posted.id).not.to.equal('x');
    });

    it('shows a name that passes for the ward’s own to a clerk first', async () => {
      const portal = open(fresh(), {
        settings: open_,
        seed: { ...smallSeed, comments: [seedComment('s', { author: { name: 'Tổ Công nghệ', official: true } })] },
      });
      const suspect = [
        'UBND phường',
        'Ban Biên Tập',
        'u.b.n.d',
        'ＵＢＮＤ',
        'UВND',
        'Phuong Muong Lay',
        'To cong nghe',
        'Adm1nistrator',
      ];
      for (const name of suspect) expect((await portal.post({ name })).state, name).to.equal('pending');
      for (const name of ['Lò Thị Minh', 'Ban', 'Nguyễn Công An', 'Tô Công']) {
        expect((await portal.post({ name }, writing('binh'))).state, name).to.equal('visible');
      }
    });

    it('is refused where comments are closed, and where the article is unknown', async () => {
      const portal = open(fresh(), { seed: { ...smallSeed, policies: { 2: { open: false } } } });
      expect(await code(portal.post({ articleId: '2' }))).to.equal('forbidden');
      expect(await code(portal.post({ articleId: '3' }))).to.equal('not-found');
      expect((await portal.comments.policy({ articleId: '2' }, reading())).open).to.equal(false);
    });

    it('takes any article where the articles live on another site', async () => {
      const portal = open(fresh(), { settings: { anyArticle: true, ...open_ } });
      const articleId = '/portal/pages/2026-01-20/bài-viết.aspx';
      await portal.post({ articleId: articleId.normalize('NFD') });
      expect(await portal.list('binh', null, articleId)).to.have.length(1);
    });
  });

  describe('reading', () => {
    const seed = {
      ...smallSeed,
      comments: [
        seedComment('a', { createdAt: '2026-03-01T09:00:00+07:00', likes: 2, dislikes: 1 }),
        seedComment('b', { createdAt: '2026-03-02T09:00:00+07:00', likes: 5 }),
        seedComment('c', { createdAt: '2026-03-03T09:00:00+07:00', author: { name: 'Ban biên tập', official: true } }),
        seedComment('a1', { parentId: 'a' }),
        seedComment('hidden', { state: 'pending' }),
      ],
    };

    it('has the three orders', async () => {
      const portal = open(fresh(), { seed });
      const orderOf = async (order: never) =>
        (await portal.comments.list({ articleId: '1', parentId: null, order }, reading())).items.map(({ id }) => id);
      expect(await orderOf('newest' as never)).to.deep.equal(['c', 'b', 'a']);
      expect(await orderOf('oldest' as never)).to.deep.equal(['a', 'b', 'c']);
      expect(await orderOf('liked' as never)).to.deep.equal(['b', 'a', 'c']);
      expect(await orderOf('nonsense' as never)).to.deep.equal(['c', 'b', 'a']);
    });

    it('shows seed and readers in one thread, replies apart', async () => {
      const portal = open(fresh(), { seed, settings: open_ });
      const reply = await portal.post({ parentId: 'a', text: 'Đúng vậy' });
      expect((await portal.list('binh')).map(({ id, replyCount }) => `${id} ${replyCount}`)).to.deep.equal([
        'a 2',
        'b 0',
        'c 0',
      ]);
      expect((await portal.list('binh', 'a')).map(({ id }) => id)).to.deep.equal(['a1', reply.id]);
      expect((await portal.list('binh'))[2]!.author).to.deep.equal({ name: 'Ban biên tập', official: true });
    });

    it('counts only the replies that the asker sees', async () => {
      const portal = open(fresh(), { seed });
      await portal.post({ parentId: 'a' });
      expect((await portal.list('an'))[0]!.replyCount).to.equal(2);
      expect(await portal.list('an', 'a')).to.have.length(2);
      expect((await portal.list('binh'))[0]!.replyCount).to.equal(1);
      expect(await portal.list('binh', 'a')).to.have.length(1);
    });

    it('tells nothing that hangs on a hidden comment', async () => {
      const portal = open(fresh(), { seed });
      const parent = await portal.post();
      await portal.post({ parentId: parent.id });
      expect(await portal.list('an', parent.id)).to.have.length(1);
      const [reply] = await portal.list('an', parent.id);
      await portal.store.comments.change(reply!.id, { state: 'visible' });
      expect(await portal.list('binh', parent.id)).to.deep.equal([]);
      expect(await portal.list('binh', 'no such comment')).to.deep.equal([]);
      for (const parentId of [parent.id, 'hidden', 'no such comment']) {
        expect(await code(portal.post({ parentId }, writing('binh'))), parentId).to.equal('not-found');
      }
      expect(await code(portal.comments.report({ id: parent.id, reason: 'spam' }, writing('binh')))).to.equal(
        'not-found',
      );
    });

    it('pages without a gap or a repeat, while others write', async () => {
      const portal = open(fresh(), { settings: open_ });
      for (let index = 0; index < 7; index++) {
        portal.wait(index % 2);
        await portal.post({ text: `ý kiến ${index}` });
      }
      for (const order of ['newest', 'oldest', 'liked'] as const) {
        const seen: string[] = [];
        let cursor: string | null | undefined;
        do {
          const query = { articleId: '1', parentId: null, order, limit: 3, ...(cursor && { cursor }) };
          const page = await portal.comments.list(query, reading());
          expect(page.items).to.have.length.at.most(3);
          seen.push(...page.items.map(({ text }) => text));
          cursor = page.next;
          if (order === 'newest' && seen.length === 3) await portal.post({ text: 'mới' }, writing('binh'));
        } while (cursor);
        expect(
          seen.filter((text) => text !== 'mới'),
          order,
        ).to.have.length(7);
        expect(new Set(seen).size, order).to.equal(seen.length);
      }
    });

    it('starts again at a cursor it never gave', async () => {
      const portal = open(fresh(), { seed });
      for (const cursor of [
        '',
        'x',
        '%%%',
        btoa('[1,9e15]'),
        btoa('{"a":1}'),
        btoa('[null,1,2]'),
        '💥',
        'a'.repeat(1e6),
        7,
      ]) {
        const query = { articleId: '1', parentId: null, order: 'oldest' as const, cursor: cursor as string };
        expect((await portal.comments.list(query, reading())).items[0]!.id, String(cursor).slice(0, 9)).to.equal('a');
      }
    });

    it('shows orphans, circles and chains of the seed once each', async () => {
      const chain = Array.from({ length: 2000 }, (_, index) =>
        seedComment(`k${index}`, { parentId: index ? `k${index - 1}` : null }),
      );
      const portal = open(fresh(), {
        seed: {
          ...smallSeed,
          comments: [
            seedComment('orphan', { parentId: 'nobody' }),
            seedComment('self', { parentId: 'self' }),
            seedComment('x', { parentId: 'y' }),
            seedComment('y', { parentId: 'z' }),
            seedComment('z', { parentId: 'x' }),
            seedComment('tail', { parentId: 'y' }),
            seedComment('foreign', { parentId: 'other' }),
            seedComment('other', { articleId: '2' }),
            ...chain.reverse(),
          ],
        },
      });
      const seen: string[] = [];
      const walk = async (parentId: string | null, depth: number): Promise<void> => {
        if (depth > 5) return;
        for (const { id } of (
          await portal.comments.list({ articleId: '1', parentId, order: 'oldest', limit: 100 }, reading())
        ).items) {
          seen.push(id);
          await walk(id, depth + 1);
        }
      };
      await walk(null, 0);
      const expected = ['foreign', 'orphan', 'self', 'tail', 'x', 'y', 'z', 'k0', 'k1', 'k2', 'k3', 'k4', 'k5'];
      expect(seen.sort()).to.deep.equal(expected.sort());
    });

    it('brings the first replies with each root, the ward’s answer among them, and where the next ones start', async () => {
      const replies = ['r1', 'r2', 'r3', 'r4', 'r5'].map((id) => seedComment(id, { parentId: 'root' }));
      const portal = open(fresh(), {
        seed: { ...seed, comments: [seedComment('root'), seedComment('none'), ...replies] },
      });
      const query = { articleId: '1', order: 'oldest' } as const;
      const { items } = await portal.comments.list({ ...query, parentId: null }, reading());
      const [root, none] = ['root', 'none'].map((id) => items.find((item) => item.id === id)!);
      expect(none!.replies).to.equal(undefined);
      expect(root!.replies!.items.map(({ id }) => id)).to.deep.equal(['r1', 'r2', 'r3']);
      expect([root!.replyCount, root!.replies!.total]).to.deep.equal([5, 5]);
      const behind = { ...query, parentId: 'root', cursor: root!.replies!.next! };
      const rest = await portal.comments.list(behind, reading());
      expect([rest.items.map(({ id }) => id), rest.next]).to.deep.equal([['r4', 'r5'], null]);
    });

    it('hangs a reply that is too deep on the deepest comment that may have one', async () => {
      const portal = open(fresh(), { settings: { policy: { moderated: false, maxDepth: 2 } } });
      const root = await portal.post();
      const first = await portal.post({ parentId: root.id });
      const second = await portal.post({ parentId: first.id });
      const third = await portal.post({ parentId: second.id });
      expect([first.parentId, second.parentId, third.parentId]).to.deep.equal([root.id, first.id, first.id]);
      const flat = open(fresh(), { settings: { policy: { moderated: false, maxDepth: 0 } } });
      const alone = await flat.post();
      expect(await faults(flat.post({ parentId: alone.id }))).to.deep.equal(['parentId range']);
    });

    it('is refused for an article that nobody knows', async () => {
      const portal = open(fresh(), { seed });
      expect(await code(portal.list('an', null, 'x'))).to.equal('not-found');
      expect(await code(portal.comments.policy({ articleId: 'x' }, reading()))).to.equal('not-found');
    });

    it('lets no reply cross over to another article', async () => {
      const portal = open(fresh(), { seed });
      expect(await code(portal.post({ articleId: '2', parentId: 'a' }))).to.equal('not-found');
    });

    it('tells the policy of the article, and whether a captcha is asked for', async () => {
      const portal = open(fresh(), {
        seed: {
          ...smallSeed,
          articles: [article('1'), article('2')],
          policies: { 2: { maxLength: 9, rules: 'Ngắn gọn' } },
        },
        settings: { policy: { maxDepth: 1 }, needsCaptcha: (_, { visitor }) => visitor === 'an' },
      });
      const first = await portal.comments.policy({ articleId: '1' }, reading('an'));
      expect(first).to.include({
        open: true,
        moderated: true,
        captcha: true,
        maxLength: 2000,
        maxDepth: 1,
        email: 'hidden',
      });
      const second = await portal.comments.policy({ articleId: '2' }, reading('binh'));
      expect(second).to.include({ captcha: false, maxLength: 9, maxDepth: 1, rules: 'Ngắn gọn' });
    });
  });

  describe('changing one’s own', () => {
    it('is for its writer alone, and for as long as the policy says', async () => {
      const portal = open(fresh(), { settings: { policy: { moderated: false, editWindow: 600 } } });
      const { id } = await portal.post();
      for (const visitor of ['binh', null]) {
        expect(await code(portal.comments.update({ id, text: 'x' }, writing(visitor)))).to.equal('forbidden');
        expect(await code(portal.comments.remove({ id }, writing(visitor)))).to.equal('forbidden');
      }
      portal.wait(10 * minutes - 1);
      expect(await portal.comments.update({ id, text: ' Sửa lại ' }, writing())).to.deep.include({
        id,
        text: 'Sửa lại',
        editedAt: new Date(start + 10 * minutes - 1).toISOString(),
        own: true,
      });
      portal.wait(1);
      expect((await portal.list())[0]).not.to.have.property('own');
      expect(await code(portal.comments.update({ id, text: 'x' }, writing()))).to.equal('forbidden');
      expect(await code(portal.comments.remove({ id }, writing()))).to.equal('forbidden');
      expect((await portal.list())[0]!.text).to.equal('Sửa lại');
    });

    it('is for nobody where the writer was nobody', async () => {
      const portal = open(fresh(), { settings: open_ });
      const posted = await portal.post({}, writing(null));
      expect(posted).not.to.have.property('own');
      expect(await code(portal.comments.update({ id: posted.id, text: 'x' }, writing(null)))).to.equal('forbidden');
      expect(await code(portal.comments.remove({ id: posted.id }, writing(null)))).to.equal('forbidden');
    });

    it('sends a changed text to the clerk again', async () => {
      const portal = open(fresh());
      const { id } = await portal.post();
      await portal.store.comments.change(id, { state: 'visible' });
      expect(await portal.list('binh')).to.have.length(1);
      expect((await portal.comments.update({ id, text: 'Khác hẳn' }, writing())).state).to.equal('pending');
      expect(await portal.list('binh')).to.have.length(0);
      expect((await portal.list('an'))[0]!.text).to.equal('Khác hẳn');
    });

    it('shows its writer that a clerk refused it', async () => {
      const portal = open(fresh());
      const { id } = await portal.post();
      await portal.store.comments.change(id, { state: 'rejected' });
      expect((await portal.list('an'))[0]).to.include({ id, state: 'rejected' });
      expect(await portal.list('binh')).to.deep.equal([]);
    });

    it('obeys the rules of the text', async () => {
      const portal = open(fresh(), { settings: { policy: { moderated: false, maxLength: 10 } } });
      const { id } = await portal.post();
      expect(await faults(portal.comments.update({ id, text: ' ' }, writing()))).to.deep.equal(['text required']);
      expect(await faults(portal.comments.update({ id, text: 'x'.repeat(11) }, writing()))).to.deep.equal([
        'text too-long',
      ]);
      expect(await code(portal.comments.update({ id: 'nobody', text: 'x' }, writing()))).to.equal('not-found');
      expect(await faults(portal.comments.update({ id: 7, text: 'x' } as never, writing()))).to.deep.equal([
        'id format',
      ]);
    });

    it('takes away a comment, and keeps the thread beneath it together', async () => {
      const store = fresh();
      const portal = open(store, { settings: { policy: { moderated: false, email: 'optional' } } });
      const root = await portal.post({ email: 'minh@vidu.vn' });
      const reply = await portal.post({ parentId: root.id }, writing('binh'));
      const removed = await portal.comments.remove({ id: root.id }, writing());
      expect(removed).to.deep.include({ id: root.id, state: 'removed', text: '', author: { name: '' }, replyCount: 1 });
      expect(removed).not.to.have.property('own');
      expect((await portal.list('chi'))[0]).to.deep.include({ id: root.id, state: 'removed', text: '', replyCount: 1 });
      expect((await portal.list('chi', root.id)).map(({ id }) => id)).to.deep.equal([reply.id]);
      const row = await store.comments.get(root.id, null);
      expect(JSON.stringify(row)).not.to.match(/minh|Minh|Hay/);
      expect(row!.visitor).to.equal(null);
      expect(await code(portal.post({ parentId: root.id }, writing('chi')))).to.equal('not-found');
      expect(await code(portal.comments.react({ id: root.id, value: 1 }, writing('chi')))).to.equal('not-found');
    });

    it('keeps the thread together also where a clerk had approved it', async () => {
      const portal = open(fresh());
      const root = await portal.post();
      await portal.store.comments.change(root.id, { state: 'visible' });
      await portal.post({ parentId: root.id }, writing('binh'));
      await portal.comments.remove({ id: root.id }, writing());
      expect((await portal.list('binh'))[0]).to.include({ id: root.id, state: 'removed', replyCount: 1 });
    });

    it('writes nothing on a comment that its writer took away in another tab meanwhile', async () => {
      const store = fresh();
      const portal = open(store, { settings: open_ });
      const root = await portal.post();
      await portal.post({ parentId: root.id }, writing('binh'));
      const change: typeof store.comments.change = async (...input) => {
        await portal.comments.remove({ id: root.id }, writing());
        return store.comments.change(...input);
      };
      const late = open({ ...store, comments: { ...store.comments, change } }, { settings: open_ });
      expect(await code(late.comments.update({ id: root.id, text: 'sau' }, writing()))).to.equal('forbidden');
      expect((await portal.list())[0]).to.include({ state: 'removed', text: '' });
    });

    it('takes away a comment without replies for good, and one that nobody saw with all beneath it', async () => {
      const store = fresh();
      const portal = open(store);
      const root = await portal.post();
      const reply = await portal.post({ parentId: root.id });
      expect((await portal.comments.remove({ id: root.id }, writing())).state).to.equal('removed');
      expect(await portal.list('an')).to.deep.equal([]);
      expect(await store.comments.get(reply.id, 'an')).to.equal(undefined);
      expect(await code(portal.comments.remove({ id: root.id }, writing()))).to.equal('not-found');
    });
  });

  describe('likes', () => {
    const seed = { ...smallSeed, comments: [seedComment('a', { likes: 2, dislikes: 1 }), seedComment('b')] };
    const like = (portal: ReturnType<typeof open>, value: 1 | -1 | 0, visitor: string | null = 'an') =>
      portal.comments.react({ id: 'a', value }, writing(visitor)).then(({ reactions }) => reactions);

    it('count once a visitor, change and go', async () => {
      const portal = open(fresh(), { seed });
      expect(await like(portal, 1)).to.deep.equal({ likes: 3, dislikes: 1, mine: 1 });
      expect(await like(portal, 1)).to.deep.equal({ likes: 3, dislikes: 1, mine: 1 });
      expect(await like(portal, -1, 'binh')).to.deep.equal({ likes: 3, dislikes: 2, mine: -1 });
      expect(await like(portal, -1)).to.deep.equal({ likes: 2, dislikes: 3, mine: -1 });
      expect(await like(portal, 0)).to.deep.equal({ likes: 2, dislikes: 2, mine: 0 });
      expect((await portal.list('chi'))[0]!.reactions).to.deep.equal({ likes: 2, dislikes: 2, mine: 0 });
    });

    it('move a comment in the order of likes', async () => {
      const portal = open(fresh(), { seed });
      for (const visitor of ['an', 'binh', 'chi']) await portal.comments.react({ id: 'b', value: 1 }, writing(visitor));
      const page = await portal.comments.list({ articleId: '1', parentId: null, order: 'liked' }, reading());
      expect(page.items.map(({ id }) => id)).to.deep.equal(['b', 'a']);
    });

    it('need a reader, a comment that one sees, and a value', async () => {
      const portal = open(fresh(), { seed });
      expect(await code(like(portal, 1, null))).to.equal('forbidden');
      expect(await faults(portal.comments.react({ id: 'a', value: 2 as 1 }, writing()))).to.deep.equal(['value range']);
      const hidden = await portal.post();
      expect(await code(portal.comments.react({ id: hidden.id, value: 1 }, writing('binh')))).to.equal('not-found');
    });
  });

  it('keeps what readers report', async () => {
    const store = fresh();
    const portal = open(store, { seed: { ...smallSeed, comments: [seedComment('a')] } });
    expect(await portal.comments.report({ id: 'a', reason: 'abuse', text: 'Lời lẽ thô tục' }, writing())).to.equal(
      undefined,
    );
    await portal.articles.report({ id: '1', text: 'Sai ngày', quote: '20/1' }, writing('binh'));
    const [second, first] = await store.reports.list(10);
    expect(first).to.deep.include({
      about: 'comment',
      target: 'a',
      reason: 'abuse',
      text: 'Lời lẽ thô tục',
      visitor: 'an',
    });
    expect(second).to.deep.include({ about: 'article', target: '1', text: 'Sai ngày', quote: '20/1', visitor: 'binh' });
    expect(await faults(portal.comments.report({ id: 'a', reason: 'x' as never }, writing()))).to.deep.equal([
      'reason format',
    ]);
    expect(await faults(portal.articles.report({ id: '1', text: '' }, writing()))).to.deep.equal(['text required']);
    expect(await code(portal.articles.report({ id: 'x', text: 'a' }, writing()))).to.equal('not-found');
    expect((await refusal(portal.comments.report({ id: 'x', reason: 'spam' }, writing()))).code).to.equal('not-found');
  });
});
