import { expect } from '@open-wc/testing';
import type { Picture } from 'ward-widgets/adapter';
import { seed } from '../../demo/seed/seed.js';

/** The test server's root is the repository; the portal is served from its folder `demo`. */
const served = (url: string) => {
  expect(url, 'an address of the seed').to.match(/^\/seed\//);
  return `/demo${url}`;
};

async function sizeOf(url: string): Promise<{ width: number; height: number }> {
  const image = new Image();
  image.src = served(url);
  await image.decode();
  return { width: image.naturalWidth, height: image.naturalHeight };
}

async function bytesOf(url: string): Promise<Uint8Array> {
  const answer = await fetch(served(url));
  expect(answer.ok, url).to.equal(true);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Every string in the seed with the way to it. */
function* texts(value: unknown, path = 'seed'): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) yield* texts(inner, `${path}.${key}`);
}

function* picturesIn(value: unknown): Generator<Picture> {
  if (value === null || typeof value !== 'object') return;
  if ('src' in value && 'alt' in value) yield value as Picture;
  for (const inner of Object.values(value)) yield* picturesIn(inner);
}

const pictures = [...new Map([...picturesIn(seed)].map((one) => [one.src, one])).values()];
const pages = seed.articles.map(({ id, html }) => ({
  id,
  html,
  body: new DOMParser().parseFromString(html, 'text/html').body,
}));
const inText = pages.flatMap(({ body }) => [...body.querySelectorAll('img')]);

