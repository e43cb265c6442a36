import { html, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import { toWardError } from '../../contract/error.js';
import type { Comment, CommentPolicy, Id } from '../../contract/model.js';
import type { WardCommentReportedEvent } from './events.js';

type Kind = 'edit' | 'report';
type Form = HTMLElement & { readonly updateComplete: Promise<boolean> };

export interface TreatmentEnds {
  readonly changed: (comment: Comment) => void;
  readonly reported: (comment: Comment, reason: WardCommentReportedEvent['reason']) => void;
  /** The form has gone; the focus goes back to the button that opened it. */
  readonly left: (kind: Kind, id: Id) => void;
}

/** The forms in which a comment is changed or reported, one at a time. Each is loaded when somebody wants it. */
export class Treatments {
  #open: { readonly id: Id; readonly kind: Kind } | undefined;

  constructor(
    private readonly host: WardElement,
    private readonly ends: TreatmentEnds,
  ) {}

  of(id: Id): Kind | undefined {
    return this.#open?.id === id ? this.#open.kind : undefined;
  }

  async open(id: Id, kind: Kind): Promise<void> {
    try {
      await (kind === 'edit' ? import('./ward-comments-edit.js') : import('./ward-comments-report.js'));
    } catch (thrown) {
      return this.host.reportError(toWardError(thrown));
    }
    this.#open = { id, kind };
    this.host.requestUpdate();
    await this.host.updateComplete;
    const form = this.host.renderRoot.querySelector<Form>('.treatment');
    await form?.updateComplete;
    form?.focus();
  }

  renderEditor(comment: Comment, policy: CommentPolicy): TemplateResult {
    return html`<ward-comments-edit
      class="treatment"
      exportparts="form, field, label, input, button, problem, field-problem"
      .comment=${comment}
      .policy=${policy}
      .changed=${(changed: Comment) => {
        this.#open = undefined;
        this.ends.changed(changed);
      }}
      .cancel=${() => this.#leave()}
    ></ward-comments-edit>`;
  }

  renderReport(comment: Comment): TemplateResult {
    return html`<ward-comments-report
      class="treatment"
      exportparts="form, subtitle, field, label, input, button, problem"
      .comment=${comment}
      .reported=${(reason: WardCommentReportedEvent['reason']) => {
        this.ends.reported(comment, reason);
        this.#leave();
      }}
      .cancel=${() => this.#leave()}
    ></ward-comments-report>`;
  }

  #leave(): void {
    const { id, kind } = this.#open!;
    this.#open = undefined;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.ends.left(kind, id));
  }
}
