import { expect } from '@open-wc/testing';
import { hasPersonalNumber, isEmail, isPhone } from '../../src/text/address.js';

const long = 100_000;

describe('isEmail', () => {
  it('takes what people have', () => {
    for (const text of [
      'a@b.vn',
      'ubnd.muonglay+1@dienbien.gov.vn',
      "o'hara_2@x-y.co",
      'lien.he@tênmiền.vn',
      'A@B.VN',
    ]) {
      expect(isEmail(text), text).to.equal(true);
    }
  });

  it('refuses what can be none', () => {
    const wrong = [
      '',
      'a',
      'a@',
      '@b.vn',
      'a@b',
      'a b@c.vn',
      'a@b.vn ',
      'a@@b.vn',
      'a@b@c.vn',
      'a@b..vn',
      'a@.vn',
      'a@b.vn.',
      'a@-b.vn',
      'a@b-.vn',
      'a,b@c.vn',
      '<a@b.vn>',
      'a@b.vn\n',
      'a@b.vn\nBcc: c@d.vn',
      'a\u202e@b.vn',
      'a@b\u200b.vn',
      '"a"@b.vn',
      `${'a'.repeat(65)}@b.vn`,
      `a@${'b'.repeat(64)}.vn`,
      `a@${'b.'.repeat(126)}vn`,
    ];
    for (const text of wrong) expect(isEmail(text), text).to.equal(false);
  });

  it('answers at once to a long text', () => {
    const before = performance.now();
    for (const text of ['a'.repeat(long), `a@${'b.'.repeat(long)}`, `a@${'b-'.repeat(long)}`, '@'.repeat(long)]) {
      expect(isEmail(text)).to.equal(false);
    }
    expect(performance.now() - before).to.be.below(200);
  });
});

describe('isPhone', () => {
  it('takes Vietnamese numbers as people write them', () => {
    const right = [
      '0912345678',
      '0912 345 678',
      '0912.345.678',
      '0912-345-678',
      '(091) 234 5678',
      '+84912345678',
      '+84 912 345 678',
      '+84 (0)912 345 678',
      '84912345678',
      '0084 912 345 678',
      '0315 000 111',
      '0215 3852 123',
      '(0215) 3.852.123',
      '+84 24 3825 1234',
      '0912\u00a0345\u00a0678',
      '0912–345–678',
    ];
    for (const text of right) expect(isPhone(text), text).to.equal(true);
  });

  it('takes a foreign number after a plus', () => {
    for (const text of ['+856 20 5551 2345', '+1 (212) 555-0100']) expect(isPhone(text), text).to.equal(true);
  });

  it('refuses what can be none', () => {
    const wrong = [
      '',
      '0',
      '091234567',
      '09123456789',
      '0112345678',
      '0412345678',
      '912345678',
      '+84 112 345 678',
      '+84',
      '021538521',
      '0215 385 212',
      '+0123456789',
      '0912345678x',
      'gọi 0912345678',
      '٠٩١٢٣٤٥٦٧٨',
      '0912/345/678',
      '++84912345678',
      '0'.repeat(10),
      `0912345678${' '.repeat(30)}`,
    ];
    for (const text of wrong) expect(isPhone(text), text).to.equal(false);
  });

  it('answers at once to a long text', () => {
    const before = performance.now();
    for (const text of ['0'.repeat(long), '+84'.repeat(long), '9 '.repeat(long)]) expect(isPhone(text)).to.equal(false);
    expect(performance.now() - before).to.be.below(200);
  });
});

describe('hasPersonalNumber', () => {
  it('sees a phone number in a sentence', () => {
    for (const number of [
      '0912345678',
      '0912 345 678',
      '0912.345.678',
      '+84 912 345 678',
      '0215-3852-123',
      '0912345678 0987654321',
    ]) {
      expect(hasPersonalNumber(`Gọi cho tôi số ${number}, cảm ơn.`), number).to.equal(true);
      expect(hasPersonalNumber(number), number).to.equal(true);
    }
  });

  it('sees an identity number of 9 or 12 digits', () => {
    for (const number of ['011203004567', '011 203 004 567', '040123456', '040 123 456']) {
      expect(hasPersonalNumber(`CCCD: ${number}.`), number).to.equal(true);
    }
  });

  it('takes no sum, date, year or number of a decree for one', () => {
    const harmless = [
      'Tổng trị giá 500.000.000 đồng',
      'hỗ trợ 1.621.644.000 đồng',
      '1 500 000 đồng',
      'ngày 20/01/2026, 08:30',
      'nhiệm kỳ 2026–2031',
      '2025 2026 2027',
      'Nghị quyết 1661/NQ-UBTVQH15',
      '222,65 km²',
      '3,141592653',
      '22.0701, 103.1548',
      '1234567',
      '1234567890123',
      '500,000,000',
      '',
    ];
    for (const text of harmless) expect(hasPersonalNumber(text), text).to.equal(false);
  });

  it('answers at once to a long text', () => {
    const before = performance.now();
    for (const text of ['1'.repeat(long), '0 '.repeat(long), '09 - '.repeat(long / 5), '123 '.repeat(long / 4)])
      hasPersonalNumber(text);
    expect(performance.now() - before).to.be.below(500);
  });
});
