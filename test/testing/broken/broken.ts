import type { GroupName, Groups, ReadContext, WardAdapter, WriteContext } from '../../../src/contract/adapter.js';
import type { World } from '../world.js';

export interface BrokenAdapter {
  /** What is wrong with it. */
  readonly fault: string;
  /** The check that names the fault. */
  readonly check: string;
  readonly make: (world: World) => WardAdapter;
}

/** A sound adapter with other methods in one group. */
export function but<Group extends GroupName>(
  { sound }: World,
  group: Group,
  change: (methods: Required<Groups[Group]>) => object,
): WardAdapter {
  const methods = sound[group] as unknown as Required<Groups[Group]>;
  return { ...sound, [group]: { ...methods, ...change(methods) } };
}

export const broken = <Group extends GroupName>(
  check: string,
  fault: string,
  group: Group,
  change: (methods: Required<Groups[Group]>, world: World) => object,
): BrokenAdapter => ({
  check,
  fault,
  make: (world) => but(world, group, (methods) => change(methods, world)),
});

/** What a method answers, changed. */
export const answering =
  <Query, Context, Answer>(
    run: (query: Query, context: Context) => Promise<Answer>,
    change: (answer: Answer) => unknown,
  ) =>
  async (query: Query, context: Context) =>
    change(await run(query, context));

export const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
export const forever = () => new Promise<never>(() => {});
export const outside = (context: ReadContext): ReadContext => ({ ...context, signal: new AbortController().signal });
export const renewed = (context: WriteContext): WriteContext => ({ ...context, idempotencyKey: crypto.randomUUID() });
