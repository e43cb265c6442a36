import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventually } from '../support/mount.js';
import {
  close,
  closed,
  dialogOf,
  link,
  mountGallery,
  mountOpen,
  open,
  opened,
  photo,
  settled,
  shows,
  three,
  viewerOf,
} from './ward-gallery-viewer.support.js';

const bare = location.href.split('#')[0]!;
const addressed = (hash: string) => eventually(() => expect(location.hash).to.equal(hash));
/** Goes back once the viewer stands on its own entry. */
const goBack = async () => {
  await eventually(() => expect(history.state).to.have.property('wardGallery'));
  history.back();
};
/** Ends when nothing of the history is under way any more. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 120));

describe('<ward-gallery>’s viewer and the history', () => {
  afterEach(async () => {
    await quiet();
    await eventually(() => expect(history.state ?? {}).not.to.have.property('wardGallery'));
    history.replaceState(null, '', bare);
  });

  it('stands on one entry of its own, whose address names the picture', async () => {
    const before = history.length;
    const { element } = await mountOpen(1);
    await addressed('#anh-1');
    await sendKeys({ press: 'ArrowRight' });
    await addressed('#anh-2');
    await sendKeys({ press: 'End' });
    await addressed('#anh-3');
    expect(history.length).to.be.at.most(before + 1);
    await close(element);
  });

  it('closes on Back, and opens on Forward', async () => {
    const { element, heard } = await mountOpen(2);
    await addressed('#anh-2');
    await goBack();
    await closed(element);
    expect(location.href).to.equal(bare);
    expect(heard.at(-1)).to.equal('gallery-closed p2');
    history.forward();
    await opened(element);
    await shows(element, 'Ảnh 2/3');
    await goBack();
    await closed(element);
  });

  it('leaves no entry behind where it is closed another way, and the page’s own state as it was', async () => {
    history.replaceState({ view: 'tin-tuc', position: 4 }, '', bare);
    const { element } = await mountOpen(1);
    await addressed('#anh-1');
    expect(history.state).to.include({ view: 'tin-tuc', position: 4 });
    const states: unknown[] = [];
    const hashes: string[] = [];
    const popped = ({ state }: PopStateEvent) => states.push(state);
    const changed = () => hashes.push(location.hash);
    addEventListener('popstate', popped);
    addEventListener('hashchange', changed);
    await sendKeys({ press: 'Escape' });
    await closed(element);
    await eventually(() => expect(states).to.deep.equal([{ view: 'tin-tuc', position: 4 }]));
    expect(history.state).to.deep.equal({ view: 'tin-tuc', position: 4 });
    await quiet();
    removeEventListener('popstate', popped);
    removeEventListener('hashchange', changed);
    expect(hashes).to.deep.equal([]);
    expect(location.href).to.equal(bare);
  });

  it('stays open when it is opened again at once', async () => {
    const { element, heard } = await mountOpen(1);
    await addressed('#anh-1');
    viewerOf(element).close();
    await eventually(() => expect(heard.at(-1)).to.equal('gallery-closed p1'));
    await open(element, 3);
    await addressed('#anh-3');
    await quiet();
    expect(dialogOf(element).open).to.equal(true);
    await close(element);
  });

  it('opens the picture of the page’s address, and Back stays on the page', async () => {
    history.replaceState({ view: 'mine' }, '', '#anh-2');
    const { element, heard } = await mountGallery();
    await opened(element);
    await shows(element, 'Ảnh 2/3');
    expect(heard).to.deep.equal(['photo-opened p2', 'photo-shown p2']);
    await settled(element);
    await goBack();
    await closed(element);
    expect(location.href).to.equal(bare);
    expect(history.state).to.deep.equal({ view: 'mine' });
  });

  it('opens the picture of a link in the page, and goes from one to another', async () => {
    const { element, heard } = await mountGallery();
    location.hash = '#anh-3';
    await opened(element);
    await shows(element, 'Ảnh 3/3');
    location.hash = '#anh-1';
    await eventually(() => expect(heard.at(-1)).to.equal('photo-shown p1'));
    await eventually(() => expect(history.state).to.have.property('wardGallery'));
    history.go(-2);
    await closed(element);
  });

  it('reads on to the picture of the address', async () => {
    history.replaceState(null, '', '#anh-4');
    const { element, photos } = await mountGallery(three, { next: 'b', total: 4 });
    await photos.called(2);
    photos.calls[1]!.resolve({ items: [photo(4)], next: null, total: 4 });
    await opened(element);
    await shows(element, 'Ảnh 4/4');
    await close(element);
  });

  it('opens nothing for an address that is none of its pictures’', async () => {
    for (const hash of ['#anh-9', '#anh-0', '#anh-1x', '#hinh-1', '#anh-%E0%A4%A']) {
      history.replaceState(null, '', hash);
      const { element } = await mountGallery();
      await quiet();
      expect(viewerOf(element)).to.equal(null);
      expect(location.hash).to.equal(hash);
    }
  });

  it('has another word for the second gallery of a page, and the page’s own words', async () => {
    const first = await mountGallery();
    const second = await mountGallery();
    const third = await mountGallery(three, { attributes: { hash: 'ảnh cũ' } });
    for (const [{ element }, hash] of [
      [first, '#anh-1'],
      [second, '#anh2-1'],
      [third, '#%E1%BA%A3nh%20c%C5%A9-1'],
    ] as const) {
      await open(element, 1);
      await addressed(hash);
      await close(element);
      await quiet();
    }
    location.hash = '#anh2-3';
    await opened(second.element);
    expect(viewerOf(first.element).shadowRoot!.querySelector('dialog')!.open).to.equal(false);
    await close(second.element);
  });

  it('leaves the history alone with no-history', async () => {
    history.replaceState(null, '', '#anh-2');
    const { element } = await mountGallery(three, { attributes: { 'no-history': '' } });
    const before = history.length;
    await open(element, 1);
    await quiet();
    expect(location.hash).to.equal('#anh-2');
    expect(history.length).to.equal(before);
    await sendKeys({ press: 'Escape' });
    await eventually(() => expect(dialogOf(element).open).to.equal(false));
  });

  it('keeps a route that the page has behind #', async () => {
    history.replaceState(null, '', '#/tin/5');
    const { element } = await mountOpen(1);
    await settled(element);
    await quiet();
    expect(location.hash).to.equal('#/tin/5');
    await goBack();
    await closed(element);
    expect(location.hash).to.equal('#/tin/5');
  });

  it('keeps to its page where that has a base', async () => {
    const base = document.createElement('base');
    base.href = 'https://tin.example/khac/';
    document.head.append(base);
    try {
      const { element } = await mountOpen(1);
      await addressed('#anh-1');
      expect(location.href).to.equal(`${bare}#anh-1`);
      await close(element);
    } finally {
      base.remove();
    }
  });

  it('gives its entry back when the tag leaves the page', async () => {
    const { element } = await mountOpen(1);
    await addressed('#anh-1');
    element.remove();
    expect(location.hash).to.equal('');
    await eventually(() => expect(history.state).to.equal(null));
  });

  it('does not take back where the page went meanwhile', async () => {
    const { element } = await mountOpen(1);
    await addressed('#anh-1');
    element.remove();
    history.pushState({ view: 'next' }, '', '?next');
    await quiet();
    expect(history.state).to.deep.equal({ view: 'next' });
    expect(location.search).to.equal('?next');
  });

  it('says nothing of the history to a page that may have none', async () => {
    const { pushState, replaceState } = History.prototype;
    const refuse = () => {
      throw new DOMException('no history here', 'SecurityError');
    };
    History.prototype.pushState = History.prototype.replaceState = refuse;
    try {
      const { element } = await mountOpen(1);
      await sendKeys({ press: 'ArrowRight' });
      await shows(element, 'Ảnh 2/3');
      await close(element);
      expect(element.shadowRoot!.activeElement).to.equal(link(element, 2));
    } finally {
      Object.assign(History.prototype, { pushState, replaceState });
    }
  });
});
