import type { WardElement } from '../../base/ward-element.js';
import type { Visits } from '../../contract/model.js';
import { isDay } from '../../text/dates.js';

/** What may stand in `show` and has words of ours, besides `total` and `online`. */
const periods = ['today', 'yesterday', 'week', 'month', 'year', 'page', 'members', 'guests', 'bots'] as const;

export interface Line {
  readonly key: string;
  readonly before: string;
  /** As the reader's language writes it. */
  readonly value: string;
  readonly after: string;
}

/** The lines of `shown` that the backend has a figure for; `isOther` where they are about another page than this. */
export function linesOf(tag: WardElement, visits: Visits, shown: readonly string[], isOther: boolean): Line[] {
  /** A figure's line, with `{n}` for the figure. */
  const words = (key: string, label: string | undefined): string => {
    if (key === 'total' || key === 'online') return tag.text(`stats.${key}`);
    if (key === 'page' && isOther) return `${tag.text('stats.pageViews')}: {n}`;
    const period = periods.find((one) => one === key);
    return `${period ? tag.text(`stats.${period}`) : (label || key).replaceAll('{n}', '')}: {n}`;
  };
  return shown.flatMap((key) => {
    const entry = visits.breakdown.find((one) => one.key === key);
    const figure = key === 'total' || key === 'online' ? visits[key] : entry?.value;
    if (figure === undefined) return [];
    const [before = '', after = ''] = words(key, entry?.label).split('{n}');
    return [{ key, before, value: tag.number(figure), after }];
  });
}

/** True where the backend tells the figures of single days. */
export const hasDays = ({ breakdown }: Visits): boolean => breakdown.some(({ key }) => isDay(key));
