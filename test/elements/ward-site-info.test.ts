import { expect } from '@open-wc/testing';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError, wardErrorCodes } from '../../src/contract/error.js';
import type { PortalInfo } from '../../src/contract/model.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';
import '../../src/elements/site-info/register.js';

const bare: PortalInfo = { name: 'Phường mẫu', timeZone: 'Asia/Ho_Chi_Minh' };
const full: PortalInfo = {
  ...bare,
  managingBody: 'Ủy ban nhân dân phường mẫu',
  superiorBody: 'Ủy ban nhân dân tỉnh mẫu',
  responsible: 'Ban biên tập',
  address: 'Số 1, đường mẫu',
  phone: '0215 3852 123 - 091.234.5678; máy lẻ 12',
  email: 'ubnd@phuong-mau.gov.vn',
  license: 'Giấy phép số 1/GP-TTĐT',
};
const heldInfo = () => heldMethod<Record<string, never>, ReadContext, PortalInfo>();

async function mountInfo(info: PortalInfo, attributes: Record<string, string> = {}, language = 'vi') {
  const adapter = fakeAdapter({ portal: { info: async () => info } });
  const element = await mount('ward-site-info', { adapter, attributes, language });
  await until(element, info === bare ? 'empty' : 'ready');
  return element;
}
const labels = (element: Element) => parts(element, 'label').map((label) => label.textContent);
const links = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);

