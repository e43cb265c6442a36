import type { WardElement } from '../../base/ward-element.js';
import type { CommentPolicy } from '../../contract/model.js';
import { hasPersonalNumber } from '../../text/address.js';
import { lettersLeft } from './check.js';
import type { Inputs } from './inputs.js';

/** What a form tells of a text while somebody writes it. */
export class Telling {
  /** How many letters are left, where that is worth telling. */
  left: number | undefined;
  /** What is written, shown as others will see it. */
  preview: string | undefined;
  /** The text seems to give away a number that is nobody's business. */
  revealing = false;

  constructor(
    private readonly host: WardElement & { readonly policy: CommentPolicy },
    private readonly inputs: Inputs,
  ) {}

  typed(): void {
    this.count();
    const { text } = this.inputs.written;
    if (this.preview !== undefined) this.preview = text;
    // Taken back at once, said only when the number is whole and the reader goes on.
    if (this.revealing || /\s$/.test(text)) this.warn();
  }

  // Near the limit only: counting letters takes time, and the number is a worry before.
  count(): void {
    const { policy } = this.host;
    const { maxLength } = policy;
    const near = Math.min(200, Math.ceil(maxLength / 5));
    const { text } = this.inputs.written;
    const left = maxLength - text.length > near ? Infinity : lettersLeft(text, policy);
    this.left = left > near ? undefined : left;
    this.host.requestUpdate();
  }

  warn(): void {
    this.revealing = hasPersonalNumber(this.inputs.written.text);
    this.host.requestUpdate();
  }

  readonly togglePreview = (): void => {
    this.preview = this.preview === undefined ? this.inputs.written.text : undefined;
    this.host.requestUpdate();
  };

  /** There is no text any more. */
  clear(): void {
    this.left = this.preview = undefined;
    this.revealing = false;
    this.host.requestUpdate();
  }
}
