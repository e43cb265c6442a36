import { Action } from '../../base/action.js';
import type { WardElement } from '../../base/ward-element.js';
import type { WardError } from '../../contract/error.js';
import type { Comment, Id } from '../../contract/model.js';
import type { Branches } from './branches.js';

type Value = 0 | 1;

/** Likes: shown at once, taken back where the backend does not take them; the last of several clicks wins. */
export class Reactions {
  #wanted = new Map<Id, Value>();
  #actions = new Map<Id, Action<Value, Comment>>();

  constructor(
    private readonly host: WardElement,
    private readonly branches: Branches,
  ) {}

  /** How many like the comment, and whether the reader does; `undefined` where it cannot be liked. */
  of({ id, reactions }: Comment): { readonly likes: number; readonly mine: boolean } | undefined {
    if (!reactions) return undefined;
    const before = reactions.mine === 1;
    const mine = this.#wanted.has(id) ? this.#wanted.get(id) === 1 : before;
    return { likes: Math.max(0, reactions.likes + Number(mine) - Number(before)), mine };
  }

  errorOf({ id }: Comment): WardError | undefined {
    return this.#actions.get(id)?.error;
  }

  async toggle(comment: Comment): Promise<void> {
    const { id } = comment;
    const value: Value = this.of(comment)?.mine ? 0 : 1;
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
