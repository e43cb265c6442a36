import { expect } from '@open-wc/testing';
import { isReduced, sanitize } from '../../src/base/sanitize.js';
import { hostileHtml, selfStarting } from './hostile-html.js';
import { ordinaryHtml, splitWords, wordsOf } from './ordinary-html.js';

// Written here anew, so that a hole in the sanitiser's own lists is one more name than these know.
const harmlessTags = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup data dd del details ' +
    'dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark menu ' +
    'nav nobr ol p picture pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot ' +
    'th thead time tr tt u ul var wbr search'
  ).split(' '),
);
const harmlessAttributes = new Set(
  (
    'align alt bgcolor border cellpadding cellspacing color cols colspan datetime decoding dir face height href lang ' +
    'loading open referrerpolicy rel reversed rowspan rules scope size span src start summary title type valign value shape coords ' +
    'width translate nowrap noshade abbr headers hspace vspace char charoff clear compact spellcheck axis'
  ).split(' '),
);

/** What in a tree could run, cover, ask, send or clobber: a line each. */
function faults(tree: ParentNode): string[] {
  const found: string[] = [];
  for (const element of tree.querySelectorAll('*')) {
    const ownBox = element.localName === 'div' && element.className === 'scroll';
    if (!harmlessTags.has(element.localName)) found.push(`<${element.localName}>`);
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(`${element.localName} of another language`);
    // Asked of the prototype: a form's fields take the place of its own properties.
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      const value = Element.prototype.getAttribute.call(element, name)!;
      if (ownBox && ['class', 'tabindex'].includes(name)) continue;
      if (!harmlessAttributes.has(name)) found.push(`${element.localName}[${name}]`);
      if (name !== 'href' && name !== 'src') continue;
      const { protocol } = new URL(value, 'https://page.example/');
      const picture = element.localName === 'img' && /^data:image\/(png|jpeg|gif|webp);base64,/.test(value);
      if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) && !picture) found.push(`${name}=${value}`);
    }
  }
  return found;
}

