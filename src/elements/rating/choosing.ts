import type { WardElement } from '../../base/ward-element.js';
import type { Voting } from './voting.js';

/** How a reader points, presses and moves over the stars. */
export class Choosing {
  /** The star under the pointer. */
  pointed: number | null = null;
  /** An arrow key is down: the click that follows is the browser's own, which moves the mark. */
  #moving = false;

  constructor(
    private readonly host: WardElement,
    private readonly voting: Voting,
    private readonly locked: () => boolean,
  ) {}

  point = ({ target, pointerType }: PointerEvent): void => {
    // A finger leaves no hover behind.
    if (pointerType === 'touch' || this.locked() || !(target instanceof HTMLInputElement)) return;
    this.#pointTo(Number(target.value));
  };

  leave = (): void => this.#pointTo(null);

  press = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const value = Number(target.value);
    if (this.#moving) return this.voting.choose(value);
    this.leave();
    void this.voting.send(value);
  };

  key = (event: KeyboardEvent): void => {
    const { key } = event;
    this.#moving = key.startsWith('Arrow');
    if (this.voting.choice === undefined) return;
    if (key === 'Enter' || key === ' ') this.send(event);
    if (key !== 'Escape') return;
    // What is around the stars stays open.
    event.stopPropagation();
    this.voting.drop();
  };

  release = (): void => {
    this.#moving = false;
  };

  /** The focus goes: a choice that was not sent is forgotten. */
  forget = ({ relatedTarget }: FocusEvent): void => {
    // Nobody knows where it goes when it leaves the window.
    const gone = relatedTarget instanceof Node && !this.host.renderRoot.contains(relatedTarget);
    if (gone && !this.voting.codeWanted) this.voting.drop();
  };

  send = (event: Event): void => {
    event.preventDefault();
    void this.voting.sendChoice();
  };

  #pointTo(value: number | null): void {
    if (value === this.pointed) return;
    this.pointed = value;
    this.host.requestUpdate();
  }
}

/** Which star has the mark is the tag's own affair until it is a vote. */
export const hush = (event: Event): void => event.stopPropagation();