describe('<ward-site-info>', () => {
  describe('says', () => {
    it('who runs the site and how to reach them', async () => {
      const element = await mountInfo(full);
      expect(part(element, 'title').textContent).to.equal('Thông tin trang');
      expect(labels(element)).to.deep.equal([
        'Cơ quan chủ quản',
        'Cơ quan cấp trên',
        'Chịu trách nhiệm',
        'Địa chỉ',
        'Điện thoại',
        'Email',
        'Giấy phép',
      ]);
      expect(part(element, 'item').textContent).to.match(/Cơ quan chủ quản\s+Ủy ban nhân dân phường mẫu/);
    });

    it('each number and the e-mail as links, and what is no number as text', async () => {
      const element = await mountInfo(full);
      expect(links(element)).to.deep.equal([
        ['0215 3852 123', 'tel:02153852123'],
        ['091.234.5678', 'tel:0912345678'],
        ['ubnd@phuong-mau.gov.vn', 'mailto:ubnd@phuong-mau.gov.vn'],
      ]);
      expect(shownText(element)).to.include('0215 3852 123 - 091.234.5678; máy lẻ 12');
    });

    it('the labels in English, live', async () => {
      const element = await mountInfo(full, { fields: 'phone' }, 'en');
      expect(labels(element)).to.deep.equal(['Phone']);
      element.parentElement!.lang = 'vi';
      await eventually(() => expect(labels(element)).to.deep.equal(['Điện thoại']));
    });

    inAccessibilityTree('the links by what they are', async () => {
      await mountInfo(full);
      const nodes = await accessibleNodes();
      expect(nodes.filter(({ role }) => role === 'link').map(({ name }) => name)).to.include('0215 3852 123');
      expect(nodes.find(({ role }) => role === 'heading')?.name).to.equal('Thông tin trang');
    });
  });

  describe('shows', () => {
    it('only the lines that are there', async () => {
      const element = await mountInfo({ ...bare, address: 'Số 1', phone: '  ', license: '' });
      expect(labels(element)).to.deep.equal(['Địa chỉ']);
    });

    it('the lines that the page chooses, in its order', async () => {
      const element = await mountInfo(full, { fields: ' phone managing-body  superiorBody __proto__ name ' });
      expect(labels(element)).to.deep.equal(['Điện thoại', 'Cơ quan chủ quản', 'Cơ quan cấp trên']);
    });

    it('no line that says nothing, and none twice', async () => {
      const element = await mountInfo(
        { ...full, superiorBody: '\u200b', license: ' – ', responsible: '...' },
        { fields: 'license superior-body responsible phone address phone' },
      );
      expect(labels(element)).to.deep.equal(['Điện thoại', 'Địa chỉ']);
    });

    it('each of several e-mails as a link of its own', async () => {
      const element = await mountInfo({ ...bare, email: 'ubnd@phuong.vn; bbt@phuong.vn, hỏi một cửa' });
      expect(links(element)).to.deep.equal([
        ['ubnd@phuong.vn', 'mailto:ubnd@phuong.vn'],
        ['bbt@phuong.vn', 'mailto:bbt@phuong.vn'],
      ]);
      expect(shownText(element)).to.include('ubnd@phuong.vn; bbt@phuong.vn, hỏi một cửa');
    });

    it('a sentence under the heading where the portal says nothing', async () => {
      expect(shownText(await mountInfo(bare))).to.equal('Thông tin trang Chưa có dữ liệu.');
    });

    it('an outline while it waits', async () => {
      const read = heldInfo();
      const element = await mount('ward-site-info', { adapter: fakeAdapter({ portal: { info: read.method } }) });
      await read.called();
      expect(part(element, 'waiting').getAttribute('aria-busy')).to.equal('true');
      expect(part(element, 'title').textContent).to.equal('Thông tin trang');
      read.calls[0]!.resolve(full);
      await until(element, 'ready');
    });

    for (const code of wardErrorCodes.filter((one) => one !== 'unsupported')) {
      it(`a sentence and a way to try again on ${code}`, async () => {
        const read = heldInfo();
        const element = await mount('ward-site-info', { adapter: fakeAdapter({ portal: { info: read.method } }) });
        await read.called();
        read.calls[0]!.reject(new WardError(code, 'ORA-00942'));
        await until(element, 'error');
        expect(shownText(element)).to.match(/^Thông tin trang .+ Thử lại$/);
        expect(shownText(element)).not.to.include('ORA');
        button(element, 'Thử lại').click();
        await read.called(2);
        read.calls[1]!.resolve(full);
        await until(element, 'ready');
      });
    }

    it('nothing where the backend knows no portal', async () => {
      const element = await mount('ward-site-info', { adapter: fakeAdapter({}) });
      await until(element, 'unsupported');
      expect(element.getBoundingClientRect().height).to.equal(0);
    });
  });

  describe('survives', () => {
    it('an e-mail that carries more than an address, and a number that is none', async () => {
      const element = await mountInfo({
        ...bare,
        phone: 'javascript:alert(1)',
        email: 'a?cc=b&body=x@phuong.vn',
      });
      expect(links(element)).to.deep.equal([['a?cc=b&body=x@phuong.vn', 'mailto:a%3Fcc%3Db%26body%3Dx@phuong.vn']]);
      expect((await mountInfo({ ...bare, phone: '0215 ABC 123' })).shadowRoot!.querySelector('a')).to.equal(null);
      expect((await mountInfo({ ...bare, email: 'javascript:alert(1)' })).shadowRoot!.querySelector('a')).to.equal(
        null,
      );
    });

    it('markup in every line, as text', async () => {
      const hostile = '<img src=x onerror=alert(1)>';
      const element = await mountInfo(
        Object.fromEntries(Object.keys(full).map((key) => [key, hostile])) as unknown as PortalInfo,
      );
      expect(parts(element, 'item')).to.have.length(7);
      expect(shownText(element).split(hostile)).to.have.length(8);
      expect(element.shadowRoot!.querySelector('img, a')).to.equal(null);
    });

    it('leaving and coming back', async () => {
      const read = heldInfo();
      const element = await mount('ward-site-info', { adapter: fakeAdapter({ portal: { info: read.method } }) });
      const frame = element.parentElement!;
      await read.called();
      element.remove();
      await eventually(() => expect(read.calls[0]!.context.signal.aborted).to.equal(true));
      frame.append(element);
      await read.called(2);
      read.calls[1]!.resolve(full);
      await until(element, 'ready');
    });
  });

  describe('fits', () => {
    it('is free of what axe finds, in each state', async () => {
      await expect(await mountInfo(full)).to.be.accessible();
      await expect(await mountInfo(bare)).to.be.accessible();
      const failing = async () => Promise.reject(new WardError('server', ''));
      const element = await mount('ward-site-info', { adapter: fakeAdapter({ portal: { info: failing } }) });
      await until(element, 'error');
      await expect(element).to.be.accessible();
    });

    it('a finger on each link', async () => {
      const element = await mountInfo(full);
      for (const link of element.shadowRoot!.querySelectorAll('a')) {
        expect(link.getBoundingClientRect().height).to.be.at.least(42);
      }
    });

    it('a column of 200 px with 10 000 letters and no space', async () => {
      const element = await mountInfo(
        { ...full, address: 'Ễ'.repeat(10_000), email: `${'a'.repeat(60)}@${'b'.repeat(60)}.vn` },
        { dir: 'rtl' },
      );
      element.parentElement!.style.width = '200px';
      expect(element.scrollWidth).to.be.at.most(200);
    });
  });
});
