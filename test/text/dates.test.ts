import { expect } from '@open-wc/testing';
import { formatDate, homeZone, parseVietnameseDate, zonedParts, type DateWords } from '../../src/text/dates.js';

const words: DateWords = {
  weekdays: ['Chủ nhật', 'Thứ 2', 'Thứ 3', 'Thứ 4', 'Thứ 5', 'Thứ 6', 'Thứ 7'],
  am: 'SA',
  pm: 'CH',
};
const at = (instant: Date | string | number, zone?: string) => Object.values(zonedParts(instant, zone)).join(' ');

describe('zonedParts', () => {
  it('is the clock of Vietnam, wherever the reader is', () => {
    expect(zonedParts('2020-05-14T03:13:21Z')).to.deep.equal({
      weekday: 4,
      day: 14,
      month: 5,
      year: 2020,
      hour: 10,
      minute: 13,
      second: 21,
    });
  });

  it('turns the day at midnight in Vietnam', () => {
    expect(at('2025-12-31T16:59:59Z')).to.equal('3 31 12 2025 23 59 59');
    expect(at('2025-12-31T17:00:00Z')).to.equal('4 1 1 2026 0 0 0');
  });

  it('knows each weekday', () => {
    for (let day = 0; day < 7; day++) {
      expect(zonedParts(Date.UTC(2026, 0, 4 + day)).weekday).to.equal(day);
    }
  });

  it('takes a date, milliseconds and ISO alike, and changes none', () => {
    const date = new Date(1_768_892_400_000);
    expect(zonedParts(date)).to.deep.equal(zonedParts(1_768_892_400_000));
    expect(zonedParts(date.toISOString())).to.deep.equal(zonedParts(1_768_892_400_000));
    expect(date.getTime()).to.equal(1_768_892_400_000);
  });

  it('follows the summer time of another zone', () => {
    expect(zonedParts('2026-01-15T12:00:00Z', 'Europe/Paris').hour).to.equal(13);
    expect(zonedParts('2026-07-15T12:00:00Z', 'Europe/Paris').hour).to.equal(14);
    expect(at('2026-03-29T00:59:59Z', 'Europe/Paris')).to.equal('0 29 3 2026 1 59 59');
    expect(at('2026-03-29T01:00:00Z', 'Europe/Paris')).to.equal('0 29 3 2026 3 0 0');
  });

  it('reads a zone that the browser does not know as Vietnam’s', () => {
    for (const zone of ['Mars/Olympus', '', '<script>']) {
      expect(at('2025-12-31T17:00:00Z', zone), zone).to.equal('4 1 1 2026 0 0 0');
    }
    for (let hour = 0; hour < 48; hour++) {
      const instant = Date.UTC(2026, 1, 27, hour, 59, 7);
      expect(zonedParts(instant, 'Mars/Olympus')).to.deep.equal(zonedParts(instant, homeZone));
    }
  });

  it('prints the year of an empty .NET field as it is, not as 1901', () => {
    expect(zonedParts('0001-01-02T00:00:00Z', 'UTC')).to.include({ year: 1, month: 1, day: 2, weekday: 2 });
  });

  it('refuses what is no time', () => {
    for (const nonsense of ['', 'yesterday', NaN, new Date(NaN), 8.65e15]) {
      expect(() => zonedParts(nonsense), String(nonsense)).to.throw(RangeError);
      expect(() => zonedParts(nonsense, 'Mars/Olympus'), String(nonsense)).to.throw(RangeError);
    }
  });
});

