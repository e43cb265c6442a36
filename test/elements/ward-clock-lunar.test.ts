import { expect } from '@open-wc/testing';
import { lunarOf, type LunarDate } from '../../src/elements/clock/lunar.js';
import { eventually, fixtureCleanup, mount, part, shownText } from '../support/mount.js';

/**
 * First days and leap months from 1968, when Decision 121/CP set the calendar to the time of Hà Nội, seven hours before
 * UTC. Reckoned for these tests from the new moons and the solar terms themselves (astronomy-engine 2.1, good to seconds),
 * apart from any table.
 */
const newYears = `
  1/29 2/16 2/06 1/27 2/15 2/03 1/23 2/11 1/31 2/18 2/07 1/28 2/16 2/05 1/25 2/13 2/02 1/21 2/09 1/29
  2/17 2/06 1/27 2/15 2/04 1/23 2/10 1/31 2/19 2/07 1/28 2/16 2/05 1/24 2/12 2/01 1/22 2/09 1/29 2/17
  2/07 1/26 2/14 2/03 1/23 2/10 1/31 2/19 2/08 1/28 2/16 2/05 1/25 2/12 2/01 1/22 2/10 1/29 2/17 2/06
  1/26 2/13 2/02 1/23 2/11 1/31 2/19 2/08 1/28 2/15 2/04 1/24 2/12 2/01 1/22 2/10 1/30 2/17 2/06 1/26
  2/14 2/02 1/23 2/11 2/01 2/18 2/08 1/28 2/15 2/04 1/24 2/12 2/02 1/21 2/09 1/29 2/17 2/05 1/26 2/14
  2/03 1/23 2/11 1/31 2/19 2/07 1/27 2/15 2/05 1/24 2/12 2/02 1/22 2/09 1/29 2/17 2/06 1/26 2/14 2/03
  1/24 2/10 1/30 2/18 2/07 1/27 2/15 2/05 1/25 2/12 2/01 1/21 2/09`;
const leapMonths = `
  1968:7 1971:5 1974:4 1976:8 1979:6 1982:4 1985:2 1987:7 1990:5 1993:3 1995:8 1998:5 2001:4 2004:2 2006:7 2009:5 2012:4
  2014:9 2017:6 2020:4 2023:2 2025:6 2028:5 2031:3 2033:11 2036:6 2039:5 2042:2 2044:7 2047:5 2050:3 2052:8 2055:6 2058:4
  2061:3 2063:7 2066:5 2069:4 2071:8 2074:6 2077:4 2080:3 2082:7 2085:5 2088:4 2090:8 2093:6 2096:4 2099:2`;
const words = (list: string) => list.trim().split(/\s+/);

const of = (iso: string) => {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const { day: d, month: m, leap, year: y } = lunarOf(day, month, year)!;
  return `${d}/${m}${leap ? ' nhuận' : ''}/${y}`;
};

/** Every day from 1900 to 2100. */
function* everyDay(): Generator<{ iso: string; lunar: LunarDate }> {
  for (let time = Date.UTC(1900, 0, 1); time <= Date.UTC(2100, 11, 31); time += 86_400_000) {
    const date = new Date(time);
    const lunar = lunarOf(date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear())!;
    yield { iso: date.toISOString().slice(0, 10), lunar };
  }
}

describe('the lunar date', () => {
  it('is right on every first day of a year from 1968 to 2100', () => {
    const wrong = words(newYears).flatMap((date, index) => {
      const [month, day] = date.split('/').map(Number) as [number, number];
      const year = 1968 + index;
      const found = lunarOf(day, month, year)!;
      return found.day === 1 && found.month === 1 && found.year === year ? [] : [`${year}: ${JSON.stringify(found)}`];
    });
    expect(words(newYears)).to.have.length(133);
    expect(wrong).to.deep.equal([]);
  });

  it('has the leap months of those years, and no other', () => {
    const found = [...everyDay()]
      .filter(({ iso, lunar }) => iso >= '1968' && lunar.leap && lunar.day === 1)
      .map(({ iso, lunar }) => `${iso.slice(0, 4)}:${lunar.month}`);
    expect(found).to.deep.equal(words(leapMonths));
  });

  it('is Vietnam’s where China’s is another', () => {
    // China: a day later in 1968, 1969, 2007, 2030 and 2053, and on 20 February in 1985.
    const tet = ['1968-01-29', '1969-02-16', '1985-01-21', '2007-02-17', '2030-02-02', '2053-02-18'];
    expect(tet.map(of)).to.deep.equal(tet.map((iso) => `1/1/${iso.slice(0, 4)}`));
    expect(of('1985-02-20')).to.equal('1/2/1985');
    expect(of('1985-03-21')).to.equal('1/2 nhuận/1985');
  });

  it('is the calendar in use before that, the Chinese one', () => {
    const tet = ['1900-01-31', '1912-02-18', '1930-01-30', '1945-02-13', '1954-02-03', '1960-01-28', '1967-02-09'];
    expect(tet.map(of)).to.deep.equal(tet.map((iso) => `1/1/${iso.slice(0, 4)}`));
  });

  it('knows days that everybody knows', () => {
    expect(of('2026-04-26'), 'giỗ Tổ Hùng Vương').to.equal('10/3/2026');
    expect(of('2025-10-06'), 'Trung thu').to.equal('15/8/2025');
    expect(of('2025-07-25'), 'the first day of a leap month').to.equal('1/6 nhuận/2025');
    expect(of('2026-02-16'), 'the eve of Tết').to.equal('29/12/2025');
  });

  it('goes on day by day from 1900 to 2100', () => {
    let before: LunarDate | undefined;
    const broken: string[] = [];
    for (const { iso, lunar } of everyDay()) {
      if (before) {
        const follows = lunar.day === before.day + 1 ? sameMonth(before, lunar) : beginsAfter(before, lunar);
        if (!follows || lunar.day > 30) broken.push(iso);
      }
      before = lunar;
    }
    expect(broken).to.deep.equal([]);
  });

  it('is nothing where nobody reckoned it', () => {
    expect(lunarOf(1, 1, 1100)).to.equal(undefined);
    expect(lunarOf(1, 1, 2300)).to.equal(undefined);
  });
});

