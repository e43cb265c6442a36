import { Action } from '../../base/action.js';
import { answerOf, type CaptchaControl } from '../../base/captcha-control.js';
import type { WardElement } from '../../base/ward-element.js';
import type { WardError } from '../../contract/error.js';
import type { Comment, CommentDraft } from '../../contract/model.js';
import { check, fieldNames, type Faults } from './check.js';
import { draftOf, printOf, type Place } from './compose.js';
import { WardBeforeCommentEvent } from './events.js';
import type { Inputs } from './inputs.js';
import type { Outbox } from './outbox.js';
import { blamedBy, reasonsOf } from './refusal.js';

export interface SendingForm {
  readonly host: WardElement & Place;
  readonly inputs: Inputs;
  readonly keeper: Outbox;
  readonly captcha: () => CaptchaControl | null;
  /** Told what the backend accepted, and the name as it was written. */
  readonly accepted: (comment: Comment, writer: string) => void;
}

/** The way of a comment out of its form, and what came of it. */
export class Sending {
  busy = false;
  faults: Faults = {};
  /** Why the comment was not sent, where no field is to blame. */
  problem: readonly string[] = [];
  /** The backend wants a code, whatever the policy said. */
  codeWanted = false;
  #post: Action<CommentDraft, Comment>;

  constructor(private readonly form: SendingForm) {
    const { host } = form;
    this.#post = new Action(host, (draft, context) => host.backend.comments.post(draft, context));
  }

  /** True where nothing is left to ask of the reader in a field. */
  get faultless(): boolean {
    return Object.keys(this.#check()).length === 0;
  }

  async start(): Promise<void> {
    if (this.busy) return;
    this.#set({ busy: true, problem: [] });
    // From here on the page may be killed at any point.
    this.form.keeper.save();
    try {
      await this.#send();
    } finally {
      this.#set({ busy: false });
    }
  }

  async #send(): Promise<void> {
    const { host, inputs, keeper, accepted } = this.form;
    const { written } = inputs;
    if (!this.#blame(this.#check())) return;
    const print = printOf(host, written);
    const captcha = this.form.captcha();
    // What was tried before may have arrived, and then costs no challenge.
    const mayHaveArrived = keeper.tried(print) && !captcha?.answer;
    const answer = mayHaveArrived ? undefined : await answerOf(captcha);
    if (answer === null) return;
    const { agreedAt, trapped } = inputs;
    const draft = draftOf(host, written, { agreedAt, trapped, captcha: answer });
    if (!host.dispatchEvent(new WardBeforeCommentEvent(draft))) return;
    const comment = await this.#post.run(draft, await keeper.attempt(print, agreedAt));
    if (comment) accepted(comment, written.name);
    else if (this.#post.error) await this.#explain(this.#post.error);
  }

  async #explain(error: WardError): Promise<void> {
    const { host, keeper } = this.form;
    const { code } = error;
    keeper.wait(code === 'offline' || code === 'network' || code === 'timeout');
    if (code === 'captcha-incorrect' || code === 'captcha-expired') return this.#explainCode(error);
    if (code === 'invalid' && !this.#blame(blamedBy(error))) return;
    this.#set({ problem: await reasonsOf(host, error, host.about) });
  }

  async #explainCode(error: WardError): Promise<void> {
    const { host, captcha } = this.form;
    const shown = captcha();
    if (shown) return shown.refuse(error, error.challenge);
    this.#set({ codeWanted: true });
    await host.updateComplete;
    const asked = captcha();
    if (asked) asked.demand();
    else this.#set({ problem: [host.text('comment.notSent')] });
  }

  #check(): Faults {
    const { host, inputs } = this.form;
    return check(inputs.written, inputs.agreedAt !== undefined, host.policy);
  }

  /** Shows what is wrong, at its field, and puts the focus in the first. True where nothing is. */
  #blame(faults: Faults): boolean {
    const { host, inputs } = this.form;
    this.#set({ faults });
    const first = fieldNames.find((name) => faults[name]);
    if (!first) return true;
    void host.updateComplete.then(() => inputs.field(first)?.focus());
    return false;
  }

  #set(state: Partial<Pick<Sending, 'busy' | 'faults' | 'problem' | 'codeWanted'>>): void {
    Object.assign(this, state);
    this.form.host.requestUpdate();
  }
}
