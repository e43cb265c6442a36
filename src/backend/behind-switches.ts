import type { GroupName, ReadContext } from '../contract/adapter.js';
import { WardError, wardErrorCodes, type WardErrorCode } from '../contract/error.js';
import { abortable } from './call.js';
import { own } from './office.js';
import type { MockFault, SwitchBoard } from './switches.js';

/** The last argument is the context; a live method has its sink before it. */
type Method = (...input: unknown[]) => Promise<unknown>;

/** After these, other pages of the mock hear that the data changed. */
const changes = new Set(['comments.post', 'comments.update', 'comments.remove', 'comments.react', 'ratings.rate']);

/** The group's methods behind the switches: first the latency, then the fault, then the real thing. */
export function behindSwitches<Group extends object>(board: SwitchBoard, name: GroupName, group: Group): Group {
  const behind =
    (method: string, run: Method): Method =>
    (...input) =>
      abortable((input.at(-1) as ReadContext | undefined)?.signal, async () => {
        await board.ready;
        const { latency, offline, fail } = board.state;
        if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
        if (offline) throw new WardError('offline', 'the mock is offline');
        const fault = own(fail, `${name}.${method}`) ?? own(fail, name) ?? own(fail, '*');
        if (fault && fault !== 'lost') return suffer(fault);
        const answer = await run(...input);
        if (changes.has(`${name}.${method}`)) board.announce('data');
        if (fault === 'lost') throw new WardError('network', 'the answer was lost');
        return answer;
      });
  const entries = Object.entries(group as Record<string, Method>);
  return Object.fromEntries(entries.map(([method, run]) => [method, behind(method, run)])) as Group;
}

function suffer(fault: MockFault): unknown {
  if (isCode(fault))
    throw new WardError(fault, 'as the switch says', fault === 'rate-limited' ? { retryAfter: 30 } : {});
  if (fault === 'throw') throw new Error('as the switch says');
  if (fault === 'garbage') return { items: 'none', total: -1, id: 7, title: null };
  // Only an abort ends it.
  return new Promise(() => {});
}

const isCode = (fault: MockFault): fault is WardErrorCode => (wardErrorCodes as readonly string[]).includes(fault);
