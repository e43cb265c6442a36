import { expect } from '@open-wc/testing';
import { formatNumber, parseCount } from '../../src/text/numbers.js';

describe('parseCount', () => {
  it('reads a count as each kind of portal prints it', () => {
    for (const text of [
      '1.621.644',
      '1,621,644',
      '1 621 644',
      '1\u00a0621\u00a0644',
      '1\u202f621\u202f644',
      ' 1621644\n',
      1621644,
    ]) {
      expect(parseCount(text), String(text)).to.equal(1_621_644);
    }
    expect(parseCount('43')).to.equal(43);
    expect(parseCount('1.621')).to.equal(1_621);
    expect(parseCount('0')).to.equal(0);
    expect(parseCount(0)).to.equal(0);
    expect(parseCount('007')).to.equal(7);
  });

  it('reads back what it is printed as', () => {
    for (const count of [0, 9, 999, 1_000, 10_000, 123_456, 1_621_644, Number.MAX_SAFE_INTEGER]) {
      for (const language of ['vi', 'en', 'fr']) {
        expect(parseCount(formatNumber(count, language)), `${language} ${count}`).to.equal(count);
      }
    }
  });

  it('takes nothing else for a count', () => {
    const garbage: unknown[] = [
      '',
      ' ',
      '-',
      '-5',
      '+5',
      '1e3',
      '0x10',
      '4,5',
      '1.5',
      '12.34',
      '1.2345',
      '1234.567',
      '0.123',
      '1.621,644',
      '1,621.644',
      '1..621',
      '.621',
      '1.621.',
      '1.621.64',
      '12 34',
      'Online: 43',
      '43 người',
      '٤٣',
      '１２',
      'NaN',
      'Infinity',
      '9007199254740993',
      '9'.repeat(400),
      -1,
      4.5,
      NaN,
      Infinity,
      2 ** 53,
      1e21,
      null,
      undefined,
      true,
      [],
      [5],
      {},
      5n,
      Symbol('5'),
      new Date(),
      { valueOf: () => 5 },
    ];
    for (const value of garbage) expect(parseCount(value), typeof value + String(value)).to.equal(null);
  });

  it('is done in time with a long hostile text', () => {
    const before = performance.now();
    for (const text of [
      '1'.repeat(100_000),
      '1.111'.repeat(20_000),
      '1,111' + ',111'.repeat(25_000) + 'x',
      ' '.repeat(100_000) + 'x',
    ]) {
      expect(parseCount(text)).to.equal(null);
    }
    expect(performance.now() - before).to.be.below(1_000);
  });
});

describe('formatNumber', () => {
  it('writes points and a comma in Vietnamese', () => {
    for (const language of ['vi', 'vi-VN', 'VI', 'vi_VN']) {
      expect(formatNumber(1_621_644, language)).to.equal('1.621.644');
      expect(formatNumber(4.5, language)).to.equal('4,5');
      expect(formatNumber(1_234.5, language)).to.equal('1.234,5');
      expect(formatNumber(-1_000, language)).to.equal('-1.000');
      expect(formatNumber(999, language)).to.equal('999');
    }
  });

  it('rounds as Intl does, and asks it for nothing that it need not', () => {
    const { NumberFormat } = Intl;
    const signs: Record<string, string> = { group: '.', decimal: ',' };
    const values = [0, -0, 1, 4.35, 4.45, 9.95, 1.005, 2.675, -0.04, -1.25, 99.9999, 999_999.95, 1e-6, 0.1 + 0.2];
    const wanted = new NumberFormat('en-US', { maximumFractionDigits: 1 });
    const expected = values.map((value) =>
      wanted
        .formatToParts(value)
        .map((part) => signs[part.type] ?? part.value)
        .join(''),
    );
    try {
      Object.assign(Intl, { NumberFormat: undefined });
      expect(values.map((value) => formatNumber(value, 'vi', { maximumFractionDigits: 1 }))).to.deep.equal(expected);
    } finally {
      Object.assign(Intl, { NumberFormat });
    }
  });

  it('writes what is too large to be exact, too small, or no number', () => {
    expect([1e21, 1.5e-7, Infinity].map((value) => formatNumber(value, 'vi'))).to.deep.equal([
      '1.000.000.000.000.000.000.000',
      '0',
      '∞',
    ]);
  });

  it('writes another language in its own way', () => {
    expect(formatNumber(1_621_644.5, 'en-GB')).to.equal('1,621,644.5');
    expect(formatNumber(1_621_644.5, 'en_GB')).to.equal('1,621,644.5');
    expect(formatNumber(1.5, 'de')).to.equal('1,5');
  });

  it('keeps as many digits as asked', () => {
    expect(formatNumber(4, 'vi', { minimumFractionDigits: 1 })).to.equal('4,0');
    expect(formatNumber(4.4567, 'vi', { maximumFractionDigits: 1 })).to.equal('4,5');
    expect(formatNumber(4.4567, 'en', { maximumFractionDigits: 1 })).to.equal('4.5');
    expect(formatNumber(4.4567, 'vi')).to.equal('4,457');
  });

  it('writes Vietnamese where the language is malformed or unknown', () => {
    for (const language of ['', 'x', 'not a language', 'xx-!!', '😀', 'qaa', 'vietnam']) {
      expect(formatNumber(1_234.5, language), language).to.equal('1.234,5');
    }
  });
});
