import { expect } from '@open-wc/testing';
import type { WardAdapter } from '../../src/contract/adapter.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { eventually, fixtureCleanup, mount, part, until } from '../support/mount.js';
import { rating } from '../support/test-tags.js';

const counting = (count: number): WardAdapter =>
  fakeAdapter({ ratings: { get: async () => rating(count), rate: async () => rating(count) } });
const stars = '<section><ward-rating></ward-rating></section>';
const inside = (portal: Element) => portal.querySelector('ward-rating')!;

async function mountPortal(attributes: Record<string, string> = {}, content = stars) {
  const portal = await mount('ward-portal', { attributes, content });
  await portal.updateComplete;
  return portal;
}
/** A custom property as a tag inside gets it. */
const token = (portal: Element, name: string) => getComputedStyle(inside(portal)).getPropertyValue(name).trim();

// How a tag finds its backend through portals is told in test/base/connect.test.ts.
describe('<ward-portal>', () => {
  it('is no more than the page inside it', async () => {
    const portal = await mountPortal({}, '<p>Nội dung</p>');
    expect(portal.textContent).to.equal('Nội dung');
    expect(portal.firstElementChild!.checkVisibility()).to.equal(true);
    expect(portal.getAttributeNames()).to.deep.equal([]);
  });

  it('gives the tags inside a backend and an article', async () => {
    const portal = await mountPortal({ 'article-id': '1' });
    portal.adapter = counting(12);
    await until(inside(portal), 'ready');
    expect(part(inside(portal), 'summary').textContent).to.include('12');
  });

  it('gives both to tags that come later', async () => {
    const portal = await mountPortal({ 'article-id': '1' }, '');
    portal.adapter = counting(3);
    const late = document.createElement('ward-rating');
    portal.append(late);
    await until(late, 'ready');
    expect(part(late, 'summary').textContent).to.include('3');
  });

  it('takes both from the place it is moved to with its tags, where it has none of its own', async () => {
    const outer = await mountPortal({ 'article-id': '1' }, '');
    outer.adapter = counting(1);
    const other = document.createElement('ward-portal');
    Object.assign(other, { adapter: counting(2), articleId: '2' });
    outer.parentElement!.append(other);
    const inner = document.createElement('ward-portal');
    inner.innerHTML = stars;
    outer.append(inner);
    await until(inside(inner), 'ready');
    other.append(inner);
    await eventually(() => expect(part(inside(inner), 'summary').textContent).to.include(': 2,'));
  });

  describe('with a backend for a group of its own', () => {
    const links = '<ward-links></ward-links>';

    it('asks it for that group, and its own backend for the others', async () => {
      const portal = await mountPortal({ 'article-id': '1', ratings: 'mock:' }, stars + links);
      portal.adapter = fakeAdapter({
        links: { list: async () => [{ title: 'Trung ương', links: [{ title: 'Chính phủ', url: 'https://x.test/' }] }] },
      });
      await until(inside(portal), 'ready');
      await until(portal.querySelector('ward-links')!, 'ready');
    });

    it('needs no other, and leaves the other groups without one', async () => {
      const portal = await mountPortal({ 'article-id': '1', ratings: 'mock:' }, stars + links);
      await until(inside(portal), 'ready');
      expect(portal.querySelector('ward-links')!.state).to.equal('unsupported');
    });

    it('takes it when the attribute comes later, and leaves it when it goes', async () => {
      const portal = await mountPortal({ 'article-id': '1' });
      portal.adapter = fakeAdapter({});
      await until(inside(portal), 'unsupported');
      portal.setAttribute('ratings', 'mock:');
      await until(inside(portal), 'ready');
      portal.removeAttribute('ratings');
      await until(inside(portal), 'unsupported');
    });

    it('spares the other groups when it does not open', async () => {
      const told = console.error;
      console.error = () => {};
      const portal = await mountPortal({ 'article-id': '1', links: 'nowhere:x' }, stars + links);
      portal.adapter = counting(12);
      await until(inside(portal), 'ready');
      await until(portal.querySelector('ward-links')!, 'unsupported');
      console.error = told;
    });
  });

  it('is hidden when the page hides it', async () => {
    const portal = await mountPortal({ hidden: '' });
    expect(getComputedStyle(portal).display).to.equal('none');
  });

  describe('with a theme', () => {
    for (const theme of ['light', 'dark', 'contrast']) {
      it(`of ${theme} gives a whole palette to the tags, and colours to what the page wrote`, async () => {
        const portal = await mountPortal({ theme });
        const names = ['accent', 'accent-pressed', 'on-accent', 'surface', 'raised', 'tint', 'text', 'muted', 'border'];
        for (const name of [...names, 'danger', 'success', 'mark']) {
          expect(token(portal, `--ward-${name}`), name).to.match(/^#[\da-f]{3,6}$/);
        }
        const { backgroundColor, color, colorScheme } = getComputedStyle(portal);
        expect(backgroundColor).not.to.equal(color);
        expect(colorScheme).to.equal(theme === 'dark' ? 'dark' : 'light');
      });
    }

    it('changes with it, and gives the page’s own colours back without', async () => {
      const portal = await mountPortal({ theme: 'light' });
      const light = token(portal, '--ward-accent');
      portal.theme = 'dark';
      await portal.updateComplete;
      expect(portal.getAttribute('theme')).to.equal('dark');
      expect(token(portal, '--ward-accent')).not.to.equal(light);
      portal.removeAttribute('theme');
      expect(token(portal, '--ward-accent')).to.equal('');
      expect(getComputedStyle(portal).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    });

    it('leaves the last word to the page', async () => {
      const portal = await mountPortal({ theme: 'dark' });
      portal.style.setProperty('--ward-accent', 'rgb(1, 2, 3)');
      expect(token(portal, '--ward-accent')).to.equal('rgb(1, 2, 3)');
    });

    it('may stand inside another', async () => {
      const portal = await mountPortal({ theme: 'dark' }, `<ward-portal theme="light">${stars}</ward-portal>`);
      await eventually(() => expect(token(portal, '--ward-surface')).to.equal('#fff'));
    });
  });

  it('leaves nothing listening when it is gone', async () => {
    const portal = await mountPortal({ 'article-id': '1' });
    portal.adapter = counting(1);
    const tag = inside(portal);
    await until(tag, 'ready');
    fixtureCleanup();
    document.body.append(tag);
    await tag.updateComplete;
    expect(tag.connected).to.equal(false);
    tag.remove();
  });
});
