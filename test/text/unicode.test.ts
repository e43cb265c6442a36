import { expect } from '@open-wc/testing';
import * as unicode from '../../src/text/unicode.js';
import { vowels } from './vietnamese.js';

const { nfc, fold, findFolded, graphemeCount, limitMarks, cleanName } = unicode;
const decomposed = (text: string) => text.normalize('NFD');
const marks = (count: number) => '\u0300\u0301\u0303\u0309'.repeat(Math.ceil(count / 4)).slice(0, count);

/** The file as a browser without `Intl.Segmenter` runs it. */
async function withoutSegmenter(): Promise<typeof unicode> {
  const { Segmenter } = Intl;
  try {
    Object.assign(Intl, { Segmenter: undefined });
    return await import(new URL('../../src/text/unicode.ts?old', import.meta.url).href);
  } finally {
    Object.assign(Intl, { Segmenter });
  }
}

describe('nfc', () => {
  it('makes one text of the two ways to write it', () => {
    expect(decomposed('Mường Lay')).to.have.lengthOf(12);
    expect(nfc(decomposed('Mường Lay'))).to.equal('Mường Lay');
    expect('Mường Lay').to.have.lengthOf(9);
  });
});

describe('fold', () => {
  it('takes the marks from every Vietnamese vowel, composed or not', () => {
    expect(new Set(vowels.map(([letter]) => letter)).size).to.equal(144);
    for (const [letter, plain] of vowels) {
      expect(fold(letter), letter).to.equal(plain.toLowerCase());
      expect(fold(decomposed(letter)), letter).to.equal(plain.toLowerCase());
    }
  });

  it('reads đ as d and ignores case', () => {
    expect(fold('Điện Biên, ĐƯỜNG đỏ')).to.equal('dien bien, duong do');
    expect(fold('MUONG LAY')).to.equal(fold('Mường Lay'));
  });
});

describe('findFolded', () => {
  const found = (text: string, query: string) =>
    findFolded(text, query).map(([start, end]) => nfc(text).slice(start, end));

  it('finds each place, as the page writes it', () => {
    expect(found('Phường Mường Lay, mường lay, MUONG LAY', 'muong lay')).to.deep.equal([
      'Mường Lay',
      'mường lay',
      'MUONG LAY',
    ]);
    expect(found('Đường Điện Biên', ' ĐIEN ')).to.deep.equal(['Điện']);
    expect(findFolded('Mường Lay', 'lay')).to.deep.equal([[6, 9]]);
  });

  it('gives places of the composed text, whatever form text and query have', () => {
    for (const text of ['Sính Phình', decomposed('Sính Phình')]) {
      for (const query of ['phình', decomposed('phình'), 'PHINH']) {
        expect(findFolded(text, query)).to.deep.equal([[5, 10]]);
      }
    }
  });

  it('never cuts a letter, a mark that stands alone or a pair of surrogates', () => {
    expect(found('a\u{1f3e1}x\u0323\u0304b', 'x')).to.deep.equal(['x\u0323\u0304']);
    expect(found('\u{1d400}\u{1f3e1}b', '\u{1f3e1}')).to.deep.equal(['\u{1f3e1}']);
    expect(found('한글', '하')).to.deep.equal(['한']);
    expect(found('\u0301a', 'a')).to.deep.equal(['a']);
  });

  it('never overlaps', () => {
    expect(findFolded('aaaa', 'ÀÁ')).to.deep.equal([
      [0, 2],
      [2, 4],
    ]);
  });

  it('finds nothing for an empty query, one of marks alone, or one that is not there', () => {
    for (const query of ['', '   ', '\u0301', 'xyz']) expect(findFolded('a xa lay', query), query).to.deep.equal([]);
    expect(findFolded('', 'a')).to.deep.equal([]);
  });

  it('takes a query for text, not for a pattern', () => {
    expect(findFolded('a.c (b', '.')).to.deep.equal([[1, 2]]);
    expect(found('a.c (b', '(B')).to.deep.equal(['(b']);
  });

  it('searches a long article in time', () => {
    const before = performance.now();
    expect(findFolded('Mường Lay '.repeat(10_000), 'lay')).to.have.lengthOf(10_000);
    expect(performance.now() - before).to.be.below(2_000);
  });
});

describe('graphemeCount', () => {
  const cases: [string, number][] = [
    ['', 0],
    ['Mường Lay', 9],
    [decomposed('Mường Lay'), 9],
    ['👨‍👩‍👧‍👦', 1],
    ['👍🏽', 1],
    ['🇻🇳🇱🇦', 2],
    ['a\r\nb', 3],
    ['a\nb', 3],
    ['❤️', 1],
    ['Z' + marks(40), 1],
  ];

  it('counts what a reader sees', () => {
    for (const [text, count] of cases) expect(graphemeCount(text), text).to.equal(count);
  });

  it('counts the same in a browser without a segmenter', async () => {
    const old = await withoutSegmenter();
    expect(old.graphemeCount).to.not.equal(graphemeCount);
    for (const [text, count] of cases) expect(old.graphemeCount(text), text).to.equal(count);
    for (const [letter] of vowels) expect(old.graphemeCount(decomposed(`n${letter}ng`)), letter).to.equal(4);
    expect(old.graphemeCount('\u200d'.repeat(100_000))).to.equal(1);
  });
});

