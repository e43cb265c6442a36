import { expect } from '@open-wc/testing';
import { createPortal } from '../../src/backend/portal.js';
import { sampleSeed } from '../../src/backend/sample.js';
import type { Seed } from '../../src/backend/seed.js';
import { memoryStore } from '../../src/backend/stores/memory.js';
import { article, code, faults, open, reading, smallSeed } from './calls.js';

const day = (number: number) => `2026-03-0${number}T08:00:00+07:00`;
const seed: Seed = {
  ...smallSeed,
  articles: [
    article('2', {
      publishedAt: day(2),
      category: 'Tin tức'.normalize('NFD'),
      title: 'Hội nghị Mặt trận phường Mường Lay',
    }),
    article('5', {
      publishedAt: day(5),
      category: 'Văn hóa',
      title: 'Lễ hội đua thuyền',
      tags: ['thể thao', 'sông Đà'],
    }),
    article('1', { publishedAt: day(1), category: 'Tin tức', summary: 'Tuyên truyền bầu cử' }),
    article('4', { publishedAt: '2026-03-04T01:00:00Z', category: 'Tin tức' }),
    article('3', { publishedAt: day(3) }),
  ],
  related: { 5: ['1', '5', 'gone'] },
  photos: [
    { id: 'p1', src: '/1.jpg', alt: 'Một', articleId: '2', albumId: 'a' },
    { id: 'p2', src: '/2.jpg', alt: 'Hai', articleId: '2' },
    { id: 'p3', src: '/3.jpg', alt: 'Ba', albumId: 'a' },
  ],
  albums: [
    { id: 'a', title: 'Hội nghị' },
    { id: 'b', title: 'Trống', count: 0 },
  ],
  tracks: [
    { id: 't1', title: 'Bài một', src: '/1.mp3', albumId: 'm' },
    { id: 't2', title: 'Bài hai', src: '/2.mp3' },
  ],
  musicAlbums: [{ id: 'm', title: 'Dân ca' }],
  links: [
    { title: 'Bộ / ngành', links: [{ title: 'Chính phủ', url: 'https://chinhphu.vn/' }] },
    { title: 'Sở / Ban ngành', links: [] },
  ],
  map: { bbox: [103, 21, 104, 23], areas: [], layers: [{ id: 'ward', title: 'Phường', geojson: { type: 'x' } }] },
};
const portal = open(memoryStore(), { seed });
const ids = (items: readonly { id: string }[] | undefined) => items?.map(({ id }) => id).join(' ');
const find = async (query: { search?: string; category?: string }) =>
  ids((await portal.articles.list(query, reading())).items);
const relatedTo = (articleId: string, limit = 5, exclude?: readonly string[]) =>
  portal.related.list({ articleId, limit, ...(exclude && { exclude }) }, reading());

