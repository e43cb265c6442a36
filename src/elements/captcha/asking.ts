import type { ReactiveController } from 'lit';
import { Loader } from '../../base/loader.js';
import { uuid } from '../../base/visitor.js';
import type { Captcha, ReadContext } from '../../contract/adapter.js';
import { WardError } from '../../contract/error.js';
import { challengeIn } from '../../contract/guards.js';
import type { CaptchaChallenge, CaptchaKind } from '../../contract/model.js';
import type { Face, FaceHost } from './face.js';
import { Intent } from './intent.js';
import { faceOf, fetchTyped, kindsOf } from './kinds.js';

export type Wish = Parameters<Captcha['issue']>[0];

export interface AskingHost extends FaceHost {
  readonly purpose: Wish['purpose'];
  readonly kinds: string;
  readonly lazy: boolean;
}

/** The life of a challenge: asked for, there, too old, another one in its place. */
export class Asking implements ReactiveController {
  readonly intent: Intent;
  readonly loader: Loader<Wish, Face | null>;
  /** The kind that the reader asked for. */
  #wanted: CaptchaKind | undefined;
  /** Kinds that were asked for first and not given. */
  readonly #denied = new Set<CaptchaKind>();
  #issued: Promise<unknown> | undefined;
  #shown: Face | null | undefined;
  #arrivedAt = 0;
  /** What the browser kept over a reload. */
  #kept: { readonly challenge: CaptchaChallenge; readonly typed: string } | undefined;

  /** @param came - a challenge came, or the word that none is needed; `renewed` where it took the place of one. */
  constructor(
    private readonly host: AskingHost,
    outline: () => unknown,
    private readonly came: (renewed: boolean) => void,
  ) {
    this.intent = new Intent(host);
    this.loader = new Loader<Wish, Face | null>(
      host,
      () => ({ purpose: host.purpose, accept: this.accepted }),
      (wish, context) => (this.#issued = this.#issue(wish, context)),
      { outline, isEmpty: (face) => face === null },
    );
    host.addController(this);
  }

  /** What is on the page; `null` where no answer is needed, `undefined` before anybody knows. */
  get face(): Face | null | undefined {
    return this.loader.value;
  }

  /** What is on the page, where it can still be answered. */
  get current(): Face | undefined {
    const { value, busy, error } = this.loader;
    return value && value === this.#shown && !busy && !error ? value : undefined;
  }

  /** What may be asked for; what the reader wants comes first. */
  get accepted(): readonly CaptchaKind[] {
    const wanted = this.#wanted;
    const listed = kindsOf(this.host.kinds);
    return wanted ? [wanted, ...listed.filter((kind) => kind !== wanted)] : listed;
  }

  /** What is on the page, or would be if it had come. */
  get kind(): CaptchaKind | undefined {
    return this.face?.challenge.kind ?? this.accepted[0];
  }

  /** The kinds that the reader may turn to. */
  get others(): readonly CaptchaKind[] {
    const { kind } = this;
    return kindsOf(this.host.kinds).filter((one) => one !== kind && !this.#denied.has(one));
  }

  /** Milliseconds since 1970. */
  get expiresAt(): number {
    const at = Date.parse(this.current?.challenge.expiresAt ?? '');
    // Where the clock of the device is wrong each new challenge looks stale: then the backend alone decides.
    return at > this.#arrivedAt ? at : Infinity;
  }

  get isOld(): boolean {
    return this.expiresAt <= Date.now();
  }

  take(kind: CaptchaKind): void {
    this.#wanted = kind;
    this.host.requestUpdate();
  }

  /** Ends when nothing is on its way any more and the device has done its part. */
  async settled(): Promise<void> {
    for (let last; last !== this.#issued;) {
      last = this.#issued;
      await last?.catch(() => undefined);
    }
    // The loader takes the answer up after us.
    await new Promise((resolve) => setTimeout(resolve));
    await this.face?.ready;
  }

  /** Puts another challenge in place: the one that came with a refusal, where it is one that can be shown here. */
  async replace(challenge: unknown): Promise<void> {
    // A challenge that travelled inside an error was looked at by nobody.
    const fresh = challengeIn(challenge);
    if (fresh && this.accepted.includes(fresh.kind)) this.loader.set(await faceOf(this.host, fresh));
    else await this.loader.reload();
  }

  /** Shows what the browser kept over a reload, where it is still good. */
  restore(kept: string): void {
    try {
      const { challenge, typed } = JSON.parse(kept) as { challenge: unknown; typed: string };
      const whole = challengeIn(challenge);
      if (!whole || Date.parse(whole.expiresAt) <= Date.now()) return;
      this.#kept = { challenge: whole, typed: String(typed) };
      this.intent.show();
      void this.loader.reload();
    } catch {
      // What another version of us kept: a new challenge comes.
    }
  }

  hostUpdate(): void {
    const { face } = this;
    if (face === undefined || face === this.#shown) return;
    const before = this.#shown;
    if (this.#wanted && face && face.challenge.kind !== this.#wanted) this.#denied.add(this.#wanted);
    before?.end();
    this.#shown = face;
    this.#arrivedAt = Date.now();
    this.came(Boolean(before && face));
  }

  hostDisconnected(): void {
    this.face?.end();
  }

  async #issue(wish: Wish, context: ReadContext): Promise<Face | null> {
    const kept = this.#kept;
    this.#kept = undefined;
    if (kept) {
      const face = await faceOf(this.host, kept.challenge);
      face.restore?.(kept.typed);
      return face;
    }
    if (this.host.lazy) await this.intent.came;
    fetchTyped().catch(() => undefined);
    const challenge = await this.host.backend.captcha.issue(wish, { ...context, idempotencyKey: uuid() });
    if (!challenge) return null;
    if (!wish.accept.includes(challenge.kind))
      throw new WardError('unsupported', `a captcha of kind ${challenge.kind}`);
    return faceOf(this.host, challenge);
  }
}
