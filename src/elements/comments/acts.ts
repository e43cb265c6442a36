import { html, noChange, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { WardElement } from '../../base/ward-element.js';
import type { Comment, Id } from '../../contract/model.js';
import type { Reacted } from './reactions.js';

/** What a reader may do with a comment. */
export interface Acts {
  readonly reply: boolean;
  readonly edit: boolean;
  readonly remove: boolean;
  readonly report: boolean;
  readonly reactions: Reacted | undefined;
}

/** A button below a comment: `name` is what it does. */
interface Act {
  readonly name: string;
  readonly look?: string;
  readonly text: string;
  /** What a screen reader says, where that is more. */
  readonly label?: string;
  readonly pressed?: boolean;
}

export function actsOf(host: WardElement, acts: Acts, author: string): readonly Act[] {
  const { reactions, reply, edit, remove, report } = acts;
  const all: Act[] = [];
  if (reactions) {
    const { likes, dislikes, mine } = reactions;
    all.push(reaction(host, 'like', likes, mine === 1));
    if (dislikes !== undefined) all.push(reaction(host, 'dislike', dislikes, mine === -1));
  }
  const name = { name: author };
  if (reply) all.push({ name: 'reply', text: host.text('comment.reply'), label: host.text('comment.replyTo', name) });
  if (edit) all.push({ name: 'edit', look: 'quiet', text: host.text('comment.edit') });
  if (remove) all.push({ name: 'ask-remove', look: 'quiet', text: host.text('comment.remove') });
  if (report) {
    const [text, label] = [host.text('comment.report'), host.text('comment.reportOf', name)];
    all.push({ name: 'report', look: 'quiet', text, label });
  }
  return all;
}

function reaction(host: WardElement, name: 'like' | 'dislike', count: number, pressed: boolean): Act {
  const word = host.text(`comment.${name}`);
  const n = host.number(count);
  const text = count > 0 ? n : name === 'like' ? word : '';
  return { name, look: `thumb ${name}`, text, label: `${word}, ${host.text(`comment.${name}s`, { n })}`, pressed };
}

/**
 * Keeps the buttons of a comment in the element. They carry the comment's id as `value`: one listener serves them all.
 * Made by hand, since a template for each would cost a thread more nodes than its words.
 */
class Buttons extends Directive {
  readonly #buttons = new Map<string, HTMLButtonElement>();

  override render(_acts: readonly Act[], _id: Id): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [acts, id]: [readonly Act[], Id]): unknown {
    for (const [name, button] of this.#buttons) {
      if (acts.some((act) => act.name === name)) continue;
      button.remove();
      this.#buttons.delete(name);
    }
    acts.forEach((act, at) => {
      let button = this.#buttons.get(act.name);
      if (!button) {
        button = buttonFor(act);
        this.#buttons.set(act.name, button);
        element.insertBefore(button, element.children[at] ?? null);
      }
      const { text, label, pressed } = act;
      if (button.value !== id) button.value = id;
      if (button.textContent !== text) button.textContent = text;
      put(button, 'aria-label', label);
      put(button, 'aria-pressed', pressed === undefined ? undefined : String(pressed));
    });
    return noChange;
  }
}

export const buttons = directive(Buttons);

function buttonFor({ name, look }: Act): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.name = name;
  button.className = `button plain ${look ?? ''}`;
  button.setAttribute('part', 'button');
  return button;
}

function put(button: HTMLButtonElement, name: string, value: string | undefined): void {
  if (value === undefined) button.removeAttribute(name);
  else if (button.getAttribute(name) !== value) button.setAttribute(name, value);
}

/** Asks in the page whether a comment is really to go. */
export const renderConfirmation = (host: WardElement, { id }: Comment, removing: boolean): TemplateResult =>
  html`<div part="confirm" class="confirm" role="group" aria-labelledby="sure">
    <p id="sure">${host.text('comment.removeConfirm')}</p>
    <div class="acts">
      <button
        part="button"
        type="button"
        class="button danger"
        name="remove"
        value=${id}
        aria-disabled=${removing}
        aria-describedby="sure"
      >
        ${host.text('comment.remove')}
      </button>
      <button part="button" type="button" class="button plain" name="keep" value=${id}>
        ${host.text('common.cancel')}
      </button>
    </div>
  </div>`;
