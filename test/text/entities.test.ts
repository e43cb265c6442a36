import { expect } from '@open-wc/testing';
import { decodeEntities, plainText } from '../../src/text/entities.js';

describe('text out of HTML', () => {
  it('decodes names and numbers, once', () => {
    expect(decodeEntities('B&#224;n &amp;lt; &#x1EBF;&#8230; &ocirc;&Yacute;&frac12;&hellip; &quot;&#039;')).to.equal(
      'Bàn &lt; ế… ôÝ½… "\'',
    );
  });

  it('keeps what names nothing, and never makes half a letter', () => {
    expect(decodeEntities('a & b &x; &constructor; &#; &amp')).to.equal('a & b &x; &constructor; &#; &amp');
    expect(decodeEntities('&#0;&#xD800;&#9999999;')).to.equal('\ufffd\ufffd\ufffd');
  });

  it('agrees with the browser on every name and on Latin letters', () => {
    const names =
      'amp lt gt quot apos nbsp hellip ndash mdash lsquo rsquo ldquo rdquo agrave yacute thorn yuml iexcl euro';
    for (const name of names.split(' ')) {
      const parsed = new DOMParser().parseFromString(`<p>&${name};</p>`, 'text/html').querySelector('p')!.textContent;
      expect(decodeEntities(`&${name};`), name).to.equal(parsed);
    }
  });

  it('keeps lines and paragraphs, drops tags, shows what was written as text', () => {
    expect(plainText('<p>Một<br />\nhai <b>ba</b></p>\n<p>&lt;b&gt;&amp;amp; 5 < 6</p>\n')).to.equal(
      'Một\nhai ba\n\n<b>&amp; 5 < 6',
    );
    expect(plainText('<ul><li>một</li><li>hai</li></ul>Vui <img src="a.png" alt=":)" class="x">')).to.equal(
      'một\nhai\n\nVui :)',
    );
  });

  it('is not slow on what is never closed', () => {
    const start = performance.now();
    const pieces = ['<', '<img ', '<img alt="', '</p', '&#', ' ', '\n ', '<br>', '<br> '];
    for (const piece of pieces) plainText(piece.repeat(100_000));
    plainText(`a${' '.repeat(1_000_000)}b`);
    plainText(`<img ${'alt="" '.repeat(100_000)}`);
    expect(performance.now() - start).to.be.below(1000);
  });
});
