/** Date and time as Vietnamese pages print them. `Intl` is asked for numbers only: its sentences change with ICU. */

/** The wall clock of a time zone. */
export interface ZonedParts {
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export interface DateWords {
  /** Sunday first. */
  readonly weekdays: readonly string[];
  readonly am: string;
  readonly pm: string;
}

export const homeZone = 'Asia/Ho_Chi_Minh';

/** True for a calendar day as ISO-8601 has it: `2026-03-01`. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** 13 June 1975, from when all of Vietnam is seven hours before UTC. */
const sevenHours = Date.UTC(1975, 5, 13);
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

/**
 * What clock and calendar of `timeZone` (IANA) show at `instant`: a date, milliseconds, or ISO-8601 with an offset.
 * A zone that the browser does not know is read as Vietnam's, seven hours before UTC.
 * @throws RangeError where `instant` is no time.
 */
export function zonedParts(instant: Date | string | number, timeZone: string = homeZone): ZonedParts {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new RangeError(`not a time: ${String(instant)}`);
  // Its clocks have not been changed since; the first `Intl` of a page costs some 5 ms.
  if (timeZone === homeZone && date.getTime() >= sevenHours) return utcParts(date.getTime() + 7 * 3_600_000);
  if (!clocks.has(timeZone)) clocks.set(timeZone, clockOf(timeZone));
  const clock = clocks.get(timeZone);
  if (!clock) return utcParts(date.getTime() + 7 * 3_600_000);
  const parts: Record<string, string> = {};
  for (const { type, value } of clock.formatToParts(date)) parts[type] = value;
  return {
    weekday: weekdays.indexOf(parts.weekday!),
    day: Number(parts.day),
    month: Number(parts.month),
    year: Number(parts.year),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
    second: Number(parts.second),
  };
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function clockOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}

function utcParts(milliseconds: number): ZonedParts {
  const date = new Date(milliseconds);
  return {
    weekday: date.getUTCDay(),
    day: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
    year: date.getUTCFullYear(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/**
 * Fills a pattern such as `{weekday} Ngày {d}/{m}/{yyyy}, {h}:{mm}:{ss} {AM}`:
 *
 * | token | prints | token | prints |
 * |---|---|---|---|
 * | `{weekday}` | `words.weekdays` | `{H}` `{HH}` | hour 0–23, in two digits |
 * | `{d}` `{dd}` | day, in two digits | `{h}` `{hh}` | hour 1–12, in two digits |
 * | `{m}` `{MM}` | month, in two digits | `{mm}` `{ss}` | minute, second, in two digits |
 * | `{yyyy}` | year | `{AM}` | `AM` or `PM` in any language |
 * | | | `{SA}` | `words.am` or `words.pm` |
 *
 * Anything else in braces stays as it is.
 */
export function formatDate(parts: ZonedParts, pattern: string, words: DateWords): string {
  const { weekday, day, month, year, hour, minute, second } = parts;
  const two = (value: number) => String(value).padStart(2, '0');
  const twelve = hour % 12 || 12;
  const tokens = new Map<string, string | number | undefined>([
    ['weekday', words.weekdays[weekday]],
    ['d', day],
    ['dd', two(day)],
    ['m', month],
    ['MM', two(month)],
    ['yyyy', year],
    ['H', hour],
    ['HH', two(hour)],
    ['h', twelve],
    ['hh', two(twelve)],
    ['mm', two(minute)],
    ['ss', two(second)],
    ['AM', hour < 12 ? 'AM' : 'PM'],
    ['SA', hour < 12 ? words.am : words.pm],
  ]);
  return pattern.replace(/\{(\w+)\}/g, (token, name: string) => String(tokens.get(name) ?? token));
}

// `\k<dot>` would do, but JavaScriptCore (WebKitGTK 2.50) then finds nothing where the flag is `u`.
const vietnameseDate =
  /^(?:(?:thứ [\p{L}\d]+|chủ nhật|cn|t[2-7])[ ,]+)?(?:ngày )?(?<day>\d{1,2})(?<dot>[/.-])(?<month>\d{1,2})(?<sameDot>[/.-])(?<year>\d{4})(?:[ ,–-]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?: ?(?<half>am|pm|sa|ch))?)?$/u;
const isoDate =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[t ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?<fraction>\.\d{1,3})?\d*)?(?<offset>z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?)?$/;

/**
 * A date as portals print it, as ISO-8601 with an offset: `Thứ 5 Ngày 14/5/2020, 10:13:21 AM`, `02/10/2020 08:20 SA`,
 * `Thứ hai, 05/01/2026 - 08:27`, `1.1.2026`, ISO. What names no offset is Vietnam's time. `null` for anything else, and
 * for what cannot be: 31/2, 25:00, the year 1 of an empty field. The weekday is not compared.
 */
export function parseVietnameseDate(text: string): string | null {
  if (text.length > 100) return null;
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  const groups = (vietnameseDate.exec(plain) ?? isoDate.exec(plain))?.groups;
  if (!groups || groups.dot !== groups.sameDot) return null;
  const { year, month, day, hour = '0', minute = '0', second = '0', half, fraction = '', offset = '+07:00' } = groups;
  const hours = hourOf(Number(hour), half);
  const wanted = [Number(year), Number(month), Number(day), hours, Number(minute), Number(second)] as const;
  const [years, months, ...rest] = wanted;
  const real = utcParts(Date.UTC(years, months - 1, ...rest));
  const found = [real.year, real.month, real.day, real.hour, real.minute, real.second];
  if (years < 1900 || !wanted.every((value, index) => value === found[index])) return null;
  const [, mm, dd, HH, MM, SS] = wanted.map((value) => String(value).padStart(2, '0'));
  const zone = offset === 'z' ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`;
  return `${year}-${mm}-${dd}T${HH}:${MM}:${SS}${fraction}${zone}`;
}

// Some sites write `15:30 CH`; the half says nothing then. `13:00 SA` and `00:30 CH` are no time.
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  const afternoon = half === 'pm' || half === 'ch';
  if (hour > 12) return afternoon ? hour : NaN;
  if (hour === 0) return afternoon ? NaN : 0;
  return (hour % 12) + (afternoon ? 12 : 0);
}
