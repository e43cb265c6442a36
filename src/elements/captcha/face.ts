import type { TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import type { CaptchaAnswer, CaptchaChallenge } from '../../contract/model.js';
import type { MessageKey } from '../../locale/vi.js';

/** How a challenge is shown and answered: one class a kind. */
export interface Face {
  readonly challenge: CaptchaChallenge;
  /** What the backend is told; empty while there is no answer. */
  readonly value: string;
  /** Where the focus goes. */
  readonly field: HTMLElement | null;
  /** What is said where an answer is demanded and missing; nothing where the reader can only wait. */
  readonly missing: MessageKey | undefined;
  /** Ends when the answer is there that takes no reader, or there will be none. */
  readonly ready?: Promise<void>;
  render(view: View): unknown;
  /** The buttons that go with it. */
  renderWays(view: View): unknown;
  /** Takes the answer away; the challenge stays. */
  clear(): void;
  /** What a third party's widget gave. */
  provide?(token: string): void;
  /** What the reader had typed before the page went away. */
  restore?(typed: string): void;
  /** Another one took its place, or the tag left the page. */
  end(): void;
}

export interface View {
  /** What is wrong with the answer, at the id `problem`. */
  readonly problem: TemplateResult | undefined;
  /** Another challenge was asked for and did not come. */
  readonly failed: boolean;
  readonly disabled: boolean;
  readonly required: boolean;
}

/** What a face needs of the tag. */
export interface FaceHost extends WardElement {
  readonly answer: CaptchaAnswer | null;
  /** The answer is another one. */
  changed(): void;
  readonly form: HTMLFormElement | null;
  /** Another challenge of the kind, because the reader asked for it. */
  refresh(): void;
  /** That it did not load, and the way to another. */
  renderFailure(): TemplateResult;
}
