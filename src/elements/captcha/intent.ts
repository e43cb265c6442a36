import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { readonly form: HTMLFormElement | null };

/** The first sign that the reader means to fill in the form around the tag. */
export class Intent implements ReactiveController {
  shown = false;
  readonly came: Promise<void>;
  #settle!: () => void;
  #watched: HTMLElement | null | undefined;

  constructor(private readonly host: Host) {
    this.came = new Promise((resolve) => (this.#settle = resolve));
    host.addController(this);
    // Who presses the outline wants what it stands for.
    host.addEventListener('click', this.show);
  }

  show = (): void => {
    if (this.shown) return;
    this.shown = true;
    this.#settle();
    this.#unwatch();
    this.host.requestUpdate();
  };

  hostConnected(): void {
    if (this.shown) return;
    this.#watched = this.host.form ?? this.host.parentElement;
    if (this.#watched?.matches(':focus-within')) return this.show();
    this.#watched?.addEventListener('focusin', this.show);
  }

  hostDisconnected(): void {
    this.#unwatch();
  }

  #unwatch(): void {
    this.#watched?.removeEventListener('focusin', this.show);
    this.#watched = undefined;
  }
}
