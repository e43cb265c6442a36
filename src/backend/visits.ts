import type { ReadContext, VisitCounter } from '../contract/adapter.js';
import { WardError } from '../contract/error.js';
import type { Visits } from '../contract/model.js';
import { admit } from './admission.js';
import { method } from './call.js';
import { dayOf, daysUntil, visitDays } from './days.js';
import { isoDate, type Office } from './office.js';
import { paced, stream } from './stream.js';
import { isDay } from '../text/dates.js';
import { nfc } from '../text/unicode.js';

/** A view counts once a visitor and path in this time. */
const viewWindow = 30 * 60 * 1000;
/** Who was heard from in this time is online. */
const onlineWindow = 90_000;
const longestPath = 1000;
/** A stream tells at most so often, and at least so often since readers also leave without a word. */
const livePace = 1000;
const liveSilence = 30_000;
/** So many days, today the last, stand one by one in the figures: `{ key: '2026-03-04', value: 386 }`. */
const recent = 30;
const keys = ['today', 'yesterday', 'week', 'month', 'year'] as const;

export function visits(office: Office): VisitCounter {
  const { seed } = office;
  const base = new Map(seed.visits?.breakdown?.map((entry) => [entry.key, entry]));
  const today = () => dayOf(office.now(), seed.info.timeZone);

  async function stats(path: string | null, { visitor }: ReadContext): Promise<Visits> {
    const store = await office.store();
    const now = office.now();
    const days = daysUntil(today(), recent);
    const [totals, views, others] = await Promise.all([
      store.visits.totals(visitDays(today()), path),
      store.visits.views(days),
      store.visits.online(now - onlineWindow, now, visitor),
    ]);
    const shown = path === null ? keys : ([...keys, 'page'] as const);
    const kept = [...base.values()].filter(
      ({ key }) => !(shown as readonly string[]).includes(key) && key !== 'page' && !isDay(key),
    );
    // Days before anybody counted are left out: nobody knows that they were 0.
    const first = days.findIndex((day, index) => base.has(day) || views[index]! > 0);
    return {
      total: (seed.visits?.total ?? 0) + totals.total,
      // Whoever asks is here.
      online: (seed.visits?.online ?? 0) + others + 1,
      asOf: isoDate(now),
      breakdown: [
        ...shown.map((key) => ({ ...base.get(key), key, value: (base.get(key)?.value ?? 0) + totals[key] })),
        ...kept.map((entry) => ({ ...entry })),
        ...(first < 0 ? [] : days.slice(first)).map((key) => ({
          key,
          value: (base.get(key)?.value ?? 0) + views[days.indexOf(key)]!,
        })),
      ],
    };
  }

  return {
    stats: method((query, context) => stats(pathOf(query.path), context)),

    record: method(async (input, context) => {
      const path = pathOf(input.path);
      if (path === null) throw invalid('path');
      const { visitor } = context;
      const store = await office.store();
      switch (input.kind) {
        case 'view':
          await admit(office, context, {
            print: ['visits.record', path],
            limited: false,
            act: async () => {
              const view = { visitor, path, day: today(), now: office.now(), milliseconds: viewWindow };
              return store.visits.count(view);
            },
          });
          if (visitor !== null) await store.visits.touch(visitor, office.now());
          break;
        case 'heartbeat':
          if (visitor !== null) await store.visits.touch(visitor, office.now());
          break;
        case 'leave':
          if (visitor !== null) await store.visits.leave(visitor);
          break;
        default:
          throw invalid('kind');
      }
      office.wire.tell({ about: 'visits' });
      return stats(path, context);
    }),

    live: stream((query, sink, context) => {
      const path = pathOf(query.path);
      // A figure that could not be had is left out; the next one comes.
      const look = paced(livePace, () => void stats(path, context).then(sink, () => {}));
      const stop = office.wire.hear(({ about }) => about === 'visits' && look.call());
      const beat = setInterval(look.call, liveSilence);
      look.call();
      return () => {
        stop();
        look.end();
        clearInterval(beat);
      };
    }),
  };
}

const invalid = (name: string) => new WardError('invalid', undefined, { fields: [{ name, rule: 'format' }] });

function pathOf(path: unknown): string | null {
  if (path === undefined || path === null) return null;
  if (typeof path !== 'string' || path === '' || path.length > longestPath) throw invalid('path');
  return nfc(path);
}