const sameMonth = (a: LunarDate, b: LunarDate) => a.month === b.month && a.leap === b.leap && a.year === b.year;
/** A new month follows one of 29 or 30 days: the next, or the same a second time. */
function beginsAfter(a: LunarDate, b: LunarDate): boolean {
  if (b.day !== 1 || a.day < 29) return false;
  if (b.leap) return !a.leap && b.month === a.month && b.year === a.year;
  return b.month === (a.month % 12) + 1 && b.year === a.year + (a.month === 12 ? 1 : 0);
}

describe('<ward-clock lunar>', () => {
  const { now } = Date;
  const at = (iso: string) => (Date.now = () => Date.parse(iso));
  afterEach(() => {
    Date.now = now;
    fixtureCleanup();
  });

  it('says the day, the month and the year by its name', async () => {
    at('2026-02-17T00:00:00+07:00');
    const element = await mount('ward-clock', { attributes: { lunar: '' } });
    await eventually(() => expect(part(element, 'lunar').textContent).to.equal('Âm lịch: ngày 1 tháng 1 năm Bính Ngọ'));
    expect(part(element, 'time').textContent).to.equal('Thứ 3 Ngày 17/2/2026, 12:00:00 AM');
  });

  it('says a leap month, in English too', async () => {
    at('2025-07-25T09:00:00+07:00');
    const element = await mount('ward-clock', { attributes: { lunar: '' } });
    await eventually(() =>
      expect(part(element, 'lunar').textContent).to.equal('Âm lịch: ngày 1 tháng 6 nhuận năm Ất Tỵ'),
    );
    element.parentElement!.lang = 'en';
    await eventually(() =>
      expect(part(element, 'lunar').textContent).to.equal(
        'Lunar calendar: day 1 of leap month 6, year of the Wood Snake',
      ),
    );
  });

  it('changes its day at midnight of the zone', async () => {
    at('2026-02-16T23:59:59+07:00');
    const element = await mount('ward-clock', { attributes: { lunar: '' } });
    await eventually(() => expect(part(element, 'lunar').textContent).to.include('ngày 29 tháng 12 năm Ất Tỵ'));
    at('2026-02-17T00:00:00+07:00');
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    expect(part(element, 'lunar').textContent).to.include('ngày 1 tháng 1 năm Bính Ngọ');
  });

  it('keeps its room while it is on its way, and says nothing meanwhile', async () => {
    at('2026-02-17T09:00:00+07:00');
    const element = await mount('ward-clock', { attributes: { lunar: '' } });
    const waiting = element.getBoundingClientRect().height;
    await eventually(() => part(element, 'lunar'));
    expect(element.getBoundingClientRect().height).to.equal(waiting);
  });

  it('says nothing in a year that nobody reckoned', async () => {
    at('2300-01-01T09:00:00+07:00');
    const element = await mount('ward-clock', { attributes: { lunar: '' } });
    await eventually(() => expect(element.shadowRoot!.querySelector('.unknown')).to.equal(null));
    expect(shownText(element)).to.match(/^Thứ 2 Ngày 1\/1\/2300, 9:00:00 AM$/);
  });

  it('is free of what axe finds', async () => {
    const element = await mount('ward-clock', { attributes: { lunar: '' } });
    await eventually(() => part(element, 'lunar'));
    await expect(element).to.be.accessible();
  });
});
