import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LinkGroup } from '../../src/contract/model.js';
import '../../src/elements/links/register.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { eventually, mount, part, parts, shownText, until } from '../support/mount.js';

const links = (count: number, title = 'Trang') =>
  Array.from({ length: count }, (_, at) => ({ title: `${title} ${at + 1}`, url: `https://trang-${at + 1}.vn/` }));
const many: readonly LinkGroup[] = [
  { title: 'Bộ / ngành', links: [{ title: 'Bộ Y tế', url: 'https://moh.gov.vn/' }, ...links(15)] },
  { title: 'Đoàn hội', links: [{ title: 'Hội Nông dân', url: 'https://hoinongdan.org.vn/' }, ...links(9, 'Hội')] },
];

async function mountLinks(list: readonly LinkGroup[], attributes: Record<string, string> = {}) {
  const element = await mount('ward-links', {
    adapter: fakeAdapter({ links: { list: async () => list } }),
    attributes,
  });
  await until(element, 'ready');
  return element;
}
const options = (element: Element) =>
  [...(part(element, 'field') as HTMLSelectElement).options].map(({ text }) => text).slice(1);
const names = (element: Element) =>
  parts(element, 'item').map((link) => link.textContent!.replace('(mở trong cửa sổ mới)', '').trim());
const heads = (element: Element) => [...element.shadowRoot!.querySelectorAll('h3')].map((head) => head.textContent);

async function look(element: HTMLElementTagNameMap['ward-links'], words: string): Promise<void> {
  const field = part(element, 'search') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
}

describe('<ward-links> with many links', () => {
  it('has a field to search in from 21 links on', async () => {
    expect(parts(await mountLinks([{ title: '', links: links(20) }]), 'search')).to.have.length(0);
    expect(parts(await mountLinks([{ title: '', links: links(21) }]), 'search')).to.have.length(1);
  });

  it('finds by words of the link and of its group, whatever their marks and case', async () => {
    const element = await mountLinks(many, { layout: 'list' });
    await look(element, 'NONG dan');
    expect(names(element)).to.deep.equal(['Hội Nông dân']);
    expect(heads(element)).to.deep.equal(['Đoàn hội']);
    await look(element, 'doan hoi 3');
    expect(names(element)).to.deep.equal(['Hội 3']);
    await look(element, ' ');
    expect(names(element)).to.have.length(26);
  });

  it('finds while a reader types, and keeps what they typed', async () => {
    const element = await mountLinks(many);
    part(element, 'search').focus();
    await sendKeys({ type: 'y te' });
    await eventually(() => expect(options(element)).to.deep.equal(['Bộ Y tế']));
    expect((part(element, 'search') as HTMLInputElement).value).to.equal('y te');
  });

  it('leads to what was found, and no more to what is out of sight', async () => {
    const element = await mountLinks(many);
    const select = part(element, 'field') as HTMLSelectElement;
    await look(element, 'nong dan');
    select.value = '1.0';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect((part(element, 'button') as HTMLAnchorElement).href).to.equal('https://hoinongdan.org.vn/');
    await look(element, 'y te');
    expect(part(element, 'button').hasAttribute('href')).to.equal(false);
  });

  it('says when nothing is found, in the words of the portal', async () => {
    const element = await mountLinks(many);
    await look(element, '<b>không có</b>');
    expect(shownText(element)).to.include('Không tìm thấy dữ liệu nào có liên quan đến <b>không có</b>');
    expect(parts(element, 'field')).to.have.length(0);
  });

  inAccessibilityTree('names the field, and says how many were found', async () => {
    const element = await mountLinks(many);
    await look(element, 'hội');
    expect((await accessibleNodes()).some(({ name }) => name === 'Tìm liên kết')).to.equal(true);
    expect(element.shadowRoot!.querySelector('[role="status"]')!.textContent).to.equal('Tìm thấy 10 liên kết');
  });

  for (const layout of ['select', 'list', 'logos']) {
    it(`holds 500 links as ${layout}, and axe finds nothing`, async () => {
      const element = await mountLinks([{ title: 'Tất cả', links: links(500) }], { layout });
      expect(layout === 'select' ? options(element) : names(element)).to.have.length(500);
      await look(element, 'trang 499');
      expect(layout === 'select' ? options(element) : names(element)).to.deep.equal(['Trang 499']);
      await expect(element).to.be.accessible();
    });
  }
});

describe('<ward-links> as logos', () => {
  const image = { src: '/test/support/dot.png', alt: 'Dấu của Bộ' };
  const list: readonly LinkGroup[] = [
    { title: 'Bộ', links: [{ title: 'Bộ Y tế', url: 'https://moh.gov.vn/', image }, ...links(1)] },
  ];

  it('shows each picture in a box of its own, with the name below and the window told', async () => {
    const element = await mountLinks(list, { layout: 'logos' });
    const [first, second] = parts(element, 'item') as HTMLAnchorElement[];
    expect(first!.querySelector('img')!.getAttribute('src')).to.equal('/test/support/dot.png');
    expect(first!.textContent!.replace(/\s+/g, ' ').trim()).to.equal('Bộ Y tế (mở trong cửa sổ mới)');
    expect(second!.querySelector('img')).to.equal(null);
    for (const { target, rel } of [first!, second!])
      expect([target, rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
  });

  it('keeps its shape while a picture comes, and where it does not', async () => {
    const broken = { ...image, src: '/khong-co.webp' };
    const element = await mountLinks([{ title: '', links: [{ ...list[0]!.links[0]!, image: broken }] }], {
      layout: 'logos',
    });
    const before = element.getBoundingClientRect().height;
    await eventually(() => expect(element.shadowRoot!.querySelector('img')).to.equal(null));
    expect(element.getBoundingClientRect().height).to.equal(before);
    expect(names(element)).to.deep.equal(['Bộ Y tế']);
  });

  it('takes the pictures that the page wrote inside, and no address that is a script', async () => {
    const content =
      '<a href="/so"><img src="/test/support/dot.png" alt="Sở Y tế"></a><a href="javascript:alert(1)">Xấu</a>';
    const element = await mount('ward-links', { content, attributes: { layout: 'logos' } });
    expect(names(element)).to.deep.equal(['Sở Y tế']);
    expect(element.shadowRoot!.querySelectorAll('img')).to.have.length(1);
  });

  it('stays in a column of 200 px with a word that has no end', async () => {
    const element = await mountLinks([{ title: 'Ễ'.repeat(300), links: [{ title: 'Ễ'.repeat(300), url: '/x' }] }], {
      layout: 'logos',
    });
    element.parentElement!.style.width = '200px';
    expect(element.scrollWidth).to.be.at.most(200);
  });
});