let hits = 0;
/** Puts nodes into the page, and ends when all they could start by themselves has had its turn. */
async function exposed(fill: (place: HTMLElement) => void): Promise<number> {
  hits = 0;
  const place = document.createElement('div');
  document.body.append(place);
  fill(place);
  for (let round = 0; round < 3; round++) {
    const picture = new Image();
    const failed = new Promise((resolve) => (picture.onerror = resolve));
    picture.src = `/does-not-exist-${round}.png`;
    await failed;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
  place.remove();
  return hits;
}

describe('HTML that nobody trusts', () => {
  before(() => {
    (window as unknown as { hit: () => void }).hit = () => void hits++;
  });
  after(() => {
    delete (window as unknown as { hit?: () => void }).hit;
  });

  describe('is seen for what it is by the detectors of this file', () => {
    it('when it runs by itself', async () => {
      for (const html of selfStarting) {
        expect(await exposed((place) => (place.innerHTML = html)), html).to.be.greaterThan(0);
      }
    });

    it('when it only stands there', () => {
      for (const html of hostileHtml) {
        expect(faults(new DOMParser().parseFromString(html, 'text/html')), html).not.to.deep.equal([]);
      }
      expect(hostileHtml.length).to.be.at.least(60);
    });
  });

  describe('is made harmless', () => {
    for (const html of hostileHtml) {
      it(JSON.stringify(html).slice(0, 110), () => {
        const fragment = sanitize(html);
        expect(faults(fragment)).to.deep.equal([]);
        // Written out and read again it is the same: nothing sleeps in it.
        const written = document.createElement('template');
        written.content.append(fragment);
        const read = new DOMParser().parseFromString(written.innerHTML, 'text/html');
        expect(faults(read.body)).to.deep.equal([]);
      });
    }

    it('and runs nothing in the page, alone, all at once, or after each other', async () => {
      const all = [
        ...hostileHtml,
        hostileHtml.join(''),
        hostileHtml.join('</p></div></table>'),
        hostileHtml.join('-->'),
      ];
      expect(await exposed((place) => place.append(...all.map((html) => sanitize(html))))).to.equal(0);
    });

    it('also where each piece is put into an attribute, a cell, a title or a quote of another', () => {
      for (const html of hostileHtml) {
        for (const around of [
          `<a title='${html}'>x</a>`,
          `<a title="${html}">x</a>`,
          `<table><tr><td>${html}</table>`,
          `<ul><li>${html}`,
          `<blockquote><p>${html}</p></blockquote>`,
          `<svg><desc>${html}</desc></svg>`,
          `<math><mtext>${html}`,
        ]) {
          expect(faults(sanitize(around)), around).to.deep.equal([]);
        }
      }
    });
  });

  it('keeps the words of what it takes the harm from', () => {
    const text = sanitize(
      '<form>Họ tên <input> <button>Gửi</button></form> <div style="position:fixed">Thông báo</div>',
    );
    expect(splitWords(text)).to.deep.equal(['Họ', 'tên', 'Gửi', 'Thông', 'báo']);
  });

  it('links without handing over this page or its name', () => {
    const link = sanitize('<a href="https://bao.example/tin" rel="opener" target="_blank">Báo</a>').querySelector('a')!;
    expect(link.rel.split(' ')).to.include.members(['noopener', 'noreferrer', 'nofollow', 'ugc']);
    expect(link.hasAttribute('target')).to.equal(false);
  });

  it('loads pictures late, quietly, and none without an address', () => {
    const fragment = sanitize(
      '<img src="https://anh.example/1.jpg" onload=hit() width=900 height=600><img><img src="">',
    );
    const [picture, ...more] = fragment.querySelectorAll('img');
    expect(more).to.deep.equal([]);
    expect(picture!.getAttribute('loading')).to.equal('lazy');
    expect(picture!.getAttribute('referrerpolicy')).to.equal('no-referrer');
    expect(picture!.getAttribute('decoding')).to.equal('async');
    expect(picture!.getAttribute('alt')).to.equal('');
    expect([picture!.getAttribute('width'), picture!.getAttribute('height')]).to.deep.equal(['900', '600']);
  });

  it('keeps pictures that stand in the text itself', () => {
    const pixel = 'data:image/png;base64,iVBORw0KGgo=';
    expect(sanitize(`<img src="${pixel}">`).querySelector('img')!.getAttribute('src')).to.equal(pixel);
  });

  it('lets the outermost of nested tables scroll, by keyboard too', () => {
    const fragment = sanitize('<table><tr><td>một<table><tr><td>hai</td></tr></table></td></tr></table>');
    const boxes = fragment.querySelectorAll<HTMLElement>('div.scroll');
    expect(boxes).to.have.length(1);
    expect(boxes[0]!.tabIndex).to.equal(0);
    expect(boxes[0]!.firstElementChild!.localName).to.equal('table');
  });

  it('is told that the page forbids it to be parsed, and does not come as nothing', async () => {
    // Asked on a page of its own: this one has its policy already.
    const frame = document.createElement('iframe');
    const module = new URL('../../src/base/sanitize.ts', import.meta.url).href;
    frame.srcdoc = `<script>
        Object.defineProperty(window, 'trustedTypes', {
          value: { createPolicy(name) { throw new TypeError(name + ' disallowed'); } },
        });
      </script>
      <script type="module">
        import { sanitize } from '${module}';
        try {
          sanitize('<p>chữ</p>');
        } catch ({ message }) {
          document.title = message;
        }
        parent.dispatchEvent(new Event('told'));
      </script>`;
    const told = new Promise((resolve) => addEventListener('told', resolve, { once: true }));
    document.body.append(frame);
    await told;
    expect(frame.contentDocument!.title).to.equal('ward-html disallowed');
    frame.remove();
  });
});

describe('ordinary articles', () => {
  for (const [name, html] of Object.entries(ordinaryHtml)) {
    it(`lose no word: ${name}`, () => {
      const fragment = sanitize(html);
      expect(isReduced(fragment)).to.equal(false);
      expect(splitWords(fragment)).to.deep.equal(wordsOf(html));
      expect(faults(fragment)).to.deep.equal([]);
    });
  }

  it('keep their form', () => {
    const count = (name: string, selector: string) => sanitize(ordinaryHtml[name]!).querySelectorAll(selector).length;
    expect(count('a large table without end tags', 'td')).to.equal(2700);
    expect(count('a large table out of Excel', 'td')).to.equal(6000);
    expect(count('WordPress, without the end tags that HTML leaves free', 'li')).to.equal(5);
    expect(count('WordPress, blocks', 'h2, li, figure, figcaption, blockquote, strong')).to.equal(7);
    expect(count('Word, empty elements written as XML', 'p')).to.equal(400);
  });
});