describe('limitMarks', () => {
  it('never changes a Vietnamese syllable, composed or not', () => {
    for (const [letter] of vowels) {
      for (const syllable of [`ngh${letter}ng`, decomposed(`Đ${letter}nh`)]) {
        expect(limitMarks(syllable), letter).to.equal(syllable);
        expect(limitMarks(syllable, 2), letter).to.equal(syllable);
      }
    }
  });

  it('leaves four marks on a letter', () => {
    expect(limitMarks(`Z${marks(4)}a`)).to.equal(`Z${marks(4)}a`);
    expect(limitMarks(`Z${marks(400)}a${marks(5)}`)).to.equal(`Z${marks(4)}a${marks(4)}`);
    expect(limitMarks(`Z${marks(9)}`, 1)).to.equal(`Z${marks(1)}`);
  });

  it('counts the marks that are composed into a letter or a mark', () => {
    expect(limitMarks(`ệ${marks(4)}`)).to.equal(`ệ${marks(2)}`);
    expect(limitMarks('a\u0344\u0344\u0344')).to.equal('a\u0344\u0344');
  });

  it('is not deceived by something invisible between the marks', () => {
    for (const hidden of ['\u200c', '\u200d', '\u2060']) {
      const text = limitMarks(`Z${marks(4)}${hidden}${marks(4)}${hidden}${marks(4)}`);
      expect(text.match(/\p{M}/gu), hidden.codePointAt(0)!.toString(16)).to.have.lengthOf(4);
    }
  });

  it('holds where no letter comes first', () => {
    expect(limitMarks(marks(100))).to.equal(marks(4));
  });

  it('leaves joined emoji whole', () => {
    for (const emoji of ['👩‍❤️‍👨', '👨‍👩‍👧‍👦', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿']) expect(limitMarks(emoji)).to.equal(emoji);
  });

  it('is done in time with a long hostile text', () => {
    const before = performance.now();
    limitMarks('Z' + marks(100_000));
    limitMarks('a\u0301\u200d'.repeat(40_000));
    expect(performance.now() - before).to.be.below(1_000);
  });
});

describe('cleanName', () => {
  it('leaves a name as people write it', () => {
    for (const name of ['Nguyễn Thị Ánh', "H'Mông Lò A Páo", 'Trần-Lê T. Bình', 'Đỗ Ỷ']) {
      expect(cleanName(name)).to.equal(name);
      expect(cleanName(decomposed(name))).to.equal(name);
    }
    for (const [letter] of vowels) expect(cleanName(decomposed(`Ng${letter}n`))).to.equal(`Ng${letter}n`);
  });

  it('has one space between words and none around', () => {
    expect(cleanName('\t Lò \n\n Văn\u00a0\u3000\u2028Hặc \u2800')).to.equal('Lò Văn Hặc');
  });

  it('removes what turns or hides text', () => {
    const hidden =
      '\u0000\u0007\u001b\u007f\u009f\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202d' +
      '\u202e\u2060\u2066\u2067\u2069\u3164\ufe0f\ufeff\uffa0\u{e0041}\ud800';
    for (const sign of hidden)
      expect(cleanName(`U${sign}B${sign}ND`), sign.codePointAt(0)!.toString(16)).to.equal('UBND');
    expect(cleanName(hidden)).to.equal('');
  });

  it('composes what stands together once the hidden sign between is gone', () => {
    expect(cleanName('Ho\u200b\u0300a')).to.equal('Hòa');
  });

  it('leaves four marks a letter', () => {
    expect(decomposed(cleanName(`Z${marks(60)}algo`))).to.equal(`Z${marks(4)}algo`);
    expect(cleanName(`Z${marks(2)}\u034f${marks(4)}\u200d${marks(4)}`).match(/\p{M}/gu)).to.have.lengthOf(4);
  });

  it('changes nothing the second time', () => {
    const alphabet = [
      'a',
      'ệ',
      ' ',
      '\u0301',
      '\u0344',
      '\u0323',
      '\u200d',
      '\u202e',
      '\n',
      'Đ',
      '\u{1f3e1}',
      '\ud800',
    ];
    let seed = 7;
    const next = () => (seed = (seed * 48_271) % 2_147_483_647);
    for (let run = 0; run < 2_000; run++) {
      const name = Array.from({ length: 12 }, () => alphabet[next() % alphabet.length]).join('');
      const once = cleanName(name);
      expect(cleanName(once), JSON.stringify(name)).to.equal(once);
    }
  });
});
