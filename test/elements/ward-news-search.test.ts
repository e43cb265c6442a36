import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { WardError } from '../../src/contract/error.js';
import { marked } from '../../src/elements/news/search.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { eventually, part, parts, shownText, until } from '../support/mount.js';
import { html, render } from 'lit';
import {
  goHome,
  link,
  manyNews,
  mountNews,
  newsBackend,
  newsItem,
  parameter,
  said,
  shownNews,
  titles,
  visit,
  type NewsQuery,
} from './ward-news.support.js';

async function shown(items = manyNews(25), attributes: Record<string, string> = {}) {
  const news = await shownNews(items, { search: '', ...attributes });
  await eventually(() => expect(parts(news.element, 'field')).to.have.length(1));
  return news;
}
const field = (element: Element) => part(element, 'field') as HTMLInputElement;
const hits = (text: string, words: string) => {
  const box = document.createElement('p');
  render(html`${marked(text, words)}`, box);
  return [...box.querySelectorAll('mark')].map((mark) => mark.textContent);
};

async function search(element: Element, words: string): Promise<void> {
  field(element).value = words;
  field(element).form!.requestSubmit();
  await eventually(() => expect(parameter('tim')).to.equal(words || null));
}

describe('<ward-news> searched', () => {
  afterEach(goHome);

  inAccessibilityTree('is a search with a named field and button', async () => {
    await shown();
    const nodes = await accessibleNodes();
    expect(nodes.some(({ role, name }) => role === 'searchbox' && name === 'Tìm tin tức')).to.equal(true);
    expect(nodes.some(({ role, name }) => role === 'button' && name === 'Tìm kiếm')).to.equal(true);
  });

  it('is a form that the browser itself could send', async () => {
    const { element } = await shown();
    const { form } = field(element);
    expect([form!.getAttribute('role'), form!.method, field(element).name]).to.deep.equal(['search', 'get', 'tim']);
  });

  it('starts at the first page, keeps the category, and asks once', async () => {
    visit({ trang: '2' });
    const items = manyNews(25).map((item) => ({ ...item, category: 'Du lịch' }));
    const { element, queries } = await shown(items, { category: 'Du lịch' });
    await eventually(() => expect(titles(element)[0]).to.equal('Tin số 11'));
    const before = queries.length;
    await search(element, 'so 7');
    await eventually(() => expect(titles(element)).to.deep.equal(['Tin số 7']));
    expect(queries.slice(before)).to.deep.equal([{ limit: 10, category: 'Du lịch', search: 'so 7' }]);
    expect(parameter('trang')).to.equal(null);
  });

  it('turns the pages of what was found', async () => {
    const { element } = await shown();
    await search(element, 'tin so');
    await eventually(() => expect(said(element)).to.equal('Tìm thấy 25 tin'));
    link(element, 'Trang sau').click();
    await eventually(() => expect(titles(element)[0]).to.equal('Tin số 11'));
    expect([parameter('tim'), parameter('trang')]).to.deep.equal(['tin so', '2']);
  });

  it('shows what a shared link searched for, in the field too', async () => {
    visit({ tim: 'Số 9' });
    const { element } = await shown();
    await eventually(() => expect(titles(element)).to.deep.equal(['Tin số 9']));
    expect(field(element).value).to.equal('Số 9');
  });

  it('goes back to all news by a link, and by the browser’s Back to what was found', async () => {
    const { element } = await shown();
    await search(element, 'so 9');
    await eventually(() => expect(titles(element)).to.deep.equal(['Tin số 9']));
    link(element, 'Xóa tìm kiếm').click();
    await eventually(() => expect(titles(element)).to.have.length(10));
    expect(field(element).value).to.equal('');
    history.back();
    await eventually(() => expect(titles(element)).to.deep.equal(['Tin số 9']));
    expect(field(element).value).to.equal('so 9');
  });

  it('says in the portal’s words that nothing was found, with what was typed as text', async () => {
    const { element } = await shown();
    await search(element, '<b>"xyz"</b>');
    await until(element, 'empty');
    const sentence = 'Không tìm thấy dữ liệu nào có liên quan đến <b>"xyz"</b>';
    expect(part(element, 'empty').textContent).to.equal(sentence);
    expect(said(element)).to.equal(sentence);
    expect(field(element).value).to.equal('<b>"xyz"</b>');
  });

  it('does nothing while a reader types or composes, only when they send', async () => {
    const { element, queries } = await shown();
    field(element).focus();
    await sendKeys({ type: 'tieesng' });
    expect(queries).to.have.length(1);
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, cancelable: true, bubbles: true });
    field(element).dispatchEvent(enter);
    expect(enter.defaultPrevented).to.equal(true);
    expect(field(element).value).to.equal('tieesng');
  });

  it('tells the page what was searched for and how much there is', async () => {
    const { element } = await shown();
    const told: unknown[] = [];
    document.addEventListener('ward-news-searched', ({ query, total }) => told.push([query, total]), { once: true });
    await search(element, 'so 2');
    await eventually(() => expect(told).to.deep.equal([['so 2', 7]]));
  });

  it('finds in a feed that its backend cannot search', async () => {
    const items = [newsItem(1, { title: 'Đua thuyền', summary: 'Trên hồ Mường Lay' }), newsItem(2)];
    const list = async ({ search }: NewsQuery) => {
      if (search !== undefined) throw new WardError('unsupported');
      return { items, next: null };
    };
    const element = await mountNews(fakeAdapter({ articles: { list } }), { search: '' });
    await eventually(() => expect(parts(element, 'field')).to.have.length(1));
    await search(element, 'dua lay');
    await eventually(() => expect(said(element)).to.equal('Tìm thấy 1 tin'));
    expect(titles(element)).to.deep.equal(['Đua thuyền']);
    await search(element, 'xyz');
    await until(element, 'empty');
  });

  it('is not there where the page did not ask for it, whatever the address says', async () => {
    visit({ tim: 'so 9' });
    const element = await mountNews(newsBackend(manyNews(3)).adapter);
    await until(element, 'ready');
    expect(titles(element)).to.have.length(3);
    expect(parts(element, 'field')).to.have.length(0);
  });

  it('shows the whole summary where something in it was found', async () => {
    const summary = `${'Đường dài lắm. '.repeat(40)}Cuối là Nậm Cản.`;
    const { element } = await shown([newsItem(1, { summary })]);
    const cut = part(element, 'summary').getBoundingClientRect().height;
    await search(element, 'nam can');
    await eventually(() => expect(element.shadowRoot!.querySelector('mark')).to.not.equal(null));
    expect(part(element, 'summary').getBoundingClientRect().height).to.be.above(cut);
  });

  it('marks the words together, else each of them, never twice over', () => {
    expect(hits('Phường Mường Lay và bến Lay', 'muong lay')).to.deep.equal(['Mường Lay']);
    expect(hits('Lay ở Mường', 'muong lay')).to.deep.equal(['Lay', 'Mường']);
    expect(hits('Đồng Đăng'.normalize('NFD'), 'dong a')).to.deep.equal(['Đồng']);
    expect(hits('banana', 'anan nana')).to.deep.equal(['anan', 'a']);
    expect(hits('Không có', 'xyz')).to.deep.equal([]);
  });

  it('is free of what axe finds, with and without hits', async () => {
    const { element } = await shown();
    await search(element, 'so 2');
    await eventually(() => expect(shownText(element)).to.include('Tìm thấy 7 tin'));
    await expect(element).to.be.accessible();
    await search(element, 'xyz');
    await until(element, 'empty');
    await expect(element).to.be.accessible();
  });
});
