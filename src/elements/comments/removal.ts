import { Action } from '../../base/action.js';
import type { WardElement } from '../../base/ward-element.js';
import type { WardError } from '../../contract/error.js';
import type { Comment, Id } from '../../contract/model.js';

/** A reader takes a comment of their own back: asked first, in the page. */
export class Removal {
  /** The comment they are asked about. */
  asked: Id | undefined;
  #action: Action<Id, Comment>;

  constructor(private readonly host: WardElement) {
    this.#action = new Action(host, (id: Id, context) => host.backend.comments.remove({ id }, context));
  }

  get pending(): boolean {
    return this.#action.pending;
  }

  get error(): WardError | undefined {
    return this.#action.error;
  }

  ask(id: Id): void {
    this.asked = id;
    this.#action.clear();
  }

  keep(): void {
    this.asked = undefined;
    this.host.requestUpdate();
  }

  /** What is left of the comment; `undefined` where it was not removed. */
  async remove(): Promise<Comment | undefined> {
    if (this.asked === undefined || this.pending) return undefined;
    const answer = await this.#action.run(this.asked);
    if (!answer) return undefined;
    this.asked = undefined;
    return { ...answer, state: 'removed' };
  }
}