describe('articles', () => {
  it('come newest first, as summaries that equal the article', async () => {
    const page = await portal.articles.list({}, reading());
    expect(ids(page.items)).to.equal('5 4 3 2 1');
    expect(page).to.include({ next: null, total: 5 });
    for (const item of page.items) {
      const { html: _html, tags: _tags, ...whole } = await portal.articles.get({ id: item.id }, reading());
      expect(item).to.deep.equal(whole);
    }
  });

  it('are found by words of title, summary, category and tags, without marks and case', async () => {
    expect(await find({ search: 'muong lay' })).to.equal('2');
    expect(await find({ search: 'MẶT TRẬN' })).to.equal('2');
    expect(await find({ search: '  Lay   hội ' })).to.equal('2');
    expect(await find({ search: 'bau cu' })).to.equal('1');
    expect(await find({ search: 'van hoa'.normalize('NFD') })).to.equal('5');
    expect(await find({ search: 'song da' })).to.equal('5');
    expect(await find({ search: 'mường xyz' })).to.equal('');
    expect(await find({ search: '' })).to.equal('5 4 3 2 1');
    expect(await find({ search: '.*' })).to.equal('');
  });

  it('are chosen by category, in any normal form', async () => {
    expect(await find({ category: 'Tin tức' })).to.equal('4 2 1');
    expect(await find({ category: 'Tin tức'.normalize('NFD'), search: 'mat tran' })).to.equal('2');
    expect(await find({ category: 'Không có' })).to.equal('');
  });

  it('come in pages that end, without a gap or a repeat', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof portal.articles.list>> = await portal.articles.list(
        { limit: 2, ...(cursor && { cursor }) },
        reading(),
      );
      expect(page.items.length).to.be.at.most(2);
      expect(page.total).to.equal(5);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(seen.join(' ')).to.equal('5 4 3 2 1');
  });

  it('start again at a cursor nobody gave, and keep a limit within reason', async () => {
    for (const cursor of ['x', '', '-1', btoa('-2'), btoa('99'), btoa('1.5'), btoa('"1"'), btoa('null'), '💥']) {
      expect((await portal.articles.list({ cursor, limit: 1 }, reading())).items[0]!.id, cursor).to.equal('5');
    }
    for (const limit of [0, -1, NaN, '3', null, 1e9]) {
      expect((await portal.articles.list({ limit: limit as number }, reading())).items, String(limit)).to.have.length(
        5,
      );
    }
    const many = open(memoryStore(), {
      seed: { ...smallSeed, articles: Array.from({ length: 300 }, (_, index) => article(`${index}`)) },
    });
    expect((await many.articles.list({}, reading())).items).to.have.length(20);
    expect((await many.articles.list({ limit: 1e9 }, reading())).items).to.have.length(100);
  });

  it('that do not exist are not found', async () => {
    for (const id of ['x', '', '__proto__', 'constructor', 'toString', 7, null, undefined, {}]) {
      expect(await code(portal.articles.get({ id: id as string }, reading())), String(id)).to.equal('not-found');
    }
  });

  it('are copies: spoiling one harms nobody', async () => {
    const first = await portal.articles.get({ id: '5' }, reading());
    (first.tags as string[]).push('hỏng');
    Object.assign(first, { title: 'hỏng' });
    expect(await portal.articles.get({ id: '5' }, reading())).to.deep.include({ tags: ['thể thao', 'sông Đà'] });
    expect(await find({ search: 'hong' })).to.equal('');
    const info = await portal.portal.info({}, reading());
    Object.assign(info, { name: 'hỏng' });
    expect((await portal.portal.info({}, reading())).name).to.equal('Phường Mường Lay');
  });
});

describe('related news', () => {
  it('are of the same category first, then the newest, never the article itself', async () => {
    expect(ids((await relatedTo('2')).items)).to.equal('4 1 5 3');
    expect(ids((await relatedTo('3')).items)).to.equal('5 4 2 1');
  });

  it('are those that the editors chose, first', async () => {
    expect(ids((await relatedTo('5')).items)).to.equal('1 4 3 2');
  });

  it('are of the same topic before the same category: most tags in common first', async () => {
    const about = (id: string, tags: readonly string[], category = 'Khác') => article(id, { tags, category });
    const articles = [
      about('1', ['Bầu cử', 'sông Đà'], 'Tin tức'),
      about('2', ['sông đà']),
      about('3', []),
      about('4', [], 'Tin tức'),
      about('5', ['SÔNG ĐÀ', 'bau cu']),
    ];
    const tagged = open(memoryStore(), { seed: { ...smallSeed, articles } });
    const { items } = await tagged.related.list({ articleId: '1', limit: 5 }, reading());
    expect(ids(items)).to.equal('5 2 4 3');
  });

  it('hold to the limit and leave out what is excluded, everywhere', async () => {
    const some = await relatedTo('3', 1, ['5', '2']);
    expect([ids(some.items), ids(some.newer), ids(some.older)]).to.deep.equal(['4', '4', '1']);
    const none = await relatedTo('3', 0);
    expect([ids(none.items), ids(none.newer), ids(none.older)]).to.deep.equal(['', '', '']);
  });

  it('tell what came right before and after, newest first', async () => {
    const middle = await relatedTo('2', 2);
    expect([ids(middle.newer), ids(middle.older)]).to.deep.equal(['4 3', '1']);
    const last = await relatedTo('1', 9);
    expect([ids(last.newer), ids(last.older)]).to.deep.equal(['5 4 3 2', '']);
  });

  it('need an article, or else are the newest where articles live elsewhere', async () => {
    expect(await code(relatedTo('x'))).to.equal('not-found');
    expect(await faults(relatedTo(undefined as never))).to.deep.equal(['articleId required']);
    const elsewhere = open(memoryStore(), { seed, settings: { anyArticle: true } });
    const news = await elsewhere.related.list({ articleId: '/trang.aspx', limit: 2 }, reading());
    expect(ids(news.items)).to.equal('5 4');
  });
});