describe('the demo’s seed', () => {
  describe('words', () => {
    it('are composed (NFC), tidy and without hidden characters', () => {
      for (const [path, text] of texts(seed)) {
        expect(text, path).to.equal(text.normalize('NFC'));
        expect(text, path).to.equal(text.trim());
        expect(text, path).not.to.match(
          /[\u0000-\u0009\u000b-\u001f\u00a0\u00ad\u200b-\u200f\u202a-\u202e\ufeff]| {2}/,
        );
      }
    });

    it('tell nothing that nobody is sure of', () => {
      for (const [path, text] of texts(seed)) {
        expect(text, path).not.to.match(/dân số|nhân khẩu|số dân|hộ dân|\d+ hộ\b|\d+ người/i);
        if (!path.endsWith('.url')) expect(text, path).not.to.match(/(?:\+84|\b0)\d(?:[ .-]?\d){7,9}/);
        for (const [, name] of text.matchAll(/[Đđ]ồng chí (\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)+)/gu))
          expect(name, path).to.equal('Bùi Hải Bình');
      }
    });

    it('greet in the seed page’s own words', () => {
      expect(seed.info.name).to.equal('Trang thông tin điện tử tổng hợp Phường Mường Lay');
      expect(seed.info.greeting).to.equal(`Chào mừng quý bạn đọc đến với ${seed.info.name}`);
    });

    it('mark what stands where the law wants a real line', () => {
      const { managingBody, superiorBody, responsible, address, phone, email, license } = seed.info;
      for (const line of [managingBody, superiorBody, responsible, address, phone, email, license])
        expect(line).to.match(/\(dữ liệu minh họa\)$/);
    });
  });

  describe('pictures', () => {
    it('have the size that they say, also the small ones', async () => {
      expect(pictures.length).to.be.at.least(16);
      for (const { src, srcset = '', thumb = src, width, height } of pictures) {
        expect(await sizeOf(src), src).to.deep.equal({ width, height });
        for (const entry of srcset.split(', ').filter(Boolean)) {
          const [url = '', size = ''] = entry.split(' ');
          const real = await sizeOf(url);
          expect(`${real.width}w`, url).to.equal(size);
          expect(Math.abs(real.height - (real.width * height!) / width!), url).to.be.at.most(1);
        }
        expect((await sizeOf(thumb)).width, thumb).to.be.at.most(480);
      }
    }).timeout(60_000);

    it('say what they show, and that they are drawn', () => {
      for (const { src, alt, caption, credit } of pictures) {
        expect(alt.length, src).to.be.above(10);
        if (caption !== undefined) expect(caption, src).to.match(/^Minh họa: \p{Ll}.*\.$/u);
        if (src.endsWith('.svg') || src.includes('/cover-')) continue;
        expect(caption, src).to.be.a('string');
        expect(credit, src).to.equal('Tranh vẽ bằng chương trình của dự án');
      }
    });

    it('weigh less than 4 MB together with their JPEGs', async () => {
      const urls = new Set(
        pictures.flatMap(({ src, srcset = '' }) => [src, ...srcset.split(', ').map((e) => e.split(' ')[0]!)]),
      );
      urls.delete('');
      for (const image of inText) urls.add(image.getAttribute('src')!);
      let bytes = 0;
      for (const url of urls) bytes += (await bytesOf(url)).length;
      expect(bytes).to.be.below(4_000_000);
    }).timeout(60_000);

    it('fill the gallery of the first article, ten or more, each in an album', () => {
      const shown = seed.photos.filter(({ articleId }) => articleId === '1');
      expect(shown.length).to.be.within(10, 12);
      const known = new Set(seed.albums.map(({ id }) => id));
      for (const { albumId } of seed.photos) expect(known.has(albumId), albumId).to.equal(true);
      expect(new Set(seed.photos.map(({ id }) => id)).size).to.equal(seed.photos.length);
    });
  });

  describe('articles', () => {
    it('are eight or more, dated in Vietnam between the ward’s first day and February 2026', () => {
      expect(seed.articles.length).to.be.at.least(8);
      expect(new Set(seed.articles.map(({ id }) => id)).size).to.equal(seed.articles.length);
      for (const { id, publishedAt, updatedAt = publishedAt, url, summary, author, image } of seed.articles) {
        for (const date of [publishedAt, updatedAt]) {
          expect(date, id).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
          expect(Date.parse(date), id).to.be.within(
            Date.parse('2025-07-01T00:00:00+07:00'),
            Date.parse('2026-02-28T23:59:59+07:00'),
          );
        }
        expect(Date.parse(updatedAt), id).to.be.at.least(Date.parse(publishedAt));
        expect(url).to.equal(`/bai-viet.html?id=${id}`);
        expect(summary, id).to.be.a('string');
        expect(author, id).to.equal('Ban biên tập (minh họa)');
        expect(image, id).to.be.an('object');
      }
    });

    it('are whole HTML: a parser gives back what was written, and nothing in it can run', () => {
      for (const { id, html, body } of pages) {
        expect(body.innerHTML, id).to.equal(html);
        expect(body.querySelector('script, style, iframe, object, embed, form, [style], [srcset]'), id).to.equal(null);
        for (const element of body.querySelectorAll('*'))
          for (const { name } of element.attributes) expect(name, id).not.to.match(/^on/);
        for (const link of body.querySelectorAll('a')) expect(link.getAttribute('href'), id).to.match(/^https:\/\//);
        expect(body.querySelectorAll('p').length, id).to.be.at.least(4);
        expect(body.querySelector('h2'), id).not.to.equal(null);
      }
      const first = pages.find(({ id }) => id === '1')!.body;
      expect(first.querySelectorAll('p').length).to.be.at.least(5);
      for (const part of ['figure', 'ul']) expect(first.querySelector(part), part).not.to.equal(null);
      for (const part of ['table', 'blockquote'])
        expect(
          pages.some(({ body }) => body.querySelector(part)),
          part,
        ).to.equal(true);
    });

    it('hold drawings of the size that they say, with words and a true caption', async () => {
      expect(inText.length).to.be.at.least(6);
      for (const image of inText) {
        const src = image.getAttribute('src')!;
        const says = { width: Number(image.getAttribute('width')), height: Number(image.getAttribute('height')) };
        expect(await sizeOf(src), src).to.deep.equal(says);
        expect(image.alt.length, src).to.be.above(10);
        expect(image.closest('figure')?.querySelector('figcaption')?.textContent, src).to.match(/^Minh họa: /);
      }
    }).timeout(60_000);

    it('are related to others that exist', () => {
      const known = new Set(seed.articles.map(({ id }) => id));
      for (const [id, others] of Object.entries(seed.related)) {
        expect(known.has(id), id).to.equal(true);
        expect(others).not.to.include(id);
        for (const other of others) expect(known.has(other), other).to.equal(true);
      }
    });
  });

  describe('what readers left', () => {
    it('are comments whose parents exist, are older and belong to the same article', () => {
      const byId = new Map(seed.comments.map((one) => [one.id, one]));
      expect(byId.size).to.equal(seed.comments.length);
      expect(seed.comments.length).to.be.at.least(14);
      let deepest = 0;
      for (const comment of seed.comments) {
        expect(
          seed.articles.some(({ id }) => id === comment.articleId),
          comment.id,
        ).to.equal(true);
        let depth = 0;
        for (let up = comment.parentId; up !== null; depth++) {
          const parent = byId.get(up)!;
          expect(parent, `${comment.id} → ${up}`).to.be.an('object');
          expect(parent.articleId, comment.id).to.equal(comment.articleId);
          expect(Date.parse(parent.createdAt), comment.id).to.be.below(Date.parse(comment.createdAt));
          up = parent.parentId;
        }
        deepest = Math.max(deepest, depth);
      }
      expect(deepest).to.be.at.least(2);
    });

    it('come after the article, one at least is official, one long, one with lines and a link', () => {
      for (const { id, articleId, createdAt } of seed.comments) {
        const article = seed.articles.find((one) => one.id === articleId)!;
        expect(Date.parse(createdAt), id).to.be.above(Date.parse(article.publishedAt));
      }
      expect(seed.comments.some(({ author }) => 'official' in author && author.official)).to.equal(true);
      expect(seed.comments.some(({ text }) => text.length > 600)).to.equal(true);
      expect(seed.comments.some(({ text }) => /\nhttps:\/\/\S+\n/.test(text))).to.equal(true);
    });

    it('are 12 votes with the average 4,5 for the first article', () => {
      const votes = seed.ratings['1']!;
      const count = votes.reduce((sum, n) => sum + n, 0);
      expect(count).to.equal(12);
      expect(votes.reduce((sum, n, i) => sum + n * (i + 1), 0) / count).to.equal(4.5);
      for (const row of Object.values(seed.ratings)) expect(row).to.have.length(5);
    });

    it('are the seed page’s figures once this reader is counted', () => {
      expect(seed.visits.total + 1).to.equal(1_621_644);
      expect(seed.visits.online! + 1).to.equal(43);
      const of = (wanted: string) => seed.visits.breakdown!.find(({ key }) => key === wanted)!.value;
      for (const longer of ['week', 'month']) expect(of('today')).to.be.at.most(of(longer));
      expect(of('month')).to.be.below(of('year'));
      expect(of('year')).to.be.below(seed.visits.total);
      const days = seed.visits.breakdown!.filter(({ key }) => /^\d{4}-\d\d-\d\d$/.test(key));
      expect(days.slice(0, 2).map(({ value }) => value)).to.deep.equal([of('today'), of('yesterday')]);
    });
  });

  describe('the rest', () => {
    it('draws the ward and its seven neighbours inside the box of their borders', async () => {
      const { bbox, areas, layers, attribution } = seed.map;
      const data = JSON.parse(new TextDecoder().decode(await bytesOf(layers[0]!.url!))) as {
        features: {
          properties: { code: string; fullName: string; areaKm2: number };
          geometry: { coordinates: [number, number][][] };
        }[];
      };
      const points = data.features.flatMap(({ geometry }) => geometry.coordinates.flat());
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      expect(bbox).to.deep.equal([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
      expect(data.features).to.have.length(8);
      for (const { properties, geometry } of data.features) {
        const area = areas.find(({ id }) => id === properties.code)!;
        expect(area.name).to.equal(properties.fullName);
        expect(area.facts![0]!.value).to.equal(`${properties.areaKm2.toFixed(2).replace('.', ',')} km²`);
        expect(inside(area.center, geometry.coordinates[0]!), area.name).to.equal(true);
      }
      for (const { center } of areas.filter(({ facts }) => !facts))
        expect(
          inside(center, data.features.find(({ properties }) => properties.code === '03151')!.geometry.coordinates[0]!),
        ).to.equal(true);
      expect(attribution).to.include('Ranh giới: Nhà xuất bản Tài nguyên, Môi trường và Bản đồ Việt Nam');
      expect(attribution).to.include('© Những người đóng góp OpenStreetMap');
    });

    it('plays three tracks of the length that they say', async () => {
      expect(seed.tracks).to.have.length(3);
      for (const { src, seconds, albumId } of seed.tracks) {
        const bytes = await bytesOf(src);
        expect(bytes.length, src).to.be.at.most(900_000);
        expect([bytes[0], bytes[1]! & 0xe0], src).to.deep.equal([0xff, 0xe0]); // an MPEG frame
        const bitsASecond = 96_000;
        expect((bytes.length * 8) / bitsASecond, src).to.be.closeTo(seconds!, 0.1);
        expect(seed.musicAlbums.some(({ id }) => id === albumId)).to.equal(true);
      }
    });

    it('links to official places by https, each once', () => {
      const all = seed.links.flatMap(({ links }) => links);
      expect(new Set(all.map(({ url }) => url)).size).to.equal(all.length);
      for (const { url } of all) expect(new URL(url).protocol).to.equal('https:');
      expect(seed.links.map(({ title }) => title)).to.include.members(['Bộ / ngành', 'Sở / Ban ngành', 'Đoàn hội']);
    });
  });
});

function inside([x, y]: readonly [number, number], ring: readonly (readonly [number, number])[]): boolean {
  let odd = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  });
  return odd;
}
