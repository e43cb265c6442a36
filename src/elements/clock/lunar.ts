import { getLunarDate } from '@dqcai/vn-lunar';

export interface LunarDate {
  readonly day: number;
  readonly month: number;
  /** True in a month that comes a second time. */
  readonly leap: boolean;
  readonly year: number;
}

/**
 * The day in Vietnam's lunar calendar; `undefined` outside of 1200 to 2199. From 1968 it is reckoned seven hours before
 * UTC, and before as it was in use then, by the Chinese one.
 */
export function lunarOf(day: number, month: number, year: number): LunarDate | undefined {
  const found = getLunarDate(day, month, year);
  return found.day > 0 ? found : undefined;
}