describe('formatDate', () => {
  const print = (instant: string, pattern: string) => formatDate(zonedParts(instant), pattern, words);

  it('prints the clock of the page, to the byte', () => {
    expect(print('2020-05-14T10:13:21+07:00', '{weekday} Ngày {d}/{m}/{yyyy}, {h}:{mm}:{ss} {AM}')).to.equal(
      'Thứ 5 Ngày 14/5/2020, 10:13:21 AM',
    );
    expect(print('2026-01-04T21:03:05+07:00', '{weekday} Ngày {d}/{m}/{yyyy}, {h}:{mm}:{ss} {AM}')).to.equal(
      'Chủ nhật Ngày 4/1/2026, 9:03:05 PM',
    );
  });

  it('prints the other dates that portals have', () => {
    const instant = '2026-01-05T08:27:09+07:00';
    expect(print(instant, '{dd}/{MM}/{yyyy} {hh}:{mm}:{ss} {AM}')).to.equal('05/01/2026 08:27:09 AM');
    expect(print(instant, '{dd}/{MM}/{yyyy} {hh}:{mm} {SA}')).to.equal('05/01/2026 08:27 SA');
    expect(print(instant, '{weekday}, {dd}/{MM}/{yyyy} - {HH}:{mm}')).to.equal('Thứ 2, 05/01/2026 - 08:27');
    expect(print(instant, '{d}.{m}.{yyyy} {H}:{mm}')).to.equal('5.1.2026 8:27');
    expect(print('2026-01-05T20:27:09+07:00', '{H} {HH} {h} {hh} {SA}')).to.equal('20 20 8 08 CH');
  });

  it('has midnight at 12 AM and noon at 12 PM', () => {
    expect(print('2026-01-05T00:00:00+07:00', '{h} {AM} {SA} {H} {HH}')).to.equal('12 AM SA 0 00');
    expect(print('2026-01-05T11:59:00+07:00', '{h} {AM} {SA}')).to.equal('11 AM SA');
    expect(print('2026-01-05T12:00:00+07:00', '{h} {AM} {SA} {H}')).to.equal('12 PM CH 12');
    expect(print('2026-01-05T23:59:00+07:00', '{h} {AM} {SA}')).to.equal('11 PM CH');
  });

  it('leaves what is no token, and takes no word for a token', () => {
    expect(print('2026-01-05T00:00:00+07:00', '{constructor} {D} { d } {}')).to.equal('{constructor} {D} { d } {}');
    const odd = { ...words, weekdays: words.weekdays.map(() => '{d}$&') };
    expect(formatDate(zonedParts(0), '{weekday}', odd)).to.equal('{d}$&');
  });
});

