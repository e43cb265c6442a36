import { Action } from '../../base/action.js';
import { answerOf, type CaptchaControl } from '../../base/captcha-control.js';
import type { WardElement } from '../../base/ward-element.js';
import { toWardError, type WardError } from '../../contract/error.js';
import type { CaptchaAnswer, Rating } from '../../contract/model.js';
import type { MessageKey } from '../../locale/vi.js';
import { captcha } from './code.js';
import { WardBeforeRateEvent, WardRatedEvent } from './events.js';
import { sound } from './stars.js';

interface Vote {
  readonly articleId: string;
  readonly value: number | null;
  readonly captcha?: CaptchaAnswer;
}

/** The way of a vote: chosen, sent, shown at once, and taken back when it fails. `null` takes the reader's vote back. */
export class Voting {
  /** What the reader chose and did not send yet. */
  choice: number | null | undefined;
  /** The backend wants a code before it takes the choice. */
  codeWanted = false;
  /** What the last vote came to, for those who hear the page. */
  said: MessageKey | undefined;
  /** Why the last vote was not taken. */
  problem: WardError | undefined;
  readonly #vote: Action<Vote, Rating>;
  #about: string | undefined;
  #sending: Vote | undefined;
  #failed: Vote | undefined;

  /**
   * @param stored - the vote that the backend holds.
   * @param accepted - told what the backend answered to a vote on the article that is shown.
   */
  constructor(
    private readonly host: WardElement,
    private readonly stored: () => number | null,
    private readonly accepted: (rating: Rating) => void,
  ) {
    this.#vote = new Action(host, async (vote: Vote, context) => sound(await host.backend.ratings.rate(vote, context)));
  }

  get pending(): boolean {
    return this.#vote.pending;
  }

  /** The reader's vote, also while it is on its way; `null` where there is none. */
  get value(): number | null {
    const sent = this.#sending;
    return sent && sent.articleId === this.#about ? sent.value : this.stored();
  }

  /** From now on it is about this article; what belongs to another one is forgotten. */
  turnTo(articleId: string | undefined): void {
    if (articleId === this.#about) return;
    this.#about = articleId;
    this.forget();
  }

  choose(value: number): void {
    this.choice = value === this.value ? undefined : value;
    this.said = this.choice === undefined ? undefined : 'rating.unsent';
    this.host.requestUpdate();
  }

  drop(): void {
    this.choice = undefined;
    this.codeWanted = false;
    this.host.requestUpdate();
  }

  forget(): void {
    this.problem = this.said = undefined;
    this.drop();
  }

  /** Sends what was chosen, with a code where one is wanted. */
  async sendChoice(): Promise<void> {
    const { choice } = this;
    if (this.pending || choice === undefined) return;
    const answer = await answerOf(this.#code());
    if (answer !== null) await this.send(choice, answer);
  }

  async retry(): Promise<void> {
    if (this.#failed) await this.send(this.#failed.value);
  }

  async send(value: number | null, answer?: CaptchaAnswer): Promise<void> {
    const { host } = this;
    const articleId = host.article;
    if (value === this.value || !host.dispatchEvent(new WardBeforeRateEvent(articleId, value))) return this.drop();
    const vote: Vote = { articleId, value, ...(answer && { captcha: answer }) };
    this.#sending = vote;
    this.said = this.problem = undefined;
    if (!this.codeWanted) this.choice = undefined;
    const rating = await this.#vote.run(vote);
    // A later vote took the place of this one, and tells its own end.
    if (this.#sending !== vote) return;
    this.#sending = undefined;
    const here = articleId === this.#about;
    if (rating) {
      if (here) this.#finish(rating, value);
      host.dispatchEvent(new WardRatedEvent(articleId, value));
    } else if (here && this.#vote.error) await this.#fail(vote, this.#vote.error);
  }

  #code(): CaptchaControl | null {
    return this.host.renderRoot.querySelector<CaptchaControl>('ward-captcha');
  }

  #finish(rating: Rating, value: number | null): void {
    this.drop();
    this.said = value === null ? 'rating.withdrawn' : 'rating.thanks';
    this.accepted(rating);
  }

  async #fail(vote: Vote, error: WardError): Promise<void> {
    this.host.requestUpdate();
    try {
      if (await this.#askCode(vote, error)) return;
      this.problem = error;
    } catch (thrown) {
      this.problem = toWardError(thrown);
    }
    this.#failed = vote;
    this.drop();
  }

  /** Asks for a code, where that is what the backend wants: most readers never see one. */
  async #askCode({ value }: Vote, error: WardError): Promise<boolean> {
    if (!error.code.startsWith('captcha') || !this.host.supports('captcha', 'issue')) return false;
    const shown = this.#code();
    if (shown) {
      await shown.refuse(error, error.challenge);
      return true;
    }
    await captcha.load?.();
    this.choice = value;
    this.codeWanted = true;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.#code()?.demand();
    return true;
  }
}