describe('pictures, music, links, map', () => {
  it('are given by article and album, without the seed’s own notes', async () => {
    const photos = async (query: object) => (await portal.gallery.photos(query, reading())).items;
    expect(ids(await photos({ articleId: '2' }))).to.equal('p1 p2');
    expect(ids(await photos({ albumId: 'a' }))).to.equal('p1 p3');
    expect(ids(await photos({ albumId: 'a', articleId: '2' }))).to.equal('p1');
    expect(await photos({ albumId: 'x' })).to.deep.equal([]);
    expect(await photos({})).to.have.length(3);
    expect((await photos({}))[0]).to.deep.equal({ id: 'p1', src: '/1.jpg', alt: 'Một' });
  });

  it('count their albums and give them a cover', async () => {
    const { items } = await portal.gallery.albums({}, reading());
    expect(items).to.deep.equal([
      { id: 'a', title: 'Hội nghị', count: 2, cover: { src: '/1.jpg', alt: 'Một' } },
      { id: 'b', title: 'Trống', count: 0 },
    ]);
    Object.assign(items[0]!.cover!, { src: 'hỏng' });
    expect((await portal.gallery.albums({}, reading())).items[0]!.cover!.src).to.equal('/1.jpg');
    expect((await portal.music.albums({}, reading())).items).to.deep.equal([{ id: 'm', title: 'Dân ca', count: 1 }]);
  });

  it('play an album or all', async () => {
    expect(ids((await portal.music.tracks({ albumId: 'm' }, reading())).items)).to.equal('t1');
    expect(ids((await portal.music.tracks({}, reading())).items)).to.equal('t1 t2');
    expect((await portal.music.tracks({}, reading())).items[0]).not.to.have.property('albumId');
  });

  it('list links of all groups or one, by its title', async () => {
    expect(await portal.links.list({}, reading())).to.have.length(2);
    expect(await portal.links.list({ group: 'bo / nganh' }, reading())).to.deep.equal([seed.links![0]]);
    expect(await portal.links.list({ group: 'x' }, reading())).to.deep.equal([]);
  });

  it('hand out the map as a copy', async () => {
    const map = await portal.map.get({}, reading());
    expect(map).to.deep.equal(seed.map);
    expect(map.layers[0]!.geojson).not.to.equal(seed.map!.layers[0]!.geojson);
  });
});

describe('a portal', () => {
  it('has the groups that its seed has something for', () => {
    const bare = createPortal({ store: memoryStore(), seed: smallSeed, name: 'phường' });
    expect(Object.keys(bare).sort()).to.deep.equal(
      ['articles', 'captcha', 'comments', 'contract', 'name', 'portal', 'ratings', 'related', 'visits'].sort(),
    );
    expect(bare).to.include({ contract: 1, name: 'phường' });
  });

  it('says in its sample that the data is made up, in composed Vietnamese', async () => {
    const sample = open(memoryStore(), { seed: sampleSeed });
    expect((await sample.articles.get({ id: '1' }, reading())).title).to.match(/^Dữ liệu minh họa/);
    expect((await sample.ratings.get({ articleId: '1' }, reading())).average).to.equal(4.5);
    expect((await sample.list()).map(({ id, replyCount }) => `${id} ${replyCount}`)).to.deep.equal(['s1 1', 's3 0']);
    expect(await sample.links.list({}, reading())).to.have.length(2);
    expect(JSON.stringify(sampleSeed)).to.equal(JSON.stringify(sampleSeed).normalize('NFC'));
  });

  it('uses secure random numbers when it is given none', async () => {
    const bare = createPortal({ store: memoryStore(), seed: smallSeed });
    const issue = () =>
      bare.captcha!.issue({ purpose: 'comment', accept: ['question'] }, { ...reading(), idempotencyKey: 'k' });
    const issued = await Promise.all(Array.from({ length: 20 }, issue));
    expect(new Set(issued.map((challenge) => challenge!.id)).size).to.equal(20);
    for (const challenge of issued) expect(challenge!.id).to.match(/^[0-9a-f]{32}$/);
  });
});
