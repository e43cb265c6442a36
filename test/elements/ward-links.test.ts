import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError, wardErrorCodes } from '../../src/contract/error.js';
import type { LinkGroup } from '../../src/contract/model.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';
import '../../src/elements/links/register.js';

const groups: readonly LinkGroup[] = [
  {
    title: 'Bộ / ngành',
    links: [
      { title: 'Cổng Thông tin điện tử Chính phủ', url: 'https://chinhphu.vn/' },
      { title: 'Cổng Dịch vụ công quốc gia', url: 'https://dichvucong.gov.vn/' },
    ],
  },
  { title: 'Sở / Ban ngành', links: [{ title: 'Tỉnh Điện Biên', url: 'https://dienbien.gov.vn/' }] },
];
const heldList = () => heldMethod<{ group?: string }, ReadContext, readonly LinkGroup[]>();

async function mountLinks(attributes: Record<string, string> = {}, list = groups, language = 'vi') {
  const adapter = fakeAdapter({ links: { list: async () => list } });
  const element = await mount('ward-links', { adapter, attributes, language });
  await until(element, 'ready');
  return element;
}
const select = (element: Element) => part(element, 'field') as HTMLSelectElement;
const go = (element: Element) => part(element, 'button') as HTMLAnchorElement;
const anchors = (element: Element) => parts(element, 'item') as HTMLAnchorElement[];
const named = (element: Element) => anchors(element).map((link) => link.textContent!.replace(/\s+/g, ' ').trim());

async function choose(element: HTMLElementTagNameMap['ward-links'], value: string): Promise<void> {
  select(element).value = value;
  select(element).dispatchEvent(new Event('change'));
  await element.updateComplete;
}
/** Lets a click through to the page without opening a window. */
const stay = (event: Event) => event.preventDefault();

