import { expect } from '@open-wc/testing';
import type { Photo } from '../../src/contract/model.js';
import type { WardGallery } from '../../src/elements/gallery/register.js';
import '../../src/elements/gallery/register.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { eventually, mount, parts, until } from '../support/mount.js';

const picture = '/demo/seed/pictures/ba-song-480.webp';
const count = 5000;
/** What `safety.md` allows. */
const most = 120;
const atOnce = 12;

let page = 0;
/** Addresses that no other test has loaded. */
function photos(over: (n: number) => Partial<Photo> = () => ({})): Photo[] {
  page++;
  return Array.from({ length: count }, (_, n) => ({
    id: `p${n}`,
    src: `${picture}?${page}-${n}`,
    alt: `Hình ${n + 1}`,
    width: 480,
    height: 320,
    ...over(n),
  }));
}

async function mountMany(items: readonly Photo[], layout = 'grid'): Promise<WardGallery> {
  const element = await mount('ward-gallery', {
    adapter: fakeAdapter({ gallery: { photos: async () => ({ items, next: null, total: items.length }) } }),
    attributes: { 'article-id': '1', layout },
  });
  await until(element, 'ready');
  await eventually(() => expect(images(element)).not.to.have.length(0));
  return element;
}

const tiles = (element: WardGallery) => parts(element, 'item') as HTMLAnchorElement[];
const images = (element: WardGallery) => parts(element, 'picture') as HTMLImageElement[];
const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
const isOnScreen = (one: Element) => {
  const { top, bottom, left, right } = one.getBoundingClientRect();
  return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
};
/** Ends when every tile on the screen has its picture, loaded. */
const filled = (element: WardGallery) =>
  eventually(() => {
    const seen = tiles(element).filter(isOnScreen);
    expect(seen).not.to.have.length(0);
    for (const tile of seen) expect(tile.querySelector('img')?.naturalWidth ?? 0).to.be.greaterThan(0);
  });

/** The most requests for these files that were on their way at the same time. */
function busiest(): number {
  const entries = performance.getEntriesByType('resource').filter(({ name }) => name.includes(`${picture}?${page}-`));
  expect(entries).not.to.have.length(0);
  const ends = entries.flatMap((one) => {
    const { startTime, responseEnd } = one as PerformanceResourceTiming;
    return [[startTime, 1] as const, [responseEnd, -1] as const];
  });
  let now = 0;
  let busiest = 0;
  for (const [, step] of ends.sort(([a, up], [b, down]) => a - b || up - down))
    busiest = Math.max(busiest, (now += step));
  return busiest;
}

describe('<ward-gallery> with 5,000 pictures', () => {
  before(() => performance.setResourceTimingBufferSize(10_000));
  afterEach(() => {
    scrollTo(0, 0);
    performance.clearResourceTimings();
  });

  it('has at most 120 pictures in the page and 12 on their way, wherever a reader scrolls', async () => {
    const element = await mountMany(photos());
    let alive = 0;
    const look = () => (alive = Math.max(alive, images(element).length));
    const { height } = element.getBoundingClientRect();
    for (const share of [0, 0.01, 0.02, 0.03, 0.04, 0.5, 0.51, 0.99, 0.2]) {
      scrollTo(0, height * share);
      for (let n = 0; n < 4; n++) {
        await frame();
        look();
      }
      await filled(element);
      look();
    }
    expect(alive).to.be.greaterThan(40).and.at.most(most);
    expect(busiest()).to.be.at.most(atOnce);
  });

  it('keeps every link, for the keyboard, search in the page and print, with its name', async () => {
    const element = await mountMany(photos((n) => (n % 2 ? {} : { alt: '', caption: `Chú thích ${n + 1}` })));
    expect(tiles(element)).to.have.length(count);
    expect(tiles(element)[4999]!.textContent!.trim()).to.equal('Hình 5000');
    expect(tiles(element)[4998]!.textContent!.trim()).to.equal('Chú thích 4999');
    tiles(element)[4000]!.focus();
    await filled(element);
    expect(element.shadowRoot!.activeElement!.querySelector('img')!.alt).to.equal('');
    expect(tiles(element)[4001]!.querySelector('img')!.alt).to.equal('Hình 4002');
  });

  for (const layout of ['grid', 'mosaic', 'strip']) {
    it(`${layout}: has its whole size from the start, so that nothing moves as pictures come`, async () => {
      const element = await mountMany(
        photos((n) => ({ width: 300 + (n % 7) * 100 })),
        layout,
      );
      const list = element.shadowRoot!.querySelector('[part~="list"]')!;
      const size = () => [list.scrollWidth, list.scrollHeight];
      const before = size();
      const shifts: number[] = [];
      const observer = new PerformanceObserver((entries) => {
        for (const one of entries.getEntries()) shifts.push((one as unknown as { readonly value: number }).value);
      });
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) observer.observe({ type: 'layout-shift' });
      if (layout === 'strip') list.scrollLeft = 50_000;
      else scrollTo(0, 5000);
      await frame();
      await filled(element);
      await frame();
      observer.disconnect();
      expect(size()).to.deep.equal(before);
      expect(shifts.reduce((sum, value) => sum + value, 0)).to.equal(0);
    });
  }

  it('goes on behind pictures that do not load, and says so of each', async () => {
    const element = await mountMany(photos((n) => (n < 30 ? { thumb: `/package.json?${n}` } : {})));
    await eventually(() => expect(tiles(element)[0]!.textContent).to.include('Không tải được ảnh.'));
    scrollTo(0, tiles(element)[40]!.getBoundingClientRect().top);
    await frame();
    await eventually(() => expect(tiles(element)[40]!.querySelector('img')!.naturalWidth).to.be.greaterThan(0));
  });

  it('lets go of what loads for a tile that was scrolled past', async () => {
    const element = await mountMany(photos());
    const [first] = images(element);
    scrollTo(0, element.getBoundingClientRect().height * 0.5);
    await filled(element);
    scrollTo(0, element.getBoundingClientRect().height * 0.9);
    await filled(element);
    expect(first!.isConnected).to.equal(false);
    expect(images(element).length).to.be.at.most(most);
  });

  it('is there in less than a second and a half', async () => {
    const items = photos();
    const start = performance.now();
    await mountMany(items);
    expect(performance.now() - start).to.be.below(1500);
  });
});
