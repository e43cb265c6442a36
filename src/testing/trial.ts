import type { GroupName, Groups, WardAdapter, WriteContext } from '../contract/adapter.js';
import { isWardError, type WardError, type WardErrorCode } from '../contract/error.js';
import { checkAnswer, methods } from '../contract/guards.js';
import type { Id } from '../contract/model.js';
import type { ConformanceOptions } from './options.js';
import { randomUuid } from './random.js';
import { Absent, describe, Failure, show, Skip, skip } from './verdict.js';

type Method<Group extends GroupName, Name extends keyof Groups[Group]> = Extract<
  NonNullable<Groups[Group][Name]>,
  (...given: never[]) => unknown
>;
type Input<Group extends GroupName, Name extends keyof Groups[Group]> = Parameters<Method<Group, Name>>[0];
type Answer<Group extends GroupName, Name extends keyof Groups[Group]> = Awaited<ReturnType<Method<Group, Name>>>;
export type AnyMethod = (input: unknown, context: WriteContext) => Promise<unknown>;

/** Seconds that one check waits in all because the backend says `rate-limited`. */
const patience = 5;

/** One check at work: its own adapter, readers and keys. */
export class Trial {
  /** Readers that no other check knows. */
  readonly visitor = randomUuid();
  readonly stranger = randomUuid();
  /** Of each call one, as on a page; all abort when the check is over. */
  readonly #calls: AbortController[] = [];
  /** The call that was made last, for what is thrown out of it. */
  last = '';
  #patience = patience;
  #articleId: Promise<Id> | undefined;

  constructor(
    readonly adapter: WardAdapter,
    readonly options: ConformanceOptions,
  ) {}

  end(): void {
    for (const call of this.#calls) call.abort();
  }

  context(more: Partial<WriteContext> = {}): WriteContext {
    const call = new AbortController();
    this.#calls.push(call);
    return {
      signal: call.signal,
      locale: 'vi-VN',
      intent: 'view',
      visitor: this.visitor,
      idempotencyKey: randomUuid(),
      ...more,
    };
  }

  /** The method as it stands on its group; absent where there is none. */
  method(group: GroupName, name: string): AnyMethod {
    const methodsOfGroup = this.adapter[group] as Record<string, unknown> | undefined;
    if (!methodsOfGroup) throw new Absent(`no ${group}`);
    const run = methodsOfGroup[name];
    if (typeof run !== 'function') throw new Absent(`no ${group}.${name}`);
    if (this.options.readOnly && (methods[group] as Record<string, { kind: string }>)[name]?.kind === 'write') {
      skip(`${group}.${name} is a write, and this run only reads`);
    }
    return (input, context) => run.call(methodsOfGroup, input, context) as Promise<unknown>;
  }

  has(group: GroupName, name: string): boolean {
    return typeof (this.adapter[group] as Record<string, unknown> | undefined)?.[name] === 'function';
  }

  /** Calls a method and holds its answer against the contract's guard. It rejects as the method does. */
  async call<Group extends GroupName, Name extends keyof Groups[Group] & string>(
    group: Group,
    name: Name,
    input: Input<Group, Name>,
    more: Partial<WriteContext> = {},
  ): Promise<Answer<Group, Name>> {
    const answer = await this.send(group, name, input, this.context(more));
    this.guard(group, name, answer);
    return answer as Answer<Group, Name>;
  }

  /** The refusal of a call, which must be a `WardError` with one of the codes. */
  async refusal<Group extends GroupName, Name extends keyof Groups[Group] & string>(
    codes: readonly WardErrorCode[],
    group: Group,
    name: Name,
    input: Input<Group, Name>,
    more: Partial<WriteContext> = {},
  ): Promise<WardError> {
    const expected = `${group}.${name}: expected to be refused with ${codes.map((code) => `"${code}"`).join(' or ')}`;
    let answer: unknown;
    try {
      answer = await this.send(group, name, input, this.context(more));
    } catch (thrown) {
      if (thrown instanceof Absent || thrown instanceof Skip) throw thrown;
      if (isWardError(thrown) && codes.includes(thrown.code)) return thrown;
      throw new Failure(`${expected}, got ${describe(thrown)}`);
    }
    throw new Failure(`${expected}, got the answer ${show(answer)}`);
  }

  guard(group: GroupName, name: string, answer: unknown): void {
    let dropped: string[];
    try {
      ({ dropped } = checkAnswer(group, name, answer));
    } catch (error) {
      throw new Failure(`${(error as Error).message}; got ${show(answer)}`);
    }
    if (dropped.length > 0) throw new Failure(dropped.slice(0, 3).join('; '));
  }

  /** The article that the checks read and write on. */
  articleId(): Promise<Id> {
    return (this.#articleId ??= (async () => {
      const { articleId } = this.options.fixtures ?? {};
      if (articleId !== undefined) return articleId;
      if (!this.has('articles', 'list')) return skip('no article to ask about: give fixtures.articleId');
      const { items } = await this.call('articles', 'list', { limit: 1 });
      return items[0]?.id ?? skip('articles.list is empty: give fixtures.articleId');
    })());
  }

  async wait(milliseconds: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  /** One call as it is; a short rate limit is waited for, and `unsupported` is another word for absent. */
  async send(group: GroupName, name: string, input: unknown, context: WriteContext): Promise<unknown> {
    const run = this.method(group, name);
    for (;;) {
      this.last = `${group}.${name}`;
      try {
        return await run(input, context);
      } catch (thrown) {
        if (!isWardError(thrown)) throw thrown;
        if (thrown.code === 'unsupported') throw new Absent(`${group}.${name} answers "unsupported"`);
        if (thrown.code !== 'rate-limited') throw thrown;
        const seconds = thrown.retryAfter ?? 1;
        if (seconds > this.#patience) skip(`${group}.${name} is rate-limited for ${seconds} s`);
        this.#patience -= Math.max(seconds, 0.1);
        await this.wait(seconds * 1000);
      }
    }
  }
}
