import { Action } from '../../base/action.js';
import type { WardElement } from '../../base/ward-element.js';
import type { WardError } from '../../contract/error.js';
import type { Comment, Id } from '../../contract/model.js';
import type { Branches } from './branches.js';

type Value = 1 | -1 | 0;

/** How many like a comment and how many do not, and what the reader said; without `dislikes` nobody is asked. */
export interface Reacted {
  readonly likes: number;
  readonly dislikes: number | undefined;
  readonly mine: Value;
}

/** Likes and dislikes: shown at once, taken back where the backend does not take them; the last of several clicks wins. */
export class Reactions {
  #wanted = new Map<Id, Value>();
  #actions = new Map<Id, Action<Value, Comment>>();

  constructor(
    private readonly host: WardElement,
    private readonly branches: Branches,
  ) {}

  /** `undefined` where the comment cannot be liked. */
  of({ id, reactions }: Comment): Reacted | undefined {
    if (!reactions) return undefined;
    const before = reactions.mine;
    const mine = this.#wanted.get(id) ?? before;
    const now = (count: number, value: Value) => Math.max(0, count + Number(mine === value) - Number(before === value));
    return {
      likes: now(reactions.likes, 1),
      dislikes: reactions.dislikes === undefined ? undefined : now(reactions.dislikes, -1),
      mine,
    };
  }

  errorOf({ id }: Comment): WardError | undefined {
    return this.#actions.get(id)?.error;
  }

  /** Says `said` of the comment, or takes it back where it was said before. */
  async toggle(comment: Comment, said: 1 | -1): Promise<void> {
    const { id } = comment;
    const value: Value = this.of(comment)?.mine === said ? 0 : said;
    this.#wanted.set(id, value);
    const action = this.#actionOf(id);
    const answer = await action.run(value);
    if (action.pending) return;
    this.#wanted.delete(id);
    if (answer) this.branches.change(answer);
    else this.host.requestUpdate();
  }

  // One each: a like of another comment must not take the place of this one.
  #actionOf(id: Id): Action<Value, Comment> {
    let action = this.#actions.get(id);
    if (!action) {
      action = new Action(this.host, (value, context) => this.host.backend.comments.react({ id, value }, context));
      this.#actions.set(id, action);
    }
    return action;
  }
}
