import { expect } from '@open-wc/testing';
import type { Attachment } from '../../src/contract/model.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { eventually, part, parts } from '../support/mount.js';
import { mountArticle } from './ward-article.support.js';

const picture = '/demo/seed/pictures/cover-sao-tren-song-480.webp';
const pdf: Attachment = { name: 'Kế hoạch.pdf', url: '/ke-hoach', type: 'application/pdf', bytes: 1_250_000 };

const mountFiles = (...attachments: Attachment[]) => mountArticle({ attachments });

/** Answers the next requests by hand; this browser shows PDF files unless told otherwise. */
function withAnswers(answer: () => Promise<Response>, viewer = true) {
  const { fetch } = window;
  const asked: string[] = [];
  window.fetch = (input) => (asked.push(String(input)), answer());
  Object.defineProperty(navigator, 'pdfViewerEnabled', { value: viewer, configurable: true });
  return {
    asked,
    restore: () => {
      window.fetch = fetch;
      delete (navigator as { pdfViewerEnabled?: boolean }).pdfViewerEnabled;
    },
  };
}

describe('<ward-article>, its files', () => {
  let answers: ReturnType<typeof withAnswers> | undefined;
  afterEach(() => answers?.restore());

  inAccessibilityTree('are links to take them away, and say what can be looked at', async () => {
    await mountFiles(pdf, { name: 'Biểu mẫu.docx', url: '/b.docx' });
    const nodes = await accessibleNodes();
    expect(nodes.filter(({ role }) => role === 'link').map(({ name }) => name)).to.include.members([
      'Kế hoạch.pdf',
      'Biểu mẫu.docx',
    ]);
    const looks = nodes.filter(({ name }) => name.startsWith('Xem trước'));
    expect(looks.map(({ name }) => name)).to.deep.equal(['Xem trước Kế hoạch.pdf']);
  });

  it('are previewed by their type, else by the end of their address or name', async () => {
    const element = await mountFiles(
      { name: 'a', url: '/a', type: 'Application/PDF; charset=binary' },
      { name: 'b', url: '/b.PDF?v=1' },
      { name: 'c.jpeg', url: '/tai-ve?id=3' },
      { name: 'd', url: '/d', type: 'image/png' },
      { name: 'e.pdf', url: '/e.pdf', type: 'application/zip' },
      { name: 'f.svg', url: '/f.svg', type: 'image/svg+xml' },
      { name: 'g', url: '/g?x=.pdf' },
    );
    const shown = parts(element, 'item').map((item) => item.querySelector('[part=preview]') !== null);
    expect(shown).to.deep.equal([true, true, true, true, false, false, false]);
  });

  it('are asked for only once a reader opens the look', async () => {
    answers = withAnswers(async () => new Response('%PDF-1.7'));
    const element = await mountFiles(pdf);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answers.asked).to.deep.equal([]);
    part(element, 'preview').querySelector('summary')!.click();
    await eventually(() => expect(part(element, 'preview').querySelector('iframe')!.title).to.equal('Kế hoạch.pdf'));
    expect(answers.asked).to.deep.equal(['/ke-hoach']);
    expect(part(element, 'preview').querySelector('iframe')!.src).to.match(/^blob:/);
    part(element, 'preview').querySelector('summary')!.click();
    await eventually(() => expect(part(element, 'preview').querySelector('iframe')).to.equal(null));
  });

  for (const [what, answer, viewer] of [
    ['is a page and no PDF', async () => new Response('<script>parent.hacked=1</script>')],
    ['is gone', async () => new Response('%PDF-1.7', { status: 404 })],
    ['cannot be read from here', () => Promise.reject(new TypeError('CORS'))],
    ['is a PDF that this browser does not show', async () => new Response('%PDF-1.7'), false],
  ] as const) {
    it(`say so where what stands there ${what}, and stay to be taken away`, async () => {
      answers = withAnswers(answer, viewer);
      const element = await mountFiles(pdf);
      part(element, 'preview').querySelector('summary')!.click();
      await eventually(() => expect(part(element, 'preview').textContent).to.include('Không xem trước được tệp này.'));
      expect(part(element, 'preview').querySelector('iframe')).to.equal(null);
      expect(part(element, 'item').querySelector('a')!.hasAttribute('download')).to.equal(true);
    });
  }

  it('are seen as pictures, with their names', async () => {
    const element = await mountFiles({ name: 'Sơ đồ.png', url: picture });
    part(element, 'preview').querySelector('summary')!.click();
    await eventually(() => expect(part(element, 'preview').querySelector('img')!.alt).to.equal('Sơ đồ.png'));
  });

  it('say so where a picture does not come', async () => {
    const element = await mountFiles({ name: 'Sơ đồ.png', url: '/khong-co.png' });
    part(element, 'preview').querySelector('summary')!.click();
    await eventually(() => expect(part(element, 'preview').textContent).to.include('Không xem trước được tệp này.'));
  });

  it('close with the article that they belong to', async () => {
    const element = await mountFiles({ name: 'Sơ đồ.png', url: picture });
    part(element, 'preview').querySelector('summary')!.click();
    await eventually(() => expect(part(element, 'preview').querySelector('img')).to.exist);
    element.adapter = (await mountFiles({ name: 'Khác.png', url: '/khac.png' })).adapter;
    await eventually(() => expect(part(element, 'item').textContent).to.include('Khác.png'));
    expect((part(element, 'preview') as HTMLDetailsElement).open).to.equal(false);
  });

  it('fit 240 px and what axe asks for', async () => {
    const element = await mountFiles(pdf, { name: `${'Đ'.repeat(120)}.pdf`, url: '/a.pdf', bytes: 1 });
    element.parentElement!.style.width = '240px';
    expect(element.scrollWidth).to.be.at.most(240);
    await expect(element).to.be.accessible();
  });
});
