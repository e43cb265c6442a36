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
  override render(_acts: readonly Act[], _id: Id): unknown {
    return noChange;
  }

  // Their order never changes, and a button that stays keeps the focus.
  override update({ element }: ElementPart, [acts, id]: [readonly Act[], Id]): unknown {
    const isWanted = (button: Element) => acts.some(({ name }) => name === (button as HTMLButtonElement).name);
    for (const button of [...element.children]) if (!isWanted(button)) button.remove();
    let at = element.firstElementChild as HTMLButtonElement | null;
    for (const act of acts) {
      let button = at;
      if (at?.name === act.name) at = at.nextElementSibling as HTMLButtonElement | null;
      else element.insertBefore((button = buttonFor(act)), at);
      fill(button!, act, id);
    }
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

function fill(button: HTMLButtonElement, { text, label, pressed }: Act, id: Id): void {
  if (button.value !== id) button.value = id;
  if (button.textContent !== text) button.textContent = text;
  put(button, 'aria-label', label);
  put(button, 'aria-pressed', pressed === undefined ? undefined : String(pressed));
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