describe('parseVietnameseDate', () => {
  const reads = (cases: Record<string, string | null>) => {
    for (const [text, iso] of Object.entries(cases)) {
      expect(parseVietnameseDate(text), text).to.equal(iso);
      expect(parseVietnameseDate(text.normalize('NFD')), `${text} decomposed`).to.equal(iso);
    }
  };

  it('reads each form that portals print', () => {
    reads({
      'Thứ 5 Ngày 14/5/2020, 10:13:21 AM': '2020-05-14T10:13:21+07:00',
      '15/03/2019 07:12:57 AM': '2019-03-15T07:12:57+07:00',
      '02/10/2020 08:20 SA': '2020-10-02T08:20:00+07:00',
      '02/10/2020 08:20 CH': '2020-10-02T20:20:00+07:00',
      'Thứ hai, 05/01/2026 - 08:27': '2026-01-05T08:27:00+07:00',
      '12/08/2023 20:10': '2023-08-12T20:10:00+07:00',
      '1.1.2026': '2026-01-01T00:00:00+07:00',
      'Chủ nhật, 04/01/2026 – 08:27': '2026-01-04T08:27:00+07:00',
      'CHỦ NHẬT NGÀY 4-1-2026': '2026-01-04T00:00:00+07:00',
      '  Thứ\u00a0bảy,\n 03/01/2026\t8:27 pm ': '2026-01-03T20:27:00+07:00',
    });
  });

  it('reads every weekday', () => {
    for (const day of [
      'Chủ nhật',
      'Thứ hai',
      'Thứ ba',
      'Thứ tư',
      'Thứ năm',
      'Thứ sáu',
      'Thứ bảy',
      'Thứ 2',
      'T2',
      'CN',
    ]) {
      expect(parseVietnameseDate(`${day}, 05/01/2026 - 08:27`), day).to.equal('2026-01-05T08:27:00+07:00');
    }
  });

  it('has midnight at 12 AM and noon at 12 PM', () => {
    reads({
      '1/2/2026 12:00 AM': '2026-02-01T00:00:00+07:00',
      '1/2/2026 12:30:09 SA': '2026-02-01T00:30:09+07:00',
      '1/2/2026 12:00 PM': '2026-02-01T12:00:00+07:00',
      '1/2/2026 12:01 CH': '2026-02-01T12:01:00+07:00',
      '1/2/2026 00:00': '2026-02-01T00:00:00+07:00',
      '1/2/2026 00:15 AM': '2026-02-01T00:15:00+07:00',
      '1/2/2026 15:30 CH': '2026-02-01T15:30:00+07:00',
      '1/2/2026 13:00 SA': null,
      '1/2/2026 00:30 CH': null,
    });
  });

  it('keeps the offset of ISO, and takes none for Vietnam’s', () => {
    reads({
      '2026-01-20T08:30:00+07:00': '2026-01-20T08:30:00+07:00',
      '2026-01-20T08:30:00-05:30': '2026-01-20T08:30:00-05:30',
      '2026-01-20T08:30:00Z': '2026-01-20T08:30:00Z',
      '2026-01-20T08:30:00.125Z': '2026-01-20T08:30:00.125Z',
      '2026-01-20T08:30:00.1234567+0700': '2026-01-20T08:30:00.123+07:00',
      '2026-01-20 08:30:00+07': '2026-01-20T08:30:00+07:00',
      '2026-01-20T08:30:00': '2026-01-20T08:30:00+07:00',
      '2026-01-20 08:30': '2026-01-20T08:30:00+07:00',
      '2026-01-20': '2026-01-20T00:00:00+07:00',
    });
  });

  it('knows how long months are', () => {
    reads({
      '29/2/2024': '2024-02-29T00:00:00+07:00',
      '29/2/2000': '2000-02-29T00:00:00+07:00',
      '29/2/2025': null,
      '29/2/1900': null,
      '31/4/2026': null,
      '31/12/2026': '2026-12-31T00:00:00+07:00',
      '32/1/2026': null,
      '0/1/2026': null,
      '1/0/2026': null,
      '1/13/2026': null,
      '2026-02-30': null,
      '2026-13-01T00:00:00Z': null,
    });
  });

  it('refuses what is no date', () => {
    const nonsense = [
      '',
      ' ',
      'hôm qua',
      'Thứ 5',
      '14/5',
      '14/5/20',
      '14/5.2020',
      '14/5/20200',
      '1/1/2026 24:00',
      '1/1/2026 8:60',
      '1/1/2026 8:5',
      '1/1/2026 8:05:61',
      '1/1/2026 8',
      '1/1/2026 8:05 XM',
      '1/1/2026 8:05 AM PM',
      'x 1/1/2026',
      '1/1/2026 x',
      '1/1/0001 12:00:00 AM',
      '0001-01-01T00:00:00',
      '01/01/1753 12:00:00 AM',
      '31/12/1899',
      '2026-01-20T08:30:00+15:00',
      '2026-01-20T08:30:00+07:60',
      '2026-1-20',
      '2026-01-20T',
      '20260120',
      '٠١/٠١/٢٠٢٦',
      '1/1/2026' + ' '.repeat(200),
      'thứ '.repeat(30_000),
    ];
    for (const text of nonsense) expect(parseVietnameseDate(text), text.slice(0, 40)).to.equal(null);
  });

  it('reads back every minute that it prints', () => {
    const start = Date.UTC(2024, 1, 27);
    const patterns = [
      '{weekday} Ngày {d}/{m}/{yyyy}, {h}:{mm}:{ss} {AM}',
      '{dd}/{MM}/{yyyy} {hh}:{mm} {SA}',
      '{weekday}, {d}.{m}.{yyyy} - {H}:{mm}',
    ];
    for (let minutes = 0; minutes < 5 * 1440; minutes += 7) {
      const instant = start + minutes * 60_000;
      for (const pattern of patterns) {
        const printed = formatDate(zonedParts(instant), pattern, words);
        expect(Date.parse(parseVietnameseDate(printed)!), printed).to.equal(instant);
      }
    }
  });
});