describe('<ward-links>', () => {
  beforeEach(() => document.addEventListener('click', stay));
  afterEach(() => document.removeEventListener('click', stay));

  describe('says', () => {
    it('the groups to choose from, and where to begin', async () => {
      const element = await mountLinks();
      expect(part(element, 'title').textContent).to.equal('Liên kết website');
      expect(select(element).selectedOptions[0]!.textContent).to.equal('-- Chọn website --');
      expect([...select(element).querySelectorAll('optgroup')].map(({ label }) => label)).to.deep.equal([
        'Bộ / ngành',
        'Sở / Ban ngành',
      ]);
      expect([...select(element).options].map(({ text }) => text)).to.deep.equal([
        '-- Chọn website --',
        'Cổng Thông tin điện tử Chính phủ',
        'Cổng Dịch vụ công quốc gia',
        'Tỉnh Điện Biên',
      ]);
      expect(go(element).textContent).to.equal('Truy cập (mở trong cửa sổ mới)');
    });

    inAccessibilityTree('the choice by the heading, and a link that does not lead anywhere yet', async () => {
      const element = await mountLinks();
      const link = async () => (await accessibleNodes()).find(({ role }) => role === 'link');
      expect((await accessibleNodes()).find(({ role }) => role === 'combobox')?.name).to.equal('Liên kết website');
      expect(await link()).to.include({ name: 'Truy cập (mở trong cửa sổ mới)', disabled: true });
      await choose(element, '1.0');
      expect((await link())!.disabled).not.to.equal(true);
    });

    it('the words in English, live', async () => {
      const element = await mountLinks({}, groups, 'en');
      expect(shownText(element)).to.include('-- Choose a website --').and.include('Go (opens in a new window)');
      element.parentElement!.lang = 'vi';
      await eventually(() => expect(shownText(element)).to.include('-- Chọn website --'));
    });
  });

  describe('shows', () => {
    it('all links group by group, as a list', async () => {
      const element = await mountLinks({ layout: 'list' });
      expect([...element.shadowRoot!.querySelectorAll('h3')].map((h3) => h3.textContent)).to.deep.equal([
        'Bộ / ngành',
        'Sở / Ban ngành',
      ]);
      expect(named(element)).to.deep.equal([
        'Cổng Thông tin điện tử Chính phủ (mở trong cửa sổ mới)',
        'Cổng Dịch vụ công quốc gia (mở trong cửa sổ mới)',
        'Tỉnh Điện Biên (mở trong cửa sổ mới)',
      ]);
      for (const link of anchors(element)) {
        expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
      }
    });

    for (const list of [[], [{ title: 'Bộ / ngành', links: [] }]]) {
      it(`a sentence where there is no link, in ${list.length} groups`, async () => {
        const adapter = fakeAdapter({ links: { list: async () => list } });
        const element = await mount('ward-links', { adapter });
        await until(element, 'empty');
        expect(shownText(element)).to.equal('Liên kết website Chưa có liên kết.');
      });
    }

    it('an outline of the same height while it waits', async () => {
      const list = heldList();
      const element = await mount('ward-links', { adapter: fakeAdapter({ links: { list: list.method } }) });
      await list.called();
      expect(element.state).to.equal('loading');
      const waiting = element.getBoundingClientRect().height;
      list.calls[0]!.resolve(groups);
      await until(element, 'ready');
      expect(element.getBoundingClientRect().height).to.be.closeTo(waiting, 2);
    });

    for (const code of wardErrorCodes.filter((one) => one !== 'unsupported')) {
      it(`a sentence and a way to try again on ${code}`, async () => {
        const list = heldList();
        const element = await mount('ward-links', { adapter: fakeAdapter({ links: { list: list.method } }) });
        await list.called();
        list.calls[0]!.reject(new WardError(code, 'ORA-00942'));
        await until(element, 'error');
        expect(shownText(element)).to.match(/^Liên kết website .+ Thử lại$/);
        button(element, 'Thử lại').click();
        await list.called(2);
        list.calls[1]!.resolve(groups);
        await until(element, 'ready');
      });
    }

    it('nothing where the backend has no links and the page wrote none', async () => {
      const element = await mount('ward-links', { adapter: fakeAdapter({}) });
      await until(element, 'unsupported');
      expect(element.getBoundingClientRect().height).to.equal(0);
    });
  });

  describe('does', () => {
    it('not go anywhere on a choice, only by the button, and tell the page', async () => {
      const element = await mountLinks();
      const events: unknown[] = [];
      element.addEventListener('ward-link-followed', ({ url, title, group }) => events.push([url, title, group]));
      await choose(element, '0.1');
      expect(events).to.have.length(0);
      expect(go(element).href).to.equal('https://dichvucong.gov.vn/');
      expect([go(element).target, go(element).rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
      go(element).click();
      expect(events).to.deep.equal([['https://dichvucong.gov.vn/', 'Cổng Dịch vụ công quốc gia', 'Bộ / ngành']]);
    });

    for (const [way, act] of Object.entries({
      'a click': async (element: Element) => go(element).click(),
      'the Enter key': async (element: Element) => {
        go(element).focus();
        await sendKeys({ press: 'Enter' });
      },
    })) {
      it(`say what is missing on ${way} before a choice, and bring the reader to it`, async () => {
        const element = await mountLinks();
        let followed = false;
        element.addEventListener('ward-link-followed', () => (followed = true));
        await act(element);
        await eventually(() => expect(element.shadowRoot!.activeElement).to.equal(select(element)));
        expect(shownText(element)).to.include('Vui lòng chọn một website.');
        expect(select(element).getAttribute('aria-invalid')).to.equal('true');
        expect(followed).to.equal(false);
        await choose(element, '0.0');
        expect(shownText(element)).not.to.include('Vui lòng chọn một website.');
      });
    }

    it('lead nowhere again when the choice is taken back', async () => {
      const element = await mountLinks();
      await choose(element, '1.0');
      await choose(element, '');
      expect(go(element).hasAttribute('href')).to.equal(false);
    });

    it('tell the page of each link of the list that is followed, also by the middle button', async () => {
      const element = await mountLinks({ layout: 'list' });
      const urls: string[] = [];
      element.addEventListener('ward-link-followed', ({ url }) => urls.push(url));
      anchors(element)[2]!.click();
      anchors(element)[0]!.dispatchEvent(new MouseEvent('auxclick', { button: 1 }));
      anchors(element)[0]!.dispatchEvent(new MouseEvent('auxclick', { button: 2 }));
      expect(urls).to.deep.equal(['https://dienbien.gov.vn/', 'https://chinhphu.vn/']);
    });

    it('ask the backend for the one group that the page wants', async () => {
      const list = heldList();
      const element = await mount('ward-links', {
        adapter: fakeAdapter({ links: { list: list.method } }),
        attributes: { group: 'Đoàn hội' },
      });
      await list.called();
      expect(list.calls[0]!.input).to.deep.equal({ group: 'Đoàn hội' });
      element.removeAttribute('group');
      await list.called(2);
      expect(list.calls[1]!.input).to.deep.equal({});
    });
  });

  describe('works alone', () => {
    const content = `
      <h3>Bộ / ngành</h3>
      <ul><li><a href="https://chinhphu.vn/">Chính  phủ</a></li><li><a href="javascript:alert(1)">Xấu</a></li></ul>
      <ul><li>Sở <b>/</b> Ban ngành
        <ul><li><a href="/so-y-te"><img src="data:," alt="Sở Y tế"></a></li><li><a href="#x"></a></li></ul>
      </li></ul>
      <b slot="title"><a href="https://phuong.vn/">Liên kết</a></b>`;
    const own = ['Chính phủ (mở trong cửa sổ mới)|https://chinhphu.vn/', 'Sở Y tế (mở trong cửa sổ mới)|/so-y-te'];
    const pairs = (element: Element) =>
      named(element).map((name, index) => `${name}|${anchors(element)[index]!.getAttribute('href')}`);

    it('with the links that the page wrote inside it, by their headings', async () => {
      const element = await mount('ward-links', { content, attributes: { layout: 'list' } });
      expect(element.state).to.equal('ready');
      expect(pairs(element)).to.deep.equal(own);
      expect([...element.shadowRoot!.querySelectorAll('h3')].map((h3) => h3.textContent)).to.deep.equal([
        'Bộ / ngành',
        'Sở / Ban ngành',
      ]);
      element.group = 'so / BAN nganh';
      await element.updateComplete;
      expect(pairs(element)).to.deep.equal(own.slice(1));
    });

    it('with those that come later', async () => {
      const element = await mount('ward-links');
      expect(element.state).to.equal('waiting');
      element.append(Object.assign(document.createElement('a'), { href: 'https://chinhphu.vn/', text: 'Chính phủ' }));
      await until(element, 'ready');
      await choose(element, '0.0');
      expect(go(element).href).to.equal('https://chinhphu.vn/');
    });

    it('until the backend answers, and where it has no links', async () => {
      const list = heldList();
      const element = await mount('ward-links', {
        content,
        attributes: { layout: 'list' },
        adapter: fakeAdapter({ links: { list: list.method } }),
      });
      await list.called();
      expect([element.state, ...pairs(element)]).to.deep.equal(['loading', ...own]);
      list.calls[0]!.resolve(groups);
      await until(element, 'ready');
      expect(anchors(element)).to.have.length(3);
      element.adapter = fakeAdapter({});
      await eventually(() => expect([element.state, ...pairs(element)]).to.deep.equal(['ready', ...own]));
    });

    it('and keeps them beside the problem where the backend fails', async () => {
      const element = await mount('ward-links', {
        content,
        attributes: { layout: 'list' },
        adapter: fakeAdapter({ links: { list: () => Promise.reject(new WardError('server')) } }),
      });
      await until(element, 'error');
      expect(pairs(element)).to.deep.equal(own);
      button(element, 'Thử lại');
    });
  });

  describe('survives', () => {
    it('addresses that must not be followed', async () => {
      const list: LinkGroup[] = [
        {
          title: 'Xấu',
          links: ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:x'].map(
            (url) => ({ title: url, url }),
          ),
        },
        { title: '', links: [{ title: 'Tốt', url: 'https://chinhphu.vn/' }] },
      ];
      const chosen = await mountLinks({}, list);
      expect([...select(chosen).options].map(({ text }) => text)).to.deep.equal(['-- Chọn website --', 'Tốt']);
      await choose(chosen, '1.0');
      expect(go(chosen).href).to.equal('https://chinhphu.vn/');
      const listed = await mountLinks({ layout: 'list' }, list);
      expect(anchors(listed).map(({ href }) => href)).to.deep.equal(['https://chinhphu.vn/']);
      expect(listed.shadowRoot!.querySelector('h3')).to.equal(null);
    });

    it('markup in the titles, as text', async () => {
      const hostile = '<img src=x onerror=alert(1)>';
      const element = await mountLinks({ layout: 'list' }, [
        { title: hostile, links: [{ title: hostile, url: 'https://chinhphu.vn/' }] },
      ]);
      expect(shownText(element).split(hostile)).to.have.length(3);
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    });

    it('fewer links after a reload: what was chosen and is gone leads nowhere', async () => {
      const list = heldList();
      const element = await mount('ward-links', { adapter: fakeAdapter({ links: { list: list.method } }) });
      await list.called();
      list.calls[0]!.resolve(groups);
      await until(element, 'ready');
      await choose(element, '1.0');
      const reloaded = element.reload();
      await list.called(2);
      list.calls[1]!.resolve(groups.slice(0, 1));
      await reloaded;
      await element.updateComplete;
      expect(go(element).hasAttribute('href')).to.equal(false);
      expect(select(element).selectedIndex).to.equal(0);
    });
  });

  describe('fits', () => {
    for (const layout of ['select', 'list']) {
      it(`is free of what axe finds, as a ${layout}`, async () => {
        await expect(await mountLinks({ layout })).to.be.accessible();
      });

      it(`a column of 200 px with 10 000 letters and no space, as a ${layout}`, async () => {
        const long = 'Ễ'.repeat(10_000);
        const element = await mountLinks({ layout, dir: 'rtl' }, [
          { title: long, links: [{ title: long, url: 'https://chinhphu.vn/' }] },
        ]);
        element.parentElement!.style.width = '200px';
        expect(element.scrollWidth).to.be.at.most(200);
      });
    }

    it('a finger on each target', async () => {
      const element = await mountLinks();
      for (const target of [select(element), go(element), ...anchors(await mountLinks({ layout: 'list' }))]) {
        expect(target.getBoundingClientRect().height).to.be.at.least(44);
      }
    });
  });
});
